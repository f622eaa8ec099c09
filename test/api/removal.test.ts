import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type TestWorld, testWorld } from '../world.ts';

const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const PATH = `/api/v1/customers/${TALLOW}/removal`;

type Preview = {
  leavesList: boolean;
  delegatedAdminKept: { id: string; name: string; roles: string[]; endsAt: string; autoExtend: boolean }[];
  subscriptionsOfRecord: unknown[];
  blockers: unknown[];
  notices: unknown[];
  statement: { version: string; text: string; texts: Record<string, string> };
  customer: { id: string; name: string };
  partners: { partner: { id: string; name: string }; capacity: string }[];
  policy: string;
};
type Receipt = {
  id: string;
  customer: { id: string };
  relationshipId: string;
  statement: { version: string; hash: string };
  removedAt: string;
  removedBy: { name: string };
  delegatedAdminKept: { name: string }[];
};

/** Everything that a removal must leave as it is. */
/** Everything that must stay as it was; which fellow partners a row of the list shows follows from it. */
const snapshot = async (world: TestWorld) => ({
  grants: await world.store.single.all(statement`select * from delegated_admins order by id`),
  assignments: await world.store.single.all(statement`select * from access_assignments order by id`),
  others: await world.store.single.all(statement`
    select to_jsonb(r) - 'fellow_ids' as other from relationships r
    where not (partner_id = ${HARBOR} and customer_id = ${TALLOW}) order by id`),
  partnerships: await world.store.single.all(statement`select * from partnerships order by id`),
  agreements: await world.store.single.all(statement`select * from agreement_acceptances order by organization_id`),
});
const countOf = async (world: TestWorld, what: 'jobs' | 'notices' | 'letters') => {
  const { count } = await world.store.single.one(
    what === 'jobs'
      ? statement<{ count: number }>`select count(*) as count from graphile_worker.jobs`
      : what === 'notices'
        ? statement<{ count: number }>`select count(*) as count from notices`
        : statement<{ count: number }>`select count(*) as count from letters_sent`,
  );
  return count;
};
const removalsOf = (world: TestWorld) =>
  world.store.single.all(statement<{
    organization_id: string;
    subject_id: string;
    seen_by: string[];
    details: unknown;
  }>`
    select organization_id, subject_id, seen_by, details from audit_entries
    where action = 'reseller_relationship.removed' order by organization_id`);

