import { saveOrder } from '../../db/orders.ts';
import type { Failure } from '../../domain/failures.ts';
import { cancelOrder } from '../../domain/orders.ts';
import type { OrderId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { type OrderRecord, orderAnswered, toOrderRecord } from '../order-record.ts';
import { takeOwnOrder } from '../own-order.ts';
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
    const taken = await takeOwnOrder(ctx, tx, { id, version: seenVersion }, now);
    if (!taken.ok) return taken;
    const cancelled = cancelOrder(taken.value.order, now);
    if (!cancelled.ok) return cancelled;
    await saveOrder(tx, cancelled.value);
    return done(
      await toOrderRecord(ctx, tx, cancelled.value),
      await orderAnswered(tx, 'order.cancelled', cancelled.value),
      ...(await followOrder(tx, cancelled.value)),
    );
  });
