import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Running, start } from '../src/main/start.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';

const HARBOR_APP = 'a0000001-3e2f-4102-8b3c-4d5e6f708192';
const SECONDS = 1000;

/** A wire to the database that can be cut and mended, as a restart of the server or of a switch does it. */
const openWire = async (url: string) => {
  // The name of a host is missing where a socket's folder stands in its place: no address that `URL` would read.
  const { searchParams, username, password, pathname } = new URL(url.replace('@/', '@localhost/'));
  const path = `${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port') ?? 5432}`;
  const ends = new Set<Socket>();
  const listener = createServer((near) => {
    const far = connect(path);
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => undefined).on('close', () => ends.delete(end));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) => new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = listener.address() as AddressInfo;
  return {
    url: `postgres://${username}${password && `:${password}`}@127.0.0.1:${port}${pathname}`,
    cut: async () => {
      const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
      for (const end of ends) end.destroy();
      await closed;
    },
    mend: () => listen(port),
  };
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

describe('a database that goes away', () => {
  let database: TestDatabase;
  let wire: Awaited<ReturnType<typeof openWire>>;
  let running: Running;
  let base: string;
  let dataDir: string;
  beforeAll(async () => {
    database = await testDatabase();
    wire = await openWire(database.url);
    dataDir = await mkdtemp(join(tmpdir(), 'tandem-outage-'));
    const port = await freePort();
    base = `http://localhost:${port}`;
    running = await start(
      {
        mode: 'sandbox',
        host: '127.0.0.1',
        port,
        base,
        secret: 'a secret that only this test knows, forty letters',
        databaseUrl: wire.url,
        dataDir,
        smtpUrl: undefined,
        mailFrom: 'Tandem <no-reply@tandem.example>',
        tls: false,
        logLevel: 'silent',
        trustedProxies: 'loopback',
        provisioner: undefined,
      },
      () => undefined,
    );
  }, 60 * SECONDS);
  afterAll(async () => {
    await running.close();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(15 * SECONDS) });
  const askForToken = () =>
    ask('/harborit.example/oauth2/v2.0/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: HARBOR_APP,
        client_secret: 'sandbox-secret',
        scope: 'api://tandem/.default',
      }),
    });
  const signIn = () =>
    ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base },
      body: JSON.stringify({ email: 'hugo@harborit.example', password: 'sandbox-Passw0rd' }),
    });

  test(
    'is told as such at every door while it is away, and everything goes on by itself when it is back',
    async () => {
      const { access_token: token } = (await (await askForToken()).json()) as { access_token: string };
      const headers = { authorization: `Bearer ${token}` };
      expect((await ask('/readyz')).status).toBe(200);
      expect((await ask('/api/v1/customers', { headers })).status).toBe(200);
      expect((await signIn()).status).toBe(200);

      await wire.cut();
      expect((await ask('/healthz')).status).toBe(200);
      expect((await ask('/readyz')).status).toBe(503);
      expect((await ask('/metrics')).status).toBe(200);
      const refused = await ask('/api/v1/customers', { headers });
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({ code: 'unavailable' });
      expect((await ask('/api/v1/customers.csv', { headers })).status).toBe(503);
      expect((await askForToken()).status).toBe(503);
      expect((await signIn()).status).toBe(503);
      expect((await ask('/api/v1/sandbox/mail')).status).toBe(503);

      await wire.mend();
      await vi.waitFor(async () => expect((await ask('/readyz')).status).toBe(200), { timeout: 10 * SECONDS });
      expect((await ask('/api/v1/customers', { headers })).status).toBe(200);
      expect((await askForToken()).status).toBe(200);
      expect((await signIn()).status).toBe(200);
      const moved = await ask('/api/v1/sandbox/clock', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"advance":"P1D"}',
      });
      expect(moved.status).toBe(200);
    },
    90 * SECONDS,
  );
});
