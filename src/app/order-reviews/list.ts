import { listOrdersInReview } from '../../db/orders.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type OrderRecord, toOrderRecords } from '../order-record.ts';
import { query } from '../unit-of-work.ts';

/** The orders that wait for the operator, whoever placed them, the longest first (domain 5.4, Policies). */
export const listOrderReviews = (ctx: Context, page: PageRequest): Promise<Result<Page<OrderRecord>, Failure>> =>
  query(ctx, 'order-review.list', async (tx) => {
    const allowed = authorize(ctx, 'order-review.list');
    if (!allowed.ok) return allowed;
    const { items, next } = await listOrdersInReview(tx, page);
    return ok({ items: await toOrderRecords(ctx, tx, items), next });
  });
