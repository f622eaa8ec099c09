import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunsAs } from './embedded-place.ts';
import { readPidFile, spawnOptions } from './embedded-process.ts';

/** Launching the server's process, and what it says when it does not come up. */

/** How long it may need. Recovery after a crash replays everything since the last checkpoint. */
export const READY_WITHIN = 120_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  // Not left to PGPORT: the port is part of the socket's name.
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  // Compiling a plan costs more than our queries take.
  jit: 'off',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
};

/** The pid of a server that is ready; nothing if something else still holds the data, a server before it or beside it. */
export async function launchServer(
  dataDir: string,
  program: string,
  socketDir: string,
  runsAs: RunsAs,
  extra: Record<string, string>,
): Promise<number | undefined> {
  // Under a name of its own until it has won: two that start at once must each read what their own server said.
  const log = `${logOf(dataDir)}.${process.pid}`;
  const settings = { ...SETTINGS, ...(await settingsFor(dataDir, socketDir)), ...extra };
  const output = await open(log, 'w', 0o600);
  const child = spawn(program, ['-D', dataDir, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])], {
    ...spawnOptions(runsAs),
    // A session of its own: Ctrl-C in the terminal is for Node, which then stops the server in good order.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const failure = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)));
  await output.close();
  if (await becomesReady(dataDir, child)) {
    child.unref();
    await rename(logOf(dataDir), `${logOf(dataDir)}.1`).catch(() => undefined);
    await rename(log, logOf(dataDir));
    return child.pid;
  }
  const said = child.pid === undefined ? await failure : (await readFile(log, 'utf8').catch(() => '')).trim();
  await rm(log, { force: true });
  // Of the data or of the socket: a killed server that nobody has buried yet counts as alive.
  if (/lock file ".*" already exists|pre-existing shared memory block/.test(said)) return undefined;
  throw new Error(explain(dataDir, said));
}

async function settingsFor(dataDir: string, socketDir: string): Promise<Record<string, string>> {
  const major = Number((await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim());
  return {
    // Three worker processes that a small machine does not need.
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    // A list, in which a name with a comma or a space must be quoted.
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
  };
}

async function becomesReady(dataDir: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(dataDir);
    if (file?.pid === child.pid && file.status === 'ready') return true;
    if (Date.now() > deadline) {
      child.unref();
      throw new Error(
        `PostgreSQL (pid ${child.pid}) is still recovering the data in ${dataDir} after two minutes, and goes on doing so. ` +
          `It reports in ${logOf(dataDir)}.${process.pid}; start again later.`,
      );
    }
    await sleep(5);
  }
  return false;
}

function explain(dataDir: string, said: string): string {
  const advice = /incompatible with server/.test(said)
    ? 'The data was made by another major version of PostgreSQL: move it over with pg_dump, or start with an empty folder.'
    : /No space left/.test(said)
      ? 'The disk is full: make room and start again.'
      : 'No data was changed: correct what it names and start again.';
  return `PostgreSQL did not start on ${dataDir}. It said:\n${said.split('\n').slice(-20).join('\n') || '(nothing)'}\n${advice}`;
}

export const logOf = (dataDir: string): string => join(dataDir, 'server.log');
