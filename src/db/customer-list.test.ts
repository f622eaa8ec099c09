import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/postgres.ts';
import { CHANNELS } from '../domain/channels.ts';
import {
  ADMIN_FILTERS,
  AGREEMENT_STATES,
  CUSTOMER_SORTS,
  type CustomerItem,
  type CustomerQuestion,
  readCustomerSearch,
} from '../domain/customers.ts';
import type { DelegatedAdmin } from '../domain/delegated-admin.ts';
import { fold, type Organization } from '../domain/organizations.ts';
import { establish } from '../domain/relationships.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Cursor } from '../kernel/paging.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { insertAgreementAcceptance } from './agreements.ts';
import { listCustomers, portionsOfCustomers } from './customer-list.ts';
import { insertStar, saveTags } from './customer-marks.ts';
import type { ListScope } from './customer-query.ts';
import { insertDelegatedAdmin, saveDelegatedAdmin } from './delegated-admins.ts';
import { insertOrganizations } from './import.ts';
import { findOrganization, saveOrganization } from './organizations.ts';
import { insertPartnership } from './partnerships.ts';
import { findActiveRelationship, insertRelationships, saveRelationship } from './relationships.ts';
import { openStore, type Store, statement, type Tx } from './store.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;
const id = (group: number, number: number): OrganizationId =>
  asId(`${group.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`);
const HARBOR = id(1, 1);
const OTHER_RESELLER = id(1, 2);
const NORTHLIGHT = id(2, 1);
const STRANGER = id(2, 2);
const HUGO = asId<'person'>('00000003-0000-4000-8000-000000000001');

const organization = (key: OrganizationId, kind: Organization['kind'], name: string, domain: string): Organization => ({
  id: key,
  kind,
  name,
  domain,
  country: 'PT',
  locale: 'en',
  partnerId: null,
  standing: 'good',
  programAgreementSignedAt: null,
  profile: null,
  supportContact: null,
  version: 1,
});

/** Names that sort apart from how they are written, look alike, begin alike, or hold what patterns are made of. */
const FIRST = [
  'Tallow',
  'tallow',
  'Çédille',
  'Ostrich',
  '楓茶',
  'Ørsted',
  'Zürich',
  '100%',
  'a_b',
  '{braces}',
  '\u{1F980}',
];
const SECOND = ['Bakery', 'Clinic', '行', 'Back\\slash', 'Logistics', 'baker', ''];

let seed = 7;
const dice = (sides: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor(seed / 65536) % sides;
};
const pick = <Value>(values: readonly Value[]): Value => values[dice(values.length)] as Value;

type Known = CustomerItem & { readonly domain: string; readonly shared: boolean };

