import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { alone, fail, ROOT, readText, say, seconds } from './project.mjs';
import { runQuietly, tail } from './run.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.tandem-stamp');

/** Installs exactly what package-lock.json says, unless that is what is there. */
export async function ensurePackages({ dev }) {
  if (installed(dev)) return;
  await alone('install', async () => {
    if (installed(dev)) return;
    if (matchesLock(dev)) return stamp(dev);
    await install(dev);
    stamp(dev);
  });
}

export function hasDevPackages() {
  return existsSync(join(MODULES, 'vite', 'package.json'));
}

const wantedStamp = (dev) => {
  const lock = readText(join(ROOT, 'package-lock.json'));
  if (lock === undefined) fail('package-lock.json is missing from this checkout.', 'Run "git status" and restore it.');
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch} ${dev ? 'all' : 'production'}\n`;
};

function installed(dev) {
  const found = readText(STAMP);
  return found !== undefined && (found === wantedStamp(dev) || found === wantedStamp(true));
}

function stamp(dev) {
  try {
    writeFileSync(STAMP, wantedStamp(dev));
  } catch (error) {
    // Somebody else's node_modules, complete: the slower comparison answers the next time, too.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

/** Packages that somebody installed with npm by hand count as well: compared with npm's own record of what is there. */
function matchesLock(dev) {
  const record = readText(join(MODULES, '.package-lock.json'));
  if (record === undefined) return false;
  const there = JSON.parse(record).packages;
  const wanted = JSON.parse(readText(join(ROOT, 'package-lock.json'))).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !isForUs(entry))) return true;
    if (!dev && (entry.dev || entry.devOptional)) return true;
    return there[path]?.version === entry.version && existsSync(join(ROOT, path));
  });
}

const isForUs = (entry) =>
  (entry.os?.includes(process.platform) ?? false) &&
  (entry.cpu?.includes(process.arch) ?? false) &&
  !entry.libc?.includes('musl');

async function install(dev) {
  const begun = performance.now();
  say('Installing packages (about a minute, once) ...');
  const npm = process.env.npm_execpath;
  const [program, first] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await runQuietly(
    program,
    // No package needs its install script here, and scripts that do not run cannot fail or download.
    [
      ...first,
      'ci',
      '--loglevel=error',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--include=optional',
      dev ? '--include=dev' : '--omit=dev',
    ],
    { env: { ...process.env, ...cacheSettings() } },
  );
  if (code !== 0) {
    fail(
      `npm could not install the packages (exit code ${code}). The end of what it said:\n\n${tail(output)}`,
      code === 127
        ? 'npm itself was not found: install it beside Node and run the command again.'
        : 'Check that the npm registry can be reached and that there is disk space, then run the command again.',
    );
  }
  say(`Packages installed in ${seconds(begun)}.`);
}

/** npm wants to write its cache into the home directory; some users have none, or may not write there. */
function cacheSettings() {
  if (process.env.npm_config_cache) return {};
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(tmpdir(), `tandem-npm-${userInfo().uid}`) };
  }
}
