import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import type { SubscriptionState } from '../../src/domain/subscriptions.ts';
import { sweep } from '../../src/jobs/schedule.ts';
import { changeSubscription, plantSubscription } from '../planted-subscription.ts';
import { type Caller, type Reply, type TestWorld, testWorld } from '../world.ts';

type User = { id: string; displayName: string; licenses: string[]; licensesMissing?: string[]; may: string[] };
type Users = { items: User[]; next: string | null };
type License = {
  skuId: string;
  name: string;
  names: { en: string; 'zh-TW': string };
  total: number;
  assigned: number;
  available: number;
  suspended: number;
  servicePlans: { id: string; requires: { id: string; names: { en: string } }[]; excludes: { id: string }[] }[];
};
type Refusal = {
  code: string;
  title: string;
  params: Record<string, string>;
  errors?: { field: string; code: string }[];
};
type Bulk = { items: { userId: string; done: boolean; code?: string; title?: string; params?: object }[] };
type Entry = { action: string; onBehalf: boolean; right: { role: string } | null; details: Record<string, unknown> };
type Change = { assign?: { skuId: string; excludedPlans?: string[] }[]; remove?: string[] };

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CUSTOMER = `/api/v1/customers/${TALLOW}`;
const STANDARD = 'CFQ7TTC0ZB10:0001';
const BASIC = 'CFQ7TTC0ZB10:0002';
const PHONE = 'CFQ7TTC0ZB18:0001';
const MAIL = 'CFQ7TTC0ZB15:0001';
const SERVICE_DESK = ['directory-reader', 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin'];

describe('the licenses of a customer', () => {
  let world: TestWorld;
  let made = 0;
  const hugo = () => world.as('hugo@harborit.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const own = (itemId: string, quantity: number, more: { state?: SubscriptionState; name?: string } = {}) =>
    plantSubscription(world.store, { id: world.ids.id(), customerId: TALLOW, itemId, quantity, ...more });
  const create = async (location: string | null = 'PT'): Promise<string> => {
    made += 1;
    const id = world.ids.id();
    await world.store.single.run(statement`
      insert into people (id, organization_id, name, upn, created_at, usage_location)
      values (${id}, ${TALLOW}, ${`User ${made}`}, ${`user${made}@tallowbakery.example`}, ${world.clock.now()}, ${location})`);
    return id;
  };
  const createMany = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) ids.push(await create());
    return ids;
  };
  const change = <Body = User>(userId: string, body: Change, caller: Caller = hugo()) =>
    caller.post<Body>(`${CUSTOMER}/users/${userId}/licenses`, body);
  const assign = <Body = User>(userId: string, ...items: string[]) =>
    change<Body>(userId, { assign: items.map((skuId) => ({ skuId })) });
  const bulk = (body: Change & { userIds: string[] }) => hugo().post<Bulk>(`${CUSTOMER}/licenses/bulk`, body);
  const licenses = async () => (await hugo().get<{ items: License[] }>(`${CUSTOMER}/licenses`)).body.items;
  const pool = async (itemId: string) => {
    const found = (await licenses()).find((one) => one.skuId === itemId);
    return found && [found.total, found.assigned, found.available];
  };
  const codeOf = (reply: Reply<object>) => [reply.status, (reply.body as Refusal).code];
  const grantRoles = (...roles: string[]) =>
    world.store.single.run(statement`
      with held as (update delegated_admins set roles = ${roles}::text[] where customer_id = ${TALLOW} returning id)
      update access_assignments set roles = ${roles}::text[] where delegated_admin_id in (select id from held)`);
  const log = async (action: string, caller = hugo()) =>
    (await caller.get<{ items: Entry[] }>(`/api/v1/activity?action=${action}`)).body.items;

  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    for (const table of ['license_assignments', 'kept_licenses', 'subscriptions', 'license_pools']) {
      await world.store.single.run({ text: `delete from ${table}`, values: [] });
    }
  });
  /** The counts that the database keeps must be those that one would count. */
  afterEach(async () => {
    const wrong = await world.store.single.all(statement`
      select p.* from license_pools p where assigned <> (
          select count(*) from license_assignments a where a.customer_id = p.customer_id and a.item_id = p.item_id)
        or total <> (select coalesce(sum(quantity), 0) from subscriptions s
          where s.customer_id = p.customer_id and s.item_id = p.item_id and state in ('active', 'expired'))`);
    expect(wrong).toEqual([]);
  });

  test('are listed by name with what is owned, assigned and left, and their service plans', async () => {
    await own(STANDARD, 20);
    await own(STANDARD, 5);
    await own(BASIC, 10, { state: 'suspended' });
    await own('WITHDRAWN:0001', 3, { name: 'Old Suite' });
    expect((await assign(await create(), STANDARD)).status).toBe(200);
    const list = await licenses();
    expect(
      list.map(({ name, total, assigned, available, suspended }) => [name, total, assigned, available, suspended]),
    ).toEqual([
      ['Old Suite', 3, 0, 3, 0],
      ['Workplace Business Basic', 0, 0, 0, 10],
      ['Workplace Business Standard', 25, 1, 24, 0],
    ]);
    const standard = list.at(-1);
    expect(standard?.names['zh-TW']).toBe('職場商務標準版');
    expect(standard?.servicePlans.find((plan) => plan.id === 'MEET')).toMatchObject({
      requires: [{ id: 'CHAT', names: { en: expect.any(String) } }],
      excludes: [{ id: 'MEET_LITE', names: { en: expect.any(String) } }],
    });
  });

  test('an admin agent assigns one; both logs say on whose behalf and under which right (S41)', async () => {
    await own(STANDARD, 2);
    const ana = await create();
    const assigned = await change(ana, { assign: [{ skuId: STANDARD.toLowerCase(), excludedPlans: ['FORMS'] }] });
    expect(assigned.status, assigned.text).toBe(200);
    expect(assigned.body).toMatchObject({ id: ana, licenses: [STANDARD], excludedPlans: { [STANDARD]: ['FORMS'] } });
    const theirs = await hugo().get<{ items: object[] }>(`${CUSTOMER}/users/${ana}/licenses`);
    expect(theirs.body.items).toMatchObject([
      { skuId: STANDARD, name: 'Workplace Business Standard', excludedPlans: ['FORMS'], assignedAt: world.clock.now() },
    ]);
    for (const caller of [hugo(), ines()]) {
      expect(await log('license.assigned', caller)).toMatchObject([
        { onBehalf: true, right: { role: 'license-admin' }, details: { licenses: [{ skuId: STANDARD }] } },
        ...Array(1).fill({}),
      ]);
    }
    const removed = await change(ana, { remove: [STANDARD] }, ines());
    expect(removed.body.licenses).toEqual([]);
    expect(await log('license.removed', ines())).toMatchObject([{ onBehalf: false, right: null }]);
    expect(await pool(STANDARD)).toEqual([2, 0, 2]);
  });

  test('service plans of a license there are switched when they are given, and left when they are not', async () => {
    await own(STANDARD, 1);
    const user = await create();
    await change(user, { assign: [{ skuId: STANDARD, excludedPlans: ['FORMS', 'SITES'] }] });
    const plans = async () =>
      (await hugo().get<{ items: { excludedPlans: string[] }[] }>(`${CUSTOMER}/users/${user}/licenses`)).body.items[0]
        ?.excludedPlans;
    const before = (await log('license.changed')).length;
    await assign(user, STANDARD);
    await change(user, { assign: [{ skuId: STANDARD, excludedPlans: ['SITES', 'FORMS', 'FORMS'] }] });
    expect(await plans()).toEqual(['FORMS', 'SITES']);
    expect(await log('license.changed')).toHaveLength(before);
    await change(user, { assign: [{ skuId: STANDARD, excludedPlans: [] }] });
    expect(await plans()).toEqual([]);
    expect(await log('license.changed')).toHaveLength(before + 1);
  });

  test('a repeated request answers the same and assigns nothing twice; what is there already stays', async () => {
    await own(MAIL, 1);
    const user = await create();
    const key = { 'idempotency-key': 'once' };
    const body = { assign: [{ skuId: MAIL }] };
    const first = await hugo().post(`${CUSTOMER}/users/${user}/licenses`, body, key);
    const again = await hugo().post(`${CUSTOMER}/users/${user}/licenses`, body, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await assign(user, MAIL)).status).toBe(200);
    expect(await pool(MAIL)).toEqual([1, 1, 0]);
  });

  test.each<[string, () => Promise<Reply<Refusal>>, number, string, string]>([
    [
      'the last seat is gone',
      async () => {
        await own(STANDARD, 1);
        await assign(await create(), STANDARD);
        return assign(await create(), STANDARD);
      },
      409,
      'seat_limit',
      'No license of Workplace Business Standard is left.',
    ],
    [
      'the customer never had any',
      async () => assign(await create(), BASIC),
      409,
      'seat_limit',
      'Workplace Business Basic',
    ],
    [
      'the user has no location',
      async () => {
        await own(MAIL, 1);
        return assign(await create(null), MAIL);
      },
      409,
      'location_required',
      'has no usage location',
    ],
    [
      'a service plan lacks another',
      async () => {
        await own(PHONE, 1);
        return assign(await create(), PHONE);
      },
      409,
      'plan_requires',
      'Phone System needs Chat',
    ],
    [
      'two service plans exclude each other',
      async () => {
        await own(STANDARD, 1);
        await own(BASIC, 1);
        const user = await create();
        await assign(user, BASIC);
        return assign(user, STANDARD);
      },
      409,
      'plan_excludes',
      'cannot be used together with',
    ],
    [
      'what is left needs what is taken away',
      async () => {
        await own(STANDARD, 1);
        await own(PHONE, 1);
        const user = await create();
        await assign(user, STANDARD, PHONE);
        return change(user, { remove: [STANDARD] });
      },
      409,
      'plan_requires',
      'Phone System',
    ],
    ['nobody knows the item', async () => assign(await create(), 'NOBODY:0001'), 400, 'invalid', ''],
    [
      'the item has no such plan',
      async () => change(await create(), { assign: [{ skuId: MAIL, excludedPlans: ['CHAT'] }] }),
      400,
      'invalid',
      '',
    ],
    [
      'it is assigned and removed at once',
      async () => change(await create(), { assign: [{ skuId: MAIL }], remove: [MAIL] }),
      400,
      'invalid',
      '',
    ],
    ['the user is not there', async () => assign(world.ids.id(), MAIL), 404, 'not_found', ''],
  ])('is refused when %s, and nothing changes', async (_what, act, status, code, words) => {
    const refused = await act();
    expect(codeOf(refused), refused.text).toEqual([status, code]);
    expect(refused.body.title).toContain(words);
  });

  test('the sentence names plan and item in both languages', async () => {
    await own(PHONE, 1);
    const { body } = await assign<Refusal>(await create(), PHONE);
    expect(body.params).toMatchObject({
      item: 'Phone System',
      'item.zh-TW': '電話系統附加元件',
      'other.zh-TW': expect.any(String),
    });
  });

  test('two that go together by what is switched off are allowed', async () => {
    await own(STANDARD, 1);
    await own(BASIC, 1);
    const user = await create();
    await assign(user, BASIC);
    const both = await change(user, { assign: [{ skuId: STANDARD, excludedPlans: ['MEET'] }] });
    expect(both.body.licenses).toEqual([STANDARD, BASIC]);
    const swapped = await change(user, { assign: [{ skuId: STANDARD, excludedPlans: [] }], remove: [BASIC] });
    expect(swapped.body.licenses).toEqual([STANDARD]);
  });

  test('200 at once for 100 seats: exactly 100 get one, and nobody waits in vain', async () => {
    await own(STANDARD, 100);
    const users = await createMany(200);
    const replies = await Promise.all(users.map((user) => assign<Refusal>(user, STANDARD)));
    const counts = new Map<string, number>();
    for (const reply of replies) {
      const key = reply.status === 200 ? '200' : codeOf(reply).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ '200': 100, '409 seat_limit': 100 });
    expect(await pool(STANDARD)).toEqual([100, 100, 0]);
  });

  test('a bulk change and single ones at once never give a seat twice', async () => {
    await own(STANDARD, 50);
    const users = await createMany(80);
    const [first, second, singles] = [users.slice(0, 40), users.slice(20, 60), users.slice(60)];
    const all = await Promise.all([
      bulk({ userIds: first, assign: [{ skuId: STANDARD }] }),
      bulk({ userIds: [...second].reverse(), assign: [{ skuId: STANDARD }] }),
      ...singles.map((user) => assign(user, STANDARD)),
    ]);
    expect(all.map((reply) => reply.status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(await pool(STANDARD)).toEqual([50, 50, 0]);
  });

  test('a subscription that shrinks or ends takes nothing from anybody, and leaves nothing to assign', async () => {
    const id = await own(STANDARD, 3);
    const users = await createMany(4);
    for (const user of users.slice(0, 3)) await assign(user, STANDARD);
    await changeSubscription(world.store, id, { quantity: 1 });
    expect(await pool(STANDARD)).toEqual([1, 3, 0]);
    expect(codeOf(await assign(users[3] as string, STANDARD))).toEqual([409, 'seat_limit']);
    const swap = await bulk({ userIds: users.slice(0, 1), remove: [STANDARD] });
    expect(swap.body.items).toMatchObject([{ done: true }]);
    expect(codeOf(await assign(users[3] as string, STANDARD))).toEqual([409, 'seat_limit']);
    await changeSubscription(world.store, id, { quantity: 5, state: 'expired' });
    expect(await pool(STANDARD)).toEqual([5, 2, 3]);
    await changeSubscription(world.store, id, { state: 'disabled' });
    expect(await pool(STANDARD)).toEqual([0, 2, 0]);
    await world.store.single.run(statement`delete from subscriptions where id = ${id}`);
    expect((await hugo().get<User>(`${CUSTOMER}/users/${users[1]}`)).body.licenses).toEqual([STANDARD]);
  });

  test('deleting frees them, restoring gives back what is left and says what is not', async () => {
    await own(STANDARD, 2);
    await own(MAIL, 1);
    const [user, other] = await createMany(2);
    await change(user as string, { assign: [{ skuId: STANDARD, excludedPlans: ['FORMS'] }, { skuId: MAIL }] });
    await hugo().delete(`${CUSTOMER}/users/${user}`);
    expect(await log('license.removed')).toMatchObject([
      { details: { licenses: [{ skuId: STANDARD }, { skuId: MAIL }] } },
      ...Array((await log('license.removed')).length - 1).fill({}),
    ]);
    expect(await pool(MAIL)).toEqual([1, 0, 1]);
    expect(codeOf(await assign(user as string, MAIL))).toEqual([404, 'not_found']);
    expect((await bulk({ userIds: [user as string], assign: [{ skuId: MAIL }] })).body.items).toMatchObject([
      { done: false, code: 'not_found' },
    ]);
    await assign(other as string, MAIL);
    const back = await hugo().post<User>(`${CUSTOMER}/users/${user}/restore`);
    expect(back.body).toMatchObject({ licenses: [STANDARD], licensesMissing: [MAIL] });
    const again = await hugo().get<{ items: { excludedPlans: string[] }[] }>(`${CUSTOMER}/users/${user}/licenses`);
    expect(again.body.items).toMatchObject([{ excludedPlans: ['FORMS'] }]);
  });

  test('what depends on what is gone is not given back alone', async () => {
    await own(STANDARD, 1);
    await own(PHONE, 1);
    const [user, other] = await createMany(2);
    await assign(user as string, STANDARD, PHONE);
    await hugo().delete(`${CUSTOMER}/users/${user}`);
    await assign(other as string, STANDARD);
    const back = await hugo().post<User>(`${CUSTOMER}/users/${user}/restore`);
    expect(back.body).toMatchObject({ licenses: [], licensesMissing: [STANDARD, PHONE] });
  });

  test('removed by the customer as one of its own people it is the same; purged, nothing is kept', async () => {
    await own(MAIL, 1);
    const user = await create();
    await assign(user, MAIL);
    expect((await ines().delete(`/api/v1/people/${user}`)).status).toBe(204);
    expect(await pool(MAIL)).toEqual([1, 0, 1]);
    const kept = () => world.store.single.all(statement`select from kept_licenses where user_id = ${user}`);
    expect(await kept()).toHaveLength(1);
    const now = world.clock.now();
    world.clock.advance('P31D');
    await sweep(world.systemContext());
    expect(await kept()).toHaveLength(0);
    world.clock.set(now);
    await world.store.single.run(statement`
      update delegated_admins set state = 'active', ended_at = null, ends_at = ${now}::timestamptz + interval '1 year'
      where customer_id = ${TALLOW}`);
  });

  describe('for many users', () => {
    test('each is done as a whole or not at all, and told why not', async () => {
      await own(STANDARD, 2);
      await own(MAIL, 10);
      const [a, b, c] = await createMany(3);
      const nowhere = await create(null);
      const stranger = world.ids.id();
      const reply = await bulk({
        userIds: [a, nowhere, stranger, b, c].map(String),
        assign: [{ skuId: STANDARD }, { skuId: MAIL }],
      });
      expect(reply.status, reply.text).toBe(200);
      expect(reply.body.items.map(({ done, code }) => code ?? done)).toEqual([
        true,
        'location_required',
        'not_found',
        true,
        'seat_limit',
      ]);
      expect(reply.body.items.at(-1)?.title).toContain('Workplace Business Standard');
      expect((await hugo().get<User>(`${CUSTOMER}/users/${c}`)).body.licenses).toEqual([]);
      expect([await pool(STANDARD), await pool(MAIL)]).toEqual([
        [2, 2, 0],
        [10, 2, 8],
      ]);
    });

    test('what one gives back the next can have', async () => {
      await own(STANDARD, 1);
      await own(BASIC, 1);
      const [a, b] = await createMany(2);
      await assign(a as string, STANDARD);
      await assign(b as string, BASIC);
      const reply = await bulk({ userIds: [a as string], assign: [{ skuId: STANDARD }], remove: [BASIC] });
      expect(reply.body.items).toEqual([{ userId: a, done: true }]);
      const moved = await bulk({ userIds: [b as string, a as string], remove: [STANDARD, BASIC] });
      expect(moved.body.items.map((item) => item.done)).toEqual([true, true]);
      expect(await pool(STANDARD)).toEqual([1, 0, 1]);
    });

    test('500 at once, with an entry in the log for each', async () => {
      await own(MAIL, 500);
      const users = await world.store.single.all(statement<{ id: string }>`
        insert into people (id, organization_id, name, upn, created_at, usage_location)
        select gen_random_uuid(), ${TALLOW}, 'Worker ' || n, 'w' || n || '@tallowbakery.example', ${world.clock.now()}, 'PT'
        from generate_series(1, 500) n returning id`);
      const userIds = users.map(({ id }) => id);
      const reply = await bulk({ userIds, assign: [{ skuId: MAIL }] });
      expect(reply.body.items.filter((item) => item.done)).toHaveLength(500);
      const { count } = await world.store.single.one(statement<{ count: number }>`
        select count(*) as count from audit_entries where organization_id = ${TALLOW} and action = 'license.assigned'
          and subject_id = any(${userIds}::text[])`);
      expect(count).toBe(500);
      const tooMany = await bulk({ userIds: [...userIds, world.ids.id()], assign: [{ skuId: MAIL }] });
      expect(codeOf(tooMany)).toEqual([400, 'invalid']);
      await world.store.single.run(statement`delete from license_assignments`);
      await world.store.single.run(statement`delete from people where name like 'Worker %'`);
    });
  });

  test('the list of users shows them, and is filtered by one or by having none', async () => {
    await own(STANDARD, 5);
    await own(MAIL, 5);
    const [a, b, c] = await createMany(3);
    await assign(a as string, STANDARD, MAIL);
    await assign(b as string, MAIL);
    const asked = async (query: string) =>
      (await hugo().get<Users>(`${CUSTOMER}/users?limit=500&${query}`)).body.items.map(({ id }) => id);
    const all = (await hugo().get<Users>(`${CUSTOMER}/users?limit=500`)).body.items;
    expect(all.find(({ id }) => id === a)?.licenses).toEqual([STANDARD, MAIL]);
    expect(await asked(`licensed=${MAIL}`)).toEqual([a, b]);
    expect(await asked(`licensed=${STANDARD.toLowerCase()}`)).toEqual([a]);
    const none = await asked('licensed=none');
    expect(none).toContain(c);
    expect(none).not.toContain(a);
    expect(none).toHaveLength(all.length - 2);
    const name = all.find(({ id }) => id === b)?.displayName ?? '';
    expect(await asked(`licensed=${MAIL}&search=${encodeURIComponent(name)}`)).toEqual([b]);
    expect(await asked(`licensed=none&search=${encodeURIComponent(name)}`)).toEqual([]);
    expect(await asked('licensed=none&search=us')).not.toContain(b);
    expect(codeOf(await hugo().get(`${CUSTOMER}/users?licensed=x`))).toEqual([400, 'invalid']);
    const [first] = (await hugo().get<Users>(`${CUSTOMER}/users?limit=1&licensed=${MAIL}`)).body.items;
    const { next } = (await hugo().get<Users>(`${CUSTOMER}/users?limit=1&licensed=${MAIL}`)).body;
    expect([first?.id, await asked(`licensed=${MAIL}&cursor=${next}`)]).toEqual([a, [b]]);
  });

  test('an upgrade of all seats takes them along to the new item', async () => {
    const id = await own(BASIC, 2);
    await own(BASIC, 5);
    const users = await createMany(3);
    for (const user of users) await change(user, { assign: [{ skuId: BASIC, excludedPlans: ['CHAT'] }] });
    await changeSubscription(world.store, id, { itemId: STANDARD, quantity: 4 });
    expect([await pool(STANDARD), await pool(BASIC)]).toEqual([
      [4, 2, 2],
      [5, 1, 4],
    ]);
    const moved = await hugo().get<User>(`${CUSTOMER}/users/${users[0]}`);
    expect(moved.body).toMatchObject({ licenses: [STANDARD], excludedPlans: { [STANDARD]: ['CHAT'] } });
  });

  test('it takes the role of a license administrator, here and at home', async () => {
    await own(MAIL, 3);
    const user = await create();
    await grantRoles('directory-reader', 'helpdesk-admin');
    expect(codeOf(await assign(user, MAIL))).toEqual([403, 'role_missing']);
    expect(codeOf((await bulk({ userIds: [user], assign: [{ skuId: MAIL }] })) as unknown as Reply<Refusal>)).toEqual([
      403,
      'role_missing',
    ]);
    expect((await licenses()).length).toBe(1);
    const access = await hugo().get<{ may: string[] }>(`${CUSTOMER}/access`);
    expect(access.body.may).not.toContain('assign-license');
    await grantRoles(...SERVICE_DESK);
    expect((await assign(user, MAIL)).body.may).toContain('assign-license');
    const vera = world.as('vera@tallowbakery.example');
    expect(codeOf(await vera.post<Refusal>(`${CUSTOMER}/users/${user}/licenses`, { remove: [MAIL] }))).toEqual([
      403,
      'role_missing',
    ]);
    const nora = world.as('nora@northlight.example');
    expect(codeOf(await nora.get<Refusal>(`${CUSTOMER}/licenses`))).toEqual([403, 'da_needed']);
    const quintin = world.as('quintin@quay.example');
    expect(codeOf(await quintin.get<Refusal>(`${CUSTOMER}/licenses`))).toEqual([404, 'not_found']);
  });
});
