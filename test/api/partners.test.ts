import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const QUAY = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708194';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';

type Item = {
  partner: { id: string; name: string };
  relationship: { state: string; capacity: string; endedBy: string | null; acceptedBy: string | null } | null;
  delegatedAdmin: {
    id: string;
    state: string;
    endsAt: string;
    endedAt: string | null;
    holders: unknown[];
    may: string[];
  }[];
  may: string[];
};
type Items = { items: Item[] };

const listOf = async (world: TestWorld, upn: string): Promise<Item[]> => {
  const reply = await world.as(upn).get<Items>('/api/v1/partners');
  expect(reply.status, reply.text).toBe(200);
  return reply.body.items;
};
const partnerOf = (items: readonly Item[], id: string): Item => {
  const item = items.find((one) => one.partner.id === id);
  if (!item) throw new Error(`not among the partners: ${id}`);
  return item;
};
const queued = (world: TestWorld) =>
  world.store.single.all(statement<{ task: string; type: string; audience: string[] }>`
    select t.identifier as task, j.payload->'event'->>'type' as type, j.payload->'event'->'audience' as audience
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    order by type, task`);

describe('the customer’s own side', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('it lists every partner with its relationship, its rights, and how many people hold them', async () => {
    const items = await listOf(world, 'ines@tallowbakery.example');
    expect(items.map((item) => item.partner.name)).toEqual(['Harbor IT', 'Northlight Distribution']);
    expect(items[0]).toMatchObject({
      relationship: { capacity: 'indirect_reseller', state: 'active', endedAt: null, acceptedBy: 'Ines Moya' },
      earlier: [],
      delegatedAdmin: [
        {
          name: 'Harbor IT service desk',
          state: 'active',
          autoExtend: true,
          holders: [{ group: 'admin-agents', people: 1 }],
          may: ['remove-roles'],
        },
      ],
      supportContact: { email: 'desk@harborit.example' },
      may: ['end'],
    });
    expect(items[1]).toMatchObject({ relationship: { capacity: 'reseller' }, delegatedAdmin: [] });
  });

  test('billing admins read it and may change nothing; ordinary users and partners do not read it (row 58)', async () => {
    const [harbor] = await listOf(world, 'vera@tallowbakery.example');
    expect([harbor?.may, harbor?.delegatedAdmin[0]?.may]).toEqual([[], []]);
    const vera = world.as('vera@tallowbakery.example');
    expect((await vera.post(`/api/v1/partners/${HARBOR}/end`, {})).body.code).toBe('role_missing');
    expect((await world.as('tiago@tallowbakery.example').get('/api/v1/partners')).body.code).toBe('role_missing');
    expect((await world.as('hugo@harborit.example').get('/api/v1/partners')).body.code).toBe('forbidden');
    expect((await world.visitor.get('/api/v1/partners')).status).toBe(401);
  });

  test('ending needs a person with a fresh second factor', async () => {
    const path = `/api/v1/partners/${HARBOR}/end`;
    expect((await world.as('ines@tallowbakery.example', 'stale').post(path, {})).body.code).toBe('mfa_required');
    expect((await world.asApplication('tallowbakery.example').post(path, {})).body.code).toBe('person_required');
  });

  test('roles taken back are gone at once, the relationship stays, and both sides are told', async () => {
    const [harbor] = await listOf(world, 'ines@tallowbakery.example');
    const id = harbor?.delegatedAdmin[0]?.id;
    const path = `/api/v1/partners/${HARBOR}/delegated-admin/${id}/remove-roles`;
    const ines = world.as('ines@tallowbakery.example');
    const other = `/api/v1/partners/${NORTHLIGHT}/delegated-admin/${id}/remove-roles`;
    expect((await ines.post(other)).status).toBe(404);
    expect((await world.as('carla@cedarclinic.example').post(path)).status).toBe(404);
    const reply = await ines.post<Item>(path);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.body).toMatchObject({
      relationship: { state: 'active' },
      delegatedAdmin: [{ state: 'terminated', endedAt: world.clock.now(), holders: [], may: [] }],
    });
    const again = await ines.post(path);
    expect([again.status, again.body.code]).toEqual([409, 'already_ended']);
    expect(await queued(world)).toEqual([
      { task: 'letters', type: 'delegated_admin.terminated', audience: [HARBOR, TALLOW] },
      { task: 'notices', type: 'delegated_admin.terminated', audience: [HARBOR, TALLOW] },
    ]);
    const held = await world.store.single.all(statement`
      select 1 from access_assignments where partner_id = ${HARBOR} and state = 'active'`);
    expect(held).toEqual([]);
  });

  test('an ended relationship ends alone: the other partner stays, the ended one is told', async () => {
    const ines = world.as('ines@tallowbakery.example');
    const reply = await ines.post<Item>(`/api/v1/partners/${NORTHLIGHT}/end`, { alsoEndDelegatedAdmin: false });
    expect(reply.status, reply.text).toBe(200);
    expect(reply.body).toMatchObject({ relationship: { state: 'ended', endedBy: 'customer' }, may: [] });
    const items = await listOf(world, 'ines@tallowbakery.example');
    expect(items.map((item) => [item.partner.id, item.relationship?.state])).toEqual([
      [HARBOR, 'active'],
      [NORTHLIGHT, 'ended'],
    ]);
    const told = (await queued(world)).filter((job) => job.type === 'reseller_relationship.ended');
    expect(told).toEqual([
      { task: 'letters', type: 'reseller_relationship.ended', audience: [NORTHLIGHT, TALLOW] },
      { task: 'notices', type: 'reseller_relationship.ended', audience: [NORTHLIGHT, TALLOW] },
    ]);
    const again = await ines.post(`/api/v1/partners/${NORTHLIGHT}/end`, {});
    expect([again.status, again.body.code]).toEqual([409, 'already_ended']);
    const nora = world.as('nora@northlight.example');
    expect((await nora.get(`/api/v1/customers/${TALLOW}/removal`)).status).toBe(404);
  });

  test('a partner that the customer never had does not exist for it', async () => {
    const ines = world.as('ines@tallowbakery.example');
    for (const id of [QUAY, '00000000-0000-4000-8000-000000000000']) {
      const reply = await ines.post(`/api/v1/partners/${id}/end`, {});
      expect([reply.status, reply.body.code]).toEqual([404, 'not_found']);
    }
    expect((await ines.post(`/api/v1/partners/${HARBOR}/end`, { why: 'x' })).status).toBe(400);
  });

  test('ticking "also remove roles" ends both in one step; not ticking leaves the roles (domain 3.5)', async () => {
    for (const alsoEndDelegatedAdmin of [false, true]) {
      const hugo = world.as('hugo@harborit.example');
      const name = alsoEndDelegatedAdmin ? 'Second desk' : 'First desk';
      const delegatedAdmin = { name, roles: ['user-admin'], durationDays: 10, autoExtend: false };
      const draft = await hugo.post<{ link: string }>('/api/v1/invitations', { kind: 'reseller', delegatedAdmin });
      const token = draft.body.link.split('/').at(-1);
      const carla = world.as('carla@cedarclinic.example');
      const accepted = await carla.post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
      expect(accepted.status, accepted.text).toBe(200);
      const ended = await carla.post<Item>(`/api/v1/partners/${HARBOR}/end`, { alsoEndDelegatedAdmin });
      expect(ended.status, ended.text).toBe(200);
      expect(ended.body.delegatedAdmin.map((grant) => grant.state)).toEqual(
        alsoEndDelegatedAdmin ? ['terminated', 'terminated'] : ['active'],
      );
    }
    const told = (await queued(world)).filter((job) => job.task === 'letters' && job.audience.includes(CEDAR));
    expect(told.map((job) => job.type)).toEqual([
      'delegated_admin.terminated',
      'delegated_admin.terminated',
      'invitation.accepted',
      'invitation.accepted',
      'reseller_relationship.ended',
      'reseller_relationship.ended',
    ]);
  });

  test('the partner’s log and the customer’s tell of it; other organizations’ do not', async () => {
    const rows = await world.store.single.all(statement<{ organization_id: string }>`
      select distinct organization_id from audit_entries where action = 'reseller_relationship.ended'
        and customer_id = ${CEDAR}`);
    expect(rows.map((row) => row.organization_id).sort()).toEqual(
      ['00000000-0000-0000-0000-000000000000', HARBOR, CEDAR].sort(),
    );
  });

  test('at its end date a right shows as expired, even before the sweep has been there', async () => {
    const delegatedAdmin = { name: 'Short visit', roles: ['directory-reader'], durationDays: 1, autoExtend: false };
    const draft = await world
      .as('quintin@quay.example')
      .post<{ link: string }>('/api/v1/invitations', { kind: 'reseller', delegatedAdmin });
    const token = draft.body.link.split('/').at(-1);
    await world.as('oscar@ostrich.example').post(`/api/v1/acceptances/${token}/accept`, {
      agreement: { version: '2026-07' },
    });
    world.clock.advance('P1D');
    const [grant] = partnerOf(await listOf(world, 'oscar@ostrich.example'), QUAY).delegatedAdmin;
    expect(grant).toMatchObject({ state: 'expired', endedAt: grant?.endsAt, may: [] });
    const late = await world
      .as('oscar@ostrich.example')
      .post(`/api/v1/partners/${QUAY}/delegated-admin/${grant?.id}/remove-roles`);
    expect([late.status, late.body.code]).toEqual([409, 'already_ended']);
  });
});
