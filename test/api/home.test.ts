import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { addDays } from '../../src/kernel/time.ts';
import { plantServiceRequest } from '../plant.ts';
import { type Caller, type TestWorld, testWorld } from '../world.ts';

type Waiting = { number: number; more: boolean } | null;
type Kind =
  | 'orderRequests'
  | 'orderReviews'
  | 'answeredRequests'
  | 'serviceRequests'
  | 'troubledServices'
  | 'failedOrders'
  | 'agreements';
type Incidents = { items: { planId: string; health: string; customers: { name: string }[]; moreCustomers: boolean }[] };

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const LINE = { catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 2, termDuration: 'P1Y', billingCycle: 'monthly' };

describe('what waits (domain 5.1, Home)', () => {
  let world: TestWorld; // without a worker: nothing is provisioned
  const hugo = () => world.as('hugo@harborit.example');
  const nora = () => world.as('nora@northlight.example');
  const ines = () => world.as('ines@tallowbakery.example');
  const olga = () => world.as('olga@meridian.example');
  const home = async (caller: Caller) => (await caller.get<Record<Kind, Waiting>>('/api/v1/home')).body;
  /** One kind of number for several callers: how many, "99+", or null. */
  const numbers = (kind: Kind, ...callers: Caller[]) =>
    Promise.all(
      callers.map(async (caller) => {
        const waiting = (await home(caller))[kind];
        return waiting === null ? null : waiting.more ? `${waiting.number}+` : waiting.number;
      }),
    );
  const acceptFirst = async (caller: Caller): Promise<void> => {
    const { body } = await caller.get<{ items: { id: string }[] }>('/api/v1/order-requests?state=submitted');
    expect((await caller.post(`/api/v1/order-requests/${body.items[0]?.id}/accept`)).status).toBe(200);
  };
  const sayHealth = async (planId: string, health: string): Promise<void> => {
    const message = { en: 'Something is wrong.', 'zh-TW': '發生問題。' };
    const said = await olga().put(`/api/v1/services/${planId}/health`, { health, message });
    expect(said.status, said.text).toBe(200);
  };
  beforeAll(async () => {
    world = await testWorld();
    // Some services of the cast's catalog are in trouble from the beginning.
    await world.store.single.run(statement`update services set health = 'healthy'`);
  });
  afterAll(() => world.close());

  test('tells each what its roles open, and nobody anything else', async () => {
    const none = { number: 0, more: false };
    expect(await home(ines())).toEqual({
      orderRequests: null,
      orderReviews: null,
      answeredRequests: none,
      serviceRequests: none,
      troubledServices: none,
      failedOrders: null,
      agreements: none,
    });
    expect(await home(hugo())).toMatchObject({ orderRequests: none, failedOrders: null, agreements: null });
    expect(await home(olga())).toMatchObject({
      orderRequests: null,
      orderReviews: none,
      troubledServices: none,
      failedOrders: none,
    });
    expect(Object.values(await home(world.as('tiago@tallowbakery.example')))).toEqual(Array(7).fill(null));
    expect(await numbers('agreements', world.as('oscar@ostrich.example'))).toEqual([1]);
  });

  test('counts order requests for whoever is to answer, answers for whoever asked, and orders that failed', async () => {
    await ines().post(`/api/v1/customers/${TALLOW}/order-requests`, { lines: [LINE] });
    expect(await numbers('orderRequests', hugo(), nora())).toEqual([1, 0]);
    await acceptFirst(hugo());
    expect(await numbers('orderRequests', hugo(), nora())).toEqual([0, 1]);
    expect(await numbers('answeredRequests', ines(), hugo())).toEqual([1, 0]);
    await acceptFirst(nora());
    expect(await numbers('answeredRequests', hugo())).toEqual([1]);

    await world.store.single.run(statement`
      update orders set state = 'error', settled_at = ${world.clock.now()} where customer_id = ${TALLOW}`);
    const yijun = world.as('yijun@formosa-supply.example');
    expect(await numbers('failedOrders', nora(), olga(), yijun)).toEqual([1, 1, 0]);
    await world.store.single.run(statement`
      update orders set settled_at = ${addDays(world.clock.now(), -31)} where customer_id = ${TALLOW}`);
    expect(await numbers('failedOrders', nora(), olga())).toEqual([0, 0]);
    await world.store.single.run(statement`
      update orders set state = 'pending_review', settled_at = null where customer_id = ${TALLOW}`);
    expect(await numbers('orderReviews', nora(), olga())).toEqual([null, 1]);
  });

  test('counts what is in whose hands, up to ninety-nine', async () => {
    for (let count = 0; count < 3; count += 1) await plantServiceRequest(world, 'harborit.example');
    expect(await numbers('serviceRequests', hugo(), nora(), ines())).toEqual([3, 0, 0]);
    await world.store.single.run(statement`
      insert into order_requests (customer_id, id, from_id, to_id, state, lines, submitted_at)
      select customer_id, gen_random_uuid(), from_id, to_id, 'submitted', lines, submitted_at
      from order_requests, generate_series(1, 120) where from_id = ${TALLOW}`);
    expect(await numbers('orderRequests', hugo(), nora())).toEqual(['99+', 0]);
  });

  test('counts services in trouble for those whose customers have them through them, and names the customers', async () => {
    await sayHealth('MAIL', 'outage');
    await sayHealth('CRM_FIELD', 'degraded'); // of which Tallow Bakery has nothing
    const quintin = world.as('quintin@quay.example');
    expect(await numbers('troubledServices', olga(), nora(), hugo(), ines(), quintin)).toEqual([2, 1, 1, 1, 0]);
    const incidents = async (caller: Caller) => (await caller.get<Incidents>('/api/v1/service-incidents')).body.items;
    for (const caller of [hugo(), nora()])
      expect(await incidents(caller)).toMatchObject([
        { planId: 'MAIL', health: 'outage', customers: [{ name: 'Tallow Bakery' }], moreCustomers: false },
      ]);
    expect(await incidents(quintin)).toEqual([]);
    const removal = `/api/v1/customers/${TALLOW}/removal`;
    const { statement: said } = (await hugo().get<{ statement: { version: string } }>(removal)).body;
    expect((await hugo().post(removal, { statementVersion: said.version })).status).toBe(200);
    expect([await incidents(hugo()), await numbers('troubledServices', hugo(), nora())]).toEqual([[], [0, 1]]);
    expect(await numbers('orderRequests', hugo())).toEqual([0]);
  });
});
