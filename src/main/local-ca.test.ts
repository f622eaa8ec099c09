import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localCa } from './local-ca.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tandem-ca-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test('a client that trusts the authority speaks HTTPS with the server, by name and by address', async () => {
  const { cert, key, caPath } = await localCa(dir);
  const ca = await readFile(caPath, 'utf8');
  const server = createServer({ cert, key }, (_request, response) => response.end('hello'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const fetched = (url: string, trust?: string) =>
    new Promise<number | string | undefined>((done) => {
      get(url, trust === undefined ? {} : { ca: trust }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      }).on('error', (error: NodeJS.ErrnoException) => done(error.code));
    });
  expect(await fetched(`https://localhost:${port}/`, ca)).toBe(200);
  expect(await fetched(`https://127.0.0.1:${port}/`, ca)).toBe(200);
  expect(await fetched(`https://localhost:${port}/`)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  server.close();
});

test('the next start finds the same certificate; a broken one is made anew under the same authority', async () => {
  const first = await localCa(dir);
  expect(await localCa(dir)).toEqual(first);
  const authority = await readFile(first.caPath, 'utf8');
  await writeFile(join(dir, 'server.pem'), 'half a fi');
  const second = await localCa(dir);
  expect(second.cert).not.toBe(first.cert);
  expect(await readFile(second.caPath, 'utf8')).toBe(authority);
});

test('other hosts get another certificate, and nobody else may read the keys', async () => {
  const { cert } = await localCa(dir, ['partners.example', '10.0.0.7']);
  const read = new X509Certificate(cert);
  expect(read.checkHost('partners.example')).toBe('partners.example');
  expect(read.checkIP('10.0.0.7')).toBe('10.0.0.7');
  expect(read.checkHost('localhost')).toBeUndefined();
  for (const file of ['ca.key', 'server.key']) expect((await stat(join(dir, file))).mode & 0o077).toBe(0);
});

test('openssl, where there is one, agrees', async () => {
  const openssl = promisify(execFile);
  const { caPath } = await localCa(dir);
  const there = await openssl('openssl', ['version']).catch(() => undefined);
  if (!there) return;
  const args = ['verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', caPath, join(dir, 'server.pem')];
  expect((await openssl('openssl', args)).stdout).toContain('OK');
});
