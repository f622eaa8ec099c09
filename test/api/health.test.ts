import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../src/http/server.ts';
import { type TestWorld, testWorld } from '../world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test('metrics count requests by route and status, and say nothing of who asked', async () => {
  await world.as('hugo@harborit.example').get('/api/v1/session');
  await world.visitor.get('/api/v1/session');
  const { status, text } = await world.visitor.get('/metrics');
  expect(status).toBe(200);
  expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/session",status="200"\} 1/);
  expect(text).toMatch(/status="401"\} 1/);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).not.toContain('hugo');
});

test('metrics answer when the database is away', async () => {
  const identify = async () => ({
    ok: true as const,
    value: { actor: { kind: 'visitor' as const }, by: 'nothing' as const },
  });
  const { store, clock, ids } = world;
  const passwords = { hash: async (plain: string) => plain, temporary: () => 'temporary' };
  const app = await buildServer({
    world: { store, clock, wall: clock, ids, base: 'http://tandem.test', identify, passwords },
    isTrustedOrigin: () => true,
    gauges: () => Promise.reject(new Error('the database is away')),
  });
  expect((await app.inject({ url: '/metrics' })).statusCode).toBe(200);
  await app.close();
});

test('every answer carries the strict headers', async () => {
  const { headers } = await world.visitor.get('/api/v1/platform');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['strict-transport-security']).toBeUndefined();
});
