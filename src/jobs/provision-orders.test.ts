import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NORTHLIGHT, orderLine, plantOrder, TALLOW } from '../../test/orders.ts';
import { type TestWorld, testWorld } from '../../test/world.ts';
import { askForLine } from '../app/orders/ask.ts';
import { statement } from '../db/store.ts';
import type { Order } from '../domain/orders.ts';
import { builtInProvisioner, type Provisioner, type ProvisioningAnswer } from '../domain/provisioning.ts';
import type { OrderId, OrderLineId, SubscriptionId } from '../kernel/ids.ts';
import { addDays } from '../kernel/time.ts';
import { provisionForgotten, provisionOrders } from './provision-orders.ts';

type LineNow = { state: string; code: string | null; reference: string | null; attempts: number; refusal: unknown };

describe('an accepted order', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  beforeEach(async () => {
    await world.store.single.run(statement`
      truncate orders, order_lines, order_requests, subscriptions, charges, audit_entries, graphile_worker._private_jobs`);
  });
  afterAll(() => world.close());

  /** Whoever provisions says this, one after the other, and the last one for ever. */
  const saying = (...answers: readonly [ProvisioningAnswer, ...ProvisioningAnswer[]]) => {
    const asked: Parameters<Provisioner>[0][] = [];
    const left = [...answers];
    const provisioner: Provisioner = async (wish) => {
      asked.push(wish);
      return (left.length > 1 ? left.shift() : left[0]) as ProvisioningAnswer;
    };
    return { asked, provisioner };
  };
  const desk = (provisioner: Provisioner) => ({ context: () => world.systemContext(), provisioner });
  const payload = (order: Pick<Order, 'id'>) => ({
    id: world.ids.id<'event'>(),
    at: world.clock.now(),
    event: { type: 'order.submitted', subject: { kind: 'order', id: order.id }, audience: [], details: {} },
  });
  const provision = (order: Pick<Order, 'id'>, provisioner: Provisioner) =>
    provisionOrders(desk(provisioner))(payload(order));

  const orderNow = (id: OrderId) =>
    world.store.single.one(statement<{ state: string; settled_at: string | null }>`
      select state, settled_at from orders where id = ${id}`);
  const lineNow = (id: OrderLineId) =>
    world.store.single.one(statement<LineNow>`
      select state, code, reference, attempts, refusal from order_lines where id = ${id}`);
  const made = () =>
    world.store.single.all(statement<{ line: string; id: string; quantity: number; charges: number }>`
      select s.order_line_id as line, s.id, s.quantity,
        (select count(*) from charges c where c.subscription_id = s.id) as charges
      from subscriptions s order by s.id`);
  const log = () =>
    world.store.single.all(statement<{ action: string }>`
      select action from audit_entries order by id`);

  test('whose aligned end passes before it is provisioned fails, and nobody is asked for it; tried again it is refused', async () => {
    const line = orderLine(world, { alignedTo: addDays(world.clock.now(), 3) });
    const order = await plantOrder(world, [line]);
    const late = saying({ state: 'later' }, { state: 'done' });
    await provision(order, late.provisioner);
    expect(late.asked).toMatchObject([{ alignedTo: line.alignedTo }]);
    world.clock.advance('P4D');
    await provisionForgotten(desk(late.provisioner))();
    expect(late.asked).toHaveLength(1);
    expect(await lineNow(line.id)).toMatchObject({ state: 'error', code: 'alignment_refused' });
    expect(await made()).toEqual([]);
    const again = await world.as('nora@northlight.example').post(`/api/v1/orders/${order.id}/retry`);
    expect([again.status, again.body.code]).toEqual([409, 'alignment_refused']);
  });

  test('is provisioned at once by the built-in one: a subscription and its first charge for each line', async () => {
    const order = await plantOrder(world, [orderLine(world), orderLine(world, { quantity: 2 })]);
    await provision(order, builtInProvisioner);
    expect(await orderNow(order.id)).toEqual({ state: 'completed', settled_at: world.clock.now() });
    expect((await made()).map(({ line, quantity, charges }) => ({ line, quantity, charges }))).toEqual(
      expect.arrayContaining([
        { line: order.lines[0]?.id, quantity: 5, charges: 1 },
        { line: order.lines[1]?.id, quantity: 2, charges: 1 },
      ]),
    );
  });

  test('makes its subscription for the customer, in its market, at the price that was ordered', async () => {
    const order = await plantOrder(world);
    await provision(order, builtInProvisioner);
    const row = await world.store.single.one(statement`
      select customer_id, provider_id, reseller_id, market, state, unit_minor, currency, auto_renew from subscriptions`);
    expect(row).toEqual({
      customer_id: TALLOW,
      provider_id: NORTHLIGHT,
      reseller_id: order.resellerId,
      market: 'europe',
      state: 'active',
      unit_minor: 1250,
      currency: 'EUR',
      auto_renew: true,
    });
  });

  test('is settled once, however often and by however many at once the job runs', async () => {
    const order = await plantOrder(world, [orderLine(world), orderLine(world)]);
    await Promise.all([1, 2, 3, 4].map(() => provision(order, builtInProvisioner)));
    await provision(order, builtInProvisioner);
    expect((await made()).map(({ charges }) => charges)).toEqual([1, 1]);
    expect((await log()).filter(({ action }) => action === 'order.completed').length).toBe(4); // three parties, and the operator
  });

  test('asks for the same line under the same id, and says what is ordered for whom', async () => {
    const order = await plantOrder(world);
    const { asked, provisioner } = saying({ state: 'trouble', reason: 'it answered 503' }, { state: 'done' });
    await expect(provision(order, provisioner)).rejects.toThrow(
      '1 of 1 lines could not be provisioned: it answered 503',
    );
    expect(await lineNow(order.lines[0]?.id as OrderLineId)).toMatchObject({ state: 'sent', attempts: 1 });
    await provision(order, provisioner);
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]).toMatchObject({
      line: order.lines[0]?.id,
      kind: 'add',
      customer: { name: 'Tallow Bakery' },
      provider: { partnerId: '5100001' },
      partnerOfRecord: { name: 'Harbor IT' },
      quantity: 5,
    });
    expect(await made()).toHaveLength(1);
  });

  test('fails a line of which nothing is heard, and a late result still counts', async () => {
    const order = await plantOrder(world);
    const line = order.lines[0]?.id as OrderLineId;
    const { asked, provisioner } = saying({ state: 'trouble', reason: 'nobody there' });
    for (let count = 1; count < 10; count += 1) await expect(provision(order, provisioner)).rejects.toThrow();
    await provision(order, provisioner);
    expect(asked).toHaveLength(10);
    expect(await lineNow(line)).toMatchObject({ state: 'error', code: 'provisioning_failed' });
    expect((await orderNow(order.id)).state).toBe('error');
    expect(await made()).toEqual([]);
  });

  test('is not given up for tries that ended with a process of ours', async () => {
    const order = await plantOrder(world);
    const line = order.lines[0]?.id as OrderLineId;
    for (let count = 0; count < 12; count += 1) expect((await askForLine(world.systemContext(), line)).ok).toBe(true);
    const { provisioner } = saying({ state: 'trouble', reason: 'it answered 503' });
    await expect(provision(order, provisioner)).rejects.toThrow();
    expect(await lineNow(line)).toMatchObject({ state: 'sent', attempts: 13 });
  });

  test('waits for a result that is promised, and asks again when it does not come', async () => {
    const order = await plantOrder(world);
    const line = order.lines[0]?.id as OrderLineId;
    const { asked, provisioner } = saying({ state: 'later', reference: 'V-7' }, { state: 'done' });
    await provision(order, provisioner);
    await provision(order, provisioner); // another line's trouble brings the job back: this one is not asked for
    expect(asked).toHaveLength(1);
    expect(await lineNow(line)).toMatchObject({ state: 'sent', reference: 'V-7', attempts: 1 });
    await provisionForgotten(desk(provisioner))();
    expect(asked).toHaveLength(1);
    world.clock.advance('PT6H');
    world.clock.advance('PT1S');
    await provisionForgotten(desk(provisioner))();
    expect(asked).toHaveLength(2);
    expect(await lineNow(line)).toMatchObject({ state: 'completed', reference: 'V-7' });
    expect(await made()).toHaveLength(1);
  });

  test('whose job was lost is taken up by the chore', async () => {
    await plantOrder(world);
    world.clock.advance('PT7H');
    await provisionForgotten(desk(builtInProvisioner))();
    expect(await made()).toHaveLength(1);
  });

  test('keeps what the vendor said against a line; the others are made', async () => {
    const order = await plantOrder(world, [orderLine(world), orderLine(world)]);
    const { provisioner } = saying(
      { state: 'refused', code: 'no_stock', sentence: 'No seats are left this month.' },
      { state: 'done', reference: 'V-1' },
    );
    await provision(order, provisioner);
    const lines = await Promise.all(order.lines.map(({ id }) => lineNow(id)));
    expect(lines.map(({ state }) => state).sort()).toEqual(['completed', 'error']);
    expect(lines.find(({ state }) => state === 'error')).toMatchObject({
      code: 'provisioning_refused',
      refusal: { code: 'no_stock', sentence: 'No seats are left this month.' },
    });
    expect((await orderNow(order.id)).state).toBe('partial_success');
    expect(await made()).toHaveLength(1);
  });

  describe('that adds seats', () => {
    const withSubscription = async (): Promise<SubscriptionId> => {
      const order = await plantOrder(world);
      await provision(order, builtInProvisioner);
      return (await made())[0]?.id as SubscriptionId;
    };
    const more = (subscriptionId: SubscriptionId) =>
      orderLine(world, { addsSubscription: false, subscriptionId, quantityBefore: 5, quantity: 8 });

    test('adds them once, with one charge', async () => {
      const subscription = await withSubscription();
      const order = await plantOrder(world, [more(subscription)]);
      await Promise.all([1, 2, 3].map(() => provision(order, builtInProvisioner)));
      expect(await made()).toMatchObject([{ id: subscription, quantity: 8, charges: 2 }]);
      expect((await orderNow(order.id)).state).toBe('completed');
    });

    test('fails when the subscription no longer takes any, before anybody is asked', async () => {
      const subscription = await withSubscription();
      const order = await plantOrder(world, [more(subscription)]);
      await world.store.single.run(statement`update subscriptions set state = 'suspended' where id = ${subscription}`);
      const { asked, provisioner } = saying({ state: 'done' });
      await provision(order, provisioner);
      expect(asked).toEqual([]);
      expect(await lineNow(order.lines[0]?.id as OrderLineId)).toMatchObject({
        state: 'error',
        code: 'suspended_subscription',
      });
      expect(await made()).toMatchObject([{ quantity: 5, charges: 1 }]);
    });
  });
});
