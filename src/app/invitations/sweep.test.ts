import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { START, type TestWorld, testWorld } from '../../../test/world.ts';
import { statement } from '../../db/store.ts';
import { addDays, addMilliseconds, type Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { sweepInvitations } from './sweep.ts';

type Draft = { id: string; link: string; expiresAt: Instant };

describe('what time alone does to invitations (domain 3.4)', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  beforeEach(async () => {
    world.clock.set(START);
    await world.store.single.run(statement`truncate invitations, graphile_worker._private_jobs`);
  });
  afterAll(() => world.close());

  const system = (): Context => ({ ...world.systemContext(), door: 'job' });
  const hugo = () => world.as('hugo@harborit.example');
  const draft = async (): Promise<Draft> =>
    (await hugo().post<Draft>('/api/v1/invitations', { kind: 'reseller', locale: 'en' })).body;
  const issued = async (): Promise<Draft> => {
    const invitation = await draft();
    await hugo().post(`/api/v1/invitations/${invitation.id}/done`);
    return invitation;
  };
  const stored = (id: string) =>
    world.store.single.maybe(statement<{ state: string; ended_at: Instant | null }>`
      select state, ended_at from invitations where id = ${id}`);
  const jobs = async () =>
    (await world.store.single.one(statement<{ count: number }>`select count(*) as count from graphile_worker.jobs`))
      .count;

  test('an open invitation expires at its end, not a millisecond before; its inviter is to be told, once', async () => {
    const { id, expiresAt } = await issued();
    expect(expiresAt).toBe(addDays(START, 90));
    world.clock.set(addMilliseconds(expiresAt, -1));
    expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 0, discarded: 0 } });
    world.clock.set(expiresAt);
    expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 1, discarded: 0 } });
    expect(await stored(id)).toEqual({ state: 'expired', ended_at: expiresAt });
    expect(await jobs()).toBe(2);
    expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 0, discarded: 0 } });
    expect(await jobs()).toBe(2);
  });

  test('it stands in the inviter’s log as done by the platform, in nobody else’s', async () => {
    const { id, expiresAt } = await issued();
    world.clock.set(expiresAt);
    await sweepInvitations(system());
    const entries = await world.store.single.all(statement<{ actor_kind: string; door: string; seen_by: string[] }>`
      select actor_kind, door, seen_by from audit_entries where subject_id = ${id} and action = 'invitation.expired'`);
    expect(entries).toHaveLength(2); // the inviter's and the operator's
    expect(entries[0]).toEqual({
      actor_kind: 'system',
      door: 'job',
      seen_by: ['7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192'],
    });
  });

  test('several servers that sweep at the same time expire each invitation once', async () => {
    for (let index = 0; index < 12; index += 1) await issued();
    world.clock.set(addDays(START, 90));
    const swept = await Promise.all([1, 2, 3, 4].map(() => sweepInvitations(system())));
    const total = swept.reduce((sum, one) => sum + (one.ok ? one.value.expired : 0), 0);
    expect(total).toBe(12);
    expect(await jobs()).toBe(24);
  });

  test('more than one portion is settled in one go', async () => {
    const { id } = await issued();
    await world.store.single.run(statement`
      insert into invitations (inviter_id, id, kind, state, token_digest, locale, subject, body, created_by_name,
        created_at, expires_at)
      select inviter_id, gen_random_uuid(), kind, state, token_digest || n, locale, subject, body, created_by_name,
        created_at, expires_at
      from invitations, generate_series(1, 249) n where id = ${id}`);
    world.clock.set(addDays(START, 90));
    expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 250, discarded: 0 } });
  });

  test('one that somebody is answering right now is left for the next round', async () => {
    const { id, expiresAt } = await issued();
    world.clock.set(expiresAt);
    await world.store.transaction(async (tx) => {
      await tx.run(statement`select 1 from invitations where id = ${id} for update`);
      expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 0, discarded: 0 } });
      return { commit: false, value: undefined };
    });
    expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 1, discarded: 0 } });
  });

  test('a draft that never left is dropped after a day; one that was copied, issued or opened stays', async () => {
    const abandoned = await draft();
    const copied = await draft();
    await hugo().post(`/api/v1/invitations/${copied.id}/exported`, { method: 'copy' });
    const done = await issued();
    const opened = await draft();
    await world.visitor.get(`/api/v1/acceptances/${opened.link.split('/').at(-1)}`);
    world.clock.set(addMilliseconds(addDays(START, 1), -1));
    await sweepInvitations(system());
    expect(await stored(abandoned.id)).toBeDefined();
    world.clock.set(addDays(START, 1));
    expect(await sweepInvitations(system())).toEqual({ ok: true, value: { expired: 0, discarded: 1 } });
    expect(await stored(abandoned.id)).toBeUndefined();
    for (const { id } of [copied, done, opened]) expect(await stored(id)).toBeDefined();
    expect(await jobs()).toBe(0);
  });

  test('nobody but the platform sweeps', async () => {
    const ctx = await world.context('olga@meridian.example');
    expect(await sweepInvitations(ctx)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  });
});
