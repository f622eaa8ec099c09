import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbedded, stopEmbedded } from '../../src/db/embedded.ts';

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));

/** What can be killed in every house. */
export type Victim = 'server' | 'database';

/** The sandbox's server with its database, each a process of its own. Each can be killed, and comes back by itself. */
export type House = {
  readonly base: string;
  /** A folder that goes with the house. */
  readonly folder: string;
  /** Kills one of them without a word, and resolves when it is there again. The server survives its database. */
  kill(victim: Victim): Promise<void>;
  /** Where the database is now. */
  databaseUrl(): Promise<string>;
  close(): Promise<void>;
};

/** Builds a house; `environment` is what its server is told besides. */
export const openHouse = async (environment: Readonly<Record<string, string>> = {}): Promise<House> => {
  const folder = await mkdtemp(join(tmpdir(), 'tandem crash '));
  await chmod(folder, 0o711); // as root the database runs as another user
  const postgres = join(folder, 'postgres');
  const port = await freePort();
  const base = `http://localhost:${port}`;

  let server: ChildProcess | undefined;
  const boot = async (): Promise<void> => {
    const booted = spawn(process.execPath, [CLI, 'sandbox'], {
      env: {
        ...process.env,
        PORT: String(port),
        BASE_URL: base,
        TANDEM_DATA: folder,
        LOG_LEVEL: 'fatal',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = booted;
    let said = '';
    booted.stderr?.on('data', (text) => {
      said += text;
    });
    await answers(`${base}/readyz`, () => {
      if (booted.exitCode !== null) throw new Error(`the server ended: ${said}`);
    });
  };
  const close = async (): Promise<void> => {
    await endOf(server, 'SIGTERM');
    await stopEmbedded(postgres);
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await boot();
  } catch (error) {
    await close();
    throw error;
  }
  const revive: Readonly<Record<Victim, () => Promise<void>>> = {
    server: async () => {
      await endOf(server, 'SIGKILL');
      await boot();
    },
    database: async () => {
      process.kill((await startEmbedded({ dataDir: postgres })).pid, 'SIGKILL');
      await startEmbedded({ dataDir: postgres });
    },
  };
  return {
    base,
    folder,
    kill: (victim) => revive[victim](),
    databaseUrl: async () => (await startEmbedded({ dataDir: postgres })).url,
    close,
  };
};

/** Ends a process, if it has not ended yet, and resolves when it is gone. */
export const endOf = async (child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
};

/** Waits until somebody answers there, whatever the answer is, for two minutes at most; `/readyz` has to be well. */
export const answers = async (url: string, check: () => void): Promise<void> => {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    check();
    const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (reply && (reply.ok || !url.endsWith('/readyz'))) return;
    await pause(30);
  }
  throw new Error(`${url} did not become ready`);
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
