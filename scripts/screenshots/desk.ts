import { setTimeout } from 'node:timers/promises';

/** Where the cast calls the API, each under their own name. */
export type Desk = {
  get<Answer>(upn: string, path: string): Promise<Answer>;
  post<Answer>(upn: string, path: string, body: object): Promise<Answer>;
  put<Answer>(upn: string, path: string, body: object): Promise<Answer>;
  /** Orders, and waits until everything is provisioned. */
  order(upn: string, customerId: string | undefined, order: object): Promise<void>;
};

export const openDesk = (base: string): Desk => {
  const cookies = new Map<string, Promise<string>>();
  const send = async (method: string, path: string, body: object | undefined, cookie: string): Promise<Response> => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { origin: base, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const signIn = async (upn: string): Promise<string> => {
    const { headers } = await send('POST', '/sandbox/sign-in', { upn }, '');
    return headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  };
  const call = async <Answer>(upn: string, method: string, path: string, body?: object): Promise<Answer> => {
    const cookie = cookies.get(upn) ?? signIn(upn);
    cookies.set(upn, cookie);
    const text = await (await send(method, path, body, await cookie)).text();
    return (text === '' ? null : JSON.parse(text)) as Answer;
  };
  return {
    get: (upn, path) => call(upn, 'GET', path),
    post: (upn, path, body) => call(upn, 'POST', path, body),
    put: (upn, path, body) => call(upn, 'PUT', path, body),
    order: async (upn, customerId, order) => {
      const { id } = await call<{ id: string }>(upn, 'POST', `/customers/${customerId}/orders`, order);
      for (;;) {
        const { state } = await call<{ state: string }>(upn, 'GET', `/orders/${id}`);
        if (state === 'completed') return;
        if (state !== 'pending') throw new Error(`an order of the story is ${state}`);
        await setTimeout(100);
      }
    },
  };
};
