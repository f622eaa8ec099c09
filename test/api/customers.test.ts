import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertOrganizations } from '../../src/db/import.ts';
import { insertRelationships } from '../../src/db/relationships.ts';
import { statement } from '../../src/db/store.ts';
import type { Organization } from '../../src/domain/organizations.ts';
import { establish } from '../../src/domain/relationships.ts';
import { asId } from '../../src/kernel/ids.ts';
import { addDays } from '../../src/kernel/time.ts';
import { customersView } from '../../src/wire/api/customers.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const FORMOSA = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e61';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const OSTRICH = 'c0ffee00-1234-4abc-9def-0000000000c4';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const HUGO = 'hugo@harborit.example';
const NORA = 'nora@northlight.example';

type Named = { id: string; name: string };
type Item = {
  id: string;
  companyName: string;
  providers: Named[];
  resellers: Named[];
  delegatedAdmin: { state: string; endsAt: string; autoExtend: boolean; ending: boolean } | null;
  starred: boolean;
  tags: string[];
};
type List = { items: Item[]; next: string | null; previous: string | null };

/** An invitation of one partner, or of two, accepted by a customer. */
const win = async (
  world: TestWorld,
  inviter: string,
  customer: string,
  input: Record<string, unknown>,
): Promise<void> => {
  const draft = await world.as(inviter).post<{ link: string }>('/api/v1/invitations', input);
  const token = draft.body.link.split('/').at(-1);
  const accepted = await world
    .as(customer)
    .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
  expect(accepted.status, accepted.text).toBe(200);
};
const namesIn = async (world: TestWorld, upn: string, search = '') =>
  (await world.as(upn).get<List>(`/api/v1/customers${search}`)).body.items.map((item) => item.companyName);

