import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const OPERATOR_LOG = '00000000-0000-0000-0000-000000000000';

type Item = {
  id: string;
  partner: { id: string; name: string };
  state: string;
  removedAt: string | null;
  sharedCustomers: number | null;
  may: string[];
};
type Items = { items: Item[]; next: string | null };

const untouched = async (world: TestWorld) => ({
  relationships: await world.store.single.all(statement`select * from relationships order by id`),
  grants: await world.store.single.all(statement`select * from delegated_admins order by id`),
  assignments: await world.store.single.all(statement`select * from access_assignments order by id`),
});
const jobs = async (world: TestWorld) =>
  (await world.store.single.one(statement<{ count: number }>`select count(*) as count from graphile_worker.jobs`))
    .count;

describe('providers and resellers that work together', () => {
  let world: TestWorld;
  let partnership: Item;
  let version: string;
  const links: string[] = [];
  const token = (link: string | undefined) => link?.split('/').at(-1);
  const draft = async (body: Record<string, unknown>) => {
    const reply = await world.as('hugo@harborit.example').post<{ link: string }>('/api/v1/invitations', body);
    expect(reply.status, reply.text).toBe(201);
    return reply.body.link;
  };
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('a reseller lists its providers, a provider its resellers, with the customers they share (S34)', async () => {
    const providers = await world.as('hugo@harborit.example').get<Items>('/api/v1/partnerships?state=active');
    expect(providers.status, providers.text).toBe(200);
    expect(providers.body.items).toMatchObject([
      {
        partner: { id: NORTHLIGHT, verified: true },
        state: 'active',
        sharedCustomers: 1,
        sharedCustomersExact: true,
        standing: 'good',
        agreementSigned: true,
        may: ['remove', 'invite'],
        version: 1,
      },
    ]);
    partnership = providers.body.items[0] as Item;
    const resellers = await world.as('nora@northlight.example').get<Items>('/api/v1/partnerships');
    expect(resellers.body.items).toMatchObject([{ id: partnership.id, partner: { id: HARBOR }, may: ['remove'] }]);
    expect((await world.as('sara@harborit.example').get<Items>('/api/v1/partnerships')).body.items[0]?.may).toEqual([
      'invite',
    ]);
    expect((await world.as('quintin@quay.example').get<Items>('/api/v1/partnerships')).body.items).toEqual([]);
    expect((await world.as('ines@tallowbakery.example').get('/api/v1/partnerships')).body.code).toBe('forbidden');
  });

  test('a connection gives neither side the customers of the other (S10)', async () => {
    const pine = '/api/v1/customers/c0ffee00-1234-4abc-9def-0000000000c5/removal';
    expect((await world.as('hugo@harborit.example').get(pine)).status).toBe(404);
  });

  test('the preview counts the joint invitations that would be withdrawn, and asks for the statement', async () => {
    links.push(await draft({ kind: 'reseller_joint', providerId: NORTHLIGHT }));
    links.push(await draft({ kind: 'reseller_joint', providerId: NORTHLIGHT, locale: 'zh-TW' }));
    links.push(await draft({ kind: 'reseller' }));
    await world.visitor.get(`/api/v1/acceptances/${token(links[1])}`);
    const path = `/api/v1/partnerships/${partnership.id}/removal`;
    type Preview = { openInvitations: number; notices: unknown[]; statement: { version: string; text: string } };
    const preview = await world.as('nora@northlight.example').get<Preview>(path);
    expect(preview.status, preview.text).toBe(200);
    expect(preview.body).toMatchObject({ openInvitations: 2, notices: [], partnership: { sharedCustomers: 1 } });
    expect(preview.body.statement.text).toContain('I confirm for Northlight Distribution');
    version = preview.body.statement.version;
    const unconfirmed = await world.as('nora@northlight.example').post(path, {});
    expect([unconfirmed.status, unconfirmed.body.code]).toEqual([422, 'statement_required']);
  });

  test('on the reseller’s side only its global admin may remove it; strangers find nothing (rows 14, 15)', async () => {
    const path = `/api/v1/partnerships/${partnership.id}/removal`;
    const confirmed = { statementVersion: version };
    expect((await world.as('sara@harborit.example').post(path, confirmed)).body.code).toBe('role_missing');
    expect((await world.as('hugo@harborit.example', 'stale').post(path, confirmed)).body.code).toBe('mfa_required');
    expect((await world.asApplication('harborit.example').post(path, confirmed)).body.code).toBe('person_required');
    const same = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    const stranger = world.as('yijun@formosa-supply.example');
    const missing = `/api/v1/partnerships/${HARBOR}/removal`;
    expect((await stranger.post(path, confirmed)).status).toBe(404);
    expect(same((await stranger.post(path, confirmed)).text)).toBe(
      same((await stranger.post(missing, confirmed)).text),
    );
    expect(same((await stranger.get(path)).text)).toBe(same((await stranger.get(missing)).text));
  });

  test('removal withdraws the open joint invitations and changes no customer and no admin role (domain 3.3)', async () => {
    const before = await untouched(world);
    const reply = await world
      .as('saul@northlight.example')
      .post(`/api/v1/partnerships/${partnership.id}/removal`, { statementVersion: version });
    expect(reply.status, reply.text).toBe(200);
    expect(reply.body).toMatchObject({
      partnershipId: partnership.id,
      partner: { id: HARBOR },
      withdrawnInvitations: 2,
      removedBy: { name: 'Saul Pinto' },
    });
    expect(await untouched(world)).toEqual(before);
    const codes = [];
    for (const link of links) codes.push((await world.visitor.get(`/api/v1/acceptances/${token(link)}`)).body.code);
    expect(codes).toEqual(['link_revoked', 'link_revoked', undefined]);
  });

  test('nobody is told; the log of the remover and the operator alone have it (S49)', async () => {
    expect(await jobs(world)).toBe(0);
    const entries = await world.store.single.all(statement<{ organization_id: string; action: string }>`
      select organization_id, action from audit_entries
      where action in ('partnership.removed', 'invitation.revoked') order by organization_id`);
    expect(entries.map((entry) => [entry.organization_id, entry.action])).toEqual([
      [OPERATOR_LOG, 'partnership.removed'],
      [NORTHLIGHT, 'partnership.removed'],
    ]);
  });

  test('the other side sees the changed state when it looks, and can remove nothing twice', async () => {
    const hugo = world.as('hugo@harborit.example');
    expect((await hugo.get<Items>('/api/v1/partnerships?state=active')).body.items).toEqual([]);
    const [removed] = (await hugo.get<Items>('/api/v1/partnerships?state=removed')).body.items;
    expect(removed).toMatchObject({
      state: 'removed',
      removedAt: world.clock.now(),
      sharedCustomers: null,
      may: [],
      version: 2,
    });
    const path = `/api/v1/partnerships/${partnership.id}/removal`;
    expect((await hugo.get(path)).body.code).toBe('already_ended');
    expect((await hugo.post(path, { statementVersion: version })).body.code).toBe('already_ended');
  });

  test('without the partnership there is no joint invitation', async () => {
    const reply = await world
      .as('hugo@harborit.example')
      .post('/api/v1/invitations', { kind: 'reseller_joint', providerId: NORTHLIGHT });
    expect([reply.status, reply.body.code]).toEqual([403, 'partnership_required']);
  });

  test('a new request authorized makes a new partnership beside the old one', async () => {
    const nora = world.as('nora@northlight.example');
    const asked = await nora.post<{ link: string }>('/api/v1/invitations', { kind: 'partnership' });
    const hugo = world.as('hugo@harborit.example');
    const accepted = await hugo.post(`/api/v1/acceptances/${token(asked.body.link)}/accept`, {});
    expect(accepted.status, accepted.text).toBe(200);
    const { items } = (await hugo.get<Items>('/api/v1/partnerships')).body;
    expect(items.map((item) => item.state).sort()).toEqual(['active', 'removed']);
  });

  test('the list is paged by a cursor; a cursor that is none begins at the start', async () => {
    const hugo = world.as('hugo@harborit.example');
    const first = (await hugo.get<Items>('/api/v1/partnerships?limit=1')).body;
    const second = (await hugo.get<Items>(`/api/v1/partnerships?limit=1&cursor=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, null]);
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id);
    for (const key of [['x', 'y'], [1], 'text']) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      expect((await hugo.get(`/api/v1/partnerships?cursor=${cursor}`)).status).toBe(200);
    }
    expect((await hugo.get('/api/v1/partnerships?state=asleep')).status).toBe(400);
  });
});
