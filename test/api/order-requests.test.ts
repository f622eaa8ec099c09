import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followOrder } from '../../src/app/request-outcome.ts';
import { lockOrder, saveOrder } from '../../src/db/orders.ts';
import { statement } from '../../src/db/store.ts';
import { failLine } from '../../src/domain/orders.ts';
import { asId } from '../../src/kernel/ids.ts';
import { type CaughtLetter, type PostRoom, postRoom } from '../post-room.ts';
import { type Caller, type Reply, type TestWorld, testWorld } from '../world.ts';

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const FORMOSA = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e61';
const STARTER = 'CFQ7TTC0ZB17:0001';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';
const MAPLE = 'c0ffee00-1234-4abc-9def-0000000000c3';
const OSTRICH = 'c0ffee00-1234-4abc-9def-0000000000c4';
const PINE = 'c0ffee00-1234-4abc-9def-0000000000c5';
const STANDARD = 'CFQ7TTC0ZB10:0001';

type Line = { subscriptionId?: string; names: { en: string }; quantity: number; quantityBefore?: number };
type Request = {
  id: string;
  state: string;
  customer: { id: string };
  from: { id: string };
  to: { id: string };
  provider: { id: string } | null;
  lines: Line[];
  ordered: Line[] | null;
  note: string | null;
  reason: string | null;
  code: string | null;
  orderId: string | null;
  submittedBy: { name: string } | null;
  may: string[];
  version: number;
};
type Order = { id: string; state: string; requestId: string; lines: { subscriptionId: string }[] };
type Notice = { type: string; details: Record<string, unknown> };

const item = (quantity = 1, catalogItemId = STANDARD) => ({
  catalogItemId,
  quantity,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
});
const codeOf = (reply: Reply) => [reply.status, reply.body.code];