describe('whose customers are in the list', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('those that have authorized you, each with its facts (S9)', async () => {
    const reply = await world.as(HUGO).get<List>('/api/v1/customers');
    expect(reply.status, reply.text).toBe(200);
    expect(reply.body).toEqual({
      items: [
        {
          id: TALLOW,
          companyName: 'Tallow Bakery',
          domain: 'tallowbakery.example',
          country: 'PT',
          relationship: 'indirect_reseller',
          capacity: 'indirect_reseller',
          since: addDays(START, -21),
          origins: ['invitation'],
          channel: null,
          providers: [{ id: NORTHLIGHT, name: 'Northlight Distribution' }],
          resellers: [],
          delegatedAdmin: { state: 'active', endsAt: '2028-11-22T09:00:00.000Z', autoExtend: true, ending: false },
          agreement: { state: 'accepted' },
          starred: false,
          tags: [],
        },
      ],
      next: null,
      previous: null,
    });
  });

  test('nothing is sent that the description of the API does not declare', async () => {
    const { body } = await world.as(HUGO).get<List>('/api/v1/customers');
    expect(customersView.parse(body)).toEqual(body);
  });

  test('none of a provider’s, although you are connected with it: not in list, search, file or by address (S10, S12)', async () => {
    const hugo = world.as(HUGO);
    expect(await namesIn(world, NORA)).toEqual(['Pine Foundry', 'Tallow Bakery']);
    expect(await namesIn(world, HUGO, '?search=pine')).toEqual([]);
    expect(await namesIn(world, HUGO, `?search=${PINE}`)).toEqual([]);
    expect((await hugo.get('/api/v1/customers.csv')).text).not.toContain('Pine');
    const theirs = await hugo.get(`/api/v1/customers/${PINE}`);
    const missing = await hugo.get('/api/v1/customers/c0ffee00-1234-4abc-9def-00000000dead');
    expect(theirs.status).toBe(404);
    const withoutId = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    expect(withoutId(theirs.text)).toBe(withoutId(missing.text));
  });

  test('nobody who has authorized no one: a customer served outside the platform is not there (S11)', async () => {
    for (const upn of [HUGO, NORA, 'quintin@quay.example']) {
      expect(await namesIn(world, upn, '?search=ostrich')).toEqual([]);
      expect((await world.as(upn).get(`/api/v1/customers/${OSTRICH}`)).status).toBe(404);
    }
    expect(await namesIn(world, 'quintin@quay.example')).toEqual([]);
  });

  test('whoever accepts appears at once, without signing in again, with both partners (S24, S27)', async () => {
    expect(await namesIn(world, HUGO, '?search=cedar')).toEqual([]);
    await win(world, HUGO, 'carla@cedarclinic.example', {
      kind: 'reseller_joint',
      providerId: NORTHLIGHT,
      channel: 'own_marketing',
    });
    expect(await namesIn(world, HUGO)).toEqual(['Cedar Clinic', 'Tallow Bakery']);
    expect(await namesIn(world, NORA)).toEqual(['Cedar Clinic', 'Pine Foundry', 'Tallow Bakery']);
    const seen = (await world.as(NORA).get<List>('/api/v1/customers?search=cedar')).body.items[0];
    expect(seen).toMatchObject({ providers: [], resellers: [{ id: HARBOR, name: 'Harbor IT' }], delegatedAdmin: null });
  });

  test('the filters of the own API find them, alone and together', async () => {
    const found = (search: string) => namesIn(world, HUGO, search);
    expect(await found('?search=CEDAR')).toEqual(['Cedar Clinic']);
    expect(await found('?search=rclin')).toEqual(['Cedar Clinic']);
    expect(await found('?search=ce')).toEqual(['Cedar Clinic']);
    expect(await found('?search=ed')).toEqual([]);
    expect(await found('?search=c0ffee00')).toEqual(['Cedar Clinic', 'Tallow Bakery']);
    expect(await found(`?search=${CEDAR.toUpperCase()}`)).toEqual(['Cedar Clinic']);
    expect(await found('?sort=-name')).toEqual(['Tallow Bakery', 'Cedar Clinic']);
    expect(await found('?relationship=reseller')).toEqual([]);
    expect(await found('?relationship=indirect_reseller&agreement=accepted&channel=own_marketing')).toEqual([
      'Cedar Clinic',
    ]);
    expect(await found('?agreement=none')).toEqual([]);
    expect(await found('?delegatedAdmin=active')).toEqual(['Cedar Clinic', 'Tallow Bakery']);
    expect(await found('?delegatedAdmin=none')).toEqual([]);
    expect(await found('?search=%F0%9F%A6%80')).toEqual([]);
    expect(await found('?search=%25')).toEqual([]);
  });

  test('admin roles about to end are shown and found as such; those that go on by themselves are not', async () => {
    expect(await namesIn(world, HUGO, '?delegatedAdmin=ending')).toEqual([]);
    world.clock.advance('P680D');
    expect(await namesIn(world, HUGO, '?delegatedAdmin=ending')).toEqual(['Cedar Clinic']);
    const { items } = (await world.as(HUGO).get<List>('/api/v1/customers')).body;
    expect(items.map((item) => item.delegatedAdmin?.ending)).toEqual([true, false]);
    world.clock.advance('P60D');
    expect(await namesIn(world, HUGO, '?delegatedAdmin=none')).toEqual(['Cedar Clinic']);
    expect(await namesIn(world, HUGO, '?delegatedAdmin=active')).toEqual(['Tallow Bakery']);
    world.clock.set(START);
  });

  test('a removed customer is gone from list, search, export and address; the other partner keeps it (S45)', async () => {
    const hugo = world.as(HUGO);
    const preview = await hugo.get<{ statement: { version: string } }>(`/api/v1/customers/${CEDAR}/removal`);
    const removed = await hugo.post(`/api/v1/customers/${CEDAR}/removal`, {
      statementVersion: preview.body.statement.version,
    });
    expect(removed.status, removed.text).toBe(200);
    expect(await namesIn(world, HUGO)).toEqual(['Tallow Bakery']);
    for (const search of ['cedar', 'ce', CEDAR, 'c0ffee00-1234-4abc-9def-0000000000c2']) {
      expect(await namesIn(world, HUGO, `?search=${search}`)).toEqual([]);
    }
    expect((await hugo.get('/api/v1/customers.csv')).text).not.toContain('Cedar');
    expect((await hugo.get(`/api/v1/customers/${CEDAR}`)).status).toBe(404);
    const theirs = (await world.as(NORA).get<List>('/api/v1/customers?search=cedar')).body.items[0];
    expect(theirs).toMatchObject({ companyName: 'Cedar Clinic', resellers: [] });
  });

  test('a customer that comes back is there again, since now', async () => {
    world.clock.advance('P1D');
    await win(world, HUGO, 'carla@cedarclinic.example', { kind: 'reseller', delegatedAdmin: null });
    const item = (await world.as(HUGO).get<List>('/api/v1/customers?search=cedar')).body.items[0];
    expect(item).toMatchObject({ since: '2026-11-24T09:00:00.000Z', providers: [{ id: NORTHLIGHT }] });
  });
});

