import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SERVER_FLAGS } from '../scripts/bootstrap/server-flags.mjs';
import { HARBOR } from './seed.ts';

/** The real server on a database, with somebody signed in and a program with a token. */
export type House = {
  readonly base: string;
  readonly port: number;
  /** Headers of Hugo's browser, and of Harbor IT's program. */
  readonly session: Readonly<Record<string, string>>;
  readonly bearer: Readonly<Record<string, string>>;
  /** Resident memory of the server's process, in MiB: now, and the most since it started. */
  memory(): Promise<{ now: number; peak: number }>;
  close(): Promise<void>;
};

const CLI = fileURLToPath(new URL('../src/main/cli.ts', import.meta.url));
const CONNECT_WITHIN = 60_000;

/** Starts `npm start`'s own program as it does, in a process of its own, and waits until it is ready. */
export const openHouse = async (databaseUrl: string): Promise<House> => {
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const server = spawn(process.execPath, [...SERVER_FLAGS, CLI, 'sandbox'], {
    env: {
      ...process.env,
      PORT: String(port),
      BASE_URL: base,
      DATABASE_URL: databaseUrl,
      TANDEM_DATA: join(tmpdir(), `tandem-bench-house-${process.pid}-${port}`),
      SECRET: 'a secret that is used for measuring and nothing else',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(`${base}/readyz`, server);
  return {
    base,
    port,
    session: { cookie: await signIn(base) },
    bearer: { authorization: `Bearer ${await takeToken(base)}` },
    memory: () => memoryOf(server.pid ?? 0),
    close: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    },
  };
};

const until = async (url: string, server: ChildProcess): Promise<void> => {
  const deadline = Date.now() + CONNECT_WITHIN;
  for (;;) {
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok) return;
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('the server did not start');
    await pause(50);
  }
};

const signIn = async (base: string): Promise<string> => {
  const reply = await fetch(`${base}/api/v1/sandbox/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ upn: 'hugo@harborit.example' }),
  });
  if (!reply.ok) throw new Error(`signing in: ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

const takeToken = async (base: string): Promise<string> => {
  const reply = await fetch(`${base}/harborit.example/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: `a0000001${HARBOR.slice(8)}`,
      client_secret: 'sandbox-secret',
      scope: `${base}/.default`,
    }),
  });
  const answer = (await reply.json()) as { access_token?: string };
  if (!answer.access_token) throw new Error(`taking a token: ${JSON.stringify(answer)}`);
  return answer.access_token;
};

const memoryOf = async (pid: number): Promise<{ now: number; peak: number }> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
};

/** A port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
