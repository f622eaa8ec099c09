import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweepSubscriptions } from '../../src/app/subscriptions/sweep.ts';
import { statement } from '../../src/db/store.ts';
import { addMonths, type Instant } from '../../src/kernel/time.ts';
import { provisionOrder } from '../orders.ts';
import { type Caller, type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const LANTERN = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708193';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const MISSING = '00000000-0000-4000-8000-00000000dead';
const MAIL = 'CFQ7TTC0ZB10:0001';

type Subscription = {
  id: string;
  catalogItemId: string;
  quantity: number;
  state: string;
  autoRenew: boolean;
  friendlyName: string | null;
  cancelUntil: string | null;
  termDuration: string;
  billingCycle: string;
  nextBillingCycle: string | null;
  termEndsAt: string;
  nextChargeAt: string | null;
  reducible: { seats: number; until: string }[];
  scheduled: unknown;
  partnerOfRecordId: string | null;
  unitPrice?: { minor: number; currency: string };
  may: string[];
  version: number;
};
type Details = Subscription & {
  upgrades: { catalogItemId: string; unitPrice: { minor: number } }[];
  alignments: { termEndsAt: string; kind: string }[];
  supportContact: { email?: string } | null;
};
type List<Item> = { items: Item[]; next: string | null };
type Charge = { kind: string; quantity: number; amount: { minor: number; currency: string } };
type Problem = { code: string; title: string };

describe('subscriptions', () => {
  let world: TestWorld;
  let nora: Caller;
  let saul: Caller;
  let hugo: Caller;
  let ines: Caller;
  let vera: Caller;

  beforeAll(async () => {
    world = await testWorld();
    nora = world.as('nora@northlight.example');
    saul = world.as('saul@northlight.example');
    hugo = world.as('hugo@harborit.example');
    ines = world.as('ines@tallowbakery.example');
    vera = world.as('vera@tallowbakery.example');
  });
  afterAll(() => world.close());

  const listOf = async (caller: Caller, query = ''): Promise<Subscription[]> => {
    const reply = await caller.get<List<Subscription>>(`/api/v1/customers/${TALLOW}/subscriptions${query}`);
    expect(reply.status, reply.text).toBe(200);
    return reply.body.items;
  };
  const at = (id: string, rest = '') => `/api/v1/subscriptions/${id}${rest}`;
  const expectCode = (reply: { status: number; body: unknown; text: string }, status: number, code: string) =>
    expect([reply.status, (reply.body as Problem).code], reply.text).toEqual([status, code]);
  const chargesOf = async (id: string) => (await nora.get<List<Charge>>(at(id, '/charges'))).body.items;
  /** Ends or restores the relationship of a partner with the bakery. */
  const setRelated = (partnerId: string, related: boolean) =>
    world.store.single.run(statement`
      update relationships set state = ${related ? 'active' : 'ended'}, ended_by = ${related ? null : 'customer'},
        ended_at = ${related ? null : world.clock.now()}
      where partner_id = ${partnerId} and customer_id = ${TALLOW}`);
  const sweep = async () => expect((await sweepSubscriptions(world.systemContext())).ok).toBe(true);

  /** Buys for the bakery as a provider does, and lets the order be provisioned. */
  const buy = async (line: Record<string, unknown> = {}, partnerOfRecordId: string | null = HARBOR) => {
    const before = new Set((await listOf(nora, '?limit=500')).map(({ id }) => id));
    const lines = [{ catalogItemId: MAIL, quantity: 10, termDuration: 'P1Y', billingCycle: 'monthly', ...line }];
    const placed = await nora.post<{ id: string }>(`/api/v1/customers/${TALLOW}/orders`, {
      ...(partnerOfRecordId === null ? {} : { partnerOfRecordId }),
      lines,
    });
    expect(placed.status, placed.text).toBe(201);
    await provisionOrder(world, placed.body.id);
    const bought = (await listOf(nora, '?limit=500')).find(({ id }) => !before.has(id));
    if (!bought) throw new Error('nothing was provisioned');
    return bought;
  };

  describe('who sees them', () => {
    let id: string;
    beforeAll(async () => {
      [{ id }] = (await listOf(nora)) as [Subscription];
    });

    test('the provider that sold it, the partner of record, the customer; only the provider sees what it pays', async () => {
      for (const [caller, price] of [
        [nora, true],
        [saul, true],
        [world.asApplication('northlight.example'), true],
        [hugo, false],
        [ines, false],
        [vera, false],
      ] as const) {
        const [one] = await listOf(caller);
        expect(one).toMatchObject({ catalogItemId: MAIL, quantity: 25, state: 'active', partnerOfRecordId: HARBOR });
        expect(one?.unitPrice !== undefined).toBe(price);
        expect((await caller.get<Details>(at(id))).body).toMatchObject({ id, customer: { id: TALLOW } });
      }
    });

    test('a stranger gets the same answer as for a missing one', async () => {
      const withoutRequest = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
      for (const upn of ['yijun@formosa-supply.example', 'quintin@quay.example', 'carla@cedarclinic.example']) {
        const stranger = world.as(upn);
        for (const rest of ['', '/charges'].slice(0, upn.startsWith('yijun') ? 2 : 1)) {
          const [theirs, none] = await Promise.all([stranger.get(at(id, rest)), stranger.get(at(MISSING, rest))]);
          expect(theirs.status).toBe(404);
          expect(withoutRequest(theirs.text)).toBe(withoutRequest(none.text));
        }
        const [list, missing] = await Promise.all(
          [TALLOW, MISSING].map((customer) => stranger.get(`/api/v1/customers/${customer}/subscriptions`)),
        );
        expect(list?.status).toBe(404);
        expect(withoutRequest(list?.text ?? '')).toBe(withoutRequest(missing?.text ?? ' '));
      }
    });

    test('a reseller with a relationship that is partner of record of nothing sees an empty list', async () => {
      expect((await listOf(hugo, '?search=nothing-like-it')).length).toBe(0);
      expect(await listOf(hugo, '?state=suspended')).toEqual([]);
      expect(await listOf(hugo, '?search=職場')).toHaveLength(1);
    });

    test('a customer and a reseller may not steer it', async () => {
      for (const caller of [ines, hugo]) expectCode(await caller.post(at(id, '/suspend')), 403, 'forbidden');
      expectCode(await ines.patch(at(id), { friendlyName: 'Ours' }), 403, 'forbidden');
      expectCode(await hugo.patch(at(id), { friendlyName: 'Ours', autoRenew: false }), 403, 'forbidden');
      expectCode(await hugo.get(at(id, '/charges')), 403, 'forbidden');
    });

    test('what each may do is told', async () => {
      const may = async (caller: Caller) => (await caller.get<Details>(at(id))).body.may;
      expect(await may(nora)).toEqual([
        'add-seats',
        'remove-seats',
        'set-auto-renew',
        'rename',
        'change-term',
        'set-partner-of-record',
        'schedule',
        'upgrade',
        'suspend',
        'cancel',
      ]);
      expect(await may(hugo)).toEqual(['rename']);
      expect(await may(ines)).toEqual([]);
    });

    test('details name the upgrades with their price, the ends it can be aligned to, and who helps', async () => {
      const { body } = await nora.get<Details>(at(id));
      expect(body.upgrades[0]).toMatchObject({ termDuration: 'P1Y', billingCycle: 'monthly' });
      expect(body.upgrades[0]?.unitPrice.minor).toBeGreaterThan(body.unitPrice?.minor ?? 0);
      expect(body.alignments.length).toBeGreaterThan(10);
      expect(body.supportContact?.email).toBe('desk@harborit.example');
      const seen = (await ines.get<Details>(at(id))).body;
      expect([seen.upgrades, seen.alignments]).toEqual([[], []]);
    });
  });

  describe('seats', () => {
    let one: Subscription;
    beforeAll(async () => {
      one = await buy();
    });

    test('more are charged for the days that are left, fewer are credited within 7 days', async () => {
      world.clock.advance('P2D');
      const more = await nora.patch<Subscription>(at(one.id), { quantity: 14 });
      expect(more.status, more.text).toBe(200);
      expect(more.body).toMatchObject({ quantity: 14, version: one.version + 1 });
      expect(more.body.reducible.map(({ seats }) => seats)).toEqual([9, 4]);
      const fewer = await nora.patch<Subscription>(at(one.id), { quantity: 12 });
      expect(fewer.body.quantity).toBe(12);
      const charges = await chargesOf(one.id);
      expect(charges.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
        'seats_removed 2',
        'seats_added 4',
        'purchase 10',
      ]);
      const [removed, added] = charges.map(({ amount }) => amount.minor);
      expect(Math.abs((removed ?? 0) * 2 + (added ?? 0))).toBeLessThanOrEqual(1);
    });

    test('a preview says what a change would cost and stores nothing', async () => {
      const before = await nora.get<Details>(at(one.id));
      const preview = await nora.post<{ total: { minor: number }; charges: Charge[]; cancelUntil: string }>(
        at(one.id, '/change-preview'),
        { quantity: 20 },
      );
      expect(preview.status, preview.text).toBe(200);
      expect(preview.body.charges).toHaveLength(1);
      expect(preview.body.total.minor).toBeGreaterThan(0);
      expect(preview.body.cancelUntil).toBe(one.cancelUntil);
      const cancelled = await nora.post<{ total: { minor: number } }>(at(one.id, '/change-preview'), { cancel: true });
      expect(cancelled.body.total.minor).toBeLessThan(0);
      expect((await nora.get(at(one.id))).text).toBe(before.text);
      expectCode(await nora.post(at(one.id, '/change-preview'), { cancel: true, quantity: 3 }), 400, 'invalid');
    });

    test('are refused past the window, past the most of the item, and below one', async () => {
      world.clock.advance('P9D');
      expectCode(await nora.patch(at(one.id), { quantity: 11 }), 409, 'window_passed');
      expectCode(await nora.patch(at(one.id), { quantity: 301 }), 409, 'seat_limit');
      expectCode(await nora.patch(at(one.id), { quantity: 0 }), 400, 'invalid');
      expectCode(await nora.post(at(one.id, '/cancel')), 409, 'window_passed');
    });

    test('a change that has been made from an older version is refused', async () => {
      expectCode(await nora.patch(at(one.id), { quantity: 20, version: 1 }), 409, 'conflict');
    });

    test('all parts of a change are made, or none', async () => {
      expectCode(await nora.patch(at(one.id), { friendlyName: 'Office', quantity: 301 }), 409, 'seat_limit');
      expect((await nora.get<Details>(at(one.id))).body.friendlyName).toBeNull();
      const both = await nora.patch<Subscription>(at(one.id), { friendlyName: 'Office', quantity: 13 });
      expect(both.body).toMatchObject({ friendlyName: 'Office', quantity: 13 });
      expect((await hugo.patch<Subscription>(at(one.id), { friendlyName: '' })).body.friendlyName).toBeNull();
    });

    test('the same request again gets the first answer, and charges once', async () => {
      const before = (await chargesOf(one.id)).length;
      const key = { 'idempotency-key': 'suspend-once' };
      const first = await nora.post(at(one.id, '/suspend'), {}, key);
      const again = await nora.post(at(one.id, '/suspend'), {}, key);
      expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([200, 200, 'true']);
      expect((await chargesOf(one.id)).length).toBe(before);
    });
  });

  describe('the guards of a sale', () => {
    let one: Subscription;
    beforeEach(async () => {
      one ??= await buy();
    });

    test('the customer agreement must be accepted, in whichever version', async () => {
      await world.store.single.run(statement`
        update agreement_acceptances set version = 'old', organization_id = ${LANTERN} where organization_id = ${TALLOW}`);
      expectCode(await nora.patch(at(one.id), { quantity: 11 }), 422, 'agreement_required');
      expect((await nora.patch(at(one.id), { autoRenew: false })).status).toBe(200);
      await world.store.single.run(statement`
        update agreement_acceptances set organization_id = ${TALLOW} where version = 'old'`);
      expect((await nora.patch(at(one.id), { autoRenew: true, quantity: 10 })).status).toBe(200);
    });

    test('the partner of record must still be valid; the provider names another, or none', async () => {
      await world.store.single.run(statement`
        update partnerships set state = 'removed', removed_at = ${world.clock.now()} where reseller_id = ${HARBOR}`);
      expectCode(await nora.patch(at(one.id), { quantity: 11 }), 409, 'por_invalid');
      expectCode(await nora.patch(at(one.id), { partnerOfRecordId: NORTHLIGHT }), 422, 'por_is_provider');
      expectCode(await nora.patch(at(one.id), { partnerOfRecordId: LANTERN }), 409, 'por_invalid');
      expectCode(await nora.patch(at(one.id), { partnerOfRecordId: MISSING }), 409, 'por_invalid');
      const direct = await nora.patch<Subscription>(at(one.id), { partnerOfRecordId: null, quantity: 11 });
      expect(direct.body, direct.text).toMatchObject({ partnerOfRecordId: null, quantity: 11 });
      expect((await hugo.get(at(one.id))).status).toBe(404);
      await world.store.single.run(statement`
        update partnerships set state = 'active', removed_at = null where reseller_id = ${HARBOR}`);
      expect((await nora.patch(at(one.id), { partnerOfRecordId: HARBOR })).status).toBe(200);
      expect((await hugo.get(at(one.id))).status).toBe(200);
    });

    test('a provider whose relationship has ended still sees what it is billed for, and changes nothing', async () => {
      await setRelated(NORTHLIGHT, false);
      expect((await nora.get<Details>(at(one.id))).body.may).toEqual([]);
      expect((await listOf(nora)).length).toBeGreaterThan(0);
      for (const reply of [
        await nora.patch(at(one.id), { quantity: 12 }),
        await nora.patch(at(one.id), { friendlyName: 'x' }),
        await nora.post(at(one.id, '/suspend')),
        await nora.post(at(one.id, '/change-preview'), { quantity: 12 }),
      ]) {
        expectCode(reply, 403, 'no_relationship');
      }
      await setRelated(NORTHLIGHT, true);
    });

    test('a reseller without a relationship is a stranger; with a new one it sees its subscriptions again', async () => {
      await setRelated(HARBOR, false);
      expect((await hugo.get(at(one.id))).status).toBe(404);
      expect((await hugo.get(`/api/v1/customers/${TALLOW}/subscriptions`)).status).toBe(404);
      await setRelated(HARBOR, true);
      expect((await hugo.get(at(one.id))).status).toBe(200);
    });
  });

  describe('steering', () => {
    test('suspend locks out and is billed on, resume leaves auto-renew off, cancel is for good', async () => {
      const one = await buy();
      const suspended = await nora.post<Subscription>(at(one.id, '/suspend'));
      expect(suspended.body, suspended.text).toMatchObject({ state: 'suspended', autoRenew: false });
      expectCode(await nora.patch(at(one.id), { quantity: 11 }), 409, 'suspended_subscription');
      expectCode(await nora.post(at(one.id, '/cancel')), 409, 'suspended_subscription');
      const resumed = await nora.post<Subscription>(at(one.id, '/resume'));
      expect(resumed.body).toMatchObject({ state: 'active', autoRenew: false });
      expectCode(await nora.post(at(one.id, '/resume')), 409, 'not_suspended');
      const cancelled = await nora.post<Subscription>(at(one.id, '/cancel'));
      expect(cancelled.body).toMatchObject({ state: 'deleted', may: [] });
      expect((await chargesOf(one.id)).map(({ amount }) => amount.minor).reduce((sum, minor) => sum + minor, 0)).toBe(
        0,
      );
      expectCode(await nora.post(at(one.id, '/resume')), 409, 'not_suspended');
    });

    test('two at once: one wins, the other is told', async () => {
      const one = await buy();
      const replies = await Promise.all([nora.post(at(one.id, '/cancel')), nora.post(at(one.id, '/cancel'))]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await chargesOf(one.id)).map(({ kind }) => kind)).toEqual(['cancelled', 'purchase']);
    });
  });

  describe('terms, upgrades and plans', () => {
    test('a longer term begins at once; billing of three years changes with the next cycle', async () => {
      const one = await buy();
      const longer = await nora.patch<Subscription>(at(one.id), { termDuration: 'P3Y' });
      expect(longer.body, longer.text).toMatchObject({ termDuration: 'P3Y', cancelUntil: null, reducible: [] });
      expectCode(await nora.patch(at(one.id), { termDuration: 'P1Y' }), 409, 'term_not_longer');
      const annual = await nora.patch<Subscription>(at(one.id), { billingCycle: 'annual' });
      expect(annual.body).toMatchObject({ billingCycle: 'monthly', nextBillingCycle: 'annual' });
      expectCode(await nora.patch(at(one.id), { billingCycle: 'upfront' }), 409, 'billing_fixed');
    });

    test('an upgrade of all seats keeps the id, of some makes one that ends at the same time', async () => {
      const one = await buy();
      const better = (await nora.get<Details>(at(one.id))).body.upgrades[0]?.catalogItemId;
      const some = await nora.post<Subscription>(at(one.id, '/upgrade'), { catalogItemId: better, quantity: 4 });
      expect(some.body, some.text).toMatchObject({
        catalogItemId: better,
        quantity: 4,
        termEndsAt: one.termEndsAt,
        cancelUntil: null,
      });
      const more = await nora.post<Subscription>(at(one.id, '/upgrade'), { catalogItemId: better, quantity: 2 });
      expect(more.body).toMatchObject({ id: some.body.id, quantity: 6 });
      const rest = await nora.post<Subscription>(at(one.id, '/upgrade'), { catalogItemId: better });
      expect(rest.body).toMatchObject({ id: one.id, catalogItemId: better, quantity: 4 });
      expectCode(await nora.post(at(one.id, '/upgrade'), { catalogItemId: MAIL }), 409, 'no_upgrade');
      expectCode(await nora.post(at(one.id, '/cancel')), 409, 'window_passed');
    });

    test('what is planned happens at the renewal; auto-renew off drops it', async () => {
      const one = await buy();
      const wanted = { quantity: 5, billingCycle: 'upfront' };
      const plan = await nora.put<Subscription>(at(one.id, '/scheduled-change'), wanted);
      expect(plan.body.scheduled, plan.text).toEqual(wanted);
      const again = await nora.put<Subscription>(at(one.id, '/scheduled-change'), wanted);
      expect(again.body.version).toBe(plan.body.version); // the same once more changes nothing, and nobody reads of it
      expectCode(await nora.put(at(one.id, '/scheduled-change'), { quantity: 10 }), 400, 'invalid');
      expectCode(
        await nora.put(at(one.id, '/scheduled-change'), { termEndsAt: '2027-12-24T00:00:00Z' }),
        409,
        'alignment_refused',
      );
      const off = await nora.patch<Subscription>(at(one.id), { autoRenew: false });
      expect(off.body.scheduled).toBeNull();
      expectCode(await nora.put(at(one.id, '/scheduled-change'), { quantity: 5 }), 409, 'auto_renew_off');
      await nora.patch(at(one.id), { autoRenew: true });
      const [end] = (await nora.get<Details>(at(one.id))).body.alignments;
      const aligned = await nora.put<Subscription>(at(one.id, '/scheduled-change'), { termEndsAt: end?.termEndsAt });
      expect(aligned.body.scheduled).toEqual({ termEndsAt: end?.termEndsAt });
      expect((await nora.delete<Subscription>(at(one.id, '/scheduled-change'))).body.scheduled).toBeNull();
    });
  });

  describe('trials', () => {
    const TRIAL = 'CFQ7TTC0ZB10:00T1';

    test('cannot be changed, convert by themselves or at once, and are given once', async () => {
      const trial = await buy({ catalogItemId: TRIAL, quantity: 25, termDuration: 'P1M' });
      expect(trial).toMatchObject({ cancelUntil: null, reducible: [], may: expect.arrayContaining(['upgrade']) });
      for (const reply of [
        await nora.patch(at(trial.id), { quantity: 26 }),
        await nora.post(at(trial.id, '/suspend')),
        await nora.post(at(trial.id, '/cancel')),
      ]) {
        expectCode(reply, 409, 'trial_fixed');
      }
      const { upgrades } = (await nora.get<Details>(at(trial.id))).body;
      expect(upgrades).toMatchObject([{ catalogItemId: MAIL, termDuration: 'P1Y', billingCycle: 'monthly' }]);
      const paid = await nora.post<Subscription>(at(trial.id, '/upgrade'), { catalogItemId: MAIL });
      expect(paid.body, paid.text).toMatchObject({
        id: trial.id,
        catalogItemId: MAIL,
        termDuration: 'P1Y',
        quantity: 25,
      });
      expect(paid.body.cancelUntil).not.toBeNull();
      const again = await nora.post(`/api/v1/customers/${TALLOW}/orders`, {
        partnerOfRecordId: HARBOR,
        lines: [{ catalogItemId: TRIAL, quantity: 25, termDuration: 'P1M', billingCycle: 'monthly' }],
      });
      expect(again.status).toBe(409);
      const shown = await nora.get<List<{ id: string; unavailable: string | null }>>(
        `/api/v1/catalog?customerId=${TALLOW}&kind=trial`,
      );
      expect(shown.body.items.find(({ id }) => id === TRIAL)?.unavailable).toBe('one_per_customer');
    });
  });

  describe('the catalog for a customer', () => {
    test('knows what it has: an add-on is there for whoever has a base', async () => {
      const addon = async (customer: string) =>
        (
          await nora.get<List<{ id: string; unavailable: string | null }>>(
            `/api/v1/catalog?customerId=${customer}&search=DZH318Z0BPS8`,
          )
        ).body.items[0]?.unavailable;
      expect(await addon(TALLOW)).toBeNull();
      expect(await addon(PINE)).toBe('base_missing');
    });
  });

  describe('files and deadlines', () => {
    test('a table of what the list shows, with the columns of domain App. B first', async () => {
      const file = await nora.get(`/api/v1/customers/${TALLOW}/subscriptions.csv`);
      expect(file.headers['content-type']).toContain('text/csv');
      const [head, first] = file.text.replace('\uFEFF', '').split('\r\n');
      expect(head).toMatch(/^Subscription ID,Subscription,Quantity,Status,Reseller,/);
      expect(first).toContain('Workplace');
      expect((await nora.get(`/api/v1/customers/${TALLOW}/subscriptions.xlsx`)).status).toBe(200);
      expectCode(await ines.get(`/api/v1/customers/${TALLOW}/subscriptions.csv`), 403, 'forbidden');
    });

    test('what comes up, soonest first, page by page, for whoever it concerns', async () => {
      const one = await buy();
      type Deadline = { at: string; kind: string; subscription: { id: string }; seats?: number };
      const all = (await nora.get<List<Deadline>>('/api/v1/deadlines?limit=500')).body.items;
      expect(all.map((deadline) => deadline.at)).toEqual(all.map((deadline) => deadline.at).sort());
      const own = all.filter(({ subscription }) => subscription.id === one.id);
      expect(own.map(({ kind }) => kind).sort()).toEqual(['cancel', 'reduce', 'renewal']);
      expect(own.find(({ kind }) => kind === 'reduce')?.seats).toBe(9);
      const paged: Deadline[] = [];
      for (let cursor = ''; ; ) {
        const page = (await nora.get<List<Deadline>>(`/api/v1/deadlines?limit=3${cursor}`)).body;
        paged.push(...page.items);
        if (page.next === null) break;
        cursor = `&cursor=${page.next}`;
      }
      expect(paged).toEqual(all);
      expect((await hugo.get<List<Deadline>>('/api/v1/deadlines?limit=500')).body.items.length).toBeGreaterThan(0);
      expect((await ines.get<List<Deadline>>('/api/v1/deadlines?limit=500')).body.items).not.toEqual([]);
      expect((await world.as('quintin@quay.example').get<List<Deadline>>('/api/v1/deadlines')).body.items).toEqual([]);
      expect((await hugo.get(`/api/v1/deadlines?customerId=${PINE}`)).status).toBe(404);
    });
  });

  describe('time', () => {
    test('an end is aligned to where another one ends by now, whether or not the sweep has been there', async () => {
      const one = await buy();
      world.clock.advance('P1D');
      const other = await buy();
      const end = addMonths(other.termEndsAt as Instant, 12);
      world.clock.advance('P400D');
      const details = await nora.get<{ alignments: { termEndsAt: string }[] }>(at(one.id));
      expect(details.body.alignments.map(({ termEndsAt }) => termEndsAt)).toContain(end);
      const planned = await nora.put(`${at(one.id)}/scheduled-change`, { termEndsAt: end });
      expect(planned.status, planned.text).toBe(200);
    });

    test('a change finds what has fallen due before it, whether or not the sweep has been there', async () => {
      const one = await buy();
      world.clock.advance('P40D');
      const more = await nora.patch<Subscription>(at(one.id), { quantity: 11 });
      expect(more.status, more.text).toBe(200);
      expect((await chargesOf(one.id)).map(({ kind }) => kind)).toEqual(['seats_added', 'cycle', 'purchase']);
      await sweep();
      expect((await chargesOf(one.id)).map(({ kind }) => kind)).toEqual(['seats_added', 'cycle', 'purchase']);
    });

    test('a suspended one that passes its end is disabled, and the log tells what time did', async () => {
      const one = await buy({ termDuration: 'P1M' });
      await nora.post(at(one.id, '/suspend'));
      world.clock.advance('P32D');
      await sweep();
      expect((await nora.get<Details>(at(one.id))).body.state).toBe('disabled');
      const log = await ines.get<List<{ action: string; subject: { id: string } }>>('/api/v1/activity?limit=100');
      const told = log.body.items.filter(({ subject }) => subject.id === one.id).map(({ action }) => action);
      expect(told).toContain('subscription.disabled');
      expect(told).not.toContain('subscription.charged');
    });
  });
});
