import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, statement } from '../src/db/store.ts';
import { type Client, settled, signIn } from './crash/client.ts';
import { hurryJobs } from './crash/jobs.ts';
import { type House, openHouse, VICTIMS, type Victim } from './provisioning/house.ts';

const KILLS = 50;
/**
 * The longest time between the return of one victim and the end of the next, in milliseconds; longer where coming back
 * takes long, so that a slow machine gets something done in between.
 */
const BREATH = 900;
/** Who places orders at once, and how long each of them rests after an order. */
const BUYERS = 3;
const REST = 1_000;
/** How many orders of new subscriptions each of them places: a customer can have 300 subscriptions. */
const MOST = 30;

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const ITEM = { catalogItemId: 'CFQ7TTC0ZB10:0001', termDuration: 'P1Y', billingCycle: 'monthly' };

type Wanted = (typeof ITEM | { readonly subscriptionId: string }) & { readonly quantity: number };
type Order = { id: string; state: string; lines: { id: string; state: string; subscriptionId?: string }[] };
type LineRow = {
  id: string;
  order_id: string;
  state: string;
  code: string | null;
  attempts: number;
  adds_subscription: boolean;
  added: number;
  subscriptions: number;
  purchases: number;
};
type SubscriptionRow = { quantity: number; bought: boolean; ordered: number; lines: number; charges: number };
const onceIf = (is: boolean) => ({ subscriptions: is ? 1 : 0, purchases: is ? 1 : 0 });

