import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { askForLine, findForgottenLines } from '../../src/app/orders/ask.ts';
import { settleLine } from '../../src/app/orders/settle.ts';
import { sweepSubscriptions } from '../../src/app/subscriptions/sweep.ts';
import { statement } from '../../src/db/store.ts';
import { refuse } from '../../src/domain/failures.ts';
import { asId } from '../../src/kernel/ids.ts';
import { ok } from '../../src/kernel/result.ts';
import { type PostRoom, postRoom } from '../post-room.ts';
import { type Caller, type Reply, START, type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const OSTRICH = 'c0ffee00-1234-4abc-9def-0000000000c4';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const STANDARD = 'CFQ7TTC0ZB10:0001';

type Money = { minor: number; currency: string };
type CreditLine = {
  currency: string;
  limit: Money | null;
  reviewAbove: Money | null;
  charged: Money;
  ordered: Money;
  room: Money | null;
  version: number;
};
type Credit = { provider: { id: string; name: string }; month: { from: string }; lines: CreditLine[] };
type Order = {
  id: string;
  state: string;
  provider: { name: string };
  customer: { name: string };
  lines: { id: string; state: string; code?: string; subscriptionId?: string }[];
  total?: Money;
  reason?: string;
  may: string[];
  version: number;
};
type Refusal = { code: string; title: string; params: Record<string, string> };
type Page<Item> = { items: Item[]; next: string | null };
type Terms = { limitMinor: number | null; reviewAboveMinor: number | null; version?: number };

const item = (quantity = 1) => ({
  catalogItemId: STANDARD,
  quantity,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
});
const codeOf = (reply: Reply) => [reply.status, reply.body.code];

describe('the operator’s brake on orders', () => {
  let world: TestWorld;
  let room: PostRoom;
  beforeAll(async () => {
    world = await testWorld();
    room = await postRoom(world);
    for (const upn of ['carla@cedarclinic.example', 'oscar@ostrich.example']) await accept(upn);
  });
  afterAll(async () => {
    await room.close();
    await world.close();
  });
  afterEach(async () => {
    await settle();
    expect((await set({ limitMinor: null, reviewAboveMinor: null })).status).toBe(200);
  });

  const olga = () => world.as('olga@meridian.example');
  const nora = () => world.as('nora@northlight.example');
  const hugo = () => world.as('hugo@harborit.example');
  const set = (terms: Terms, caller = olga()) =>
    caller.put<Credit & Refusal>(`/api/v1/credit/${NORTHLIGHT}/EUR`, terms);
  const own = async (): Promise<CreditLine> => {
    const { body } = await nora().get<Credit>('/api/v1/organization/credit');
    const line = body.lines.find(({ currency }) => currency === 'EUR');
    if (!line) throw new Error('nothing was said or charged in EUR');
    return line;
  };
  const usedBy = (line: CreditLine): number => line.charged.minor + line.ordered.minor;
  const ordering = (customer: string, lines: unknown[], more: Record<string, unknown> = {}) =>
    nora().post<Order & Refusal>(`/api/v1/customers/${customer}/orders`, { lines, ...more });
  const order = async (customer: string, lines: unknown[], more: Record<string, unknown> = {}): Promise<Order> => {
    const placed = await ordering(customer, lines, more);
    expect(placed.status, placed.text).toBe(201);
    return placed.body;
  };
  const read = async (id: string, caller: Caller = nora()) => (await caller.get<Order>(`/api/v1/orders/${id}`)).body;
  const does = (id: string, what: string, body = {}, caller: Caller = olga()) =>
    caller.post<Order & Refusal>(`/api/v1/orders/${id}/${what}`, body);
  type Review = { order: Order; credit: CreditLine[] };
  const reviews = async (query = '') => (await olga().get<Page<Review>>(`/api/v1/order-reviews${query}`)).body;
  const waiting = async () => (await reviews()).items;
  const settle = async (): Promise<void> => {
    await room.worker.drain();
    expect(room.troubles).toEqual([]);
  };
  const noticesOf = async (upn: string): Promise<string[]> => {
    await settle();
    return (await world.as(upn).get<Page<{ type: string }>>('/api/v1/notices')).body.items.map(({ type }) => type);
  };
  const accept = async (upn: string): Promise<void> => {
    const draft = await nora().post<{ link: string }>('/api/v1/invitations', {
      kind: 'reseller',
      delegatedAdmin: null,
    });
    const token = draft.body.link.split('/').at(-1);
    const accepted = await world
      .as(upn)
      .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(accepted.status, accepted.text).toBe(200);
  };
  /** What one seat for a month costs. */
  const priceOfOne = async (): Promise<number> => {
    const preview = await nora().post<{ total: Money }>(`/api/v1/customers/${CEDAR}/orders/preview`, {
      lines: [item()],
    });
    return preview.body.total.minor;
  };
  /** A limit that leaves so much room. */
  const leave = async (room: number, reviewAboveMinor: number | null = null): Promise<number> => {
    const limitMinor = usedBy(await own()) + room;
    expect((await set({ limitMinor, reviewAboveMinor })).status).toBe(200);
    return limitMinor;
  };

  test('of 200 orders at once with room for 100, exactly 100 pass, while others are being provisioned', async () => {
    const price = await priceOfOne();
    await order(CEDAR, [item()]);
    await leave(100 * price);
    const customers = [TALLOW, CEDAR, OSTRICH, PINE];
    const busy = { placing: true };
    const provisioning = (async () => {
      while (busy.placing) await room.worker.drain();
    })();
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ordering(customers[index % customers.length] ?? CEDAR, [item()])),
    );
    busy.placing = false;
    await provisioning;
    const counts = new Map<string, number>();
    for (const reply of replies) {
      const key = reply.status === 201 ? 'placed' : codeOf(reply).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ placed: 100, '409 credit_limit': 100 });
    await settle();
    expect(await own()).toMatchObject({ room: { minor: 0 }, ordered: { minor: 0 } });
  }, 120_000);

  test('of four at once for four customers with room for one, one passes, every time', async () => {
    const price = await priceOfOne();
    for (let round = 0; round < 12; round += 1) {
      await leave(price);
      const replies = await Promise.all([TALLOW, CEDAR, OSTRICH, PINE].map((customer) => ordering(customer, [item()])));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    }
  });

  test('a limit refuses what goes beyond it, wherever it is asked for; less passes, what costs nothing does, a credit frees room', async () => {
    const price = await priceOfOne();
    const bought = await order(CEDAR, [item(5)]);
    await settle();
    const subscription = (await read(bought.id)).lines[0]?.subscriptionId ?? '';
    const limit = await leave(3 * price);
    expect((await olga().get<Page<Credit>>('/api/v1/credit?search=north')).body.items).toMatchObject([
      { provider: { name: 'Northlight Distribution' }, lines: [{ currency: 'EUR', room: { minor: 3 * price } }] },
    ]);
    const refused = await ordering(CEDAR, [item(4)]);
    expect(codeOf(refused)).toEqual([409, 'credit_limit']);
    const spoken = (minor: number) =>
      `EUR ${(minor / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ' ')}`.replaceAll(' ', '\u00A0');
    expect(refused.body.params).toMatchObject({
      limit: spoken(limit),
      used: spoken(limit - 3 * price),
      adds: spoken(4 * price),
    });
    const preview = await nora().post<{ refusal: Refusal; total: Money | null }>(
      `/api/v1/customers/${CEDAR}/orders/preview`,
      { lines: [item(4)] },
    );
    expect([preview.body.refusal.code, preview.body.refusal.title]).toEqual(['credit_limit', refused.body.title]);
    const seats = { quantity: 9 };
    expect(codeOf(await nora().patch(`/api/v1/subscriptions/${subscription}`, seats))).toEqual([409, 'credit_limit']);
    expect(codeOf(await nora().post(`/api/v1/subscriptions/${subscription}/change-preview`, seats))).toEqual([
      409,
      'credit_limit',
    ]);
    expect((await nora().patch(`/api/v1/subscriptions/${subscription}`, { quantity: 7 })).status).toBe(200);
    expect((await own()).room?.minor).toBe(price);
    expect((await ordering(CEDAR, [item(1)])).status).toBe(201);
    await leave(0);
    expect(codeOf(await ordering(CEDAR, [item(1)]))).toEqual([409, 'credit_limit']);
    expect((await nora().patch(`/api/v1/subscriptions/${subscription}`, { autoRenew: false })).status).toBe(200);

    expect((await nora().post(`/api/v1/subscriptions/${subscription}/cancel`)).status).toBe(200);
    expect((await own()).room?.minor).toBe(7 * price);
    expect((await ordering(CEDAR, [item(7)])).status).toBe(201);
    expect(codeOf(await ordering(CEDAR, [item(1)]))).toEqual([409, 'credit_limit']);
  });

  test('a new month begins with nothing used; renewals are charged beyond the limit, and count', async () => {
    await settle();
    await leave(0);
    world.clock.advance('P1M');
    expect((await nora().get<Credit>('/api/v1/organization/credit')).body.month.from).toBe('2026-12-01T00:00:00.000Z');
    expect((await own()).charged.minor).toBe(0);
    expect((await set({ limitMinor: 1, reviewAboveMinor: null })).status).toBe(200);
    expect((await sweepSubscriptions(world.systemContext())).ok).toBe(true);
    const after = await own();
    expect(after.charged.minor).toBeGreaterThan(1);
    expect(after.room?.minor).toBe(1 - after.charged.minor);
    expect(codeOf(await ordering(CEDAR, [item()]))).toEqual([409, 'credit_limit']);
    world.clock.set(START);
  });

  test('only an operator’s administrator says so, and not over what somebody else said', async () => {
    const seen = (await own()).version;
    const terms = { limitMinor: 500, reviewAboveMinor: 400 };
    expect((await set({ ...terms, version: seen })).body.lines).toMatchObject([
      { limit: { minor: 500 }, reviewAbove: { minor: 400 }, version: seen + 1 },
    ]);
    expect((await set({ ...terms, version: seen + 1 })).body.lines[0]?.version, 'the same again').toBe(seen + 1);
    expect(codeOf(await set({ ...terms, limitMinor: 1, version: seen }))).toEqual([409, 'conflict']);
    expect(codeOf(await set(terms, nora()))).toEqual([403, 'forbidden']);
    const reseller = await olga().put(`/api/v1/credit/${HARBOR}/EUR`, terms);
    expect(codeOf(reseller)).toEqual([404, 'not_found']);
    const log = await nora().get<Page<{ before: object; after: object }>>('/api/v1/activity?action=credit.changed');
    expect(log.body.items.map(({ after }) => after)).toContainEqual(terms);
  });

  test('above the threshold an order waits; approved, it is provisioned', async () => {
    const price = await priceOfOne();
    await leave(10 * price, 5 * price);
    expect((await order(CEDAR, [item(5)])).state, 'not above').toBe('pending');
    const preview = await nora().post(`/api/v1/customers/${TALLOW}/orders/preview`, { lines: [item(5)] });
    expect(preview.body).toMatchObject({ needsApproval: false, refusal: null });
    await leave(6 * price, 5 * price);
    const held = await order(TALLOW, [item(6)], { partnerOfRecordId: HARBOR, note: 'For the new branch.' });
    expect(held).toMatchObject({ state: 'pending_review', lines: [{ state: 'pending' }], may: ['cancel'] });
    world.clock.advance('P2D');
    await settle();
    const line = asId<'order line'>((await read(held.id)).lines[0]?.id ?? '');
    const system = world.systemContext();
    expect(await findForgottenLines(system), 'nobody asks for a line that waits').toEqual(ok([]));
    expect(await askForLine(system, line)).toEqual(ok(null));
    expect(await settleLine(system, line, { state: 'done' }), 'nobody answers for it').toEqual(refuse('not_found'));
    expect(await noticesOf('olga@meridian.example')).toContain('order.held');
    expect(await waiting()).toMatchObject([
      {
        order: {
          id: held.id,
          provider: { name: 'Northlight Distribution' },
          customer: { name: 'Tallow Bakery' },
          total: { minor: 6 * price, currency: 'EUR' },
          note: 'For the new branch.',
          may: ['approve', 'reject'],
        },
        credit: [{ currency: 'EUR', room: { minor: 0 } }],
      },
    ]);
    expect((await read(held.id, world.as('ines@tallowbakery.example'))).state).toBe('pending_review');
    const file = await nora().get(`/api/v1/customers/${TALLOW}/orders.csv?state=pending_review`);
    expect(file.text).toContain('pending_review');

    const leaving = await nora().get<{ blockers: unknown[] }>(`/api/v1/customers/${TALLOW}/removal`);
    expect(leaving.text, 'its provider cannot leave').toContain(held.id);
    expect(codeOf(await does(held.id, 'approve', { version: 99 }))).toEqual([409, 'conflict']);
    await leave(-1, 5 * price);
    const tooMuch = await does(held.id, 'approve');
    expect(codeOf(tooMuch), 'what it was asked it is asked again').toEqual([409, 'credit_limit']);
    expect(tooMuch.body.title).toContain('Northlight Distribution may be charged');
    await leave(0, 5 * price);
    const approved = await does(held.id, 'approve');
    expect(approved.status, approved.text).toBe(200);
    expect(approved.body).toMatchObject({ state: 'pending', may: [] });
    await settle();
    expect(await read(held.id)).toMatchObject({ state: 'completed', lines: [{ state: 'completed' }] });
    expect(await noticesOf('nora@northlight.example')).toContain('order.approved');
    expect(codeOf(await does(held.id, 'approve'))).toEqual([409, 'conflict']);
    expect(codeOf(await does(held.id, 'cancel', {}, nora()))).toEqual([409, 'conflict']);
    expect(await waiting()).toEqual([]);
    world.clock.set(START);
  });

  test('rejected with a reason that its provider reads; whoever asked for it hears that it failed', async () => {
    expect((await set({ limitMinor: null, reviewAboveMinor: 0 })).status).toBe(200);
    const asked = await hugo().post<{ id: string }>(`/api/v1/customers/${TALLOW}/order-requests`, {
      providerId: NORTHLIGHT,
      lines: [item(2)],
    });
    const accepted = await nora().post<{ orderId: string; state: string }>(
      `/api/v1/order-requests/${asked.body.id}/accept`,
    );
    expect(accepted.body.state).toBe('accepted');
    const id = accepted.body.orderId;
    expect(codeOf(await does(id, 'reject', { reason: ' ' }))).toEqual([400, 'invalid']);
    const before = usedBy(await own());
    const rejected = await does(id, 'reject', { reason: 'Last month’s invoice is not paid yet.' });
    expect(rejected.body).toMatchObject({ state: 'rejected', lines: [{ state: 'rejected', code: 'order_rejected' }] });
    expect(usedBy(await own())).toBeLessThan(before);
    expect((await read(id)).reason).toBe('Last month’s invoice is not paid yet.');
    expect((await read(id, hugo())).reason).toBeUndefined();
    const request = await hugo().get(`/api/v1/order-requests/${asked.body.id}`);
    expect(request.body).toMatchObject({ state: 'failed', code: 'order_rejected' });
    expect(await noticesOf('nora@northlight.example')).toContain('order.rejected');
    expect(await noticesOf('hugo@harborit.example')).toContain('order_request.failed');
    expect(codeOf(await does(id, 'retry', {}, nora()))).toEqual([409, 'conflict']);
  });

  test('its provider takes it back, and of two who answer at once one is told', async () => {
    expect((await set({ limitMinor: null, reviewAboveMinor: 0 })).status).toBe(200);
    const held = await order(CEDAR, [item(2)]);
    const answers = await Promise.all([
      does(held.id, 'cancel', {}, nora()),
      does(held.id, 'cancel', {}, nora()),
      does(held.id, 'approve'),
      does(held.id, 'reject', { reason: 'No.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const another = await order(CEDAR, [item(2)]);
    const [first, second] = [await order(CEDAR, [item(3)]), await order(CEDAR, [item(4)])];
    const page = await reviews('?limit=2');
    expect(page.items.map(({ order: { id } }) => id)).toEqual([another.id, first.id]);
    const rest = await reviews(`?limit=2&cursor=${page.next}`);
    expect([rest.items.map(({ order: { id } }) => id), rest.next]).toEqual([[second.id], null]);
    for (const { id } of [another, first, second]) {
      expect((await does(id, 'cancel', {}, nora())).body).toMatchObject({
        state: 'cancelled',
        lines: [{ state: 'cancelled', code: 'order_cancelled' }],
        may: [],
      });
    }
    const seats = await order(CEDAR, [item(1)]);
    expect((await does(seats.id, 'approve')).status).toBe(200);
    await settle();
    const subscription = (await read(seats.id)).lines[0]?.subscriptionId ?? '';
    expect(
      codeOf(await nora().patch(`/api/v1/subscriptions/${subscription}`, { quantity: 2 })),
      'what happens at once cannot wait',
    ).toEqual([409, 'review_required']);
    const added = await order(CEDAR, [{ subscriptionId: subscription, quantity: 2 }]);
    expect(added.state).toBe('pending_review');
    expect((await does(added.id, 'approve')).status, 'it does not stand in its own way').toBe(200);
    await settle();
    const overtaken = await order(CEDAR, [{ subscriptionId: subscription, quantity: 3 }]);
    await world.store.single.run(statement`update subscriptions set quantity = 9 where id = ${subscription}`);
    const late = await does(overtaken.id, 'approve');
    expect([...codeOf(late), late.body.title]).toEqual([409, 'conflict', expect.stringContaining('Reject it')]);
    expect((await does(overtaken.id, 'reject', { reason: 'There are more seats by now.' })).status).toBe(200);
  });

  test('an aligned term that waited costs what is left of it; once its end has passed it can only be rejected', async () => {
    expect((await set({ limitMinor: null, reviewAboveMinor: 1 })).status).toBe(200);
    // The clock starts in November: the end of December is more than a month away.
    const aligned = { ...item(5), billingCycle: 'upfront', termEndsAt: '2027-01-01T00:00:00.000Z' };
    const [waiting, overtaken] = [await order(CEDAR, [aligned]), await order(CEDAR, [aligned])];
    world.clock.advance('P10D');
    const approved = await does(waiting.id, 'approve');
    expect(approved.status, approved.text).toBe(200);
    await settle();
    const { total, lines } = await read(waiting.id);
    expect(total?.minor).toBeLessThan(waiting.total?.minor ?? 0);
    const charges = await nora().get<Page<{ amount: Money }>>(
      `/api/v1/subscriptions/${lines[0]?.subscriptionId}/charges`,
    );
    expect(charges.body.items.map(({ amount }) => amount)).toEqual([total]);
    world.clock.advance('P1M');
    expect(codeOf(await does(overtaken.id, 'approve'))).toEqual([409, 'alignment_refused']);
    expect((await does(overtaken.id, 'reject', { reason: 'Its end has passed.' })).status).toBe(200);
    world.clock.set(START);
  });
});
