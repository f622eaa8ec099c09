import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portal } from './portal.ts';

const SCRIPT = 'console.log(1);\n'.repeat(99);

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-portal-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Tandem</title>');
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/app-1.js'), SCRIPT);
  await writeFile(join(folder, 'assets/app-1.js.br'), brotliCompressSync(SCRIPT));
  app = Fastify();
  await app.register(portal(folder, 'http://localhost:4280'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
const get = (url: string, host = 'localhost:4280') => app.inject({ url, headers: { host } });

test('every address that is no file gets the portal’s page, because the portal knows its own addresses', async () => {
  const reply = await get('/customers/c0ffee00-1234-4abc-9def-0000000000c1?open=1');
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});

test('what belongs to a door, or is a missing file, is never answered with a page', async () => {
  for (const url of ['/api/v2/nothing', '/v1/customers', '/metrics/x', '/assets/gone.js']) {
    expect((await get(url)).statusCode, url).toBe(404);
  }
});

test('a file that was compressed when it was built is sent so to whoever understands it', async () => {
  const ask = (encodings: string) =>
    app.inject({ url: '/assets/app-1.js', headers: { host: 'localhost:4280', 'accept-encoding': encodings } });
  const small = await ask('gzip, deflate, br');
  const facts = ['content-type', 'content-encoding', 'vary', 'cache-control'];
  expect(facts.map((name) => small.headers[name])).toEqual([
    'application/javascript; charset=utf-8',
    'br',
    'accept-encoding',
    'public, max-age=31536000, immutable',
  ]);
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(SCRIPT);

  for (const encodings of ['gzip', 'identity', '']) {
    const whole = await ask(encodings);
    expect([whole.payload, whole.headers['content-encoding']], encodings).toEqual([SCRIPT, undefined]);
  }
  expect((await get('/assets/app-1.js.br')).statusCode).toBe(404);
});

test('another name of this machine leads to the one where signing in works', async () => {
  const reply = await get('/customers?search=a', '127.0.0.1:4280');
  expect([reply.statusCode, reply.headers.location]).toEqual([302, 'http://localhost:4280/customers?search=a']);
  expect((await get('//evil.example/', '127.0.0.1:4280')).headers.location).toBe('http://localhost:4280/evil.example/');
});

test('a name that is not this machine’s is nobody’s to redirect', async () => {
  expect((await get('/', 'evil.example:4280')).statusCode).toBe(200);
  expect((await get('/', '127.0.0.1:9999')).statusCode).toBe(200);
});
