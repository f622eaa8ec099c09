import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbedded, stopEmbedded } from '../../src/db/embedded.ts';
import type { Entry } from './vendor.ts';

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));
const VENDOR = fileURLToPath(new URL('./vendor.ts', import.meta.url));
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

export const VICTIMS = ['server', 'database', 'vendor'] as const;
export type Victim = (typeof VICTIMS)[number];

/** The three processes between which a line is provisioned. Each can be killed, and comes back by itself. */
export type House = {
  readonly base: string;
  /** Kills one of them without a word, and resolves when it is there again. */
  kill(victim: Victim): Promise<void>;
  /** Where the database is now. */
  databaseUrl(): Promise<string>;
  /** What the vendor's system has noted, oldest first. */
  noted(): Promise<readonly Entry[]>;
  close(): Promise<void>;
};

/** Starts the sandbox's server with its database, and a vendor's system to provision its orders. */
export const openHouse = async (): Promise<House> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem provisioning '));
  await chmod(dataDir, 0o711); // as root the database runs as another user
  const [port, vendorPort] = [await freePort(), await freePort()];
  const base = `http://localhost:${port}`;
  const file = join(dataDir, 'vendor.jsonl');
  await writeFile(file, '');
  const postgres = join(dataDir, 'postgres');

  const bootServer = async (): Promise<ChildProcess> => {
    const server = spawn(process.execPath, [CLI, 'sandbox'], {
      env: {
        ...process.env,
        PORT: String(port),
        BASE_URL: base,
        TANDEM_DATA: dataDir,
        LOG_LEVEL: 'fatal',
        PROVISIONER_URL: `http://127.0.0.1:${vendorPort}/orders`,
        PROVISIONER_SECRET: SECRET,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    server.stderr?.on('data', (text) => {
      said += text;
    });
    await answers(`${base}/readyz`, () => {
      if (server.exitCode !== null) throw new Error(`the server ended: ${said}`);
    });
    return server;
  };
  const bootVendor = async (): Promise<ChildProcess> => {
    const vendor = spawn(process.execPath, [VENDOR, String(vendorPort), file, base, SECRET], { stdio: 'inherit' });
    await answers(`http://127.0.0.1:${vendorPort}/`, () => {
      if (vendor.exitCode !== null) throw new Error('the vendor’s system ended');
    });
    return vendor;
  };

  let vendor = await bootVendor();
  let server = await bootServer();
  const revive: Record<Victim, () => Promise<void>> = {
    server: async () => {
      await endOf(server, 'SIGKILL');
      server = await bootServer();
    },
    vendor: async () => {
      await endOf(vendor, 'SIGKILL');
      vendor = await bootVendor();
    },
    database: async () => {
      process.kill((await startEmbedded({ dataDir: postgres })).pid, 'SIGKILL');
      await startEmbedded({ dataDir: postgres });
    },
  };
  return {
    base,
    kill: (victim) => revive[victim](),
    databaseUrl: async () => (await startEmbedded({ dataDir: postgres })).url,
    noted: async () =>
      (await readFile(file, 'utf8'))
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => JSON.parse(text) as Entry),
    close: async () => {
      await Promise.all([endOf(server, 'SIGTERM'), endOf(vendor, 'SIGTERM')]);
      await stopEmbedded(postgres);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const endOf = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
};

/** Waits until somebody answers there, whatever the answer is, for half a minute at most; `/readyz` has to be well. */
const answers = async (url: string, check: () => void): Promise<void> => {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    check();
    const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (reply && (reply.ok || !url.endsWith('/readyz'))) return;
    await pause(30);
  }
  throw new Error(`${url} did not become ready`);
};

const freePort = (): Promise<number> =>
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