describe('customers shared with one partner', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('are those that have authorized both', async () => {
    expect(await namesIn(world, NORA, `?reseller=${HARBOR}`)).toEqual(['Tallow Bakery']);
    expect(await namesIn(world, HUGO, `?provider=${NORTHLIGHT}`)).toEqual(['Tallow Bakery']);
  });

  test('without a partnership that partner is not found, whoever it is and however it is asked for', async () => {
    for (const search of [
      `?provider=${FORMOSA}`,
      `?reseller=${NORTHLIGHT}`,
      `?provider=${TALLOW}`,
      `?provider=${CEDAR}`,
    ]) {
      expect((await world.as(HUGO).get(`/api/v1/customers${search}`)).body.code).toBe('not_found');
    }
    expect((await world.as(NORA).get(`/api/v1/customers?provider=${HARBOR}`)).body.code).toBe('not_found');
  });

  test('after the partnership has ended neither sees the other beside its customers', async () => {
    await world.store.single.run(statement`
      update partnerships set state = 'removed', removed_at = ${START}, removed_by = ${HARBOR} where reseller_id = ${HARBOR}`);
    expect((await world.as(HUGO).get(`/api/v1/customers?provider=${NORTHLIGHT}`)).status).toBe(404);
    expect((await world.as(HUGO).get<List>('/api/v1/customers')).body.items[0]?.providers).toEqual([]);
    expect((await world.as(NORA).get<List>('/api/v1/customers?search=tallow')).body.items[0]?.resellers).toEqual([]);
    expect((await world.as(HUGO).get<{ partners: unknown[] }>(`/api/v1/customers/${TALLOW}`)).body.partners).toEqual(
      [],
    );
  });
});

describe('the record of a customer', () => {
  type Record = {
    relationship: { capacity: string; via: Named | null };
    partners: { partner: Named; capacity: string }[];
    delegatedAdmins: { name: string; state: string }[];
    company: { legalName: string } | null;
    companyRefusal: string | null;
    may: string[];
  };
  let world: TestWorld;
  const read = async (upn: string, id = TALLOW) => (await world.as(upn).get<Record>(`/api/v1/customers/${id}`)).body;
  beforeAll(async () => {
    world = await testWorld();
    await world.store.single.run(statement`
      update organizations set profile = ${JSON.stringify({ legalName: 'Tallow Lda', addressLine1: 'Rua 1', city: 'Porto' })}
      where id = ${TALLOW}`);
  });
  afterAll(() => world.close());

  test('tells relationship, partners, admin roles and what you may do next (S26)', async () => {
    expect(await read(HUGO)).toMatchObject({
      id: TALLOW,
      companyName: 'Tallow Bakery',
      relationship: { capacity: 'indirect_reseller', state: 'active', origin: 'invitation', via: { id: NORTHLIGHT } },
      partners: [{ partner: { id: NORTHLIGHT }, capacity: 'reseller', since: addDays(START, -21) }],
      agreement: { state: 'accepted' },
      agreementAcceptance: { version: '2026-07', at: addDays(START, -21), by: { name: 'Ines Moya' } },
      delegatedAdmins: [{ name: 'Harbor IT service desk', state: 'active', autoExtend: true }],
      may: ['remove', 'tag', 'star'],
    });
    expect((await read('helder@harborit.example')).may).toEqual(['star']);
    const application = await world.asApplication('harborit.example').get<Record>(`/api/v1/customers/${TALLOW}`);
    expect(application.body).toMatchObject({ may: ['tag'], company: null, companyRefusal: 'da_needed' });
  });

  test('shows company details only to those whose group holds a role that reads (matrix row 25)', async () => {
    expect(await read(HUGO)).toMatchObject({ company: { legalName: 'Tallow Lda' }, companyRefusal: null });
    expect(await read('helder@harborit.example')).toMatchObject({ company: null, companyRefusal: 'da_needed' });
    expect(await read(NORA)).toMatchObject({ company: null, companyRefusal: 'da_needed', delegatedAdmins: [] });
    await world.store.single.run(statement`update access_assignments set state = 'deleted'`);
    expect(await read(HUGO)).toMatchObject({ company: null, companyRefusal: 'da_no_group' });
    await world.store.single.run(statement`
      update access_assignments set state = 'active', partner_group = 'helpdesk-agents', roles = '{license-admin,directory-reader}'`);
    expect(await read('helder@harborit.example')).toMatchObject({ company: { legalName: 'Tallow Lda' } });
    expect(await read(HUGO)).toMatchObject({ company: null, companyRefusal: 'da_needed' });
  });
});

