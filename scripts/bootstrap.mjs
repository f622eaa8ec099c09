// The one way in: `node scripts/bootstrap.mjs <start|serve|test|check|fix|bench|screenshots> [arguments]`.
// Runs on a bare Node 20 with no packages installed, brings in what is missing, and hands over to Node 24.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, hasDevPackages } from './bootstrap/packages.mjs';
import { buildPortal, portalIsBuilt } from './bootstrap/portal.mjs';
import { fail, ROOT, Trouble } from './bootstrap/project.mjs';
import { runAsOurselves } from './bootstrap/run.mjs';
import { findNode24 } from './bootstrap/runtime.mjs';
import { SERVER_FLAGS } from './bootstrap/server-flags.mjs';

const COMMANDS = {
  start: async (rest) => {
    const node = await prepare();
    await buildPortal(node);
    return cli(node, ['sandbox', ...rest]);
  },
  serve: async (rest) => {
    // A built portal is all that production needs from the tools: then they are not installed at all.
    const node = await prepare({ dev: !portalIsBuilt() });
    if (hasDevPackages()) await buildPortal(node);
    else if (!portalIsBuilt()) {
      fail(
        'The portal is not built: dist/portal is missing and the tools that build it are not installed.',
        'Run "npm ci --include=dev" and start again.',
      );
    }
    return cli(node, ['serve', ...rest]);
  },
  test: async (rest) => {
    const node = await prepare();
    const { runChecks, runVitest } = await import('./bootstrap/checks.mjs');
    return rest.length > 0 ? runVitest(node, rest) : runChecks(node);
  },
  check: (rest) => COMMANDS.test(rest),
  fix: async () => {
    const node = await prepare();
    const { runFixes } = await import('./bootstrap/checks.mjs');
    return runFixes(node);
  },
  bench: async (rest) => {
    const node = await prepare();
    return runAsOurselves(node, [need('bench/run.ts'), ...rest]);
  },
  screenshots: async (rest) => {
    const node = await prepare();
    await buildPortal(node);
    return runAsOurselves(node, [need('scripts/screenshots.ts'), ...rest]);
  },
};

async function prepare({ dev = true } = {}) {
  await ensurePackages({ dev });
  return findNode24();
}

function cli(node, args) {
  // Compiled code kept between starts: about a third of the time to the first request.
  const env = { NODE_COMPILE_CACHE: join(ROOT, '.tandem', 'compile-cache'), ...process.env };
  return runAsOurselves(node, [...SERVER_FLAGS, need('src/main/cli.ts'), ...args], { env });
}

function need(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) fail(`${path} is missing from this checkout.`, 'Run "git status" and restore it.');
  return full;
}

const [name = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name)) {
  console.error(`Usage: node scripts/bootstrap.mjs <${Object.keys(COMMANDS).join('|')}> [arguments]`);
  process.exit(2);
}
try {
  process.exitCode = await COMMANDS[name](rest);
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
