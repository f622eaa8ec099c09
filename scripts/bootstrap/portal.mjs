import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './compress.mjs';
import { alone, fail, ROOT, readText, say, seconds } from './project.mjs';
import { runQuietly, tail } from './run.mjs';

const OUTPUT = join(ROOT, 'dist', 'portal');
/** Beside the portal, so that it travels along when dist/ is copied to another machine. */
const STAMP = join(ROOT, 'dist', 'portal.stamp.json');
const CONFIG = join(ROOT, 'web', 'vite.config.ts');

export function portalIsBuilt() {
  return existsSync(join(OUTPUT, 'index.html'));
}

/** Builds the portal unless what is there was built from these very files. */
export async function buildPortal(node) {
  if (!existsSync(CONFIG) || isCurrent()) return;
  await alone('portal', async () => {
    if (isCurrent()) return;
    const begun = performance.now();
    say('Building the portal ...');
    const inputs = listInputs();
    const content = contentHash(inputs);
    // Built aside and moved into place: a running server never serves half a portal.
    const fresh = `${OUTPUT}.new`;
    const { code, output } = await runQuietly(
      node,
      [
        join(ROOT, 'node_modules/vite/bin/vite.js'),
        'build',
        join(ROOT, 'web'),
        '--config',
        CONFIG,
        '--outDir',
        fresh,
        '--emptyOutDir',
      ],
      { env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (code !== 0 || !existsSync(join(fresh, 'index.html'))) {
      fail(
        `The portal could not be built. The end of what vite said:\n\n${tail(output)}`,
        'Correct what it names under web/ and run the command again.',
      );
    }
    await compressFiles(fresh);
    rmSync(`${OUTPUT}.old`, { recursive: true, force: true });
    if (existsSync(OUTPUT)) renameSync(OUTPUT, `${OUTPUT}.old`);
    renameSync(fresh, OUTPUT);
    rmSync(`${OUTPUT}.old`, { recursive: true, force: true });
    remember({ content, quick: quickHash(inputs) });
    say(`Portal built in ${seconds(begun)}.`);
  });
}

function isCurrent() {
  if (!portalIsBuilt()) return false;
  let known;
  try {
    known = JSON.parse(readText(STAMP) ?? '{}');
  } catch {
    return false;
  }
  const inputs = listInputs();
  const quick = quickHash(inputs);
  if (known.quick === quick) return true;
  if (known.content !== contentHash(inputs)) return false;
  // Touched but the same (a checkout back and forth): remember the new times, so that the next look is quick again.
  remember({ content: known.content, quick });
  return true;
}

function remember(stamp) {
  try {
    writeFileSync(STAMP, JSON.stringify(stamp));
  } catch (error) {
    // Somebody else's dist, and current: the slower comparison answers the next time, too.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

function listInputs() {
  const inputs = [join(ROOT, 'package-lock.json')];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) walk(path);
      } else if (!/\.test\.tsx?$/.test(entry.name)) inputs.push(path);
    }
  };
  walk(join(ROOT, 'web'));
  return inputs.sort();
}

const quickHash = (inputs) =>
  digest(inputs, (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  });

const contentHash = (inputs) => digest(inputs, (path) => readFileSync(path));

function digest(inputs, read) {
  const hash = createHash('sha256');
  for (const path of inputs) hash.update(`\0${path.slice(ROOT.length)}\0`).update(read(path));
  return hash.digest('hex');
}
