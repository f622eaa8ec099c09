import { saveOrder } from '../../db/orders.ts';
import type { Failure } from '../../domain/failures.ts';
import { approveOrder, rejectOrder } from '../../domain/orders.ts';
import type { OrderId } from '../../kernel/ids.ts';
import { type Result, refused } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { measureAgain } from '../order-again.ts';
import { type OrderRecord, orderAnswered, toOrderRecord } from '../order-record.ts';
import { type OrderInReview, takeOrderInReview } from '../order-review-access.ts';
import { followOrder } from '../request-outcome.ts';
import { done, transact } from '../unit-of-work.ts';

type Seen = { readonly version?: number | undefined };

/**
 * The operator lets an order pass (domain 3.8): from now on it is like any other, and its job starts with the commit. All
 * that an order is asked is asked once more, because time has passed. Fails with `not_found`, with `conflict` when it does
 * not wait any more, or with the guard that stands in the way by now.
 */
export const approveReview = (ctx: Context, id: OrderId, { version }: Seen): Promise<Result<OrderRecord, Failure>> =>
  transact(ctx, 'order-review.approve', async (tx, now) => {
    const taken = await takeOrderInReview(ctx, tx, { id, version });
    if (!taken.ok) return taken;
    const { order } = taken.value;
    const measured = await measureAgain(tx, { ...taken.value, lines: order.lines }, now, { waiting: true });
    if (!measured.ok) return refused(asReviewerReadsIt(measured.failure, taken.value));
    const approved = approveOrder(order, measured.value);
    if (!approved.ok) return approved;
    await saveOrder(tx, approved.value);
    return done(
      await toOrderRecord(ctx, tx, approved.value),
      await orderAnswered(tx, 'order.approved', approved.value),
      ...(await followOrder(tx, approved.value)),
    );
  });

/**
 * The sentences of an order speak to its provider; where that matters, the operator gets one of its own. Nothing that the
 * operator sent is `invalid`: what is wrong is what was ordered.
 */
const asReviewerReadsIt = (failure: Failure, { customer, provider }: OrderInReview): Failure => {
  const read = { case: 'review', customer: customer.name, provider: provider.name };
  if (failure.code === 'invalid') return { code: 'conflict', params: read };
  return failure.code === 'credit_limit' || failure.code === 'no_relationship'
    ? { ...failure, params: { ...failure.params, ...read } }
    : failure;
};

/**
 * The operator rejects an order, and says why: the provider reads it, and the request that it answers has failed with it.
 * Fails with `not_found`, or with `conflict` when it does not wait any more.
 */
export const rejectReview = (
  ctx: Context,
  id: OrderId,
  { reason, version }: Seen & { readonly reason: string },
): Promise<Result<OrderRecord, Failure>> =>
  transact(ctx, 'order-review.reject', async (tx, now) => {
    const taken = await takeOrderInReview(ctx, tx, { id, version });
    if (!taken.ok) return taken;
    const rejected = rejectOrder(taken.value.order, reason, now);
    if (!rejected.ok) return rejected;
    await saveOrder(tx, rejected.value);
    return done(
      await toOrderRecord(ctx, tx, rejected.value),
      await orderAnswered(tx, 'order.rejected', rejected.value),
      ...(await followOrder(tx, rejected.value)),
    );
  });
