import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isRoot, type RunsAs } from './embedded-place.ts';
import { processName, spawnOptions } from './embedded-process.ts';

/**
 * Made under a name of its own and renamed into place when it is complete: a killed start leaves no half database,
 * and of two at once one wins.
 */
export async function createCluster(
  dataDir: string,
  binaries: string,
  runsAs: RunsAs,
  onProgress: (step: string) => void,
): Promise<void> {
  if (await exists(join(dataDir, 'PG_VERSION'))) return;
  if ((await readdir(dataDir).catch(() => [])).length > 0) throw new Error(notEmpty(dataDir));
  onProgress('Creating the database (once)');
  const parent = dirname(dataDir);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent, basename(dataDir));
  const part = `${dataDir}.new-${process.pid}-${Math.trunc(performance.now() * 1000)}`;
  try {
    await mkdir(part, { mode: 0o700 });
    if (isRoot()) await chown(part, runsAs.uid, runsAs.gid);
    await runInitdb(part, binaries, runsAs);
    await rename(part, dataDir);
    await syncFolder(parent);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (await exists(join(dataDir, 'PG_VERSION'))) return;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new Error(notEmpty(dataDir));
    throw new Error(`The database could not be created in ${dataDir}: ${messageOf(error)}`);
  }
}

const notEmpty = (dataDir: string): string =>
  `${dataDir} is not empty and holds no database. Move what is in it away, or choose another folder.`;

async function runInitdb(folder: string, binaries: string, runsAs: RunsAs): Promise<void> {
  const initdb = join(binaries, 'bin', 'initdb');
  const options = spawnOptions(runsAs);
  const { stdout } = await promisify(execFile)(initdb, ['--version'], options);
  const major = Number(/(\d+)/.exec(stdout)?.[1]);
  // Before 17 there is no built-in locale; C.UTF-8 of the system sorts the same way, by code point.
  const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const authentication = ['--auth-local=trust', '--auth-host=reject'];
  await promisify(execFile)(
    initdb,
    ['-D', folder, '-U', 'tandem', '--encoding=UTF8', ...locale, '--locale=C.UTF-8', ...authentication],
    options,
  );
}

/** What a killed start left behind: complete or not, nobody has ever written to it. */
async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const pid = entry.startsWith(`${name}.new-`) ? Number(/^\d+/.exec(entry.slice(name.length + 5))?.[0]) : 0;
    if (pid > 0 && !(await processName(pid))) await rm(join(parent, entry), { recursive: true, force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

const messageOf = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: string; message?: string };
  return stderr?.trim() || message || String(error);
};
