import { listSubscriptions, type SubscriptionFilter } from '../../db/subscription-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterSubscriptions, type SubscriptionRecord, toSubscriptionRecords } from '../subscription-record.ts';
import { query } from '../unit-of-work.ts';

/**
 * A page of what a customer has bought, newest first (matrix row 32): a provider sees what it sold, a reseller what it is
 * partner of record of, the customer all of it. Fails with `not_found` for a customer that is none of the caller's.
 */
export const listCustomerSubscriptions = (
  ctx: Context,
  customerId: OrganizationId,
  filter: SubscriptionFilter,
  page: PageRequest,
): Promise<Result<Page<SubscriptionRecord>, Failure>> =>
  query(ctx, 'subscription.list', async (tx, now) => {
    const entered = await enterSubscriptions(ctx, tx, { action: 'subscription.list', customerId });
    if (!entered.ok) return entered;
    const { items, next } = await listSubscriptions(tx, entered.value.scope, filter, page);
    return ok({ items: await toSubscriptionRecords(ctx, tx, entered.value, items, now), next });
  });
