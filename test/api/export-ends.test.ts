import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
/** Some 50 MB: more than the kernel takes off our hands for a reader who does not read. */
const ENTRIES = 200_000;

describe('an export of a long log', () => {
  let world: TestWorld;
  const open = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = world.app.server.address() as AddressInfo;
      const headers = { authorization: 'Bearer person hugo@harborit.example' };
      const taken = (response: IncomingMessage) =>
        response.statusCode === 200 ? resolve(response) : reject(new Error(`answered ${response.statusCode}`));
      get({ port, path: '/api/v1/activity.csv', headers }, taken).on('error', reject);
    });
  /** Transactions that wait for whoever reads. */
  const waiting = async () => {
    const { count } = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`);
    return count;
  };
  const until = (count: number) => vi.waitFor(async () => expect(await waiting()).toBe(count), { timeout: 20_000 });
  beforeAll(async () => {
    world = await testWorld();
    await world.store.transaction(async (tx) => {
      await tx.run(statement`
        insert into audit_entries (organization_id, id, at, event_id, action, subject_kind, subject_id, actor_kind,
          door, request_id, outcome, details, seen_by)
        select ${HARBOR}, gen_random_uuid(), ${world.clock.now()}, gen_random_uuid(), 'customer.tagged', 'customer',
          n::text, 'system', 'job', 'r', 'done', jsonb_build_object('tags', repeat('x', 200)), '{}'
        from generate_series(1, ${ENTRIES}::int) n`);
      return { commit: true, value: undefined };
    });
    await world.app.listen({ port: 0 });
  });
  afterAll(() => world.close());

  test('waits for a slow reader instead of filling the memory, and gives every line', async () => {
    const response = await open();
    await until(1);
    let lines = 0;
    for await (const chunk of response) lines += (chunk as Buffer).toString('latin1').split('\n').length - 1;
    expect(lines).toBeGreaterThan(ENTRIES);
    expect(response.complete).toBe(true);
    await until(0);
  });

  test('ends with the reader who goes away, and gives its connection back', async () => {
    const response = await open();
    await until(1);
    response.destroy();
    await until(0);
    expect((await world.as('hugo@harborit.example').get('/api/v1/session')).status).toBe(200);
  });

  test('breaks off when the database does, so that half a file is not taken for whole', async () => {
    const response = await open();
    await until(1);
    await world.store.pool.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'fetch %'`);
    const read = async () => {
      for await (const _chunk of response);
    };
    await expect(read()).rejects.toThrow();
    expect(response.complete).toBe(false);
  });
});