describe('order requests', () => {
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

  const hugo = () => world.as('hugo@harborit.example');
  const nora = () => world.as('nora@northlight.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const ask = (caller: Caller, customer: string, body: Record<string, unknown>) =>
    caller.post<Request & { code: string; title?: string; params?: Record<string, string> }>(
      `/api/v1/customers/${customer}/order-requests`,
      body,
    );
  const askNorthlight = (lines: unknown[], more = {}) =>
    ask(hugo(), TALLOW, { providerId: NORTHLIGHT, lines, ...more });
  const does = (caller: Caller, id: string, what: string, body?: Record<string, unknown>) =>
    caller.post<Request>(`/api/v1/order-requests/${id}/${what}`, body);
  const read = async (caller: Caller, id: string) => (await caller.get<Request>(`/api/v1/order-requests/${id}`)).body;
  const box = async (caller: Caller, query: string) =>
    (await caller.get<{ items: Request[] }>(`/api/v1/order-requests?limit=500&${query}`)).body.items;
  const settle = async (): Promise<void> => {
    await room.worker.drain();
    expect(room.troubles).toEqual([]);
  };
  /** The letters that `work` leads to, as recipient and subject. */
  const lettersOf = async (work: () => Promise<unknown>): Promise<CaughtLetter[]> => {
    await settle();
    const before = (await room.letters()).length;
    await work();
    await settle();
    return (await room.letters()).slice(before);
  };
  const addressed = (letters: readonly CaughtLetter[]) => letters.map(({ to, subject }) => [to, subject]).sort();
  const newestNotice = async (upn: string): Promise<Notice | undefined> =>
    (await world.as(upn).get<{ items: Notice[] }>('/api/v1/notices')).body.items[0];
  const accept = async (inviter: string, upn: string) => {
    const draft = await world
      .as(inviter)
      .post<{ link: string }>('/api/v1/invitations', { kind: 'reseller', delegatedAdmin: null });
    const token = draft.body.link.split('/').at(-1);
    const reply = await world
      .as(upn)
      .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(reply.status, reply.text).toBe(200);
  };

  test('without a reseller relationship the reseller can request nothing; with one it can (S5)', async () => {
    const request = { providerId: NORTHLIGHT, lines: [item(2)] };
    // Pine is served by the reseller's own provider; of Cedar neither of them may know.
    expect(codeOf(await ask(hugo(), PINE, request))).toEqual([403, 'no_relationship']);
    expect(codeOf(await ask(hugo(), CEDAR, request))).toEqual([404, 'not_found']);
    const asked = await askNorthlight([item(2)]);
    expect(asked.status, asked.text).toBe(201);
    expect(asked.body).toMatchObject({
      state: 'submitted',
      from: { id: HARBOR },
      to: { id: NORTHLIGHT },
      submittedBy: { name: 'Hugo Alves' },
      lines: [{ names: { en: 'Workplace Business Standard' }, quantity: 2 }],
      may: ['withdraw'],
    });
  });

  test('a reseller sees beforehand when a new term can end, without prices, and asks for one of those (domain 3.9)', async () => {
    type Ends = { termEndsAt: string; kind: string }[];
    const preview = async (lines: unknown[]) => {
      const reply = await hugo().post<{
        lines: { alignments: Ends; code?: string }[];
        refusal: { code: string } | null;
      }>(`/api/v1/customers/${TALLOW}/order-requests/preview`, { providerId: NORTHLIGHT, lines });
      expect(reply.status, reply.text).toBe(200);
      expect(reply.text).not.toMatch(/price|minor|currency/i);
      return reply.body;
    };
    // What the provider sells by itself, and what it ends with, is nothing that the reseller knows of (matrix row 32).
    const month = { kind: 'month_end', termEndsAt: '2027-05-01T00:00:00.000Z' };
    const direct = { ...item(3), termEndsAt: month.termEndsAt };
    const placed = await nora().post(`/api/v1/customers/${TALLOW}/orders`, { lines: [direct] });
    expect(placed.status, placed.text).toBe(201);
    await settle();
    const provider = await nora().post<{ lines: { alignments: Ends }[] }>(
      `/api/v1/customers/${TALLOW}/orders/preview`,
      { partnerOfRecordId: HARBOR, lines: [item(2)] },
    );
    const seen = provider.body.lines[0]?.alignments ?? [];
    expect(seen).toContainEqual({ ...month, kind: 'subscription' });
    const { lines, refusal } = await preview([item(2)]);
    const ends = lines[0]?.alignments ?? [];
    expect(refusal).toBeNull();
    expect(ends).toContainEqual(month);
    expect(ends.map(({ termEndsAt }) => termEndsAt)).toEqual(seen.map(({ termEndsAt }) => termEndsAt));
    expect(ends.filter(({ kind }) => kind === 'subscription')).toHaveLength(
      seen.filter(({ kind }) => kind === 'subscription').length - 1,
    );

    const [end] = ends.filter(({ kind }) => kind === 'subscription');
    const asked = await askNorthlight([{ ...item(2), termEndsAt: end?.termEndsAt }]);
    expect(asked.body).toMatchObject({ lines: [{ termEndsAt: end?.termEndsAt }] });
    const wrong = await preview([{ ...item(2), termEndsAt: '2027-01-15T12:00:00Z' }]);
    expect([wrong.refusal?.code, wrong.lines[0]?.code]).toEqual(['alignment_refused', 'alignment_refused']);
    expect(codeOf(await hugo().post(`/api/v1/customers/${CEDAR}/order-requests/preview`, { lines: [item()] }))).toEqual(
      [404, 'not_found'],
    );
  });

  test('while the provider has no relationship the reseller is told to invite the customer for both (S32)', async () => {
    await accept('hugo@harborit.example', 'oscar@ostrich.example');
    const refused = await ask(hugo(), OSTRICH, { providerId: NORTHLIGHT, lines: [item()] });
    expect(refused.body).toMatchObject({
      code: 'provider_not_related',
      title:
        'Northlight Distribution has no reseller relationship with this customer. Invite the customer to authorize both of you.',
      params: { provider: 'Northlight Distribution' },
    });
    for (const providerId of [FORMOSA, HARBOR, '00000000-0000-4000-8000-00000000dead']) {
      expect(codeOf(await ask(hugo(), OSTRICH, { providerId, lines: [item()] }))).toEqual([
        403,
        'partnership_required',
      ]);
    }
    expect(codeOf(await ask(hugo(), OSTRICH, { lines: [item()] }))).toEqual([400, 'invalid']);
    await accept('nora@northlight.example', 'oscar@ostrich.example');
    expect((await ask(hugo(), OSTRICH, { providerId: NORTHLIGHT, lines: [item()] })).status).toBe(201);
  });

  test('what could not be ordered cannot be asked for', async () => {
    expect(codeOf(await askNorthlight([item(1, 'NONE:0001')]))).toEqual([409, 'offer_unavailable']);
    expect(codeOf(await askNorthlight([item(99, 'CFQ7TTC0ZB17:0001')]))).toEqual([409, 'seat_limit']);
    expect(codeOf(await askNorthlight([]))).toEqual([400, 'invalid']);
  });

  test('accepted, it is an order with the reseller as partner of record; when that is there, it is fulfilled', async () => {
    let id = '';
    const told = await lettersOf(async () => {
      const asked = await askNorthlight([item(5), item(1, 'CFQ7TTC0ZB18:0001')], { note: 'Before Monday, please.' });
      expect(asked.status, asked.text).toBe(201);
      id = asked.body.id;
    });
    expect(addressed(told)).toEqual([
      ['nora@northlight.example', 'Harbor IT asks you to order for Tallow Bakery'],
      ['saul@northlight.example', 'Harbor IT asks you to order for Tallow Bakery'],
    ]);
    expect(told[0]?.text).toContain('5 × Workplace Business Standard and 1 × Phone System');
    expect(told[0]?.text).toContain('> Before Monday, please.');
    expect(await newestNotice('saul@northlight.example')).toMatchObject({
      type: 'order_request.submitted',
      details: { customer: { name: 'Tallow Bakery' }, organization: { name: 'Harbor IT' }, as: 'partner' },
    });
    expect((await box(nora(), 'box=received&state=submitted')).map((request) => request.id)).toContain(id);
    expect((await read(nora(), id)).may).toEqual(['accept', 'decline']);

    const answered = await lettersOf(async () => {
      const accepted = await does(world.as('saul@northlight.example'), id, 'accept');
      expect(accepted.status, accepted.text).toBe(200);
      expect(accepted.body).toMatchObject({ state: 'accepted', may: [], orderId: expect.any(String) });
    });
    expect(addressed(answered)).toEqual([
      ['hugo@harborit.example', 'Northlight Distribution accepted your order request'],
    ]);
    const request = await read(hugo(), id);
    expect(request).toMatchObject({ state: 'ordered', code: null });
    const order = await nora().get<Order>(`/api/v1/orders/${request.orderId}`);
    expect(order.body).toMatchObject({
      state: 'completed',
      requestId: id,
      note: 'Before Monday, please.',
      partnerOfRecord: { id: HARBOR },
      lines: [{ state: 'completed' }, { state: 'completed' }],
    });
    expect((await hugo().get(`/api/v1/orders/${request.orderId}`)).status).toBe(200);
    expect(await newestNotice('hugo@harborit.example')).toMatchObject({ type: 'order_request.ordered' });
    expect(codeOf(await does(nora(), id, 'accept'))).toEqual([409, 'request_not_open']);
    expect(codeOf(await does(hugo(), id, 'withdraw'))).toEqual([409, 'request_not_open']);
  });

  test('accepted with other lines, both are told: what was asked for and what was ordered (domain 5.2)', async () => {
    const asked = await ask(ines(), TALLOW, { lines: [item(4), item(2, 'CFQ7TTC0ZB18:0001')] });
    for (const more of [{ lines: [item(5)] }, { furtherResellerPartnerIds: ['6200004'] }]) {
      expect(codeOf(await does(hugo(), asked.body.id, 'accept', more))).toEqual([400, 'invalid']);
    }
    await does(hugo(), asked.body.id, 'accept');
    const [passed] = await box(nora(), 'box=received&state=submitted');
    const id = passed?.id ?? '';
    expect(passed?.lines.map(({ quantity }) => quantity)).toEqual([4, 2]);
    expect(codeOf(await does(nora(), id, 'accept', { lines: [item(1, 'NONE:0001')] }))).toEqual([
      409,
      'offer_unavailable',
    ]);
    expect(await read(nora(), id)).toMatchObject({ state: 'submitted', ordered: null });

    const upfront = { ...item(6), billingCycle: 'upfront' };
    const letters = await lettersOf(async () => {
      const accepted = await does(nora(), id, 'accept', { lines: [upfront] });
      expect(accepted.status, accepted.text).toBe(200);
      expect(accepted.body).toMatchObject({ state: 'accepted', ordered: [upfront] });
    });
    expect(letters.find(({ to }) => to === 'hugo@harborit.example')?.text).toContain(
      'and ordered it with changes: 6 × Workplace Business Standard.',
    );
    // Whoever asked, and the customer behind it, keep what they asked for beside it.
    for (const [caller, request] of [
      [hugo(), id],
      [ines(), asked.body.id],
    ] as const) {
      expect(await read(caller, request)).toMatchObject({
        state: 'ordered',
        lines: [{ quantity: 4 }, { quantity: 2 }],
        ordered: [upfront],
      });
    }
    const log = await nora().get<{ items: { action: string; details: Record<string, unknown> }[] }>(
      '/api/v1/activity?limit=50',
    );
    expect(log.body.items.find(({ action }) => action === 'order_request.accepted')?.details).toMatchObject({
      items: [{ quantity: 4 }, { quantity: 2 }],
      ordered: [{ quantity: 6 }],
    });

    // In another order it is what was asked for all the same.
    const same = await askNorthlight([item(4), item(2, 'CFQ7TTC0ZB18:0001')]);
    const accepted = await does(nora(), same.body.id, 'accept', { lines: [item(2, 'CFQ7TTC0ZB18:0001'), item(4)] });
    expect(accepted.body).toMatchObject({ state: 'accepted', ordered: null });
    await settle();
  });

  test('from a subscription that names it the reseller asks for a change of its seats (S25)', async () => {
    const bought = await nora().post<Order>(`/api/v1/customers/${TALLOW}/orders`, {
      partnerOfRecordId: HARBOR,
      lines: [item(10)],
    });
    const direct = await nora().post<Order>(`/api/v1/customers/${TALLOW}/orders`, { lines: [item(3)] });
    await settle();
    const subscriptionOf = async (id: string) =>
      (await nora().get<Order>(`/api/v1/orders/${id}`)).body.lines[0]?.subscriptionId;
    const subscriptionId = await subscriptionOf(bought.body.id);
    const asked = await askNorthlight([{ subscriptionId, quantity: 15 }]);
    expect(asked.status, asked.text).toBe(201);
    expect(asked.body.lines).toMatchObject([{ subscriptionId, quantity: 15, quantityBefore: 10 }]);
    const accepted = await does(nora(), asked.body.id, 'accept');
    expect(accepted.status, accepted.text).toBe(200);
    await settle();
    expect((await read(hugo(), asked.body.id)).state).toBe('ordered');
    // One that the provider serves itself is not there for the reseller.
    const strange = await askNorthlight([{ subscriptionId: await subscriptionOf(direct.body.id), quantity: 15 }]);
    expect(strange.body).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'lines.0.subscriptionId', code: 'unknown' }],
    });
  });

  test('declined with a reason, which whoever asked reads in their own language', async () => {
    const chihming = world.as('chihming@lantern.example');
    const asked = await ask(chihming, MAPLE, { providerId: FORMOSA, lines: [item(5)] });
    expect(asked.status, asked.text).toBe(201);
    const letters = await lettersOf(() =>
      does(world.as('yijun@formosa-supply.example'), asked.body.id, 'decline', { reason: '目前缺貨。' }),
    );
    expect(addressed(letters)).toEqual([['chihming@lantern.example', '福爾摩沙供應已拒絕您的訂購要求']]);
    expect(letters[0]?.text).toContain('楓茶行，職場商務標準版 × 5');
    expect(letters[0]?.text).toContain('> 目前缺貨。');
    expect(await read(chihming, asked.body.id)).toMatchObject({ state: 'declined', reason: '目前缺貨。', may: [] });
  });

  test('withdrawn by whoever asked, and by nobody else', async () => {
    const { body } = await askNorthlight([item(2)]);
    expect(codeOf(await does(hugo(), body.id, 'accept'))).toEqual([403, 'forbidden']);
    expect(codeOf(await does(nora(), body.id, 'withdraw'))).toEqual([403, 'forbidden']);
    expect(codeOf(await does(hugo(), body.id, 'withdraw', { version: 9 }))).toEqual([409, 'conflict']);
    const letters = await lettersOf(() => does(hugo(), body.id, 'withdraw', { version: 1 }));
    expect(letters).toEqual([]);
    expect((await read(nora(), body.id)).state).toBe('withdrawn');
    expect(codeOf(await does(nora(), body.id, 'accept'))).toEqual([409, 'request_not_open']);
  });

  test('the order is refused like any other: then the request stays open', async () => {
    const { body } = await askNorthlight([item(2)]);
    await world.store.single.run(statement`update organizations set standing = 'suspended' where id = ${HARBOR}`);
    expect(codeOf(await does(nora(), body.id, 'accept'))).toEqual([403, 'standing']);
    await world.store.single.run(statement`update organizations set standing = 'good' where id = ${HARBOR}`);
    expect((await read(nora(), body.id)).state).toBe('submitted');
  });

  test('two who accept at once place one order', async () => {
    const { body } = await askNorthlight([item(2)]);
    const both = await Promise.all([does(nora(), body.id, 'accept'), does(nora(), body.id, 'accept')]);
    expect(both.map((reply) => reply.status).sort()).toEqual([200, 409]);
    const { count } = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from orders where request_id = ${body.id}`);
    expect(count).toBe(1);
  });

  describe('of a customer', () => {
    test('go to its reseller, who passes them on to the provider; the customer follows what comes of it', async () => {
      const starter = async () =>
        (await ines().get<{ unavailable: string | null; ownSeats: number }>(`/api/v1/catalog/${STARTER}`)).body;
      expect(await starter()).toMatchObject({ unavailable: null, ownSeats: 0 });
      let id = '';
      const told = await lettersOf(async () => {
        const lines = [item(4), item(2, STARTER)];
        const asked = await ask(ines(), TALLOW, { lines, note: 'For the new shop.' });
        expect(asked.status, asked.text).toBe(201);
        expect(asked.body).toMatchObject({ from: { id: TALLOW }, to: { id: HARBOR }, provider: null });
        id = asked.body.id;
      });
      expect(addressed(told)).toEqual([
        ['hugo@harborit.example', 'Tallow Bakery asks you to order'],
        ['sara@harborit.example', 'Tallow Bakery asks you to order'],
      ]);
      const letters = await lettersOf(() => does(hugo(), id, 'accept'));
      expect(addressed(letters)).toEqual([
        ['ines@tallowbakery.example', 'Harbor IT accepted your order request'],
        ['nora@northlight.example', 'Harbor IT asks you to order for Tallow Bakery'],
        ['saul@northlight.example', 'Harbor IT asks you to order for Tallow Bakery'],
      ]);
      expect(await read(ines(), id)).toMatchObject({ state: 'accepted', provider: { id: NORTHLIGHT } });
      const [passed] = await box(nora(), 'box=received&state=submitted');
      expect(passed).toMatchObject({
        from: { id: HARBOR },
        note: 'For the new shop.',
        lines: [{ quantity: 4 }, { quantity: 2 }],
      });
      await does(nora(), passed?.id ?? '', 'accept');
      await settle();
      const fulfilled = await read(ines(), id);
      expect(fulfilled).toMatchObject({ state: 'ordered' });
      expect((await ines().get<Order>(`/api/v1/orders/${fulfilled.orderId}`)).body.state).toBe('completed');
      expect(await newestNotice('ines@tallowbakery.example')).toMatchObject({
        type: 'order_request.ordered',
        details: { as: 'customer' },
      });
      expect(await starter()).toMatchObject({ unavailable: 'one_per_customer', ownSeats: 2 });
      expect(codeOf(await ask(ines(), TALLOW, { lines: [item(2, STARTER)] }))).toEqual([409, 'one_per_customer']);
    });

    test('that the provider declines come back to the reseller, who answers the customer', async () => {
      const { body } = await ask(ines(), TALLOW, { lines: [item(4)] });
      await does(hugo(), body.id, 'accept', { providerId: NORTHLIGHT });
      const [passed] = await box(nora(), 'box=received&state=submitted');
      await does(nora(), passed?.id ?? '', 'decline', { reason: 'Pay your bills first.' });
      const waiting = await read(hugo(), body.id);
      expect(waiting).toMatchObject({ state: 'submitted', reason: null, provider: null, may: ['accept', 'decline'] });
      expect((await read(ines(), body.id)).reason).toBeNull();
      await does(hugo(), body.id, 'decline', { reason: 'We talk on Monday.' });
      expect(await read(ines(), body.id)).toMatchObject({ state: 'declined', reason: 'We talk on Monday.' });
    });

    test('go to the provider where there is no reseller, which then sells directly', async () => {
      const paula = world.as('paula@pinefoundry.example');
      const asked = await ask(paula, PINE, { lines: [item(4)] });
      expect(asked.body).toMatchObject({ to: { id: NORTHLIGHT }, provider: { id: NORTHLIGHT } });
      const accepted = await does(nora(), asked.body.id, 'accept');
      const order = await nora().get(`/api/v1/orders/${accepted.body.orderId}`);
      expect(order.body).toMatchObject({ partnerOfRecord: null, requestId: asked.body.id });
    });

    test('are for those of its people who buy; what another customer asks is not there', async () => {
      expect((await ask(world.as('vera@tallowbakery.example'), TALLOW, { lines: [item()] })).status).toBe(201);
      expect(codeOf(await ask(world.as('tiago@tallowbakery.example'), TALLOW, { lines: [item()] }))).toEqual([
        403,
        'role_missing',
      ]);
      expect(codeOf(await ask(ines(), PINE, { lines: [item()] }))).toEqual([404, 'not_found']);
      const [pines] = await box(world.as('paula@pinefoundry.example'), 'box=sent');
      expect(codeOf(await ines().get(`/api/v1/order-requests/${pines?.id}`))).toEqual([404, 'not_found']);
      expect(
        codeOf(await ask(world.as('meiling@mapletea.example'), MAPLE, { partnerId: HARBOR, lines: [item()] })),
      ).toEqual([400, 'invalid']);
    });
  });

  test('when the reseller removes the customer, what nobody has answered is withdrawn, and nobody is told (domain 3.17)', async () => {
    const own = await askNorthlight([item(2)]);
    const customers = await ask(ines(), TALLOW, { lines: [item(3)] });
    const passedOn = await ask(ines(), TALLOW, { lines: [item(4)] });
    await does(hugo(), passedOn.body.id, 'accept');
    const removal = await hugo().get<{ statement: { version: string } }>(`/api/v1/customers/${TALLOW}/removal`);
    const letters = await lettersOf(async () => {
      const removed = await hugo().post(`/api/v1/customers/${TALLOW}/removal`, {
        statementVersion: removal.body.statement.version,
      });
      expect(removed.status, removed.text).toBe(200);
    });
    expect(letters).toEqual([]);
    expect((await read(nora(), own.body.id)).state).toBe('withdrawn');
    expect((await read(ines(), customers.body.id)).state).toBe('withdrawn');
    expect((await read(ines(), passedOn.body.id)).state).toBe('withdrawn');
    expect(await box(hugo(), `box=sent&customerId=${TALLOW}`)).toEqual([]);
    expect(codeOf(await hugo().get(`/api/v1/order-requests/${own.body.id}`))).toEqual([404, 'not_found']);
    expect(codeOf(await askNorthlight([item(2)]))).toEqual([403, 'no_relationship']);
  });
});

test('when the order fails the request does, and whoever asked is told; tried again it is on its way again', async () => {
  const world = await testWorld(); // without a worker: nothing is provisioned but by this test
  const hugo = world.as('hugo@harborit.example');
  const nora = world.as('nora@northlight.example');
  const asked = await hugo.post<Request>(`/api/v1/customers/${TALLOW}/order-requests`, {
    providerId: NORTHLIGHT,
    lines: [item(2)],
  });
  const accepted = await nora.post<Request>(`/api/v1/order-requests/${asked.body.id}/accept`);
  const orderId = asId<'order'>(accepted.body.orderId ?? '');
  const removal = await nora.get<{ blockers: unknown[] }>(`/api/v1/customers/${TALLOW}/removal`);
  expect(removal.body.blockers).toMatchObject([
    { kind: 'subscription' },
    { kind: 'order', id: orderId, name: 'Workplace Business Standard', names: { 'zh-TW': '職場商務標準版' } },
  ]);
  const told = await world.store.transaction(async (tx) => {
    const order = await lockOrder(tx, 'any', orderId);
    const line = order?.lines[0];
    const failed = order && line && failLine(order, line.id, 'unavailable', world.clock.now());
    if (!failed?.ok) throw new Error('the line cannot fail');
    await saveOrder(tx, failed.value);
    return { commit: true, value: await followOrder(tx, failed.value) };
  });
  expect(told).toMatchObject([
    { type: 'order_request.failed', audience: [HARBOR, NORTHLIGHT], details: { code: 'unavailable' } },
  ]);
  const request = async () => (await hugo.get<Request>(`/api/v1/order-requests/${asked.body.id}`)).body;
  expect(await request()).toMatchObject({ state: 'failed', code: 'unavailable' });
  const retried = await nora.post(`/api/v1/orders/${orderId}/retry`);
  expect(retried.status, retried.text).toBe(200);
  expect(await request()).toMatchObject({ state: 'accepted', code: null });
  await world.close();
});
