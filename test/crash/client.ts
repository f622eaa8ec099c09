import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** How long something may be down before whoever waits for it gives up, in milliseconds. */
const PATIENCE = 180_000;

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** Calls until there is an answer, and gives its body. A POST says by its key that it is the same each time. */
export type Client = <Body = unknown>(method: Method, path: string, body?: unknown) => Promise<Body>;

/**
 * Signs somebody in, who then calls as every program should: what failed because something was down is called again, a
 * POST under one key. A refusal is not repeated; something that is not there any more has been deleted by the call whose
 * answer was lost. Whoever `doubts` calls every third time once more after the answer, as if it had been lost.
 */
export const signIn = async (base: string, upn: string, doubts = false): Promise<Client> => {
  const reply = await insist(() => call(base, 'POST', '/api/v1/sandbox/sign-in', { body: { upn } }));
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  let calls = 0;
  return async <Body>(method: Method, path: string, body?: unknown): Promise<Body> => {
    const key = method === 'POST' ? randomUUID() : undefined;
    const attempt = () => call(base, method, path, { body, key, cookie });
    const answer = await insist(attempt, method === 'DELETE');
    calls += 1;
    if (doubts && calls % 3 === 0 && method !== 'DELETE') await insist(attempt);
    const text = await answer.text();
    return (answer.ok && text !== '' ? JSON.parse(text) : null) as Body;
  };
};

type Said = {
  readonly body?: unknown;
  readonly key?: string | undefined;
  readonly cookie?: string | undefined;
};
const call = (base: string, method: Method, path: string, { body, key, cookie }: Said): Promise<Response> =>
  fetch(`${base}${path}`, {
    method,
    headers: {
      origin: base,
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });

/** Repeats what failed because something was down. */
const insist = async (attempt: () => Promise<Response>, deletes = false): Promise<Response> => {
  const until = Date.now() + PATIENCE;
  for (let tries = 1; ; tries += 1) {
    const reply = await attempt().catch(() => undefined);
    if (reply?.ok || (deletes && tries > 1 && reply?.status === 404)) return reply;
    const said = reply ? `${reply.url}: ${reply.status} ${await reply.text().catch(() => '')}` : 'nobody answered';
    if ((reply && reply.status < 500) || Date.now() > until) throw new Error(said);
    await pause(50);
  }
};

/** Waits until it is so; what cannot be found out now is not so yet. */
export const settled = async (condition: () => Promise<boolean>): Promise<void> => {
  const until = Date.now() + PATIENCE;
  while (!(await condition().catch(() => false))) {
    if (Date.now() > until) throw new Error('it was not settled within three minutes');
    await pause(100);
  }
};
