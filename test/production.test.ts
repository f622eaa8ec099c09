import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productionConfig } from '../src/main/config.ts';
import { type Running, start } from '../src/main/start.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';

const BASE = 'https://partners.example.com';
const ADMIN = { name: 'Olga Reis', upn: 'olga@meridian.example', password: 'a long and private sentence' };

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

describe('production', () => {
  let database: TestDatabase;
  let running: Running;
  let port: number;
  beforeAll(async () => {
    database = await testDatabase();
    port = await freePort();
    const config = productionConfig({
      DATABASE_URL: database.url,
      BASE_URL: BASE,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Partners <no-reply@example.com>',
      SECRET: 'a secret that only this test knows, forty letters',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'silent',
    });
    running = await start(config, () => undefined);
  }, 60_000);
  afterAll(async () => {
    await running.close();
    await database.drop();
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
  const post = (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: BASE },
      body: JSON.stringify(body),
    });

  test.each([
    ['GET', 'cast'],
    ['POST', 'sign-in'],
    ['POST', 'reset'],
    ['GET', 'clock'],
    ['POST', 'clock'],
    ['GET', 'mail'],
    ['PUT', 'faults'],
  ])('has no %s /api/v1/sandbox/%s', async (method, name) => {
    const answer = await ask(`/api/v1/sandbox/${name}`, { method });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not_found']);
  });

  test('lets browsers keep to https', async () => {
    const { headers } = await ask('/api/v1/platform');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  });

  test('lets the first administrator in once, however many hold the link', async () => {
    const token = running.setup?.slice(`${BASE}/setup/`.length);
    expect(running.setup).toBe(`${BASE}/setup/${token}`);
    const setup = {
      organization: { name: 'Meridian Cloud', domain: 'meridian.example', country: 'PT', locale: 'en' },
      countries: ['PT'],
      person: ADMIN,
    };
    expect((await post(`/api/v1/setup/${token?.slice(0, -1)}_`, setup)).status).toBe(404);
    const both = await Promise.all([1, 2].map(() => post(`/api/v1/setup/${token}`, setup)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await ask(`/api/v1/setup/${token}`)).status).toBe(404);

    const signedIn = await post('/api/auth/sign-in/email', { email: ADMIN.upn, password: ADMIN.password });
    expect(signedIn.status).toBe(200);
    const cookies = signedIn.headers.getSetCookie().filter((cookie) => !cookie.includes('Max-Age=0'));
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Secure-.*HttpOnly.*Secure|^__Secure-.*Secure.*HttpOnly/);
    for (const cookie of cookies) expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test('knows no standing tokens', async () => {
    const answer = await ask('/meridian.example/oauth2/v2.0/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: `sandbox-refresh:${ADMIN.upn}`,
        client_id: 'x',
      }),
    });
    expect(answer.status).toBe(400);
  });
});
