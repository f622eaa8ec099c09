import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realClock } from '../../src/main/system.ts';
import { readSigningKey } from '../../src/net/signature.ts';
import { type SignedPost, signedPost } from '../../src/net/signed-post.ts';

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const LINE = '0197f1e2-5c1a-7b3e-9d52-6f2f6f1c9a10';

let folder: string;
let vendor: ChildProcess;
let post: SignedPost;
let stranger: SignedPost;

/** The two programs of the page, as somebody copies them. */
beforeAll(async () => {
  const page = await readFile(new URL('../../docs/provisioning.md', import.meta.url), 'utf8');
  const [signature = '', provisioner = ''] = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  folder = await mkdtemp(join(tmpdir(), 'tandem-vendor-'));
  const port = await freePort();
  await writeFile(join(folder, 'signature.mjs'), signature);
  await writeFile(
    join(folder, 'provisioner.mjs'),
    provisioner.replace('listen(8080', `listen(${port}, () => console.log('ready')`),
  );
  vendor = spawn(process.execPath, ['provisioner.mjs'], {
    cwd: folder,
    env: { ...process.env, PROVISIONER_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => vendor.stdout?.once('data', resolve));
  const url = `http://localhost:${port}/`;
  const key = readSigningKey(SECRET) as Buffer;
  post = signedPost({ url, key, clock: realClock });
  stranger = signedPost({ url, key: Buffer.alloc(32), clock: realClock });
}, 20_000);
afterAll(async () => {
  vendor?.kill();
  await rm(folder, { recursive: true, force: true });
});

test('the programs of docs/provisioning.md work when they are copied and pasted', async () => {
  const wish = { line: { id: LINE }, item: { name: 'Workplace – Business' }, quantity: 5 };
  expect(await post(LINE, wish)).toEqual({ status: 200, body: { reference: 'demo-0197f1e2' } });
  expect((await stranger(LINE, wish)).status).toBe(401);
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
