import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { type PostRoom, postRoom } from '../post-room.ts';
import { type Caller, type Reply, type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const QUAY = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708194';
const QUAY_ID = '6200004';
const MAPLE = 'c0ffee00-1234-4abc-9def-0000000000c3';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const OSTRICH = 'c0ffee00-1234-4abc-9def-0000000000c4';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const NOBODY = '00000000-0000-4000-8000-00000000dead';

const STANDARD = 'CFQ7TTC0ZB10:0001';
const PHONE = 'CFQ7TTC0ZB18:0001';
const STARTER = 'CFQ7TTC0ZB17:0001';
const TRIAL = 'CFQ7TTC0ZB11:00T1';

type Line = {
  id: string;
  state: string;
  code?: string;
  subscriptionId?: string;
  catalogItemId: string;
  names: { en: string };
  quantity: number;
  quantityBefore?: number;
  unitPrice?: { minor: number; currency: string };
};
type Order = {
  id: string;
  state: string;
  lines: Line[];
  total?: { minor: number; currency: string };
  partnerOfRecord: { id: string } | null;
  placedBy: { name: string } | null;
  settledAt: string | null;
  may: string[];
  version: number;
};
type Orders<Item = Order> = { items: Item[]; next: string | null };
type Preview = {
  lines: {
    dueNow?: { minor: number };
    unitPrice?: { minor: number };
    from?: string;
    until?: string;
    termEndsAt?: string;
    cancelUntil?: string | null;
    alignments: { termEndsAt: string; kind: string }[];
    code?: string;
  }[];
  total: { minor: number; currency: string } | null;
  refusal: { code: string; title: string } | null;
};

const item = (catalogItemId: string, quantity = 1, more: Record<string, unknown> = {}) => ({
  catalogItemId,
  quantity,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  ...more,
});
const MONTH = { termDuration: 'P1M', billingCycle: 'monthly' };
const codeOf = (reply: Reply) => [reply.status, reply.body.code];

describe('orders of a provider', () => {
  let world: TestWorld;
  let room: PostRoom;
  beforeAll(async () => {
    world = await testWorld();
    room = await postRoom(world);
  });
  afterAll(async () => {
    await room.close();
    await world.close();
  });

  const nora = () => world.as('nora@northlight.example');
  const hugo = () => world.as('hugo@harborit.example');
  const ordering = (customer: string, lines: unknown[], more: Record<string, unknown> = {}, caller: Caller = nora()) =>
    caller.post<Order & { code: string; errors?: { field: string; code: string }[]; params?: Record<string, string> }>(
      `/api/v1/customers/${customer}/orders`,
      { lines, ...more },
    );
  const settle = async (): Promise<void> => {
    await room.worker.drain();
    expect(room.troubles).toEqual([]);
  };
  const read = async (id: string, caller: Caller = nora()) => (await caller.get<Order>(`/api/v1/orders/${id}`)).body;
  const por = { partnerOfRecordId: HARBOR };
  /** Changes a fact of the world for one expectation, and changes it back. */
  const meanwhile = async (change: () => Promise<unknown>, undo: () => Promise<unknown>, work: () => Promise<void>) => {
    await change();
    try {
      await work();
    } finally {
      await undo();
    }
  };
  const sql = (parts: TemplateStringsArray, ...values: unknown[]) =>
    world.store.single.run(statement(parts, ...values));

  /** A customer that accepts an invitation of one partner, or of both. */
  const accept = async (inviter: string, upn: string, kind = 'reseller') => {
    const draft = await world.as(inviter).post<{ link: string }>('/api/v1/invitations', {
      kind,
      ...(kind === 'reseller_joint' ? { providerId: NORTHLIGHT } : {}),
      delegatedAdmin: null,
      locale: 'en',
    });
    const token = draft.body.link.split('/').at(-1);
    const accepted = await world
      .as(upn)
      .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(accepted.status, accepted.text).toBe(200);
  };

  test('right after a joint invitation was accepted the provider orders, with the reseller as partner of record (S42)', async () => {
    await accept('hugo@harborit.example', 'oscar@ostrich.example', 'reseller_joint');
    const placed = await ordering(OSTRICH, [item(STANDARD, 5)], por);
    expect(placed.status, placed.text).toBe(201);
    expect(placed.body).toMatchObject({
      state: 'pending',
      partnerOfRecord: { id: HARBOR },
      placedBy: { name: 'Nora Lima' },
      lines: [{ state: 'pending', catalogItemId: STANDARD, quantity: 5 }],
    });
    await settle();
    const done = await read(placed.body.id);
    expect(done).toMatchObject({ state: 'completed', lines: [{ state: 'completed' }] });
    expect(done.lines[0]?.subscriptionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(done.total).toEqual({ minor: 5 * (done.lines[0]?.unitPrice?.minor ?? 0), currency: 'EUR' });
  });

  test('without a reseller relationship of its own the provider can buy nothing; the reseller’s is not enough (S6, S32)', async () => {
    await accept('hugo@harborit.example', 'carla@cedarclinic.example');
    expect(codeOf(await ordering(CEDAR, [item(STANDARD)], por))).toEqual([403, 'no_relationship']);
    const seats = [{ subscriptionId: NOBODY, quantity: 9 }];
    expect(codeOf(await ordering(CEDAR, seats, por))).toEqual([403, 'no_relationship']);
    await accept('nora@northlight.example', 'carla@cedarclinic.example');
    const placed = await ordering(CEDAR, [item(STANDARD, 3)], por);
    expect(placed.status, placed.text).toBe(201);
  });

  test('the provider orders something new and adds seats to what is there; both succeed (S36, S32)', async () => {
    const bought = await ordering(TALLOW, [item(STANDARD, 10)], por);
    await settle();
    const subscriptionId = (await read(bought.body.id)).lines[0]?.subscriptionId;
    const added = await ordering(TALLOW, [{ subscriptionId, quantity: 14 }]);
    expect(added.status, added.text).toBe(201);
    expect(added.body).toMatchObject({
      partnerOfRecord: { id: HARBOR }, // whoever serves what the seats are added to
      lines: [{ subscriptionId, quantity: 14, quantityBefore: 10 }],
    });
    await settle();
    const done = await read(added.body.id);
    expect(done.state).toBe('completed');
    const line = done.lines[0]?.id;
    await meanwhile(
      () => sql`update order_lines set state = 'sent' where id = ${line}`,
      () => sql`update order_lines set state = 'completed' where id = ${line}`,
      async () => {
        const more = await ordering(TALLOW, [{ subscriptionId, quantity: 20 }]);
        expect(more.body.code).toBe('pending_operation');
      },
    );
    const { quantity } = await world.store.single.one(
      statement<{ quantity: number }>`select quantity from subscriptions where id = ${subscriptionId}`,
    );
    expect(quantity).toBe(14);
  });

  test('something new ends with what is there, or with a month: its first term is shortened, and costs that much less (domain 3.9)', async () => {
    const preview = async (lines: unknown[]) =>
      (await nora().post<Preview>(`/api/v1/customers/${TALLOW}/orders/preview`, { ...por, lines })).body;
    const whole = await preview([item(STANDARD, 10, { billingCycle: 'upfront' }), item(TRIAL, 25, MONTH)]);
    // The one that the customer has from the beginning ends a little earlier than a year from now.
    const there = whole.lines[0]?.alignments.find(({ kind }) => kind === 'subscription');
    expect(there?.termEndsAt).toMatch(/^2027-11-2/);
    expect(whole.lines[0]?.alignments).toContainEqual({ termEndsAt: '2026-12-01T00:00:00.000Z', kind: 'month_end' });
    expect(whole.lines[1]?.alignments).toEqual([]);

    const aligned = item(STANDARD, 10, { billingCycle: 'upfront', termEndsAt: there?.termEndsAt });
    const [shown] = (await preview([aligned])).lines;
    const unit = shown?.unitPrice?.minor ?? 0;
    const days = Math.ceil((Date.parse(there?.termEndsAt ?? '') - Date.parse(shown?.from ?? '')) / 86_400_000);
    expect(shown).toMatchObject({ until: there?.termEndsAt, termEndsAt: there?.termEndsAt });
    expect(shown?.dueNow?.minor).toBe(Math.round((unit * 10 * days) / 365));

    const placed = await ordering(TALLOW, [aligned], por);
    expect(placed.body).toMatchObject({ total: shown?.dueNow, lines: [{ termEndsAt: there?.termEndsAt }] });
    await settle();
    const made = (await read(placed.body.id)).lines[0]?.subscriptionId;
    expect((await nora().get(`/api/v1/subscriptions/${made}`)).body).toMatchObject({ termEndsAt: there?.termEndsAt });

    for (const wrong of [
      item(STANDARD, 1, { termEndsAt: '2027-01-15T12:00:00Z' }),
      item(STANDARD, 1, { termEndsAt: '2030-01-01T00:00:00Z' }),
      item(TRIAL, 25, { ...MONTH, termEndsAt: '2026-12-01T00:00:00Z' }),
    ]) {
      expect(codeOf(await ordering(TALLOW, [wrong], por))).toEqual([409, 'alignment_refused']);
    }
    const seats = { subscriptionId: made, quantity: 12, termEndsAt: '2026-12-01T00:00:00Z' };
    expect(codeOf(await ordering(TALLOW, [seats], por))).toEqual([400, 'invalid']);
  });

  test('a partner ID tells who has it, and whether an order could name them', async () => {
    const verify = async (partnerId: string, as = 'partner_of_record', customer = TALLOW) =>
      (
        await nora().post<{ partner: { name: string } | null; refusal: { code: string } | null }>(
          `/api/v1/customers/${customer}/orders/verify-partner`,
          { partnerId, as },
        )
      ).body;
    expect(await verify('6200002')).toMatchObject({ partner: { id: HARBOR, name: 'Harbor IT' }, refusal: null });
    expect(await verify(QUAY_ID)).toMatchObject({ partner: { id: QUAY }, refusal: { code: 'por_invalid' } });
    expect(await verify('5100001')).toMatchObject({ partner: null, refusal: { code: 'por_is_provider' } });
    expect(await verify('9999999')).toMatchObject({
      partner: null,
      refusal: { code: 'partner_id_unknown', params: { partnerId: '9999999' } },
    });
    expect(await verify(QUAY_ID, 'further_reseller')).toMatchObject({ partner: { id: QUAY }, refusal: null });
    expect(await verify('5100001', 'further_reseller')).toMatchObject({
      refusal: { code: 'further_reseller_is_provider' },
    });
    expect(await verify('6200002', 'partner_of_record', MAPLE)).toMatchObject({ code: 'not_found' });
  });

  test('up to five further resellers are declared, read by everybody in the order, and told of nothing (domain 3.8)', async () => {
    const further = (...furtherResellerPartnerIds: string[]) => ({ ...por, furtherResellerPartnerIds });
    const placed = await ordering(TALLOW, [item(STANDARD, 2)], further(QUAY_ID));
    expect(placed.body).toMatchObject({ furtherResellers: [{ id: QUAY, partnerId: QUAY_ID }] });
    await settle();
    for (const caller of [hugo(), world.as('ines@tallowbakery.example')]) {
      expect(await read(placed.body.id, caller)).toMatchObject({ furtherResellers: [{ id: QUAY }] });
    }
    expect((await nora().get(`/api/v1/customers/${TALLOW}/orders.csv`)).text).toContain(',Quay Consulting\r\n');
    expect((await world.as('quintin@quay.example').get(`/api/v1/orders/${placed.body.id}`)).status).toBe(404);

    const refused = async (...ids: string[]) => codeOf(await ordering(TALLOW, [item(STANDARD, 2)], further(...ids)));
    expect(await refused('9999999')).toEqual([409, 'partner_id_unknown']);
    expect(await refused(QUAY_ID, QUAY_ID)).toEqual([409, 'further_reseller_twice']);
    expect(await refused('6200002')).toEqual([409, 'further_reseller_of_record']);
    expect(await refused('1', '2', '3', '4', '5', '6')).toEqual([400, 'invalid']);
    await meanwhile(
      () => sql`update organizations set standing = 'suspended' where id = ${QUAY}`,
      () => sql`update organizations set standing = 'good' where id = ${QUAY}`,
      async () => expect(await refused(QUAY_ID)).toEqual([409, 'further_reseller_standing']),
    );
  });

  test('fewer seats, a stranger’s seats and the same seats twice are told field by field', async () => {
    const { body } = await ordering(PINE, [item(STANDARD, 10)]);
    await settle();
    const subscriptionId = (await read(body.id)).lines[0]?.subscriptionId;
    const refused = await ordering(PINE, [
      { subscriptionId, quantity: 10 },
      { subscriptionId: NOBODY, quantity: 3 },
      { subscriptionId, quantity: 12 },
    ]);
    expect(codeOf(refused)).toEqual([400, 'invalid']);
    expect(refused.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['lines.0.quantity', 'too_small'],
      ['lines.1.subscriptionId', 'unknown'],
      ['lines.2.subscriptionId', 'duplicate'],
    ]);
    await meanwhile(
      () => sql`update subscriptions set state = 'suspended' where id = ${subscriptionId}`,
      () => sql`update subscriptions set state = 'active' where id = ${subscriptionId}`,
      async () => {
        const suspended = await ordering(PINE, [{ subscriptionId, quantity: 12 }]);
        expect(codeOf(suspended)).toEqual([409, 'suspended_subscription']);
      },
    );
    const named = await ordering(PINE, [{ subscriptionId, quantity: 12 }, item(STARTER)], por);
    expect(codeOf(named)).toEqual([409, 'por_invalid']); // Pine has no reseller
  });

  test('a line that is neither something new nor seats of a subscription is told what it can be', async () => {
    const refused = await ordering(PINE, [{ ...item(STANDARD), termDuration: 'P2Y' }]);
    expect(refused.body).toMatchObject({
      code: 'invalid',
      errors: [
        {
          field: 'lines.0',
          message: 'must be catalogItemId, quantity, termDuration and billingCycle, or subscriptionId and quantity',
        },
      ],
    });
    expect((await ordering(PINE, [item(STANDARD, 0)])).body.errors).toMatchObject([{ field: 'lines.0.quantity' }]);
  });

  describe('guards, in the order of domain 3.8', () => {
    const refusal = async (customer: string, lines: unknown[], more = {}) =>
      (await ordering(customer, lines, more)).body;
    /** Also wrong in every later way: the earlier guard speaks first. */
    const IMPOSSIBLE = [item('NONE:0001', 999_999)];

    test('the provider cannot be its own partner of record', async () => {
      expect(await refusal(TALLOW, IMPOSSIBLE, { partnerOfRecordId: NORTHLIGHT })).toMatchObject({
        code: 'por_is_provider',
        status: 422,
      });
    });

    test('the partner of record needs a relationship with the customer; one that is not there has none', async () => {
      for (const partnerOfRecordId of [QUAY, NOBODY, TALLOW]) {
        expect(await refusal(TALLOW, IMPOSSIBLE, { partnerOfRecordId })).toMatchObject({ code: 'por_invalid' });
      }
    });

    test('provider and reseller need a partnership', async () => {
      await meanwhile(
        () => sql`update partnerships set state = 'removed', removed_at = since where reseller_id = ${HARBOR}`,
        () => sql`update partnerships set state = 'active', removed_at = null where reseller_id = ${HARBOR}`,
        async () => {
          expect(await refusal(TALLOW, IMPOSSIBLE, por)).toMatchObject({
            code: 'partnership_required',
            title:
              'Northlight Distribution and Harbor IT have no active partnership, so nothing can be ordered through them.',
          });
        },
      );
    });

    test('the reseller must be in good standing, and have signed the program agreement', async () => {
      await meanwhile(
        () =>
          sql`update organizations set standing = 'suspended', program_agreement_signed_at = null where id = ${HARBOR}`,
        () => sql`update organizations set standing = 'good' where id = ${HARBOR}`,
        async () => {
          expect(await refusal(TALLOW, IMPOSSIBLE, por)).toMatchObject({
            code: 'standing',
            title: 'Harbor IT is suspended, so nothing new can be ordered through it.',
          });
        },
      );
      await meanwhile(
        async () => undefined,
        () => sql`update organizations set program_agreement_signed_at = ${world.clock.now()} where id = ${HARBOR}`,
        async () => {
          expect(await refusal(TALLOW, IMPOSSIBLE, por)).toMatchObject({
            code: 'mpa_unsigned',
            title: 'Harbor IT has not signed the partner agreement, so nothing can be ordered through it.',
          });
        },
      );
    });

    test('a suspended provider buys nothing, and neither does one without the program agreement', async () => {
      for (const [change, code] of [
        [() => sql`update organizations set standing = 'suspended' where id = ${NORTHLIGHT}`, 'standing'],
        [
          () => sql`update organizations set program_agreement_signed_at = null where id = ${NORTHLIGHT}`,
          'mpa_unsigned',
        ],
      ] as const) {
        await meanwhile(
          change,
          () => sql`
            update organizations set standing = 'good', program_agreement_signed_at = ${world.clock.now()}
            where id = ${NORTHLIGHT}`,
          async () => {
            expect(await refusal(TALLOW, IMPOSSIBLE)).toMatchObject({ code });
          },
        );
      }
    });

    test('the customer must have accepted the agreement, in whichever version', async () => {
      await meanwhile(
        () => sql`
          update agreement_acceptances set version = '2020-01', organization_id = ${HARBOR} where organization_id = ${TALLOW}`,
        () => sql`update agreement_acceptances set organization_id = ${TALLOW} where version = '2020-01'`,
        async () => {
          expect(await refusal(TALLOW, IMPOSSIBLE, por)).toMatchObject({
            code: 'agreement_required',
            title: 'Tallow Bakery has not accepted the customer agreement. It can do so in its own portal.',
          });
        },
      );
    });

    test('customer, provider and reseller must share a market region', async () => {
      await meanwhile(
        () => sql`update organizations set country = 'TW' where id = ${TALLOW}`,
        () => sql`update organizations set country = 'PT' where id = ${TALLOW}`,
        async () => {
          expect(await refusal(TALLOW, IMPOSSIBLE, por)).toMatchObject({ code: 'region_mismatch' });
        },
      );
    });

    test('only what the catalog in force sells there, on a term and cycle that it has', async () => {
      for (const line of [item('NONE:0001'), item('no item'), item(STARTER, 1, { termDuration: 'P3Y' })]) {
        expect(await refusal(TALLOW, [line], por)).toMatchObject({ code: 'offer_unavailable', status: 409 });
      }
      const cycle = item(STANDARD, 1, { billingCycle: 'annual' });
      expect(await refusal(TALLOW, [cycle], por)).toMatchObject({ code: 'offer_unavailable' });
    });

    test('between the least and the most seats of the item', async () => {
      const refused = await ordering(TALLOW, [item(STANDARD, 2), item(STARTER, 11)], por);
      expect(refused.body).toMatchObject({
        status: 409,
        code: 'seat_limit',
        title: 'Workplace Starter Pack is sold with 1 to 10 seats.',
        errors: [{ field: 'lines.1', code: 'seat_limit' }],
      });
    });

    test('what is sold once to a customer is sold once: in a cart, while it is on its way, and when it is there', async () => {
      const twice = await ordering(CEDAR, [item(STARTER), item(STARTER)], por);
      expect(twice.body).toMatchObject({ code: 'one_per_customer', errors: [{ field: 'lines.1' }] });
      expect((await ordering(CEDAR, [item(STARTER)], por)).status).toBe(201);
      expect(codeOf(await ordering(CEDAR, [item(STARTER)], por))).toEqual([409, 'one_per_customer']);
      await settle();
      expect(codeOf(await ordering(CEDAR, [item(STARTER)], por))).toEqual([409, 'one_per_customer']);
      await sql`update subscriptions set state = 'deleted' where customer_id = ${CEDAR} and item_id = ${STARTER}`;
      expect((await ordering(CEDAR, [item(STARTER)], por)).status).toBe(201);
    });

    test('an add-on has its base: with the customer, or in the same cart, before it or after', async () => {
      await sql`update subscriptions set state = 'suspended' where customer_id = ${PINE}`;
      expect(await refusal(PINE, [item(PHONE)])).toMatchObject({
        code: 'base_missing',
        params: {
          customer: 'Pine Foundry',
          item: 'Phone System',
          'item.zh-TW': '電話系統附加元件',
          bases: expect.stringContaining('Workplace Business Standard'),
        },
      });
      expect((await ordering(PINE, [item(PHONE), item(STANDARD)])).status).toBe(201);
      await settle();
      expect((await ordering(PINE, [item(PHONE)])).status).toBe(201);
    });

    test('a trial has its 25 seats, is given once ever, and is not added to', async () => {
      const trial = item(TRIAL, 25, { termDuration: 'P1M' });
      expect(await refusal(TALLOW, [{ ...trial, quantity: 24 }], por)).toMatchObject({ code: 'seat_limit' });
      const given = await ordering(TALLOW, [trial], por);
      expect(given.body.total).toEqual({ minor: 0, currency: 'EUR' });
      expect(await refusal(TALLOW, [trial], por)).toMatchObject({ code: 'trial_used' });
      await settle();
      const subscriptionId = (await read(given.body.id)).lines[0]?.subscriptionId;
      expect(await refusal(TALLOW, [{ subscriptionId, quantity: 26 }])).toMatchObject({ code: 'trial_fixed' });
      await sql`update subscriptions set state = 'deleted' where id = ${subscriptionId}`;
      expect(await refusal(TALLOW, [trial], por)).toMatchObject({ code: 'trial_used' });
    });

    test('all lines or none: nothing is stored of a cart with one line that cannot be had', async () => {
      const before = (await nora().get<Orders>(`/api/v1/customers/${TALLOW}/orders`)).body.items.length;
      expect((await ordering(TALLOW, [item(STANDARD), item('NONE:0001')], por)).status).toBe(409);
      expect((await nora().get<Orders>(`/api/v1/customers/${TALLOW}/orders`)).body.items).toHaveLength(before);
    });

    test('a customer has 300 subscriptions at most, those on their way counted', async () => {
      const { count } = await world.store.single.one(statement<{ count: number }>`
        select (select count(*) from subscriptions where customer_id = ${OSTRICH} and state <> 'deleted') as count`);
      await sql`
        insert into subscriptions
        select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'order_line_id', null, 'n', n))).*
        from subscriptions s, generate_series(1, ${298 - count}::int) n
        where s.id = (select id from subscriptions where customer_id = ${OSTRICH} limit 1)`;
      expect((await ordering(OSTRICH, [item(STANDARD)], por)).status).toBe(201);
      expect(codeOf(await ordering(OSTRICH, [item(STANDARD), item(STANDARD)], por))).toEqual([
        409,
        'subscription_limit',
      ]);
      expect((await ordering(OSTRICH, [item(STANDARD)], por)).status).toBe(201);
      expect(codeOf(await ordering(OSTRICH, [item(STANDARD)], por))).toEqual([409, 'subscription_limit']);
    });
  });

  test('200 orders at once for what is sold once to a customer: exactly one succeeds', async () => {
    const orders = await Promise.all(Array.from({ length: 200 }, () => ordering(PINE, [item('DZH318Z0BPSB:0001', 5)])));
    const statuses = orders.map((order) => order.status).sort();
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(new Set(orders.filter((one) => one.status !== 201).map((one) => one.body.code))).toEqual(
      new Set(['one_per_customer']),
    );
    await settle();
    const { count } = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from subscriptions where customer_id = ${PINE} and item_id = 'DZH318Z0BPSB:0001'`);
    expect(count).toBe(1);
  }, 60_000);

  test('the same request again places no second order', async () => {
    const send = (key: string, quantity = 7) =>
      nora().post<Order>(
        `/api/v1/customers/${TALLOW}/orders`,
        { ...por, lines: [item(STANDARD, quantity)] },
        { 'idempotency-key': key },
      );
    const [first, again] = [await send('order-1'), await send('order-1')];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(codeOf(await send('order-1', 8))).toEqual([409, 'idempotency_key_reused']);
  });

  describe('the review', () => {
    const preview = (customer: string, lines: unknown[], more = {}) =>
      nora().post<Preview>(`/api/v1/customers/${customer}/orders/preview`, { lines, ...more });

    test('says what is charged now, for which time, and until when it can be taken back; nothing is stored', async () => {
      const before = (await nora().get<Orders>('/api/v1/orders?limit=500')).body.items.length;
      const seen = await preview(
        TALLOW,
        [item(STANDARD, 4), item('CFQ7TTC0ZB12:0001', 2, { billingCycle: 'upfront' })],
        por,
      );
      expect(seen.status, seen.text).toBe(200);
      expect(seen.body.refusal).toBeNull();
      const [monthly, upfront] = seen.body.lines;
      expect(monthly).toMatchObject({
        quantity: 4,
        from: '2026-11-23T09:00:00.000Z',
        until: '2026-12-23T09:00:00.000Z',
        termEndsAt: '2027-11-23T09:00:00.000Z',
        cancelUntil: '2026-11-30T09:00:00.000Z',
      });
      expect(upfront).toMatchObject({ until: '2027-11-23T09:00:00.000Z' });
      expect(seen.body.total?.minor).toBe((monthly?.dueNow?.minor ?? 0) + (upfront?.dueNow?.minor ?? 0));
      expect((await nora().get<Orders>('/api/v1/orders?limit=500')).body.items).toHaveLength(before);
    });

    test('of added seats it says what the rest of the paid time costs', async () => {
      const { body } = await ordering(TALLOW, [item(STANDARD, 10)], por);
      await settle();
      const line = (await read(body.id)).lines[0];
      world.clock.advance('P10D');
      const seen = await preview(TALLOW, [{ subscriptionId: line?.subscriptionId, quantity: 13 }]);
      world.clock.set('2026-11-23T09:00:00.000Z' as never);
      expect(seen.body.lines).toMatchObject([
        {
          quantity: 13,
          quantityBefore: 10,
          from: '2026-12-03T09:00:00.000Z',
          until: '2026-12-23T09:00:00.000Z',
          dueNow: { minor: Math.round((3 * (line?.unitPrice?.minor ?? 0) * 20) / 30), currency: 'EUR' },
          cancelUntil: '2026-12-10T09:00:00.000Z',
        },
      ]);
    });

    test('looks at a subscription as it is by now, whether or not the sweep has been there', async () => {
      const { body } = await ordering(TALLOW, [item(STANDARD, 10)], por);
      await settle();
      const line = (await read(body.id)).lines[0];
      const seats = [{ subscriptionId: line?.subscriptionId, quantity: 13 }];
      const seenAt = async (moment: string) => {
        world.clock.set(moment as never);
        const seen = await preview(TALLOW, seats);
        world.clock.set('2026-11-23T09:00:00.000Z' as never);
        return seen.body;
      };
      // A month's charge falls due in this very moment: the added seats are paid for the month that begins.
      expect((await seenAt('2026-12-23T09:00:00.000Z')).lines).toMatchObject([
        { until: '2027-01-23T09:00:00.000Z', dueNow: { minor: 3 * (line?.unitPrice?.minor ?? 0) } },
      ]);
      await sql`update subscriptions set auto_renew = false where id = ${line?.subscriptionId}`;
      expect((await seenAt('2027-11-23T09:00:00.000Z')).refusal).toMatchObject({ code: 'suspended_subscription' });
    });

    test('says of each line what stands in its way, and what would be answered', async () => {
      const seen = await preview(TALLOW, [item(STANDARD), item('NONE:0001'), item(STARTER, 50)], por);
      expect(seen.body.lines.map((line) => line.code)).toEqual([undefined, 'offer_unavailable', 'seat_limit']);
      expect(seen.body).toMatchObject({ total: null, refusal: { code: 'offer_unavailable' } });
      const unrelated = await preview(TALLOW, [item(STANDARD)], { partnerOfRecordId: QUAY });
      expect(unrelated.body.refusal).toMatchObject({
        code: 'por_invalid',
        title: 'The partner of record must be a reseller that this customer has authorized.',
      });
    });
  });

  describe('who sees what', () => {
    test('without a relationship there is nothing of a customer to see or to order, also by its id (S31)', async () => {
      const quay = world.as('quintin@quay.example');
      const formosa = world.as('yijun@formosa-supply.example');
      const some = (await nora().get<Orders>('/api/v1/orders')).body.items[0]?.id;
      const replies = [
        await quay.get(`/api/v1/customers/${TALLOW}/orders`),
        await quay.get(`/api/v1/customers/${TALLOW}/orders.csv`),
        await quay.get(`/api/v1/orders/${some}`),
        await formosa.post(`/api/v1/customers/${TALLOW}/orders`, { lines: [item(STANDARD)] }),
        await formosa.post(`/api/v1/customers/${TALLOW}/orders/preview`, { lines: [item(STANDARD)] }),
        await formosa.post(`/api/v1/orders/${some}/retry`),
        await quay.post(`/api/v1/customers/${TALLOW}/order-requests`, {
          providerId: NORTHLIGHT,
          lines: [item(STANDARD)],
        }),
      ];
      for (const reply of replies) expect(codeOf(reply), reply.text).toEqual([404, 'not_found']);
    });

    test('the reseller sees the orders that name it, without prices; the customer all of its own', async () => {
      const direct = await ordering(TALLOW, [item(STANDARD, 1)]);
      const named = await ordering(TALLOW, [item(STANDARD, 2)], por);
      const idsFor = async (caller: Caller, path = `/api/v1/customers/${TALLOW}/orders?limit=500`) =>
        (await caller.get<Orders>(path)).body.items.map((order) => order.id);
      const seen = await idsFor(hugo());
      expect(seen).toContain(named.body.id);
      expect(seen).not.toContain(direct.body.id);
      expect((await hugo().get(`/api/v1/orders/${direct.body.id}`)).status).toBe(404);
      const forHugo = await read(named.body.id, hugo());
      expect(forHugo.total).toBeUndefined();
      expect(forHugo.lines[0]?.unitPrice).toBeUndefined();
      expect(forHugo.may).toEqual([]);
      const ines = world.as('ines@tallowbakery.example');
      expect(await idsFor(ines)).toEqual(expect.arrayContaining([named.body.id, direct.body.id]));
      expect(await read(named.body.id, ines)).toMatchObject({ placedBy: null });
      expect((await read(named.body.id, ines)).total).toBeUndefined();
      expect((await ines.get(`/api/v1/customers/${PINE}/orders`)).status).toBe(404);
    });

    test('newest first, page by page, of all customers or of one, by state', async () => {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Reply<Orders> = await nora().get<Orders>(`/api/v1/orders?limit=3${cursor && `&cursor=${cursor}`}`);
        expect(page.status, page.text).toBe(200);
        seen.push(...page.body.items.map((order) => order.id));
        cursor = page.body.next;
      }
      const all = (await nora().get<Orders>('/api/v1/orders?limit=500')).body.items;
      expect(seen).toEqual(all.map((order) => order.id));
      expect(new Set(seen).size).toBe(seen.length);
      await settle();
      const pending = await nora().get<Orders>('/api/v1/orders?state=pending');
      expect(pending.body.items).toEqual([]);
      const pine = await nora().get<Orders<Order & { customer: { id: string } }>>(`/api/v1/orders?customerId=${PINE}`);
      expect(new Set(pine.body.items.map((order) => order.customer.id))).toEqual(new Set([PINE]));
      expect(codeOf(await nora().get('/api/v1/orders?state=lost'))).toEqual([400, 'invalid']);
    });

    test('an order that failed in part can be tried again, by its provider only', async () => {
      const { body } = await ordering(TALLOW, [item(STANDARD, 1)], por);
      await settle();
      const [line] = (await read(body.id)).lines;
      await sql`update order_lines set state = 'error', code = 'unavailable', subscription_id = null where id = ${line?.id}`;
      await sql`update orders set state = 'error' where id = ${body.id}`;
      await sql`update subscriptions set order_line_id = null where id = ${line?.subscriptionId}`;
      const failed = await read(body.id);
      expect(failed).toMatchObject({
        state: 'error',
        may: ['retry'],
        lines: [{ state: 'error', code: 'unavailable' }],
      });
      expect(codeOf(await nora().post(`/api/v1/orders/${body.id}/retry`, { version: 99 }))).toEqual([409, 'conflict']);
      const retried = await nora().post<Order>(`/api/v1/orders/${body.id}/retry`);
      expect(retried.body).toMatchObject({ state: 'pending', settledAt: null, lines: [{ state: 'pending' }] });
      await settle();
      expect(await read(body.id)).toMatchObject({ state: 'completed', may: [] });
      expect(codeOf(await nora().post(`/api/v1/orders/${body.id}/retry`))).toEqual([409, 'conflict']);
    });

    test('the history is a file, with prices for the provider alone (matrix row 43)', async () => {
      const file = await nora().get(`/api/v1/customers/${CEDAR}/orders.csv`);
      expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
      const [head, ...rows] = file.text.trimEnd().split('\r\n');
      expect(head).toBe(
        '\uFEFFOrder ID,Placed,Status,Provider,Reseller,Item,Product,Quantity,Quantity before,Term,Billing,Unit price,Charged at once,Currency,Line status,Code,Subscription ID,First term ends,Further resellers',
      );
      const lines = (await nora().get<Orders>(`/api/v1/customers/${CEDAR}/orders`)).body.items.flatMap(
        (order) => order.lines,
      );
      expect(rows).toHaveLength(lines.length);
      expect(rows.at(-1)).toMatch(
        /,completed,Northlight Distribution,Harbor IT,CFQ7TTC0ZB10:0001,Workplace Business Standard,3,,P1Y,monthly,\d+\.\d\d,\d+\.\d\d,EUR,completed,,/,
      );
      const hugos = await hugo().get(`/api/v1/customers/${CEDAR}/orders.csv`);
      expect(hugos.text).toContain(',P1Y,monthly,,,,completed,');
      expect((await world.as('helder@harborit.example').get(`/api/v1/customers/${CEDAR}/orders.csv`)).status).toBe(403);
      expect((await nora().get(`/api/v1/customers/${CEDAR}/orders.xlsx`)).status).toBe(200);
    });

    test('provider, reseller and customer read of an order in their logs', async () => {
      const { body } = await ordering(TALLOW, [item(STANDARD, 6)], por);
      for (const upn of ['nora@northlight.example', 'hugo@harborit.example', 'ines@tallowbakery.example']) {
        const log = await world
          .as(upn)
          .get<{ items: { subject: { id: string }; details: unknown }[] }>(
            '/api/v1/activity?action=order.submitted&limit=1',
          );
        expect(log.body.items[0]).toMatchObject({
          subject: { id: body.id },
          details: { items: [{ name: { en: 'Workplace Business Standard' }, quantity: 6 }] },
        });
      }
    });
  });
});
