import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromiumPath } from '../chromium.mjs';
import { buildPortal } from './portal.mjs';
import { ROOT, say, seconds, Trouble } from './project.mjs';
import { isEnded, runAsOurselves, runQuietly } from './run.mjs';

const tool = (path) => join(ROOT, 'node_modules', path);
const BIOME = tool('@biomejs/biome/bin/biome');
const TSC = tool('typescript/bin/tsc');
const VITEST = tool('vitest/vitest.mjs');
/** Debian 12's own PostgreSQL, the oldest that Tandem promises to run on. */
const POSTGRES_15 = '/usr/lib/postgresql/15/bin/postgres';

/** Everything CI wants to know, all of it even when the first part fails, and one summary. */
export async function runChecks(node) {
  const env = { ...process.env };
  const first = [
    ['portal', () => settle(() => buildPortal(node))],
    ['Chromium', () => settle(async () => Object.assign(env, { TANDEM_CHROMIUM: await chromiumPath() }))],
  ];
  // None of these needs another, and each uses little more than one core.
  const atOnce = [
    ['format and lint', () => runQuietly(node, [BIOME, 'check', '.'])],
    ['types', () => runQuietly(node, [TSC, '-p', 'tsconfig.json'])],
    ['types, pure floors', () => runQuietly(node, [TSC, '-p', 'tsconfig.pure.json'])],
    ['types, portal', () => runQuietly(node, [TSC, '-p', 'tsconfig.web.json'])],
  ];
  const last = [
    ['tests', () => runAllOf(node, [], env)],
    ['tests on PostgreSQL 15', () => runOn15(node, env)],
  ];
  const results = [];
  for (const steps of [...first.map(alone), atOnce, ...last.map(alone)]) {
    say(`\n=== ${steps.map(([name]) => name).join(' + ')}`);
    const taken = await Promise.all(steps.map(take));
    for (const { name, output } of taken) if (output) say(`\n--- ${name}\n${output.trimEnd()}`);
    results.push(...taken);
    const ended = taken.find(({ code }) => isEnded(code));
    if (ended) return ended.code;
  }
  say(`\n=== summary\n${results.map(rowOf).join('\n')}`);
  return results.find(({ code }) => code)?.code ?? 0;
}

const alone = (step) => [step];

/** Takes one step. What it resolves with is an exit code, alone or with what was said, or the reason why it was skipped. */
async function take([name, run]) {
  const begun = performance.now();
  const result = await run();
  const parts =
    typeof result === 'string' ? { skipped: result } : typeof result === 'number' ? { code: result } : result;
  return { name, took: seconds(begun), ...parts };
}

const rowOf = ({ name, took, code, skipped, failed = [] }) =>
  skipped
    ? `skipped  ${name}: ${skipped}`
    : [`${code === 0 ? 'ok     ' : 'FAILED '}  ${name} (${took})`, ...failed.map((line) => `         ${line}`)].join(
        '\n',
      );

/** Runs tests, and tells apart which of them failed and why: of a long run the end is all that many get to see. */
async function runAllOf(node, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const code = await runVitest(node, [...args, ...reporters], env);
    return { code, failed: code !== 0 && existsSync(report) ? failuresIn(JSON.parse(readFileSync(report))) : [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of each test that failed its name and its complaint; of a suite that did not get to its tests, its own. */
const failuresIn = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${file}: ${shortly(message)}`] : [];
    return tests.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${shortly(failureMessages.join('\n'))}`);
  });

const shortly = (text) =>
  stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.includes('/node_modules/'))
    .slice(0, 6)
    .join(' | ')
    .slice(0, 600);

export function runVitest(node, args, env = process.env) {
  return runAsOurselves(node, [VITEST, 'run', ...args], { env });
}

function runOn15(node, env) {
  if (!existsSync(POSTGRES_15)) return 'not installed on this machine (Debian package postgresql-15)';
  // The floors that speak SQL, and the stories over HTTP that use all of it.
  const where = ['src/db', 'src/app', 'test/api', '--exclude', 'src/db/embedded.test.ts', '--passWithNoTests'];
  return runAllOf(node, where, { ...env, TANDEM_TEST_DATABASE: '15' });
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
    return error.code;
  }
}
