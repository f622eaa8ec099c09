import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbedded, stopEmbedded } from '../src/db/embedded.ts';

/** The server that one run of the tests shares, by the folder it lives in: whoever needs it starts or finds it there. */
export type TestServer = { dataDir: string; binaries: string | null };

const POSTGRES_15 = '/usr/lib/postgresql/15';
const PREFIX = 'tandem-test-';

/** Nothing is started yet: a run that touches no database should not pay for one. */
export async function prepareTestServer(): Promise<TestServer> {
  await removeAbandoned();
  const folder = await realpath(await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`)));
  // As root, PostgreSQL runs as somebody else, who has to get in.
  await chmod(folder, 0o711);
  return { dataDir: join(folder, 'data'), binaries: chosenBinaries() };
}

export function startTestServer({ dataDir, binaries }: TestServer): Promise<EmbeddedPostgres> {
  return startEmbedded({
    dataDir,
    ...(binaries === null ? {} : { binaries }),
    // The data is thrown away; what must survive a crash is tested on a server with our own settings.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
}

export async function endTestServer({ dataDir }: TestServer): Promise<void> {
  await stopEmbedded(dataDir);
  await rm(join(dataDir, '..'), { recursive: true, force: true });
}

function chosenBinaries(): string | null {
  const wanted = process.env.TANDEM_TEST_DATABASE;
  if (wanted === undefined || wanted === '' || wanted === '18') return null;
  if (wanted !== '15') throw new Error(`TANDEM_TEST_DATABASE is "${wanted}"; it can be 15 or 18 (the default).`);
  if (existsSync(join(POSTGRES_15, 'bin', 'postgres'))) return POSTGRES_15;
  throw new Error(`TANDEM_TEST_DATABASE=15 needs ${POSTGRES_15}: install the Debian package postgresql-15.`);
}

/** A run that was killed could not end its server; the next one does. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (!(pid > 0) || isAlive(pid)) continue;
    const folder = await realpath(join(tmpdir(), name)).catch(() => undefined);
    // Another user's leftovers are theirs to remove.
    if (folder) await endTestServer({ dataDir: join(folder, 'data'), binaries: null }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
