import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createCluster } from './embedded-cluster.ts';
import { isRoot, type RunsAs, settleBinaries, settleDataDir, settleSocketDir } from './embedded-place.ts';
import {
  becomeOwner,
  disownPidFile,
  isPostgresOf,
  livingOwner,
  type PidFile,
  processName,
  readPidFile,
} from './embedded-process.ts';
import { launchServer, logOf, READY_WITHIN } from './embedded-server.ts';

/**
 * The PostgreSQL that comes with Tandem: a real server of its own process, reachable only through a unix socket in
 * a folder that only its user may enter. It outlives a killed Node, so starting means: use the server that already
 * runs on this data directory, or start one.
 */

export type EmbeddedPostgres = {
  /** For `pg`: `postgres://tandem@/tandem?host=<socket folder>&port=5432`. */
  url: string;
  /** Where the data really is. As root below a closed home this is not where it was asked to be. */
  dataDir: string;
  pid: number;
  /** Stops the server if this process started it, or adopted it after its owner died; else leaves it to its owner. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** A folder with `bin/postgres` and `bin/initdb`, 15 or newer. Without it: the PostgreSQL 18 from npm. */
  binaries?: string;
  /** PostgreSQL settings on top of ours, for tests. */
  settings?: Record<string, string>;
  onProgress?(step: string): void;
};

/** How long to put up with a lock that is about to go: a server that shuts down, backends that notice a killed parent. */
const LOCK_GONE_WITHIN = 20_000;
const STOPPED_WITHIN = 60_000;

export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, runsAs } = await settleDataDir(options.dataDir);
  const deadline = Date.now() + LOCK_GONE_WITHIN;
  for (;;) {
    const server = (await findRunning(dataDir)) ?? (await startServer(dataDir, runsAs, options));
    if (server && (await answers(urlOf(server.socketDir)))) return hold(dataDir, server.pid, server.socketDir);
    // It went down while we looked, or its files are still held by what remains of the one before.
    if (Date.now() > deadline) throw new Error(stillHeld(dataDir));
    await sleep(50);
  }
}

/** Stops the server of this data directory, whoever started it. For those who know that nobody else needs it. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const settled = await settleDataDir(dataDir);
  const file = await readPidFile(settled.dataDir);
  if (file) await stopServer(settled.dataDir, file.pid);
}

/** Waits for a server that runs on this directory to become ready. Nothing if none runs, or it is going down. */
async function findRunning(dataDir: string): Promise<PidFile | undefined> {
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    const file = await readPidFile(dataDir);
    if (!file) return undefined;
    if (!(await isPostgresOf(dataDir, file.pid))) {
      if ((await processName(file.pid)) && (await readPidFile(dataDir))?.text === file.text)
        await disownPidFile(dataDir, file);
      return undefined;
    }
    if (file.status === 'ready') return file;
    if (Date.now() > deadline) {
      throw new Error(
        `The PostgreSQL that already runs on ${dataDir} (pid ${file.pid}) has been "${file.status || 'starting'}" for two ` +
          `minutes. See ${logOf(dataDir)}; if it is stuck, end that process and start again.`,
      );
    }
    await sleep(10);
  }
}

/** Nothing if the data is held by another server, which may be about to come up or to go. */
async function startServer(
  dataDir: string,
  runsAs: RunsAs,
  { binaries: given, settings = {}, onProgress = () => {} }: EmbeddedOptions,
): Promise<{ pid: number; socketDir: string } | undefined> {
  const binaries = await settleBinaries(given, runsAs);
  if (isRoot()) onProgress(`PostgreSQL runs as user id ${runsAs.uid}, its data is in ${dataDir}`);
  await createCluster(dataDir, binaries, runsAs, onProgress);
  const socketDir = await settleSocketDir(dataDir, runsAs);
  const pid = await launchServer(dataDir, join(binaries, 'bin', 'postgres'), socketDir, runsAs, settings);
  if (pid === undefined) return undefined;
  await becomeOwner(dataDir);
  return { pid, socketDir };
}

/** The handle on a server that is ready. The first of several processes to find it without a living owner adopts it. */
async function hold(dataDir: string, pid: number, socketDir: string): Promise<EmbeddedPostgres> {
  if (!(await livingOwner(dataDir))) await becomeOwner(dataDir);
  let stopping: Promise<void> | undefined;
  return {
    url: urlOf(socketDir),
    dataDir,
    pid,
    stop: () => {
      stopping ??= stopIfOurs(dataDir, pid);
      return stopping;
    },
  };
}

async function stopIfOurs(dataDir: string, pid: number): Promise<void> {
  if ((await livingOwner(dataDir))?.pid === process.pid) await stopServer(dataDir, pid);
}

/** Fast shutdown: open transactions are rolled back, a checkpoint is written, connections are closed. */
async function stopServer(dataDir: string, pid: number): Promise<void> {
  const server = await processName(pid);
  if (!server || !(await isPostgresOf(dataDir, pid))) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOPPED_WITHIN;
  while ((await processName(pid))?.started === server.started) {
    if (Date.now() > deadline) {
      throw new Error(
        `PostgreSQL (pid ${pid}) on ${dataDir} has not stopped within a minute and goes on stopping by itself. ` +
          `See ${logOf(dataDir)}; it is safe to start again later.`,
      );
    }
    await sleep(5);
  }
}

/** Connects once, and makes the database `tandem` if this is the first time. False: nobody (any longer) listens. */
async function answers(url: string): Promise<boolean> {
  try {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === '3D000') {
      await createDatabase(url.replace('@/tandem', '@/postgres'));
      return true;
    }
    if (['57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'].includes(code)) return false;
    throw error;
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE DATABASE tandem');
  } catch (error) {
    // Two processes at once: one of them made it.
    if (!['42P04', '23505', '55006'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

const stillHeld = (dataDir: string): string =>
  `PostgreSQL did not start on ${dataDir}: something else has held its files for ${LOCK_GONE_WITHIN / 1000} seconds. ` +
  'End the other PostgreSQL that uses this folder (its pid is the first line of postmaster.pid there) and start again.';

const urlOf = (socketDir: string): string =>
  `postgres://tandem@/tandem?host=${encodeURIComponent(socketDir)}&port=5432`;
