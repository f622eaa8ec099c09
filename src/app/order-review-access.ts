import { findOrder, lockOrder } from '../db/orders.ts';
import { findOrganization, lockOrganization } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Order } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import type { OrderId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import { authorizePerson } from './access.ts';
import type { Context } from './context.ts';

/** An order in the operator's hand, with those for whom and by whom it was placed. */
export type OrderInReview = {
  readonly order: Order;
  readonly customer: Organization;
  readonly provider: Organization;
};

/**
 * An order that waits for the operator (domain 5.4, Policies), with customer and order locked, in this order, as whoever
 * orders for the customer locks them. Fails with `not_found` for an order that never waited, `conflict` when it was
 * answered or taken back meanwhile, or another version was seen.
 */
export const takeOrderInReview = async (
  ctx: Context,
  tx: Tx,
  { id, version }: { readonly id: OrderId; readonly version: number | undefined },
): Promise<Result<OrderInReview, Failure>> => {
  const allowed = authorizePerson(ctx, 'order-review.answer');
  if (!allowed.ok) return allowed;
  const found = await findOrder(tx, 'any', id);
  if (!found) return refuse('not_found');
  const customer = await lockOrganization(tx, found.customerId);
  const provider = await findOrganization(tx, found.providerId);
  const order = await lockOrder(tx, 'any', id);
  if (!customer || !provider || !order) return refuse('not_found');
  if (order.state !== 'pending_review' || (version !== undefined && version !== order.version)) {
    return refuse('conflict');
  }
  return ok({ order, customer, provider });
};
