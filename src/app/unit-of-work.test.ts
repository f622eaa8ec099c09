import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../../test/world.ts';
import { statement } from '../db/store.ts';
import { refuse } from '../domain/failures.ts';
import { transact, unrecorded } from './unit-of-work.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test('two use cases that wait for each other both get through: the one that is ended comes again', async () => {
  const ctx = world.systemContext();
  let started = 0;
  let bothHold: () => void = () => undefined;
  const meeting = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  const lockBoth = (first: string, second: string) =>
    transact(ctx, 'test.lock', async (tx) => {
      await tx.run(statement`select 1 from organizations where domain = ${first} for update`);
      started += 1;
      if (started === 2) bothHold();
      await meeting;
      await tx.run(statement`select 1 from organizations where domain = ${second} for update`);
      return unrecorded('done');
    });
  const results = await Promise.all([
    lockBoth('harborit.example', 'quay.example'),
    lockBoth('quay.example', 'harborit.example'),
  ]);
  expect(results).toEqual([
    { ok: true, value: 'done' },
    { ok: true, value: 'done' },
  ]);
  // One of them came again; both did if the database looked at both at the same moment.
  expect(started).toBeGreaterThan(2);
});

test('a refusal leaves nothing behind, not even what was written before it', async () => {
  const ctx = world.systemContext();
  const result = await transact(ctx, 'test.refuse', async (tx) => {
    await tx.run(statement`insert into platform (key, value) values ('test', '1')`);
    return refuse('conflict');
  });
  expect(result.ok).toBe(false);
  expect(await world.store.single.all(statement`select 1 from platform where key = 'test'`)).toEqual([]);
});

test('an exception rolls back and reaches the caller', async () => {
  const broken = transact(world.systemContext(), 'test.break', async (tx) => {
    await tx.run(statement`insert into platform (key, value) values ('test', '1')`);
    throw new Error('a bug');
  });
  await expect(broken).rejects.toThrow('a bug');
  expect(await world.store.single.all(statement`select 1 from platform where key = 'test'`)).toEqual([]);
});