describe('stars and tags', () => {
  let world: TestWorld;
  const star = `/api/v1/customers/${TALLOW}/star`;
  const tags = `/api/v1/customers/${TALLOW}/tags`;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('a star is one’s own, and may be set and taken away as often as one likes', async () => {
    const hugo = world.as(HUGO);
    expect([(await hugo.put(star)).status, (await hugo.put(star)).status]).toEqual([204, 204]);
    expect(await namesIn(world, HUGO, '?starred=true')).toEqual(['Tallow Bakery']);
    expect(await namesIn(world, HUGO, '?starred=false')).toEqual([]);
    expect(await namesIn(world, 'sara@harborit.example', '?starred=true')).toEqual([]);
    expect((await world.asApplication('harborit.example').put(star)).body.code).toBe('person_required');
    expect([(await hugo.delete(star)).status, (await hugo.delete(star)).status]).toEqual([204, 204]);
    expect(await namesIn(world, HUGO, '?starred=true')).toEqual([]);
    expect((await hugo.put(`/api/v1/customers/${PINE}/star`)).status).toBe(404);
  });

  test('tags are the partner’s own: trimmed, once each, in the list, the filter, the log and nobody else’s', async () => {
    const hugo = world.as(HUGO);
    const reply = await hugo.put(tags, { tags: [' Retail ', 'Key account', 'retail', ''] });
    expect([reply.status, reply.body]).toEqual([200, { tags: ['Retail', 'Key account'] }]);
    expect(await namesIn(world, 'sara@harborit.example', '?tag=Key%20account')).toEqual(['Tallow Bakery']);
    expect((await hugo.get('/api/v1/tags')).body).toEqual({ items: ['Key account', 'Retail'] });
    expect((await world.as(NORA).get('/api/v1/tags')).body).toEqual({ items: [] });
    expect((await world.as(NORA).get<List>('/api/v1/customers?search=tallow')).body.items[0]?.tags).toEqual([]);
    const log = await hugo.get<{ items: { after: unknown; seenBy: Named[] }[] }>(
      '/api/v1/activity?action=customer.tagged',
    );
    expect(log.body.items).toMatchObject([{ before: { tags: [] }, after: { tags: ['Retail', 'Key account'] } }]);
    expect(
      (await world.as(NORA).get<{ items: unknown[] }>('/api/v1/activity?action=customer.tagged')).body.items,
    ).toEqual([]);
    expect((await hugo.put(tags, { tags: [] })).body).toEqual({ tags: [] });
    expect(await namesIn(world, HUGO, '?tag=Retail')).toEqual([]);
  });

  test('at most 150 tags of 50 characters, and only of one’s own customers', async () => {
    const hugo = world.as(HUGO);
    const many = Array.from({ length: 151 }, (_, index) => `Tag ${index}`);
    for (const wrong of [many, ['x'.repeat(51)]]) {
      expect([(await hugo.put(tags, { tags: wrong })).body.code]).toEqual(['tag_limit']);
    }
    expect((await hugo.put(tags, { tags: many.slice(1) })).status).toBe(200);
    expect((await hugo.put(tags, { tags: ['茶'.repeat(50)] })).status).toBe(200);
    expect((await hugo.put(`/api/v1/customers/${PINE}/tags`, { tags: ['x'] })).status).toBe(404);
    expect((await world.as('sara@harborit.example').put(tags, { tags: [] })).body.code).toBe('role_missing');
  });
});

