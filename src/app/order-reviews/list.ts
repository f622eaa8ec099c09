import { listOrdersInReview } from '../../db/order-list.ts';
import { findOrganizations } from '../../db/organizations.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type CreditRecord, toCreditRecords } from '../credit-record.ts';
import { type OrderRecord, toOrderRecords } from '../order-record.ts';
import { query } from '../unit-of-work.ts';

/** An order that waits, and what its provider has used of its credit in the running month. */
export type OrderReviewRecord = { readonly order: OrderRecord; readonly credit: CreditRecord };

/** The orders that wait for the operator, whoever placed them, the longest first (domain 5.4, Policies). */
export const listOrderReviews = (ctx: Context, page: PageRequest): Promise<Result<Page<OrderReviewRecord>, Failure>> =>
  query(ctx, 'order-review.list', async (tx, now) => {
    const allowed = authorize(ctx, 'order-review.list');
    if (!allowed.ok) return allowed;
    const { items, next } = await listOrdersInReview(tx, page);
    const records = await toOrderRecords(ctx, tx, items);
    const providers = await findOrganizations(
      tx,
      records.map(({ provider }) => provider.id),
    );
    const credits = await toCreditRecords(tx, [...providers.values()], now);
    const reviews = records.flatMap((order) => {
      const credit = credits.find(({ provider }) => provider.id === order.provider.id);
      return credit ? [{ order, credit }] : [];
    });
    return ok({ items: reviews, next });
  });
