import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../../../test/world.ts';
import { insertDelegatedAdmin } from '../../db/delegated-admins.ts';
import { statement } from '../../db/store.ts';
import { activate } from '../../domain/delegated-admin.ts';
import { asId, type DelegatedAdminId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/time.ts';
import { sweepDelegatedAdmins } from './sweep.ts';

const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';

type Row = { id: string; state: string; ends_at: string; ended_at: string | null };

describe('the clock reaches the end date of admin relationships', () => {
  let world: TestWorld;
  const swept = async () => {
    const result = await sweepDelegatedAdmins(world.systemContext());
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  };
  const grantFor = async (durationDays: number, autoExtend: boolean): Promise<DelegatedAdminId> => {
    const id = world.ids.id<'delegated admin relationship'>();
    const grant = activate(
      id,
      { name: `For ${durationDays} days`, template: null, roles: ['user-admin'], durationDays, autoExtend },
      { partnerId: asId(HARBOR), customerId: asId(PINE), invitationId: null },
      world.clock.now(),
    );
    const assignment = {
      id: world.ids.id<'access assignment'>(),
      delegatedAdminId: id,
      partnerId: grant.partnerId,
      group: 'admin-agents' as const,
      roles: grant.roles,
      state: 'active' as const,
    };
    await world.store.transaction(async (tx) => {
      await insertDelegatedAdmin(tx, grant, [assignment]);
      return { commit: true, value: null };
    });
    return id;
  };
  const find = (id: string) =>
    world.store.single.one(statement<Row>`select id, state, ends_at, ended_at from delegated_admins where id = ${id}`);
  const events = (id: string) =>
    world.store.single.all(statement<{ action: string; readers: number }>`
      select action, count(*) as readers from audit_entries where subject_id = ${id} group by action order by action`);
  const jobs = async () =>
    (await world.store.single.one(statement<{ count: number }>`select count(*) as count from graphile_worker.jobs`))
      .count;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('before it, nothing happens', async () => {
    await grantFor(1, false);
    expect(await swept()).toEqual({ extended: 0, expired: 0 });
  });

  test('one that ends: access is gone, both sides are told and read of it', async () => {
    const id = await grantFor(5, false);
    const endsAt = addDays(world.clock.now(), 5);
    world.clock.advance('P6D');
    const before = await jobs();
    expect(await swept()).toEqual({ extended: 0, expired: 2 });
    expect(await find(id)).toEqual({ id, state: 'expired', ends_at: endsAt, ended_at: endsAt });
    expect(await jobs()).toBe(before + 4);
    expect(await events(id)).toEqual([{ action: 'delegated_admin.expired', readers: 3 }]);
    const held = await world.store.single.all(statement`
      select 1 from access_assignments where delegated_admin_id = ${id} and state = 'active'`);
    expect(held).toEqual([]);
    expect(await swept()).toEqual({ extended: 0, expired: 0 });
  });

  test('one that extends itself: 180 days more, the same groups hold it, nobody is written to', async () => {
    const id = await grantFor(10, true);
    const endsAt = addDays(world.clock.now(), 190);
    world.clock.advance('P10D');
    const before = await jobs();
    expect(await swept()).toEqual({ extended: 1, expired: 0 });
    expect(await find(id)).toEqual({ id, state: 'active', ends_at: endsAt, ended_at: null });
    expect(await jobs()).toBe(before);
    const held = await world.store.single.all(statement`
      select 1 from access_assignments where delegated_admin_id = ${id} and state = 'active'`);
    expect(held).toHaveLength(1);
  });

  test('after a long silence it catches up, one extension after the other', async () => {
    const id = await grantFor(1, true);
    world.clock.advance('P400D');
    const now = world.clock.now();
    const { extended } = await swept();
    expect(extended).toBeGreaterThanOrEqual(3);
    expect(await events(id)).toEqual([{ action: 'delegated_admin.extended', readers: 9 }]);
    expect((await find(id)).ends_at > now).toBe(true);
  });

  test('two sweeps at once settle each once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => grantFor(2, false)));
    world.clock.advance('P2D');
    const results = await Promise.all([swept(), swept()]);
    expect(results.reduce((sum, { expired }) => sum + expired, 0)).toBe(20);
    for (const id of ids) expect(await events(id)).toEqual([{ action: 'delegated_admin.expired', readers: 3 }]);
  });

  test('a removed relationship changes nothing about it: the roles keep extending (domain 3.17)', async () => {
    const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
    const hugo = world.as('hugo@harborit.example');
    const removed = await hugo.post(`/api/v1/customers/${TALLOW}/removal`, { statementVersion: '2026-05' });
    expect(removed.status, removed.text).toBe(200);
    const of = () =>
      world.store.single.one(statement<Row>`
        select id, state, ends_at, ended_at from delegated_admins where partner_id = ${HARBOR} and customer_id = ${TALLOW}`);
    const { ends_at } = await of();
    world.clock.advance('P800D');
    await swept();
    expect(await of()).toMatchObject({ state: 'active', ended_at: null });
    expect((await of()).ends_at > ends_at).toBe(true);
  });

  test('only the clock’s own jobs may do it', async () => {
    const result = await sweepDelegatedAdmins(await world.context('hugo@harborit.example'));
    expect(result).toEqual({ ok: false, failure: { code: 'forbidden' } });
  });
});