describe('the customer list', () => {
  let store: Store;
  let drop: () => Promise<void>;
  const known: Known[] = [];
  const own: ListScope = { partnerId: HARBOR, partnerKind: 'reseller', personId: HUGO };
  const write = (work: (tx: Tx) => Promise<void>) =>
    store.transaction(async (tx) => {
      await work(tx);
      return { commit: true, value: undefined };
    });
  const ask = (question: Partial<CustomerQuestion>, limit = 500, cursor?: Cursor | null) =>
    listCustomers(store.single, own, { sort: 'name', ...question }, { limit, cursor: cursor ?? undefined }, NOW);
  const namesOf = async (question: Partial<CustomerQuestion>) => (await ask(question))?.items.map((item) => item.name);

  beforeAll(async () => {
    const database = await testDatabase();
    drop = database.drop;
    store = openStore(database.url, 3);
    await write(async (tx) => {
      await insertOrganizations(
        tx,
        [
          organization(HARBOR, 'reseller', 'Harbor IT', 'harborit.example'),
          organization(OTHER_RESELLER, 'reseller', 'Lantern', 'lantern.example'),
          organization(NORTHLIGHT, 'provider', 'Northlight', 'northlight.example'),
          organization(STRANGER, 'provider', 'Stranger', 'stranger.example'),
        ],
        NOW,
      );
      await insertPartnership(tx, {
        id: asId('00000004-0000-4000-8000-000000000001'),
        providerId: NORTHLIGHT,
        resellerId: HARBOR,
        state: 'active',
        since: NOW,
        removedAt: null,
        removedBy: null,
        version: 1,
      });
      for (let number = 0; number < 400; number++) known.push(await addCustomer(tx, number));
    });
  });
  afterAll(async () => {
    await store.close();
    await drop();
  });

  /** A customer of Harbor with a bit of everything, and of others, so that theirs must be kept out. */
  const addCustomer = async (tx: Tx, number: number): Promise<Known> => {
    const key = id(dice(3) === 0 ? 0xc0ffee00 : 0x0a0b0c0d + dice(9), number);
    const name = `${pick(FIRST)} ${pick(SECOND)}`.trim();
    const customer = organization(key, 'customer', name, `${pick(['shop', 'clinic', 'x-1'])}${number}.example`);
    await insertOrganizations(tx, [customer], NOW);
    const since = addDays(NOW, -dice(30));
    const channel = pick([...CHANNELS, null]);
    const facts = { origin: 'invitation', channel, viaId: null } as const;
    const link = (group: number, partnerId: OrganizationId, kind: 'provider' | 'reseller') =>
      establish(asId(id(group, number)), { id: partnerId, kind }, key, facts, since);
    const tags = dice(4) === 0 ? [pick(['Retail', 'Key account'])] : [];
    const starred = dice(9) === 0;
    const shared = dice(2) === 0;
    const grants = Array.from({ length: dice(3) }, (_, index) => ({
      endsAt: addDays(NOW, dice(200) - 40),
      autoExtend: dice(3) === 0,
      index,
    }));
    const signed = dice(5);
    const grantAll = () =>
      Promise.all(
        grants.map(({ endsAt, autoExtend, index }) =>
          insertDelegatedAdmin(tx, grantOf(key, index, number, endsAt, autoExtend), []),
        ),
      );
    // Before or after the relationship: the list must be the same.
    const early = dice(2) === 0;
    if (early) await grantAll();
    if (signed > 0) await sign(tx, key, signed === 1 ? '2020-01' : '2026-07');
    await saveTags(tx, { partnerId: OTHER_RESELLER, customerId: key }, ['Secret']);
    if (early) await saveTags(tx, { partnerId: HARBOR, customerId: key }, tags);
    await insertRelationships(tx, [link(5, HARBOR, 'reseller'), link(6, STRANGER, 'provider')], customer, null);
    await insertRelationships(tx, [link(7, OTHER_RESELLER, 'reseller')], customer, null);
    if (shared) await insertRelationships(tx, [link(8, NORTHLIGHT, 'provider')], customer, null);
    if (!early) await grantAll();
    if (!early) await saveTags(tx, { partnerId: HARBOR, customerId: key }, tags);
    if (starred) await insertStar(tx, { partnerId: HARBOR, customerId: key }, HUGO);
    const longest = [...grants].sort((one, other) =>
      one.autoExtend === other.autoExtend ? (one.endsAt < other.endsAt ? 1 : -1) : one.autoExtend ? -1 : 1,
    )[0];
    const inForce = longest && (longest.autoExtend || longest.endsAt > NOW) ? longest : undefined;
    return {
      id: key,
      name,
      domain: customer.domain,
      country: 'PT',
      capacity: 'indirect_reseller',
      since,
      origin: 'invitation',
      channel,
      fellows: shared ? [{ id: NORTHLIGHT, name: 'Northlight' }] : [],
      delegatedAdmin: inForce
        ? {
            endsAt: inForce.endsAt > NOW ? inForce.endsAt : addDays(inForce.endsAt, 180),
            autoExtend: inForce.autoExtend,
            ending: !inForce.autoExtend && inForce.endsAt <= addDays(NOW, 60),
          }
        : null,
      agreementAccepted: signed > 0,
      starred,
      tags,
      shared,
    };
  };

  const grantOf = (
    customerId: OrganizationId,
    index: number,
    number: number,
    endsAt: Instant,
    autoExtend: boolean,
  ): DelegatedAdmin => ({
    id: asId(id(0x90 + index, number)),
    partnerId: HARBOR,
    customerId,
    invitationId: null,
    name: `grant ${index}`,
    template: null,
    roles: ['directory-reader'],
    durationDays: 30,
    autoExtend,
    state: 'active',
    activatedAt: addDays(NOW, -60),
    endsAt,
    endedAt: null,
    remindAt: null,
    version: 1,
  });

  const sign = (tx: Tx, organizationId: OrganizationId, version: string) =>
    insertAgreementAcceptance(tx, {
      organizationId,
      kind: 'customer',
      version,
      personId: null,
      personName: 'Somebody',
      acceptedAt: NOW,
      invitationId: null,
    });

  /** What the list must be, said once more without any SQL. */
  const expected = (question: CustomerQuestion): CustomerItem[] => {
    const { search, sort } = question;
    const matches = (item: Known): boolean => {
      const name = fold(item.name);
      if (search?.by === 'id' && item.id !== search.id) return false;
      if (search?.by === 'beginning' && !name.startsWith(search.text)) return false;
      if (search?.by === 'part') {
        const byId = search.ids !== null && item.id >= search.ids.from && item.id <= search.ids.to;
        if (!byId && !name.includes(search.text) && !item.domain.includes(search.text)) return false;
      }
      if (question.sharedWith && !item.shared) return false;
      const admin = item.delegatedAdmin;
      if (question.delegatedAdmin === 'active' && !admin) return false;
      if (question.delegatedAdmin === 'none' && admin) return false;
      if (question.delegatedAdmin === 'ending' && !admin?.ending) return false;
      if (question.agreement && (question.agreement === 'accepted') !== item.agreementAccepted) return false;
      if (question.tag && !item.tags.includes(question.tag)) return false;
      if (question.channel && item.channel !== question.channel) return false;
      return question.starred === undefined || question.starred === item.starred;
    };
    const key = (item: Known) => (sort.endsWith('name') ? fold(item.name) : item.since);
    const order = (one: Known, other: Known) =>
      Buffer.compare(Buffer.from(key(one)), Buffer.from(key(other))) || (one.id < other.id ? -1 : 1);
    const found = known.filter(matches).sort(order);
    if (sort.startsWith('-')) found.reverse();
    return found.map(({ shared: _, ...item }) => item);
  };

  const TYPED = [
    'ta',
    't',
    'tallow',
    'bakery',
    'clinic',
    'baker',
    'CEDI',
    'çéd',
    '楓',
    '茶行',
    '楓茶 行',
    '100%',
    '0%',
    'a_b',
    '_b',
    'slash',
    '\\s',
    '{br',
    'shop1',
    '.example',
    'x-1',
    '-1',
    'c0ffee00',
    'c0ff',
    '0a0b0c0e',
    'nothing like it',
    'zu',
    'ørs',
    '\u{1F980}',
    '  Tallow  ',
    'ow b',
    'k\\',
  ];
  const randomQuestion = (): CustomerQuestion => ({
    sort: pick(CUSTOMER_SORTS),
    search: dice(3) > 0 ? readCustomerSearch(pick([...TYPED, pick(known).id])) : undefined,
    sharedWith: dice(5) === 0 ? NORTHLIGHT : undefined,
    delegatedAdmin: dice(5) === 0 ? pick(ADMIN_FILTERS) : undefined,
    agreement: dice(5) === 0 ? pick(AGREEMENT_STATES) : undefined,
    tag: dice(5) === 0 ? pick(['Retail', 'Key account', 'Secret']) : undefined,
    channel: dice(6) === 0 ? pick(CHANNELS) : undefined,
    starred: dice(6) === 0 ? dice(2) === 0 : undefined,
  });

  test('answers 120 questions as a plain filter would, page by page, forwards and back', async () => {
    for (let round = 0; round < 120; round++) {
      const question = randomQuestion();
      const whole = expected(question);
      const limit = pick([3, 7, 25, 60, 500]);
      const pages: CustomerItem[][] = [];
      let cursor: Cursor | null = null;
      let back: Cursor | null = null;
      do {
        const page = await ask(question, limit, cursor);
        if (!page) throw new Error('our own cursor was not understood');
        pages.push([...page.items]);
        expect(page.previous === null, JSON.stringify(question)).toBe(pages.length === 1);
        cursor = page.next;
        back = page.previous;
      } while (cursor && pages.length < 5);
      const walked = pages.flat();
      expect(walked, JSON.stringify({ question, limit })).toEqual(whole.slice(0, walked.length));
      if (!cursor) expect(walked.length).toBe(whole.length);
      for (const page of pages.slice(0, -1).reverse()) {
        const earlier = await ask(question, limit, back);
        expect(earlier?.items, JSON.stringify({ question, limit })).toEqual(page);
        expect(earlier?.next).not.toBeNull();
        back = earlier?.previous ?? null;
      }
      expect(back).toBeNull();
    }
  }, 120_000);

  test('keeps its order whichever plan the database chooses for a filter', async () => {
    const questions: CustomerQuestion[] = CUSTOMER_SORTS.flatMap((sort) => [
      { sort, sharedWith: NORTHLIGHT },
      { sort, tag: 'Retail' },
      { sort, starred: false },
    ]);
    for (const question of questions) {
      const page = await store.read(async (tx) => {
        for (const plan of ['enable_nestloop', 'enable_mergejoin', 'enable_indexscan', 'enable_indexonlyscan']) {
          await tx.run({ text: `set local ${plan} = off`, values: [] });
        }
        return listCustomers(tx, own, question, { limit: 25 }, NOW);
      });
      expect(page?.items, JSON.stringify(question)).toEqual(expected(question).slice(0, 25));
    }
  });

  test('the export is the whole list in the same order', async () => {
    for (const question of [
      { sort: 'name' as const },
      { sort: '-since' as const, tag: 'Retail' },
      { sort: 'name' as const, search: readCustomerSearch('bakery') },
    ]) {
      const rows: CustomerItem[] = [];
      await store.read(async (tx) => {
        for await (const portion of portionsOfCustomers(tx, own, question, NOW)) rows.push(...portion);
      });
      expect(rows).toEqual(expected(question));
    }
  });

  test('a provider sees its resellers in their place, and nothing of other partners', async () => {
    const scope: ListScope = { partnerId: NORTHLIGHT, partnerKind: 'provider', personId: null };
    const page = await listCustomers(store.single, scope, { sort: 'name' }, { limit: 500 }, NOW);
    expect(page?.items.length).toBe(known.filter((item) => item.shared).length);
    for (const item of page?.items ?? []) {
      expect(item).toMatchObject({
        fellows: [{ id: HARBOR, name: 'Harbor IT' }],
        delegatedAdmin: null,
        starred: false,
        tags: [],
      });
    }
  });

  test('a cursor of another order, or none at all, is not understood', async () => {
    const page = await ask({ sort: 'name' }, 10);
    expect(await ask({ sort: 'since' }, 10, page?.next)).toBeUndefined();
    for (const text of [
      'x',
      '[]',
      '["name","after",false,"a"]',
      '["name","after",false,"\\u0000","00000000-0000-4000-8000-000000000000"]',
      '["since","after",false,"yesterday","00000000-0000-4000-8000-000000000000"]',
    ]) {
      const cursor = Buffer.from(text).toString('base64url') as Cursor;
      expect(await ask({ sort: text.includes('since') ? 'since' : 'name' }, 10, cursor), text).toBeUndefined();
    }
  });

  test('a page that turned out empty leads back', async () => {
    const last = await ask({ sort: 'name', search: readCustomerSearch('tallow') });
    const end = last?.items.at(-1);
    const cursor = Buffer.from(JSON.stringify(['name', 'after', false, fold(end?.name ?? ''), end?.id])).toString(
      'base64url',
    );
    const beyond = await ask({ sort: 'name', search: readCustomerSearch('tallow') }, 5, cursor as Cursor);
    expect(beyond).toMatchObject({ items: [], next: null });
    const returned = await ask({ sort: 'name', search: readCustomerSearch('tallow') }, 5, beyond?.previous);
    expect(returned?.items).toEqual(last?.items.slice(-5));
  });

  test('what changes elsewhere shows in the list at once: name, agreement, roles, tags, end', async () => {
    const item = known.find((one) => one.delegatedAdmin === null && !one.agreementAccepted && one.tags.length === 0);
    if (!item) throw new Error('the dice gave nobody to test with');
    const before = (await ask({ search: { by: 'id', id: item.id } }))?.items[0];
    expect(before).toMatchObject({ name: item.name, agreementAccepted: false, tags: [] });
    const grant = grantOf(item.id, 7, 9999, addDays(NOW, 30), false);
    await write(async (tx) => {
      const customer = await findOrganization(tx, item.id);
      if (!customer) throw new Error('gone');
      await saveOrganization(tx, {
        ...customer,
        name: 'Ärmel & Söhne',
        domain: 'aermel.example',
        version: customer.version + 1,
      });
      await sign(tx, item.id, '2026-07');
      await insertDelegatedAdmin(tx, grant, []);
      await saveTags(tx, { partnerId: HARBOR, customerId: item.id }, ['New']);
    });
    expect(await namesOf({ search: readCustomerSearch('armel') })).toEqual(['Ärmel & Söhne']);
    expect(await namesOf({ search: readCustomerSearch('aermel.ex') })).toEqual(['Ärmel & Söhne']);
    const after = (await ask({ tag: 'New' }))?.items[0];
    expect(after).toMatchObject({
      agreementAccepted: true,
      delegatedAdmin: { endsAt: addDays(NOW, 30), ending: true },
    });
    await write((tx) => saveDelegatedAdmin(tx, { ...grant, state: 'terminated', endedAt: NOW }));
    expect((await ask({ tag: 'New' }))?.items[0]?.delegatedAdmin).toBeNull();
    await write((tx) => saveTags(tx, { partnerId: HARBOR, customerId: item.id }, []));
    expect((await ask({ tag: 'New' }))?.items).toEqual([]);
    await write(async (tx) => {
      const relationship = await findActiveRelationship(tx, HARBOR, item.id);
      if (relationship)
        await saveRelationship(tx, { ...relationship, state: 'ended', endedAt: NOW, endedBy: 'partner' });
    });
    expect((await ask({ search: { by: 'id', id: item.id } }))?.items).toEqual([]);
    expect(await namesOf({ search: readCustomerSearch('armel') })).toEqual([]);
  });

  /** Who else has this customer, as the list tells, for a partner that works together with all of them. */
  const fellowsOf = async (partnerId: OrganizationId, customerId: OrganizationId) => {
    const scope: ListScope = { partnerId, partnerKind: 'provider', personId: null };
    const question: CustomerQuestion = { sort: 'name', search: { by: 'id', id: customerId } };
    const page = await listCustomers(store.single, scope, question, { limit: 1 }, NOW);
    const files = await store.read(async (tx) => {
      const rows: CustomerItem[] = [];
      for await (const portion of portionsOfCustomers(tx, scope, question, NOW)) rows.push(...portion);
      return rows;
    });
    expect(files).toEqual(page?.items);
    return page?.items[0]?.fellows.map((fellow) => fellow.name);
  };

  test('fellow partners come and go, one or many, and each sees those that are there', async () => {
    const customer = organization(id(0xc0ffee02, 1), 'customer', 'Many Hands', 'hands.example');
    const partners = Array.from({ length: 11 }, (_, number) =>
      organization(id(9, number), 'reseller', `Partner ${String.fromCharCode(65 + number)}`, `p${number}.example`),
    );
    const [first, ...others] = partners as [Organization, ...Organization[]];
    await write(async (tx) => {
      await insertOrganizations(
        tx,
        [customer, ...partners, organization(id(10, 0), 'provider', 'Hub', 'hub.example')],
        NOW,
      );
      for (const [number, partner] of partners.entries())
        await insertPartnership(tx, {
          id: asId(id(11, number)),
          providerId: id(10, 0),
          resellerId: partner.id,
          state: 'active',
          since: NOW,
          removedAt: null,
          removedBy: null,
          version: 1,
        });
    });
    const join = (...joining: Organization[]) =>
      write((tx) =>
        insertRelationships(
          tx,
          joining.map((partner) =>
            establish(
              asId(partner.id.replace('0000', '0001')),
              { id: partner.id, kind: 'reseller' },
              customer.id,
              {
                origin: 'invitation',
                channel: null,
                viaId: null,
              },
              NOW,
            ),
          ),
          customer,
          null,
        ),
      );
    const leave = (partner: Organization) =>
      write(async (tx) => {
        const relationship = await findActiveRelationship(tx, partner.id, customer.id);
        if (!relationship) throw new Error('not there');
        await saveRelationship(tx, { ...relationship, state: 'ended', endedAt: NOW, endedBy: 'partner' });
      });
    const namesOf = (list: readonly Organization[]) => list.map((partner) => partner.name);
    await join(organization(id(10, 0), 'provider', 'Hub', 'hub.example'));
    expect(await fellowsOf(id(10, 0), customer.id)).toEqual([]);
    await join(first);
    expect(await fellowsOf(id(10, 0), customer.id)).toEqual([first.name]);
    await join(...others.slice(0, 6));
    expect(await fellowsOf(id(10, 0), customer.id)).toEqual(namesOf(partners.slice(0, 7)));
    for (const partner of others.slice(6)) await join(partner);
    expect(await fellowsOf(id(10, 0), customer.id)).toEqual(namesOf(partners));
    for (const partner of others.slice(2)) await leave(partner);
    expect(await fellowsOf(id(10, 0), customer.id)).toEqual(namesOf(partners.slice(0, 3)));
    for (const partner of partners.slice(0, 3)) await leave(partner);
    expect(await fellowsOf(id(10, 0), customer.id)).toEqual([]);
  });

  test('two who come at once know of each other', async () => {
    const customer = organization(id(0xc0ffee03, 1), 'customer', 'Both Doors', 'doors.example');
    await write((tx) => insertOrganizations(tx, [customer], NOW));
    const join = (tx: Tx, number: number, partnerId: OrganizationId, kind: 'provider' | 'reseller') => {
      const facts = { origin: 'invitation', channel: null, viaId: null } as const;
      const link = establish(asId(id(12, number)), { id: partnerId, kind }, customer.id, facts, NOW);
      return insertRelationships(tx, [link], customer, null);
    };
    let second: Promise<void> | undefined;
    await write(async (tx) => {
      await join(tx, 1, HARBOR, 'reseller');
      second = write((other) => join(other, 2, NORTHLIGHT, 'provider'));
      // It waits for this transaction: the customer is taken.
      const waiting = statement<{ count: number }>`select count(*) as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await store.single.one(waiting)).count === 0);
    });
    await second;
    expect(await ask({ search: { by: 'id', id: customer.id } })).toMatchObject({
      items: [{ fellows: [{ id: NORTHLIGHT }] }],
    });
    expect(await fellowsOf(NORTHLIGHT, customer.id)).toEqual(['Harbor IT']);
  });

  test('a name as long as names get, of signs that fold into many, is listed and found', async () => {
    const key = id(0xc0ffee01, 1);
    const name = '\uFDFA'.repeat(60) + '㍿'.repeat(60);
    const customer = organization(key, 'customer', name, 'long.example');
    await write(async (tx) => {
      await insertOrganizations(tx, [customer], NOW);
      const facts = { origin: 'invitation', channel: null, viaId: null } as const;
      await insertRelationships(
        tx,
        [
          establish(asId(id(5, 9999)), { id: HARBOR, kind: 'reseller' }, key, facts, NOW),
          // As many fellows as a row carries along.
          ...Array.from({ length: 8 }, (_, number) =>
            establish(asId(id(13, number)), { id: id(14, number), kind: 'reseller' }, key, facts, NOW),
          ),
        ],
        customer,
        null,
      );
    });
    const first = await ask({ search: readCustomerSearch('long.ex') }, 1);
    expect(first?.items.map((item) => item.id)).toEqual([key]);
    const { count } = await store.single.one(
      statement<{ count: number }>`select count(*) as count from relationships where length(folded_name) > 200`,
    );
    expect(count).toBe(0);
  });
});
