import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { expect, test } from 'vitest';
import { createFaults, faultRoutes } from './faults.ts';

const server = async (dice = () => 0) => {
  const faults = createFaults(dice);
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  faults.install(app);
  await app.register(faultRoutes(faults), { prefix: '/api/v1' });
  app.get('/api/v1/customers', async () => ({ items: [] }));
  const set = (rules: unknown[]) => app.inject({ method: 'PUT', url: '/api/v1/sandbox/faults', payload: { rules } });
  const ask = () => app.inject({ url: '/api/v1/customers?limit=1' });
  return { set, ask };
};

test('a rule answers in place of the door, with the pause to keep', async () => {
  const { set, ask } = await server();
  await set([{ match: { method: 'get', path: '/api/v1/customers' }, answer: { status: 429, retryAfter: 2 } }]);
  const reply = await ask();
  expect([reply.statusCode, reply.headers['retry-after'], reply.json().code]).toEqual([429, '2', 'rate_limited']);
  expect(reply.headers['content-type']).toContain('application/problem+json');
});

test('an empty list ends the trouble; the controls stay reachable whatever the rules say', async () => {
  const { set, ask } = await server();
  await set([{ match: { path: '*' }, answer: { status: 503 } }]);
  expect((await ask()).statusCode).toBe(503);
  expect((await set([])).statusCode).toBe(200);
  expect((await ask()).statusCode).toBe(200);
});

test('a rule hits as often as its probability says', async () => {
  const rolls = [0.05, 0.5];
  const { set, ask } = await server(() => rolls.shift() as number);
  await set([{ match: { path: '/api/v1/*' }, answer: { status: 500 }, probability: 0.1 }]);
  expect((await ask()).statusCode).toBe(500);
  expect((await ask()).statusCode).toBe(200);
});

test.each([
  ['*', true],
  ['/api/*/customers', true],
  ['/API/v1/*mers', true],
  ['*customers*', true],
  ['/api/v1/customers*customers', false],
  ['*s*s', true],
  ['*s*s*s', false],
  ['/api/*/invitations', false],
  ['/api/v1/customer', false],
  ['', false],
])('the path %s fits: %s', async (path, hit) => {
  const { set, ask } = await server();
  await set([{ match: { path }, answer: { status: 500 } }]);
  expect((await ask()).statusCode).toBe(hit ? 500 : 200);
});

test('a path made of stars takes no longer than any other', async () => {
  const { set, ask } = await server();
  await set([{ match: { path: `${'*s'.repeat(240)}!` }, answer: { status: 500 } }]);
  const begun = Date.now();
  expect((await ask()).statusCode).toBe(200);
  expect(Date.now() - begun).toBeLessThan(1000);
});

test('another method or path is left alone', async () => {
  const { set, ask } = await server();
  await set([
    { match: { method: 'POST', path: '/api/v1/customers' }, answer: { status: 500 } },
    { match: { path: '/api/v1/custom' }, answer: { status: 500 } },
  ]);
  expect((await ask()).statusCode).toBe(200);
});
