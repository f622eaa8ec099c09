import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/postgres.ts';
import type { Context } from '../app/context.ts';
import { type EmbeddedPostgres, startEmbedded, stopEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { openStore, type Store, statement } from '../db/store.ts';
import { realClock, realIds } from '../main/system.ts';
import { startWorker, type Worker } from './worker.ts';

const contextOf = (store: Store) => {
  const ids = realIds('a secret that only the tests know, forty characters');
  return (): Context => ({
    store,
    clock: realClock,
    wall: realClock,
    ids,
    base: 'http://tandem.test',
    actor: { kind: 'system' },
    door: 'job',
    requestId: ids.id<'request'>(),
  });
};
const addTo = (store: Store) => store.single.run(statement`select graphile_worker.add_job('letters', '{}'::json)`);

/** A promise, and what keeps it. */
const promised = (): { kept: Promise<void>; keep: () => void } => {
  const { promise: kept, resolve: keep } = Promise.withResolvers<void>();
  return { kept, keep };
};

describe('a worker whose database is killed', () => {
  let folder: string;
  let database: EmbeddedPostgres;
  let store: Store;
  let worker: Worker;
  let ran = 0;
  const begun = promised();
  const held = promised();

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-worker-')));
    await chmod(folder, 0o711); // as root, PostgreSQL runs as somebody else
    database = await startEmbedded({ dataDir: join(folder, 'data') });
    await migrate(database.url);
    store = openStore(database.url, 2);
    worker = await startWorker({
      url: database.url,
      context: contextOf(store),
      handlers: {
        letters: async () => {
          begun.keep();
          await held.kept;
          ran += 1;
        },
        notices: () => Promise.resolve(),
        provisioning: () => Promise.resolve(),
      },
      onError: () => undefined,
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await store?.close();
    await stopEmbedded(join(folder, 'data'));
    await rm(folder, { recursive: true, force: true });
  });

  test('survives, settles the job that it had, and goes on when the database is back', async () => {
    await addTo(store);
    await begun.kept;
    process.kill(database.pid, 'SIGKILL');
    held.keep(); // it ends now; whether that can still be noted is a matter of luck
    database = await startEmbedded({ dataDir: join(folder, 'data') });
    await worker.drain();
    expect(ran).toBeGreaterThanOrEqual(1);
    const before = ran;
    await addTo(store);
    await worker.drain();
    expect(ran).toBe(before + 1);
  });
});

describe('a worker that cannot settle two jobs while a third still runs', () => {
  let database: TestDatabase;
  let store: Store;
  let worker: Worker;
  let ran = 0;
  const begun = promised();
  const held = [promised(), promised(), promised()];
  const gaveUp = promised();

  beforeAll(async () => {
    database = await testDatabase();
    store = openStore(database.url, 2);
    let count = 0;
    worker = await startWorker({
      url: database.url,
      context: contextOf(store),
      handlers: {
        letters: async () => {
          count += 1;
          const mine = held[count - 1];
          if (count === held.length) begun.keep();
          await mine?.kept;
          ran += 1;
          if (mine === held[2]) throw new Error('its database is away, too');
        },
        notices: () => Promise.resolve(),
        provisioning: () => Promise.resolve(),
      },
      concurrency: held.length,
      onError: ({ job }) => {
        if (job === 'the queue') gaveUp.keep();
      },
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await store?.close();
    await database?.drop();
  });

  const count = async (client: pg.Client, what: string): Promise<number> =>
    (await client.query(`select count(*)::int as count from ${what}`)).rows[0].count;
  /** Until so many statements stand in front of the table that is locked. */
  const standing = async (client: pg.Client, number: number): Promise<void> => {
    const found = await count(
      client,
      `pg_locks where relation = 'graphile_worker._private_jobs'::regclass and not granted`,
    );
    if (found < number) await standing(client, number);
  };
  /** Until nobody else's statement runs any more, and what the last ones said has arrived. */
  const quiet = async (client: pg.Client): Promise<void> => {
    const others = `pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active'`;
    for (let seen = 0; seen < 3; seen = (await count(client, others)) > 0 ? 0 : seen + 1);
  };

  test('starts again, and runs all of them once more', async () => {
    await addTo(store);
    await addTo(store);
    await addTo(store);
    await begun.kept;
    const locking = new pg.Client({ connectionString: database.url });
    await locking.connect();
    await locking.query('begin; lock table graphile_worker._private_jobs');
    held[0]?.keep();
    await standing(locking, 1);
    held[1]?.keep();
    await standing(locking, 3);
    // What stands there finds no table of that name.
    await locking.query('alter table graphile_worker._private_jobs rename to hidden; commit');
    await quiet(locking);
    held[2]?.keep();
    await gaveUp.kept;
    await locking.query('alter table graphile_worker.hidden rename to _private_jobs');
    await locking.end();
    await worker.drain();
    expect(ran).toBe(6);
    await addTo(store);
    await worker.drain();
    expect(ran).toBe(7);
  });
});

test('a worker stops although a job does not end', async () => {
  const database = await testDatabase();
  const store = openStore(database.url, 2);
  const begun = promised();
  const held = promised();
  const worker = await startWorker({
    url: database.url,
    context: contextOf(store),
    handlers: {
      letters: () => {
        begun.keep();
        return held.kept;
      },
      notices: () => Promise.resolve(),
      provisioning: () => Promise.resolve(),
    },
    onError: () => undefined,
    stopWithin: 100,
  });
  await addTo(store);
  await begun.kept;
  await worker.stop();
  held.keep();
  await store.close();
  await database.drop();
});
