import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../app/context.ts';
import { type EmbeddedPostgres, startEmbedded, stopEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { openStore, type Store, statement } from '../db/store.ts';
import { realClock, realIds } from '../main/system.ts';
import { startWorker, type Worker } from './worker.ts';

describe('a worker whose database is killed', () => {
  let folder: string;
  let database: EmbeddedPostgres;
  let store: Store;
  let worker: Worker;
  let ran = 0;
  let begun: () => void = () => undefined;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'tandem-worker-')));
    await chmod(folder, 0o711); // as root, PostgreSQL runs as somebody else
    database = await startEmbedded({ dataDir: join(folder, 'data') });
    await migrate(database.url);
    store = openStore(database.url, 2);
    const ids = realIds('a secret that only the tests know, forty characters');
    const context = (): Context => ({
      store,
      clock: realClock,
      wall: realClock,
      ids,
      base: 'http://tandem.test',
      actor: { kind: 'system' },
      door: 'job',
      requestId: ids.id<'request'>(),
    });
    worker = await startWorker({
      url: database.url,
      context,
      handlers: {
        letters: async () => {
          begun();
          await held;
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

  const add = () => store.single.run(statement`select graphile_worker.add_job('letters', '{}'::json)`);

  test('survives, settles the job that it had, and goes on when the database is back', async () => {
    const first = new Promise<void>((resolve) => {
      begun = resolve;
    });
    await add();
    await first;
    process.kill(database.pid, 'SIGKILL');
    release(); // it ends now; whether that can still be noted is a matter of luck
    database = await startEmbedded({ dataDir: join(folder, 'data') });
    await worker.drain();
    expect(ran).toBeGreaterThanOrEqual(1);
    const before = ran;
    await add();
    await worker.drain();
    expect(ran).toBe(before + 1);
  });
});
