import type { SpawnOptions } from 'node:child_process';
import { chown, readFile, readlink, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isRoot, type RunsAs } from './embedded-place.ts';

/**
 * What `postmaster.pid` says about the server of a data directory, and whether a process is what it claims to be.
 * No signal is ever sent to a pid that `isPostgresOf` has not just confirmed: pids are used again by strangers.
 */

export type PidFile = { pid: number; socketDir: string; status: string; text: string };

export async function readPidFile(dataDir: string): Promise<PidFile | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  // A negative pid is a single-user backend: still somebody who has the files open.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!(pid > 0)) return undefined;
  return { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim(), text };
}

/** Is this pid, now, the postmaster of exactly this data directory? (`dataDir` without symlinks in it.) */
export async function isPostgresOf(dataDir: string, pid: number): Promise<boolean> {
  try {
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    if (basename(args[0] ?? '') !== 'postgres') return false;
    // The postmaster changes into its data directory, and the link follows the folder when it is renamed. Root in a
    // container often may not read it for a process of another user; then what we started it with must do.
    const folder = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
      return args[args.indexOf('-D') + 1];
    });
    return folder === dataDir;
  } catch {
    return false;
  }
}

/**
 * PostgreSQL itself takes over the lock file of a process that is gone, but refuses when the pid now belongs to
 * some other process of the same user. Removing the file would also remove PostgreSQL's check for backends that
 * outlived their postmaster (two servers on the same files: corruption). A lock file that names the parent of the
 * starting postmaster counts as stale and keeps that check, so we put our own pid into it.
 */
export async function disownPidFile(dataDir: string, stale: PidFile): Promise<void> {
  const path = join(dataDir, 'postmaster.pid');
  const next = `${path}.${process.pid}`;
  const rest = stale.text.slice(stale.text.indexOf('\n'));
  await writeFile(next, `${process.pid}${rest}`, { mode: 0o600 });
  const { uid, gid } = await stat(dataDir);
  await chown(next, uid, gid);
  const now = await readPidFile(dataDir);
  if (now?.text === stale.text) await rename(next, path);
}

/** A process, told apart from a later one that got the same pid by the moment it started (in clock ticks). */
export type ProcessName = { pid: number; started: string };

export async function processName(pid: number): Promise<ProcessName | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself contain spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    const started = fields[19];
    if (state === 'Z' || state === 'X' || started === undefined) return undefined;
    return { pid, started };
  } catch {
    return undefined;
  }
}

const ownerFile = (dataDir: string) => join(dataDir, 'tandem-owner.json');

/** The process that started or adopted the server and will stop it; nothing if that process is gone. */
export async function livingOwner(dataDir: string): Promise<ProcessName | undefined> {
  try {
    const owner = JSON.parse(await readFile(ownerFile(dataDir), 'utf8')) as ProcessName;
    const now = await processName(owner.pid);
    return now?.started === owner.started ? now : undefined;
  } catch {
    return undefined;
  }
}

export async function becomeOwner(dataDir: string): Promise<void> {
  const me = await processName(process.pid);
  const next = `${ownerFile(dataDir)}.${process.pid}`;
  await writeFile(next, JSON.stringify(me));
  await rename(next, ownerFile(dataDir));
}

/** How to run PostgreSQL's programs. */
export function spawnOptions(runsAs: RunsAs): SpawnOptions & { encoding: 'utf8' } {
  return {
    encoding: 'utf8',
    // The caller's folder may be closed to the server's user.
    cwd: '/',
    // No PG* variables, no LD_LIBRARY_PATH: they would change what is started.
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(isRoot() ? { uid: runsAs.uid, gid: runsAs.gid } : {}),
  };
}
