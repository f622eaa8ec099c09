import type { ServerResponse } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../identity/identity.ts';

/**
 * Mounts people's sign-in at /api/auth and the token endpoints at /{tenant}/. Bodies stay as they came: better-auth
 * and the token service read them themselves, so this plugin must keep its own scope.
 */
export const identityRoutes = async (server: FastifyInstance, options: { identity: Identity }): Promise<void> => {
  const { identity } = options;
  server.removeAllContentTypeParsers();
  const limit = { parseAs: 'string', bodyLimit: 64 * 1024 } as const;
  server.addContentTypeParser(
    ['application/json', 'application/x-www-form-urlencoded'],
    limit,
    (_request, body, done) => done(null, body),
  );

  await server.register(rateLimit, { global: false, timeWindow: 60_000 });
  server.setErrorHandler((error: FastifyError, _request, reply) =>
    error.statusCode !== undefined && error.statusCode < 500
      ? reply.code(error.statusCode).send({ code: error.code, message: error.message })
      : Promise.reject(error),
  );

  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    config: { rateLimit: { max: identity.rates.signIn, errorResponseBuilder: (_request, { ttl }) => tooMany(ttl) } },
    handler: (request, reply) => auth(identity, request, reply),
  });
  for (const url of [
    '/:tenant/oauth2/*',
    '/:tenant/openid/userinfo',
    '/:tenant/discovery/*',
    '/:tenant/v2.0/.well-known/openid-configuration',
    '/:tenant/.well-known/openid-configuration',
  ]) {
    server.route({
      method: ['GET', 'POST'],
      url,
      schema: { hide: true },
      config: { rateLimit: { max: identity.rates.tokens, errorResponseBuilder: (_request, { ttl }) => tooMany(ttl) } },
      handler: (request, reply) => tokens(identity, request, reply),
    });
  }
};

/** What a flood hears. */
class TooMany extends Error {
  readonly statusCode = 429;
  readonly code = 'RATE_LIMITED';
}
const tooMany = (milliseconds: number): TooMany =>
  new TooMany(`Too many requests. Try again in ${Math.ceil(milliseconds / 1000)} seconds.`);

const auth = async (identity: Identity, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { headers, method } = request;
  // A browser always names the origin of a POST. Programs without cookies may leave it out.
  const carriesTrust = headers.cookie !== undefined || headers.origin !== undefined;
  if (method !== 'GET' && carriesTrust && !identity.isTrustedOrigin(headers)) {
    return reply.code(403).send({ code: 'INVALID_ORIGIN', message: 'The request does not come from this site.' });
  }
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !HOP.has(name)) sent.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  sent.set('x-tandem-address', request.ip);
  const body = method === 'GET' || typeof request.body !== 'string' || request.body === '' ? null : request.body;
  if (body === null) sent.delete('content-type'); // a POST with nothing to say is no broken JSON
  const answer = await identity.people.handle(
    new Request(new URL(request.raw.url ?? '/', 'http://localhost'), { method, headers: sent, body }),
  );
  reply.code(answer.status);
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  reply.header('cache-control', 'no-store');
  return reply.send(Buffer.from(await answer.arrayBuffer()));
};

/** Headers that belong to one connection, and what a caller must not say about itself. */
const HOP = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'x-tandem-address']);

const tokens = async (identity: Identity, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const url = new URL(request.raw.url ?? '/', 'http://localhost');
  const [, , ...rest] = url.pathname.split('/');
  reply.hijack();
  // What earlier hooks set for the answer (request id, security headers) would otherwise be lost.
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  const answered = identity.tokens.handle({
    raw: request.raw,
    response: reply.raw,
    tenant: (request.params as { tenant: string }).tenant,
    path: `/${rest.join('/')}`,
    query: url.search.slice(1),
    body: typeof request.body === 'string' ? request.body : '',
    address: request.ip,
    person: async () => {
      const caller = await identity.identify({ cookie: request.headers.cookie });
      return caller.ok && caller.value.actor.kind === 'person' ? caller.value.actor : undefined;
    },
  });
  // The answer is ours alone from here on: an error that nobody answers would leave the caller waiting.
  const handled = await answered.catch((error: unknown) => {
    request.log.error({ err: error }, 'request failed');
    return error;
  });
  if (handled === true) return reply;
  if (reply.raw.headersSent) reply.raw.destroy();
  else sendError(reply.raw, handled === false ? [404, 'not_found'] : [503, 'temporarily_unavailable']);
  return reply;
};

const sendError = (response: ServerResponse, [status, error]: [status: number, error: string]): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ error }));
};
