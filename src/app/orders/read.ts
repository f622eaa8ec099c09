import { findOrder } from '../../db/orders.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrderId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type OrderRecord, ordersSeenBy, toOrderRecord } from '../order-record.ts';
import { query } from '../unit-of-work.ts';

/** One order among those that the caller's list would show. */
export const readOrder = (ctx: Context, id: OrderId): Promise<Result<OrderRecord, Failure>> =>
  query(ctx, 'order.read', async (tx) => {
    const allowed = authorize(ctx, 'order.list');
    if (!allowed.ok) return allowed;
    const order = await findOrder(tx, ordersSeenBy(allowed.value), id);
    return order ? ok(await toOrderRecord(ctx, tx, order)) : refuse('not_found');
  });