describe(`orders while server, database and the vendor’s system are killed ${KILLS} times`, () => {
  let house: House;
  let store: Store;
  let nora: Client;
  beforeAll(async () => {
    house = await openHouse();
    store = openStore(await house.databaseUrl(), 2);
  }, 180_000);
  afterAll(async () => {
    await store?.close();
    await house?.close();
  }, 60_000);

  const order = (lines: readonly Wanted[]): Promise<Order> =>
    nora('POST', `/api/v1/customers/${TALLOW}/orders`, { partnerOfRecordId: HARBOR, lines });
  const read = (id: string): Promise<Order> => nora('GET', `/api/v1/orders/${id}`);

  /**
   * Buys in turn new subscriptions and more seats for those that are there. Whatever is about a single seat, the vendor
   * refuses. Seats are ordered for a subscription when the order before it is settled.
   */
  const buy = async (buyer: number, accepted: Map<string, Order>, isOver: () => boolean): Promise<void> => {
    const place = async (lines: readonly Wanted[]): Promise<Order> => {
      const placed = await order(lines);
      accepted.set(placed.id, placed);
      await pause(Math.random() * REST);
      return placed;
    };
    const free: { id: string; quantity: number }[] = [];
    const waiting: { order: string; quantities: number[]; before: (typeof free)[number] | null }[] = [];
    for (let count = 0; !isOver(); count += 1) {
      const subscription = count % 2 === 0 && count < 2 * MOST ? undefined : free.shift();
      if (subscription) {
        const quantity = subscription.quantity + 1 + (count % 5);
        const placed = await place([{ subscriptionId: subscription.id, quantity }]);
        waiting.push({ order: placed.id, quantities: [quantity], before: subscription });
      } else if (count < 2 * MOST) {
        const quantities = Array.from({ length: 1 + (count % 3) }, (_, index) => 1 + ((buyer + count + 3 * index) % 7));
        const placed = await place(quantities.map((quantity) => ({ ...ITEM, quantity })));
        waiting.push({ order: placed.id, quantities, before: null });
      }
      const oldest = waiting.shift();
      if (!oldest) continue;
      const { state, lines } = await read(oldest.order);
      if (state === 'pending') waiting.push(oldest);
      for (const [index, line] of state === 'pending' ? [] : lines.entries()) {
        if (line.state === 'completed')
          free.push({ id: line.subscriptionId ?? '', quantity: oldest.quantities[index] ?? 0 });
        else if (oldest.before) free.push(oldest.before);
      }
      await pause(BREATH / 10);
    }
  };

  /** A line is given up only after hours in which nobody answered: none of them pass here. */
  const hurry = async (): Promise<void> => {
    await store.single
      .run(statement`update order_lines set unheard = 0 where state in ('pending', 'sent') and unheard > 1`)
      .catch(() => undefined);
    await hurryJobs(store);
  };
  const openLines = async (): Promise<number> =>
    (
      await store.single.one(statement<{ count: number }>`
        select count(*) as count from order_lines where state in ('pending', 'sent')`)
    ).count;

  test('every order that was accepted is provisioned exactly once, and nothing else is', async () => {
    nora = await signIn(house.base, 'nora@northlight.example');
    const { planted } = await store.single.one(statement<{ planted: number }>`
      select count(*) as planted from subscriptions`);
    const accepted = new Map<string, Order>();
    let over = false;
    const buyers = Promise.all(Array.from({ length: BUYERS }, (_, buyer) => buy(buyer, accepted, () => over)));
    const victims = shuffled(Array.from({ length: KILLS }, (_, index) => VICTIMS[index % VICTIMS.length] as Victim));
    let gone = 0;
    for (const victim of victims) {
      await Promise.race([pause(Math.random() * (BREATH + gone)), buyers]);
      const killedAt = Date.now();
      await house.kill(victim);
      gone = Date.now() - killedAt;
      await hurry();
    }
    over = true;
    await buyers;
    await settled(async () => {
      await hurry();
      return (await openLines().catch(() => 1)) === 0;
    });

    const lines = await store.single.all(statement<LineRow>`
      select l.id, l.order_id, l.state, l.code, l.attempts, l.adds_subscription,
        (l.quantity - coalesce(l.quantity_before, 0))::int as added,
        (select count(*) from subscriptions s where s.order_line_id = l.id) as subscriptions,
        (select count(*) from charges c join subscriptions s on s.id = c.subscription_id
          where s.order_line_id = l.id and c.kind = 'purchase') as purchases
      from order_lines l`);
    // What was accepted is there, and nothing that was not.
    expect(new Set(lines.map((line) => line.order_id))).toEqual(new Set(accepted.keys()));
    expect(lines).toHaveLength([...accepted.values()].reduce((sum, { lines: placed }) => sum + placed.length, 0));

    const noted = await house.noted();
    const count = (what: string, id: string) => noted.filter((one) => one.what === what && one.line === id).length;
    for (const line of lines) {
      const isRefused = line.added === 1;
      const seen = { ...line, made: count('made', line.id) };
      expect(seen, JSON.stringify(noted.filter((one) => one.line === line.id))).toMatchObject(
        isRefused
          ? { state: 'error', code: 'provisioning_refused', subscriptions: 0, purchases: 0, made: 0 }
          : { state: 'completed', ...onceIf(line.adds_subscription), made: 1 },
      );
    }

    // Each subscription has the seats of its lines, each of them with one charge, and there is no subscription besides.
    const subscriptions = await store.single.all(statement<SubscriptionRow>`
      select s.quantity, s.order_line_id is not null as bought,
        (select coalesce(sum(l.quantity - coalesce(l.quantity_before, 0)), 0)::int from order_lines l
          where l.subscription_id = s.id and l.state = 'completed') as ordered,
        (select count(*) from order_lines l where l.subscription_id = s.id and l.state = 'completed') as lines,
        (select count(*) from charges c where c.subscription_id = s.id and c.kind in ('purchase', 'seats_added')) as charges
      from subscriptions s`);
    const bought = subscriptions.filter((subscription) => subscription.bought);
    expect(bought.filter(({ quantity, ordered }) => quantity !== ordered)).toEqual([]);
    expect(bought.filter((subscription) => subscription.charges !== subscription.lines)).toEqual([]);
    expect(bought).toHaveLength(lines.filter((line) => line.subscriptions === 1).length);
    expect(subscriptions).toHaveLength(planted + bought.length);

    // The orders are settled, each was told of once in the logs of its three parties and of the operator.
    const orders = await store.single.all(statement<{ state: string; told: number }>`
      select o.state, (select count(*) from audit_entries a where a.subject_id = o.id::text
        and a.action in ('order.completed', 'order.failed')) as told
      from orders o`);
    expect(orders.filter(({ state }) => state === 'pending')).toEqual([]);
    expect(orders.filter(({ told }) => told !== 4)).toEqual([]);

    // It was worth the trouble: many were asked for more than once.
    expect(accepted.size).toBeGreaterThan(KILLS);
    expect(noted.filter(({ what }) => what === 'asked').length).toBeGreaterThan(lines.length);
    expect(lines.filter((line) => !line.adds_subscription).length).toBeGreaterThan(0);
  }, 1_200_000);
});

const shuffled = <Value>(values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
