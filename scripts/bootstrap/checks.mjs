import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from '../chromium.mjs';
import { buildPortal } from './portal.mjs';
import { ROOT, say, seconds, Trouble } from './project.mjs';
import { runAsOurselves } from './run.mjs';

const tool = (path) => join(ROOT, 'node_modules', path);
const BIOME = tool('@biomejs/biome/bin/biome');
const TSC = tool('typescript/bin/tsc');
const VITEST = tool('vitest/vitest.mjs');
/** Debian 12's own PostgreSQL, the oldest that Tandem promises to run on. */
const POSTGRES_15 = '/usr/lib/postgresql/15/bin/postgres';

/** Everything CI wants to know, all of it even when the first part fails, and one summary. */
export async function runChecks(node) {
  const env = { ...process.env };
  const steps = [
    ['portal', () => settle(() => buildPortal(node))],
    ['Chromium', () => settle(async () => Object.assign(env, { TANDEM_CHROMIUM: await chromiumPath() }))],
    ['format and lint', () => runAsOurselves(node, [BIOME, 'check', '.'])],
    ['types', () => runAsOurselves(node, [TSC, '-p', 'tsconfig.json'])],
    ['types, pure floors', () => runAsOurselves(node, [TSC, '-p', 'tsconfig.pure.json'])],
    [
      'types, portal',
      () =>
        existsSync(join(ROOT, 'web/vite.config.ts'))
          ? runAsOurselves(node, [TSC, '-p', 'tsconfig.web.json'])
          : 'no portal yet',
    ],
    ['tests', () => runVitest(node, [], env)],
    ['tests on PostgreSQL 15', () => runOn15(node, env)],
  ];
  const rows = [];
  let exitCode = 0;
  for (const [name, run] of steps) {
    const begun = performance.now();
    say(`\n=== ${name}`);
    const result = await run();
    const skipped = typeof result === 'string';
    rows.push(
      `${skipped ? 'skipped' : result === 0 ? 'ok     ' : 'FAILED '}  ${name}${skipped ? `: ${result}` : ` (${seconds(begun)})`}`,
    );
    // Ended by a signal: the person has had enough, the remaining steps included.
    if (result === 130 || result === 143) return result;
    if (!skipped) exitCode ||= result;
  }
  say(`\n=== summary\n${rows.join('\n')}`);
  return exitCode;
}

export function runVitest(node, args, env = process.env) {
  return runAsOurselves(node, [VITEST, 'run', ...args], { env });
}

function runOn15(node, env) {
  if (!existsSync(POSTGRES_15)) return 'not installed on this machine (Debian package postgresql-15)';
  // The floors that speak SQL, and the stories over HTTP that use all of it.
  const where = ['src/db', 'src/app', 'test/api', '--exclude', 'src/db/embedded.test.ts', '--passWithNoTests'];
  return runVitest(node, where, { ...env, TANDEM_TEST_DATABASE: '15' });
}

export async function runFixes(node) {
  const code = await runAsOurselves(node, [BIOME, 'check', '--write', '.']);
  const generate = join(ROOT, 'scripts/generate/write.ts');
  return existsSync(generate) ? (await runAsOurselves(node, [generate])) || code : code;
}

/** A step of setting up, as an exit code. */
async function settle(work) {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    return 1;
  }
}
