import { findOrder, lockOrder, saveOrder } from '../../db/orders.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { cancelOrder } from '../../domain/orders.ts';
import type { OrderId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type OrderRecord, orderAnswered, ordersSeenBy, toOrderRecord } from '../order-record.ts';
import { enterOrdering } from '../ordering-access.ts';
import { followOrder } from '../request-outcome.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Its provider takes back an order that waits for the operator (domain 3.8, matrix row 34). The request that it answers
 * has failed with it. Fails with `not_found` for an order that is not the caller's own, `conflict` when it does not wait,
 * or another version was seen.
 */
export const cancelWaitingOrder = (
  ctx: Context,
  id: OrderId,
  seenVersion: number | undefined,
): Promise<Result<OrderRecord, Failure>> =>
  transact(ctx, 'order.cancel', async (tx, now) => {
    const allowed = authorize(ctx, 'order.place');
    if (!allowed.ok) return allowed;
    const customerId = (await findOrder(tx, ordersSeenBy(allowed.value), id))?.customerId;
    if (customerId === undefined) return refuse('not_found');
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order.place', lock: true });
    if (!entered.ok) return entered;
    const order = await lockOrder(tx, ordersSeenBy(allowed.value), id);
    if (!order) return refuse('not_found');
    if (seenVersion !== undefined && seenVersion !== order.version) return refuse('conflict');
    const cancelled = cancelOrder(order, now);
    if (!cancelled.ok) return cancelled;
    await saveOrder(tx, cancelled.value);
    return done(
      await toOrderRecord(ctx, tx, cancelled.value),
      await orderAnswered(tx, 'order.cancelled', cancelled.value),
      ...(await followOrder(tx, cancelled.value)),
    );
  });
