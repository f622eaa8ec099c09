import { insertOrder } from '../src/db/orders.ts';
import { asCatalogItemId } from '../src/domain/catalog.ts';
import type { Order, OrderLine } from '../src/domain/orders.ts';
import { builtInProvisioner } from '../src/domain/provisioning.ts';
import { provisionOrders } from '../src/jobs/provision-orders.ts';
import { asId } from '../src/kernel/ids.ts';
import type { TestWorld } from './world.ts';

export const TALLOW = asId<'organization'>('c0ffee00-1234-4abc-9def-0000000000c1');
export const NORTHLIGHT = asId<'organization'>('0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60');
export const HARBOR = asId<'organization'>('7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192');

/** Five seats of the catalog's best known product, with what a test wants otherwise. */
export const orderLine = (world: TestWorld, changes: Partial<OrderLine> = {}): OrderLine => ({
  id: world.ids.id<'order line'>(),
  subscriptionId: null,
  addsSubscription: true,
  itemId: asCatalogItemId('CFQ7TTC0ZB10:0001'),
  name: { en: 'Workplace Business Standard', 'zh-TW': '職場商務標準版' },
  kind: 'license',
  quantity: 5,
  quantityBefore: null,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  alignedTo: null,
  unitPrice: { minor: 1250, currency: 'EUR' },
  due: { minor: 6250, currency: 'EUR' },
  state: 'pending',
  code: null,
  reference: null,
  attempts: 0,
  settledAt: null,
  ...changes,
});

/**
 * An order that was accepted, as it stands in the database a moment later. Nobody has been told to provision it: a test
 * does so when it wants to. Placing one over HTTP is what `test/api/orders.test.ts` is for.
 */
export const plantOrder = async (
  world: TestWorld,
  lines: readonly OrderLine[] = [orderLine(world)],
  changes: Partial<Order> = {},
): Promise<Order> => {
  const order: Order = {
    id: world.ids.id<'order'>(),
    customerId: TALLOW,
    providerId: NORTHLIGHT,
    resellerId: HARBOR,
    furtherResellerIds: [],
    requestId: null,
    state: 'pending',
    note: null,
    reason: null,
    placedById: null,
    placedByName: 'Nora Lima',
    placedAt: world.clock.now(),
    settledAt: null,
    lines,
    version: 1,
    ...changes,
  };
  await world.store.transaction(async (tx) => {
    await insertOrder(tx, order);
    return { commit: true, value: undefined };
  });
  return order;
};

/** What the job does that an accepted order queues, at once and without a worker. */
export const provisionOrder = (world: TestWorld, id: string): Promise<void> =>
  provisionOrders({ context: () => world.systemContext(), provisioner: builtInProvisioner })({
    id: world.ids.id<'event'>(),
    at: world.clock.now(),
    event: { type: 'order.submitted', subject: { kind: 'order', id }, audience: [], details: {} },
  });
