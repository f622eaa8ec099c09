import { existsSync } from 'node:fs';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/db/embedded.ts';

/** A PostgreSQL to measure on, thrown away afterwards. */
export type Server = { readonly name: string; database(name: string): Promise<string>; stop(): Promise<void> };

const POSTGRES_15 = '/usr/lib/postgresql/15';

/** The embedded PostgreSQL, and Debian's 15 where it is installed; with `DATABASE_URL` that server alone. */
export const chosenServers = (): readonly { name: string; start(): Promise<Server> }[] => {
  const given = process.env.DATABASE_URL;
  if (given)
    return [
      {
        name: 'PostgreSQL at DATABASE_URL',
        start: async () => serverAt('PostgreSQL at DATABASE_URL', given, async () => undefined),
      },
    ];
  const fifteen = existsSync(join(POSTGRES_15, 'bin', 'postgres')) ? [own('PostgreSQL 15', POSTGRES_15)] : [];
  return [own('embedded PostgreSQL 18', undefined), ...fifteen];
};

/** A server of our own with the settings that `npm start` uses. */
const own = (name: string, binaries: string | undefined) => ({
  name,
  start: async (): Promise<Server> => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-bench-')));
    // As root, PostgreSQL runs as somebody else, who has to get in.
    await chmod(folder, 0o711);
    const server = await startEmbedded({ dataDir: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    return serverAt(name, server.url, async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });
  },
});

const serverAt = (name: string, url: string, stop: () => Promise<void>): Server => ({
  name,
  stop,
  database: async (database) => {
    await withClient(url, async (client) => {
      await client.query(`drop database if exists ${database} with (force)`);
      await client.query(`create database ${database}`);
    });
    return named(url, database);
  },
});

/** The same server's address, with another database. */
export const named = (url: string, database: string): string => url.replace(/\/[^/?]*(\?|$)/, `/${database}$1`);

/** Runs `work` with a connection of its own. */
export const withClient = async <Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
