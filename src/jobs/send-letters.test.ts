import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { postRoom } from '../../test/post-room.ts';
import { type TestWorld, testWorld } from '../../test/world.ts';
import { readJobCounts } from '../app/jobs/count.ts';
import { statement } from '../db/store.ts';
import { asId } from '../kernel/ids.ts';
import type { MailTransport } from '../mail/transport.ts';
import { sendLetters } from './send-letters.ts';
import { startWorker } from './worker.ts';

const HARBOR = asId<'organization'>('7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192');
const CEDAR = { id: asId<'organization'>('c0ffee00-1234-4abc-9def-0000000000c2'), name: 'Cedar Clinic' };

describe('a letter is sent once, and never lost', () => {
  let world: TestWorld;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    world = await testWorld();
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await world.store.single.run(statement`truncate sandbox_mail, letters_sent, graphile_worker._private_jobs`);
  });
  afterAll(() => world.close());

  const open = async (tamper?: (transport: MailTransport) => MailTransport) => {
    const room = await postRoom(world, tamper);
    closing.push(room.close);
    return room;
  };
  const occasion = () => ({
    id: world.ids.id<'event'>(),
    at: world.clock.now(),
    event: {
      type: 'reseller_relationship.ended',
      subject: { kind: 'reseller_relationship', id: world.ids.id() },
      audience: [HARBOR, CEDAR.id],
      customer: CEDAR,
      details: {},
    },
  });
  const enqueue = (payload: unknown, key = 'test') =>
    world.store.single.run(statement`
      select graphile_worker.add_job('letters', ${JSON.stringify(payload)}::json, job_key := ${key})`);

  test('the same job run twice, and twice at the same time, sends once', async () => {
    const room = await open();
    const run = sendLetters(room);
    const payload = occasion();
    await Promise.all([run(payload), run(payload)]);
    await run(payload);
    expect((await room.letters()).map(({ to }) => to)).toEqual(['hugo@harborit.example']);
  });

  test('nothing is claimed while the mail server is away; the next try delivers', async () => {
    let away = true;
    const room = await open((real) => ({
      ...real,
      send: (posting) => (away ? Promise.reject(new Error('connection refused')) : real.send(posting)),
    }));
    const run = sendLetters(room);
    const payload = occasion();
    await expect(run(payload)).rejects.toThrow('1 of 1 letters could not be handed over: connection refused');
    expect(await room.letters()).toEqual([]);
    away = false;
    await run(payload);
    expect(await room.letters()).toHaveLength(1);
  });

  test('a crash between the mail server’s yes and the commit loses nothing; the copy is recognized', async () => {
    let crashes = 1;
    let handedOver = 0;
    const room = await open((real) => ({
      ...real,
      send: async (posting) => {
        await real.send(posting);
        handedOver += 1;
        if (crashes-- <= 0) return;
        // The connection that holds the claim dies, as it would with the process.
        await world.store.single.run(statement`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction' and query like '%letters_sent%'`);
      },
    }));
    const run = sendLetters(room);
    const payload = occasion();
    await expect(run(payload)).rejects.toThrow();
    const { claimed } = await world.store.single.one(statement<{ claimed: number }>`
      select count(*) as claimed from letters_sent`);
    expect(claimed).toBe(0);
    await run(payload);
    expect(handedOver).toBe(2);
    expect(await room.letters()).toHaveLength(1);
  });

  test('one refused address does not keep the others waiting, and only it is tried again', async () => {
    const tried: string[] = [];
    let refusing = true;
    const room = await open((real) => ({
      ...real,
      send: async (posting) => {
        tried.push(posting.to.address);
        if (refusing && posting.to.address.startsWith('hugo')) throw new Error('550 no such mailbox');
        await real.send(posting);
      },
    }));
    const run = sendLetters(room);
    const payload = occasion();
    const ended = {
      ...payload,
      event: { ...payload.event, type: 'delegated_admin.terminated', details: { name: 'Desk' } },
    };
    await expect(run(ended)).rejects.toThrow('1 of 2 letters could not be handed over: 550 no such mailbox');
    refusing = false;
    await run(ended);
    expect(tried).toEqual(['hugo@harborit.example', 'carla@cedarclinic.example', 'hugo@harborit.example']);
    expect(await room.letters()).toHaveLength(2);
  });

  test('a job that fails stays in the queue and is told of, without what is in it', async () => {
    const room = await open((real) => ({ ...real, send: () => Promise.reject(new Error('connection refused')) }));
    await enqueue(occasion());
    await room.worker.drain();
    expect(room.troubles).toMatchObject([{ job: 'letters', try: 1, final: false }]);
    expect(JSON.stringify(room.troubles[0]) + room.troubles[0]?.error.message).not.toContain('hugo@');
    const counts = await readJobCounts(room.context());
    expect(counts).toEqual({ ok: true, value: { waiting: 0, running: 0, retrying: 1, failed: 0 } });
  });

  test('a job that was running when the process was killed runs again at the next start', async () => {
    await enqueue(occasion());
    await world.store.single.run(statement`
      update graphile_worker._private_jobs
      set locked_by = 'a dead worker', locked_at = current_timestamp - interval '1 second', attempts = 1`);
    const room = await open();
    await room.worker.drain();
    expect(await room.letters()).toHaveLength(1);
  });

  test('an event that this version does not know fails as a job; the others go on', async () => {
    const room = await open();
    await enqueue({ id: world.ids.id(), at: world.clock.now(), event: { type: 'order.forgotten' } }, 'unknown');
    await enqueue(occasion(), 'known');
    await room.worker.drain();
    expect(room.troubles.map(({ error }) => error.message)).toEqual(['this job holds no event that is known here']);
    expect(await room.letters()).toHaveLength(1);
  });

  test('two workers on one queue send each letter once', async () => {
    const room = await open();
    const other = await startWorker({
      url: world.url,
      context: room.context,
      handlers: {
        letters: sendLetters(room),
        notices: () => Promise.resolve(),
        provisioning: () => Promise.resolve(),
      },
      onError: () => undefined,
    });
    closing.push(other.stop);
    for (let index = 0; index < 20; index += 1) await enqueue(occasion(), `job ${index}`);
    await room.worker.drain();
    expect(await room.letters()).toHaveLength(20);
  });

  test('somebody who was removed in between gets nothing', async () => {
    const room = await open();
    await world.store.single.run(statement`update people set state = 'removed' where upn = 'hugo@harborit.example'`);
    await sendLetters(room)(occasion());
    await world.store.single.run(statement`update people set state = 'active' where upn = 'hugo@harborit.example'`);
    expect(await room.letters()).toEqual([]);
  });
});
