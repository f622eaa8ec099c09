import { lockOrder } from '../db/orders.ts';
import { lockOrganization } from '../db/organizations.ts';
import { findLinePlace } from '../db/provisioning.ts';
import type { Tx } from '../db/store.ts';
import { lockSubscription } from '../db/subscriptions.ts';
import type { Order, OrderLine } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import type { OrderLineId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { type Settled, settle } from './subscription-clock.ts';

/** A line with all that provisioning it touches, locked until the end of the transaction. */
export type HeldLine = {
  readonly customer: Organization;
  readonly order: Order;
  readonly line: OrderLine;
  /** The subscription that gets more seats, as it is now; undefined when the line makes a new one. */
  readonly changes: Settled | undefined;
};

/**
 * Locks customer, subscription and order, in this order, as everybody does. Whoever else settles the same line waits, and
 * so does an order that asks what the customer has: it sees an open line or what was made of it, never neither.
 */
export const lockLine = async (tx: Tx, id: OrderLineId, now: Instant): Promise<HeldLine | undefined> => {
  const place = await findLinePlace(tx, id);
  if (!place) return undefined;
  const customer = await lockOrganization(tx, place.customerId);
  const subscription = place.changes === null ? undefined : await lockSubscription(tx, place.changes);
  const order = await lockOrder(tx, 'any', place.orderId);
  const line = order?.lines.find((one) => one.id === id);
  return (
    customer &&
    order &&
    line && { customer, order, line, changes: subscription && (await settle(tx, subscription, now)) }
  );
};
