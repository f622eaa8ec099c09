import { findCatalogItems } from '../../db/catalog.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { schedule, unschedule } from '../../domain/subscription-schedule.ts';
import { sellerOf } from '../../domain/subscription-terms.ts';
import type { Change, ScheduledChange, Subscription } from '../../domain/subscriptions.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { neighboursOf } from '../subscription-clock.ts';
import { keepDeed } from '../subscription-keeping.ts';
import { type SubscriptionRecord, takeSubscription, toSubscriptionRecord } from '../subscription-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * Plans what happens when a subscription renews, in place of what was planned; null: nothing (matrix row 37, domain 3.9).
 * Fails with `not_found`, `conflict`, `no_relationship`, `invalid`, `auto_renew_off`, `no_upgrade`, `offer_unavailable`,
 * `seat_limit`, `alignment_refused`, `suspended_subscription` or `trial_fixed`.
 */
export const scheduleChange = (
  ctx: Context,
  id: SubscriptionId,
  wanted: ScheduledChange | null,
  version?: number,
): Promise<Result<SubscriptionRecord, Failure>> =>
  transact(ctx, 'subscription.schedule', async (tx, now) => {
    const taken = await takeSubscription(ctx, tx, now, { id, action: 'subscription.change', to: 'change' });
    if (!taken.ok) return taken;
    const { subscription } = taken.value;
    if (version !== undefined && version !== subscription.version) return refuse('conflict');
    const change = wanted === null ? unschedule(subscription) : await plan(tx, subscription, wanted, now);
    if (!change.ok) return change;
    if (change.value.subscription === subscription) {
      return unrecorded(await toSubscriptionRecord(ctx, tx, taken.value, subscription, now));
    }
    const deed = { type: 'subscription.updated', change: change.value } as const;
    const { kept, events } = await keepDeed(ctx, tx, taken.value, deed);
    return done(await toSubscriptionRecord(ctx, tx, taken.value, kept, now), ...events);
  });

const plan = async (
  tx: Tx,
  subscription: Subscription,
  wanted: ScheduledChange,
  now: Instant,
): Promise<Result<Change, Failure>> => {
  const ids = [subscription.itemId, ...(wanted.itemId === undefined ? [] : [wanted.itemId])];
  const items = await findCatalogItems(tx, ids, now);
  return schedule(subscription, wanted, {
    item: items.get(subscription.itemId),
    sells: sellerOf(items, subscription.market),
    neighbours: wanted.termEndsAt === undefined ? [] : await neighboursOf(tx, subscription, now),
  });
};