describe('a partner removes a customer', () => {
  let world: TestWorld;
  let preview: Preview;
  let receipt: Receipt;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('the preview says what leaves, what stays, that nobody is told, and what must be confirmed (S46-S48)', async () => {
    const reply = await world.as('hugo@harborit.example').get<Preview>(PATH);
    expect(reply.status, reply.text).toBe(200);
    preview = reply.body;
    expect(preview).toMatchObject({
      leavesList: true,
      delegatedAdminKept: [{ name: 'Harbor IT service desk', autoExtend: true }],
      subscriptionsOfRecord: [
        {
          name: 'Workplace Business Standard',
          names: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
          friendlyName: null,
        },
      ],
      blockers: [],
      notices: [],
      customer: { id: TALLOW, name: 'Tallow Bakery' },
      partners: [{ partner: { id: NORTHLIGHT }, capacity: 'reseller' }],
      policy: 'keep',
    });
    expect(preview.statement.text).toContain('I confirm for Harbor IT');
    expect(preview.statement.text).toContain('we will defend Meridian Cloud');
    expect(preview.statement.text).toBe(preview.statement.texts.en);
    expect(preview.statement.texts['zh-TW']).toContain('本人代表 Harbor IT 確認');
    expect(preview.statement.texts['zh-TW']).not.toMatch(/[{}]/);
  });

  test('each reads the statement in the own language', async () => {
    const lantern = world.as('chihming@lantern.example');
    const reply = await lantern.get<Preview>('/api/v1/customers/c0ffee00-1234-4abc-9def-0000000000c3/removal');
    expect(reply.body.statement.text).toBe(reply.body.statement.texts['zh-TW']);
  });

  test('without the statement nothing is removed, nor with an older one (S47)', async () => {
    const hugo = world.as('hugo@harborit.example');
    for (const body of [undefined, {}, { statementVersion: '' }]) {
      const reply = await hugo.post(PATH, body);
      expect([reply.status, reply.body.code]).toEqual([422, 'statement_required']);
    }
    const outdated = await hugo.post(PATH, { statementVersion: '2020-01' });
    expect([outdated.status, outdated.body.code]).toEqual([409, 'statement_outdated']);
    expect((await hugo.get(PATH)).status).toBe(200);
  });

  test('only an administrator or admin agent, in person, with a fresh second factor (S44)', async () => {
    const confirmed = { statementVersion: preview.statement.version };
    const codeOf = async (caller: ReturnType<TestWorld['as']>) => (await caller.post(PATH, confirmed)).body.code;
    expect(await codeOf(world.as('sara@harborit.example'))).toBe('role_missing');
    expect(await codeOf(world.as('helder@harborit.example'))).toBe('role_missing');
    expect(await codeOf(world.asApplication('harborit.example'))).toBe('person_required');
    expect(await codeOf(world.as('hugo@harborit.example', 'stale'))).toBe('mfa_required');
    expect(await codeOf(world.as('hugo@harborit.example', 'never'))).toBe('mfa_required');
    expect(await codeOf(world.as('ines@tallowbakery.example'))).toBe('forbidden');
    expect(await codeOf(world.visitor)).toBe('unauthenticated');
  });

  test('for a stranger the customer does not exist, nor for its partner in another customer', async () => {
    const same = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    const missing = `/api/v1/customers/00000000-0000-4000-8000-000000000000/removal`;
    for (const [upn, path] of [
      ['quintin@quay.example', PATH],
      ['hugo@harborit.example', `/api/v1/customers/${CEDAR}/removal`],
      ['hugo@harborit.example', '/api/v1/customers/c0ffee00-1234-4abc-9def-0000000000c5/removal'],
    ] as const) {
      const caller = world.as(upn);
      expect(same((await caller.get(path)).text)).toBe(same((await caller.get(missing)).text));
      const body = { statementVersion: preview.statement.version };
      const theirs = await caller.post(path, body);
      expect(theirs.status).toBe(404);
      expect(same(theirs.text)).toBe(same((await caller.post(missing, body)).text));
    }
  });

  test('removal ends that one relationship and leaves everything else exactly as it was (S45, S46)', async () => {
    const before = await snapshot(world);
    const jobs = await countOf(world, 'jobs');
    const reply = await world
      .as('hugo@harborit.example')
      .post<Receipt>(PATH, { statementVersion: preview.statement.version }, { 'idempotency-key': 'remove-tallow' });
    expect(reply.status, reply.text).toBe(200);
    receipt = reply.body;
    expect(receipt).toMatchObject({
      customer: { id: TALLOW },
      statement: { version: preview.statement.version },
      removedAt: world.clock.now(),
      removedBy: { name: 'Hugo Alves' },
      delegatedAdminKept: [{ name: 'Harbor IT service desk' }],
    });
    expect(await snapshot(world)).toEqual(before);
    const ended = await world.store.single.one(statement<{ state: string; ended_by: string }>`
      select state, ended_by from relationships where partner_id = ${HARBOR} and id = ${receipt.relationshipId}`);
    expect(ended).toEqual({ state: 'ended', ended_by: 'partner' });
    expect(await countOf(world, 'jobs')).toBe(jobs);
  });

  test('nobody is notified: no letter, no notice, no job; one entry in the own log and the operator’s (S49)', async () => {
    expect([await countOf(world, 'jobs'), await countOf(world, 'notices'), await countOf(world, 'letters')]).toEqual([
      0, 0, 0,
    ]);
    const entries = await removalsOf(world);
    expect(entries.map((entry) => entry.organization_id)).toEqual(['00000000-0000-0000-0000-000000000000', HARBOR]);
    expect(entries[1]).toMatchObject({
      subject_id: receipt.relationshipId,
      seen_by: [HARBOR],
      details: { statementVersion: preview.statement.version, statementHash: receipt.statement.hash },
    });
    const others = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from audit_entries
      where organization_id in (${TALLOW}, ${NORTHLIGHT}) and subject_id = ${receipt.relationshipId}
        and action <> 'reseller_relationship.active'`);
    expect(others.count).toBe(0);
  });

  test('the statement’s version, the hash of its text, person and time are kept (S47)', async () => {
    const kept = await world.store.single.all(statement`
      select statement_version, statement_hash, locale, person_name, door, at, partnership_id from removals
      where partner_id = ${HARBOR} and relationship_id = ${receipt.relationshipId}`);
    const hash = createHash('sha256').update(preview.statement.text).digest('base64url');
    expect(kept).toEqual([
      {
        statement_version: preview.statement.version,
        statement_hash: hash,
        locale: 'en',
        person_name: 'Hugo Alves',
        door: 'api',
        at: receipt.removedAt,
        partnership_id: null,
      },
    ]);
    expect(receipt.statement.hash).toBe(hash);
  });

  test('a second removal answers like a missing customer; a retry of the first gets its receipt again', async () => {
    const hugo = world.as('hugo@harborit.example');
    const body = { statementVersion: preview.statement.version };
    expect((await hugo.post(PATH, body)).status).toBe(404);
    expect((await hugo.get(PATH)).status).toBe(404);
    const again = await hugo.post<Receipt>(PATH, body, { 'idempotency-key': 'remove-tallow' });
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
    expect(again.body).toEqual(receipt);
    expect(await removalsOf(world)).toHaveLength(2);
  });

  test('the customer sees the changed state when it looks: who ended it and what the partner still holds (S49)', async () => {
    const reply = await world
      .as('ines@tallowbakery.example')
      .get<{ items: Record<string, unknown>[] }>('/api/v1/partners');
    expect(reply.status, reply.text).toBe(200);
    const harbor = reply.body.items.find((item) => (item.partner as { id: string }).id === HARBOR);
    expect(harbor).toMatchObject({
      relationship: { state: 'ended', endedBy: 'partner', endedAt: receipt.removedAt },
      delegatedAdmin: [{ state: 'active', holders: [{ group: 'admin-agents', people: 1 }] }],
      may: [],
    });
  });

  test('a provider cannot leave a customer before what it sold has ended; the preview says what that is', async () => {
    const nora = world.as('nora@northlight.example');
    const { blockers } = (await nora.get<Preview>(PATH)).body;
    expect(blockers).toMatchObject([{ kind: 'subscription', name: 'Workplace Business Standard' }]);
    const reply = await nora.post<{ code: string; title: string }>(PATH, {
      statementVersion: preview.statement.version,
    });
    expect([reply.status, reply.body.code]).toEqual([409, 'blocked_by_active']);
    expect(reply.body.title).toContain('1 subscriptions');
    const [subscription] = blockers as { id: string }[];
    expect((await nora.post(`/api/v1/subscriptions/${subscription?.id}/cancel`)).status).toBe(200);
    expect((await nora.get<Preview>(PATH)).body.blockers).toEqual([]);
  });

  test('a provider removes its own customer; the reseller of another keeps its own', async () => {
    const nora = world.as('nora@northlight.example');
    const jobs = await countOf(world, 'jobs');
    const reply = await nora.post(PATH, { statementVersion: preview.statement.version });
    expect(reply.status, reply.text).toBe(200);
    expect(await countOf(world, 'jobs')).toBe(jobs);
  });

  test('two remove at once: one wins, for the other there is no such customer', async () => {
    const path = '/api/v1/customers/c0ffee00-1234-4abc-9def-0000000000c5/removal';
    const nora = world.as('nora@northlight.example');
    const replies = await Promise.all(
      [1, 2].map(() => nora.post(path, { statementVersion: preview.statement.version })),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 404]);
  });

  test('after removal the same invitation road leads back: a new relationship beside the old one', async () => {
    const hugo = world.as('hugo@harborit.example');
    const invitation = await hugo.post<{ link: string }>('/api/v1/invitations', {
      kind: 'reseller',
      delegatedAdmin: null,
    });
    const token = invitation.body.link.split('/').at(-1);
    const ines = world.as('ines@tallowbakery.example');
    const accepted = await ines.post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(accepted.status, accepted.text).toBe(200);
    const { items } = (
      await ines.get<{ items: { partner: { id: string }; relationship: { state: string }; earlier: unknown[] }[] }>(
        '/api/v1/partners',
      )
    ).body;
    const harbor = items.find((item) => item.partner.id === HARBOR);
    expect(harbor?.relationship.state).toBe('active');
    expect(harbor?.earlier).toMatchObject([{ state: 'ended', endedBy: 'partner' }]);
  });
});
