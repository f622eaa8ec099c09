import { portionsOfSubscriptions, type SubscriptionFilter } from '../../db/subscription-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterSubscriptions, type SubscriptionRecord, toSubscriptionRecords } from '../subscription-record.ts';
import { queryAtLength } from '../unit-of-work.ts';

/**
 * Hands the subscriptions that the list would show to `write` in portions, as they were at one moment (matrix row 43).
 * Nothing is written before the caller was found to be allowed. Fails as the list does.
 */
export const exportSubscriptions = (
  ctx: Context,
  customerId: OrganizationId,
  filter: SubscriptionFilter,
  write: (subscriptions: readonly SubscriptionRecord[]) => Promise<void>,
): Promise<Result<null, Failure>> =>
  queryAtLength(ctx, 'subscription.export', async (tx, now) => {
    const entered = await enterSubscriptions(ctx, tx, { action: 'subscription.export', customerId });
    if (!entered.ok) return entered;
    for await (const portion of portionsOfSubscriptions(tx, entered.value.scope, filter)) {
      await write(await toSubscriptionRecords(ctx, tx, entered.value, portion, now));
    }
    return ok(null);
  });