describe('the file of customers', () => {
  let world: TestWorld;
  const COUNT = 20_000;
  beforeAll(async () => {
    world = await testWorld();
    const customer = (index: number): Organization => ({
      id: asId(`0badf00d-0000-4000-8000-${index.toString(16).padStart(12, '0')}`),
      kind: 'customer',
      name: index === 0 ? '=HYPERLINK("http://evil","click"), Lda' : `Customer ${index} with a name of some length`,
      domain: `customer-${index}.example`,
      country: 'PT',
      locale: 'en',
      partnerId: null,
      standing: 'good',
      programAgreementSignedAt: null,
      profile: null,
      supportContact: null,
      version: 1,
    });
    const customers = Array.from({ length: COUNT }, (_, index) => customer(index));
    const facts = { origin: 'invitation', channel: null, viaId: null } as const;
    await world.store.transaction(async (tx) => {
      for (let from = 0; from < COUNT; from += 2000) {
        const some = customers.slice(from, from + 2000);
        await insertOrganizations(tx, some, START);
        const links = some.map(({ id }) =>
          establish(world.ids.id(), { id: asId(HARBOR), kind: 'reseller' }, id, facts, START),
        );
        // Each row takes the name and the domain of its own customer.
        await insertRelationships(tx, links, { name: '', domain: '' }, null);
      }
      return { commit: true, value: undefined };
    });
  }, 120_000);
  afterAll(() => world.close());

  test('holds every customer once, in a form that spreadsheets read and run nothing of', async () => {
    const reply = await world.as(HUGO).get('/api/v1/customers.csv');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="customers.csv"',
    });
    const lines = reply.text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFID,Company name,Primary domain name,Relationship,Provider,DA until,MCA,Tags');
    expect(lines.at(-1)).toBe('');
    expect(new Set(lines.slice(1, -1)).size).toBe(COUNT + 1);
    expect(lines[1]).toBe(
      `0badf00d-0000-4000-8000-000000000000,"'=HYPERLINK(""http://evil"",""click""), Lda",customer-0.example,Indirect reseller,,,None,`,
    );
    expect(lines.at(-2)).toBe(
      `${TALLOW},Tallow Bakery,tallowbakery.example,Indirect reseller,Northlight Distribution,2028-11-22,Accepted,`,
    );
  });

  test('takes the same questions as the list, and the same rights', async () => {
    const hugo = world.as(HUGO);
    const one = await hugo.get('/api/v1/customers.csv?search=customer-19999.');
    expect(one.text.split('\r\n')).toHaveLength(3);
    expect((await hugo.get('/api/v1/customers.csv?relationship=reseller')).text.split('\r\n')).toHaveLength(2);
    expect((await hugo.get(`/api/v1/customers.csv?provider=${FORMOSA}`)).status).toBe(404);
    expect((await hugo.get('/api/v1/customers.csv?limit=5')).status).toBe(400);
    expect((await world.as('helder@harborit.example').get('/api/v1/customers.csv')).body.code).toBe('role_missing');
    const provider = await world.as(NORA).get('/api/v1/customers.csv?search=tallow');
    expect(provider.text).toBe(
      `\uFEFFID,Company name,Primary domain name,Relationship,Reseller,DA until,MCA,Tags\r\n${TALLOW},Tallow Bakery,tallowbakery.example,Reseller,Harbor IT,,Accepted,\r\n`,
    );
  });

  test('a reader who goes away frees the connection', async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = world.app.server.address() as AddressInfo;
    for (let round = 0; round < 12; round++) {
      const request = get({
        port,
        path: '/api/v1/customers.csv',
        headers: { authorization: `Bearer person ${HUGO} fresh` },
      });
      request.on('error', () => undefined);
      const [response] = await once(request, 'response');
      response.on('error', () => undefined);
      await once(response, 'data');
      response.pause();
      request.destroy();
    }
    // The pool has 8 connections: were one lost each time, this would wait forever.
    expect(await namesIn(world, HUGO, '?search=tallow')).toEqual(['Tallow Bakery']);
    const { pool } = world.store;
    for (let tries = 0; pool.idleCount < pool.totalCount && tries < 100; tries++) await pause(50);
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});

describe('what is asked of the list', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test.each([
    'sort=domain',
    'limit=0',
    'limit=501',
    'provider=northlight',
    'cursor=AAAA',
    'cursor=!',
    'delegatedAdmin=maybe',
    'starred=yes',
    'tag=',
    'unknown=1',
    'search=%00',
    `search=${'x'.repeat(201)}`,
  ])('is refused when it means nothing: %s', async (search) => {
    const reply = await world.as(HUGO).get(`/api/v1/customers?${search}`);
    expect([reply.status, reply.body.code], reply.text).toEqual([400, 'invalid']);
  });
});
