import { listOrders, type OrderFilter } from '../../db/order-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type OrderRecord, ordersSeenBy, toOrderRecords } from '../order-record.ts';
import { enterOrders } from '../ordering-access.ts';
import { query } from '../unit-of-work.ts';

/**
 * A page of orders, newest first (domain 5.2, Order history): a provider's those that it placed, a reseller's those that
 * name it as partner of record, a customer's its own. Partners see those for customers that they serve now. With a
 * customer that is none of the caller's it fails with `not_found`.
 */
export const listOrderHistory = (
  ctx: Context,
  filter: OrderFilter,
  page: PageRequest,
): Promise<Result<Page<OrderRecord>, Failure>> =>
  query(ctx, 'order.list', async (tx) => {
    const { customerId } = filter;
    const allowed =
      customerId === undefined
        ? authorize(ctx, 'order.list')
        : await enterOrders(ctx, tx, { customerId, action: 'order.list' });
    if (!allowed.ok) return allowed;
    const { items, next } = await listOrders(tx, ordersSeenBy(allowed.value), filter, page);
    return ok({ items: await toOrderRecords(ctx, tx, items), next });
  });
