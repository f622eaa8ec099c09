import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/postgres.ts';
import { openStore, type Store, statement } from './store.ts';

describe('the store', () => {
  let store: Store;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    drop = database.drop;
    store = openStore(database.url, 1);
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  test.each([
    ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23T09:00:00.5Z', '2026-11-23T09:00:00.500Z'],
    ['2026-11-23T09:00:00.120Z', '2026-11-23T09:00:00.120Z'],
    ['2026-11-23T09:00:00.001999Z', '2026-11-23T09:00:00.001Z'],
    ['2026-11-23T00:30:00+02:00', '2026-11-22T22:30:00.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
  ])('gives the time %s back as %s', async (written, read) => {
    const { at } = await store.single.one(statement<{ at: string }>`select ${written}::timestamptz as at`);
    expect(at).toBe(read);
  });

  test('plans once what says that one plan serves all values, and keeps to itself what it plans so', async () => {
    const asked = {
      text: 'select count(*) as n from organizations where folded_name > $1',
      plannedOnce: true,
    } as const;
    for (const name of ['a', 'b', 'c']) await store.single.all({ ...asked, values: [name] });
    const plans = {
      text: `select generic_plans as once, custom_plans as anew from pg_prepared_statements where statement = $1`,
      values: [asked.text],
    };
    expect(await store.single.all({ ...plans, plannedOnce: true })).toEqual([{ once: 3, anew: 0 }]);
    expect(await store.single.all(plans)).toEqual([]);
  });

  test('reads many rows in portions, in order, through one connection', async () => {
    const portions: number[][] = [];
    await store.read(async (tx) => {
      for await (const rows of tx.portions(
        statement<{ n: number }>`select n from generate_series(1, ${5}::int) n`,
        2,
      )) {
        portions.push(rows.map((row) => row.n));
      }
    });
    expect(portions).toEqual([[1, 2], [3, 4], [5]]);
  });

  test('what cannot be read further fails where it is reached; whoever has stopped before does not hear of it', async () => {
    const readTo = async (most: number): Promise<number[]> => {
      const read: number[] = [];
      await store.read(async (tx) => {
        const portions = tx.portions(
          statement<{ n: number }>`select 6 / (3 - n) as n from generate_series(1, ${5}::int) n`,
          2,
        );
        for await (const rows of portions) {
          read.push(...rows.map((row) => row.n));
          if (read.length >= most) break;
        }
      });
      return read;
    };
    await expect(readTo(5)).rejects.toThrow('division by zero');
    expect(await readTo(2)).toEqual([3, 6]);
    expect(await store.read((tx) => tx.one(statement<{ n: number }>`select 1 as n`))).toEqual({ n: 1 });
  });

  test('an answer that does not come is not waited for, and its connection is not used again', async () => {
    const pidOf = async () => (await store.single.one(statement<{ pid: number }>`select pg_backend_pid() as pid`)).pid;
    const before = await pidOf();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const asked = expect(store.single.run(statement`select pg_sleep(3)`)).rejects.toThrow('Query read timeout');
      await pause(100); // until the statement is on its way
      vi.advanceTimersByTime(45_000);
      await asked;
    } finally {
      vi.useRealTimers();
    }
    expect(await pidOf()).not.toBe(before);
  });

  test('slow readers keep nobody waiting, and there are only so many of them', async () => {
    const leave: (() => void)[] = [];
    const readers = Array.from({ length: 4 }, () =>
      store.readSlowly((tx) =>
        tx.one(statement`select 1`).then(() => new Promise<string>((resolve) => leave.push(() => resolve('done')))),
      ),
    );
    await vi.waitFor(() => expect(leave).toHaveLength(4));
    expect(await store.readSlowly(async () => 'no room')).toBeUndefined();
    expect(await store.read((tx) => tx.one(statement<{ n: number }>`select 1 as n`))).toEqual({ n: 1 });
    for (const go of leave) go();
    expect(await Promise.all(readers)).toEqual(Array(4).fill({ value: 'done' }));
    expect(await store.readSlowly(async () => 'room again')).toEqual({ value: 'room again' });
  });
});
