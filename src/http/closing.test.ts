import { Agent, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { closeInTime } from './closing.ts';

const agent = new Agent({ keepAlive: true });
afterEach(() => agent.destroy());

const open = async (grace: number) => {
  const app = Fastify();
  closeInTime(app, grace);
  app.get('/slow', async () => {
    await sleep(200);
    return 'done';
  });
  app.get('/endless', async (_request, reply) => {
    const stream = new PassThrough();
    stream.write('beginning');
    return reply.send(stream);
  });
  await app.listen({ port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path, agent }, resolve).on('error', reject);
    });
  return { app, ask };
};

test('a request under way is answered, and its connection closed with the answer', async () => {
  const { app, ask } = await open(5_000);
  const slow = ask('/slow');
  await sleep(50);
  const begun = Date.now();
  const closed = app.close();
  const answer = await slow;
  expect(answer.statusCode).toBe(200);
  expect(answer.headers.connection).toBe('close');
  answer.resume();
  await closed;
  expect(Date.now() - begun).toBeLessThan(3_000);
});

test('a download without end is broken off when its time is over', async () => {
  const { app, ask } = await open(300);
  const answer = await ask('/endless');
  const broken = new Promise((resolve) => answer.on('error', resolve));
  answer.resume();
  await app.close();
  expect(await broken).toBeInstanceOf(Error);
  expect(answer.complete).toBe(false);
});
