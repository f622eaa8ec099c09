import { createHash } from 'node:crypto';
import { IncomingMessage, type ServerResponse } from 'node:http';

/** Requests on their way to the token service, and the headers of its answers. */
export const NO_STORE = { 'Cache-Control': 'no-cache, no-store', Pragma: 'no-cache', Expires: '-1' };

/**
 * The request as the service shall see it: our path, our parameters, and the origin of BASE_URL whatever the Host header
 * says. A new message, so that the one of the HTTP server stays as it came.
 */
export const rewritten = (
  raw: IncomingMessage,
  mount: string,
  route: string,
  sent: { query: string; body: string },
  base: string,
): IncomingMessage => {
  const shim = new IncomingMessage(raw.socket);
  const origin = new URL(base);
  const url = `${route}${sent.query === '' ? '' : `?${sent.query}`}`;
  const body = Buffer.from(sent.body);
  const headers = { ...raw.headers };
  delete headers['transfer-encoding'];
  Object.assign(headers, {
    host: origin.host,
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol.slice(0, -1),
    'content-length': String(body.length),
  });
  Object.assign(shim, { method: raw.method, url, originalUrl: `${mount}${url}`, headers, complete: true });
  if (body.length > 0) shim.push(body);
  shim.push(null);
  return shim;
};

/** Each authorization starts afresh: what the service remembers of another person in this browser would be in the way. */
export const withoutConsent = (cookie: string | undefined): string | undefined =>
  cookie
    ?.split(/; */)
    .filter((pair) => !pair.startsWith('tandem.consent'))
    .join('; ');

/** The service's few pages: their own inline script and style if any, nothing from elsewhere, in no frame. */
export const pageHeaders = (html: string): Record<string, string> => {
  const allowed = (['script', 'style'] as const).map((kind) => {
    const text = new RegExp(`<${kind}>([\\s\\S]*?)</${kind}>`).exec(html)?.[1];
    return text === undefined ? '' : `; ${kind}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  });
  return {
    'Content-Security-Policy': `default-src 'none'; base-uri 'none'; frame-ancestors 'none'${allowed.join('')}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
};

/** An answer that does not depend on any organization. */
export const answerJson = (response: ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
};

/** A refusal that did not come from the service itself. */
export const answerFault = (response: ServerResponse, fault: { status: number; body: unknown }): void => {
  response.writeHead(fault.status, { 'content-type': 'application/json; charset=utf-8', ...NO_STORE });
  response.end(JSON.stringify(fault.body));
};
