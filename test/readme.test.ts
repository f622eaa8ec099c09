import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxConfig } from '../src/main/config.ts';
import { type Running, start } from '../src/main/start.ts';
import { type TestDatabase, testDatabase } from './postgres.ts';

const run = promisify(execFile);
let database: TestDatabase;
let running: Running;
let dataDir: string;
let base: string;

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'tandem-readme-'));
  const port = await freePort();
  const environment = { PORT: String(port), DATABASE_URL: database.url, TANDEM_DATA: dataDir, LOG_LEVEL: 'silent' };
  const config = sandboxConfig(environment, []);
  running = await start(config, () => undefined);
  base = config.base;
});
afterAll(async () => {
  await running?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

test('the story in the README works when it is copied and pasted', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const script = storyIn(readme, 'The story, with curl').replace('base=http://localhost:4280', `base=${base}`);
  const { stdout } = await run('bash', ['-eu', '-o', 'pipefail', '-c', script], { timeout: 60_000 });
  expect(stdout).toContain('Harbor IT looks after your services');
  expect(stdout).toContain('Hello Carla, this is what we talked about:');
  expect(stdout).toMatch(/^issued$/m);
  // Each answer stands on lines of its own, to be read along.
  const answers = [...stdout.matchAll(/^\{\n[\s\S]*?^\}$/gm)].map(([text]) => JSON.parse(text));
  const [facts, review, accepted, found, preview, receipt, left, partners] = answers;
  expect(facts.coInviter.id).toBe('0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60');
  expect(review.organization.name).toBe('Cedar Clinic');
  expect(accepted.relationships[0]).toMatchObject({
    partnerId: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
    capacity: 'indirect_reseller',
  });
  expect(found.items.map((one: { companyName: string }) => one.companyName)).toEqual(['Cedar Clinic']);
  expect(preview.leavesList).toBe(true);
  expect(receipt.delegatedAdminKept).toHaveLength(1);
  expect(left.items).toEqual([]);
  expect(partners.items[0].delegatedAdmin[0]).toMatchObject({ name: 'Harbor IT service desk', state: 'active' });
  expect(stdout).not.toContain('"code":');
});

test('so does the order, which goes on from there', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const who = storyIn(readme, 'The story, with curl').split('\n# Hugo opens a draft')[0] ?? '';
  const script = `${who.replace('base=http://localhost:4280', `base=${base}`)}\n${storyIn(readme, 'An order, with curl')}`;
  const { stdout } = await run('bash', ['-eu', '-o', 'pipefail', '-c', script], { timeout: 60_000 });
  expect([...stdout.matchAll(/^\d+$/gm)].map(([seats]) => seats)).toEqual(['25', '30']);
  const [catalog, review, clock, refusal] = [...stdout.matchAll(/^\{\n[\s\S]*?^\}$/gm)].map(([text]) =>
    JSON.parse(text),
  );
  expect(catalog.items[0].terms[0].unitPrice).toBeUndefined();
  expect(review).toMatchObject({ refusal: null, lines: [{ quantity: 30, quantityBefore: 25 }] });
  expect(review.total.minor).toBeGreaterThan(0);
  expect(clock.offset).toBe('P8D');
  expect(refusal.code).toBe('window_passed');
});

/** The shell script under a heading of the page. */
const storyIn = (page: string, heading: string): string => {
  const story = page.split(`## ${heading}`)[1]?.match(/```sh\n([\s\S]*?)```/)?.[1];
  if (story === undefined) throw new Error(`the README has no story under "${heading}"`);
  return story;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
