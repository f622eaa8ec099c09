import { findOrder, lockOrder } from '../db/orders.ts';
import type { Tx } from '../db/store.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Order } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import type { OrderId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';
import { ordersSeenBy } from './order-record.ts';
import { enterOrdering } from './ordering-access.ts';

/** An order in the hands of the provider that placed it. */
export type OwnOrder = { readonly order: Order; readonly provider: Organization; readonly customer: Organization };

/**
 * Takes an order in hand for its provider: customer and order are locked, in this order. Fails with `not_found` for an
 * order that is not the caller's own, with `conflict` when another version was seen, or with what `enterOrdering` refuses.
 */
export const takeOwnOrder = async (
  ctx: Context,
  tx: Tx,
  { id, version }: { readonly id: OrderId; readonly version: number | undefined },
  now: Instant,
): Promise<Result<OwnOrder, Failure>> => {
  const allowed = authorize(ctx, 'order.place');
  if (!allowed.ok) return allowed;
  const scope = ordersSeenBy(allowed.value);
  const customerId = (await findOrder(tx, scope, id))?.customerId;
  if (customerId === undefined) return refuse('not_found');
  const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order.place', lock: true });
  if (!entered.ok) return entered;
  const order = await lockOrder(tx, scope, id);
  if (!order) return refuse('not_found');
  if (version !== undefined && version !== order.version) return refuse('conflict');
  return ok({ order, provider: entered.value.own, customer: entered.value.customer });
};
