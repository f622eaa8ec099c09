import { saveOrder } from '../../db/orders.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { type Order, type OrderLine, retryLine } from '../../domain/orders.ts';
import type { OrderId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { measureAgain } from '../order-again.ts';
import { namedOn, type OrderRecord, orderEvent, toOrderRecord } from '../order-record.ts';
import { takeOwnOrder } from '../own-order.ts';
import { followOrder } from '../request-outcome.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Tries the failed lines of an order again, at the unit price they were ordered for. All that an order is asked is asked of
 * them again, because the world has moved on. Fails with `not_found` for an order that is not the caller's own,
 * `conflict` when nothing failed or another version was seen, or with the guard that stands in the way by now.
 */
export const retryOrder = (
  ctx: Context,
  id: OrderId,
  seenVersion: number | undefined,
): Promise<Result<OrderRecord, Failure>> =>
  transact(ctx, 'order.retry', async (tx, now) => {
    const taken = await takeOwnOrder(ctx, tx, { id, version: seenVersion }, now);
    if (!taken.ok) return taken;
    const { order } = taken.value;
    const failed = order.lines.filter((line) => line.state === 'error');
    if (failed.length === 0) return refuse('conflict');
    const measured = await measureAgain(tx, { ...taken.value, lines: failed }, now, { waiting: false });
    if (!measured.ok) return measured;
    const retried = retryAll(order, measured.value, now);
    if (!retried.ok) return retried;
    await saveOrder(tx, retried.value);
    const event = orderEvent('order.retried', retried.value, await findOrganizations(tx, namedOn(order)));
    return done(await toOrderRecord(ctx, tx, retried.value), event, ...(await followOrder(tx, retried.value)));
  });

const retryAll = (order: Order, measured: readonly OrderLine[], now: Instant): Result<Order, Failure> =>
  measured.reduce<Result<Order, Failure>>(
    (result, { id, quantityBefore, due }) =>
      result.ok ? retryLine(result.value, id, now, { quantityBefore, due }) : result,
    ok(order),
  );
