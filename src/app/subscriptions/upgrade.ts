import { type Failure, refuse } from '../../domain/failures.ts';
import { differenceOf, subscriptionEvent } from '../../domain/subscription-events.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { hearingOf, keepChange, keepDeed } from '../subscription-keeping.ts';
import { type SubscriptionRecord, takeSubscription, toSubscriptionRecord } from '../subscription-record.ts';
import { planUpgrade, type WantedUpgrade } from '../subscription-upgrading.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Upgrades a subscription now, or some of its seats; a trial is converted (matrix row 37, domain 3.9). Answers with the
 * subscription, or with the one that took the seats. Fails with `not_found`, `conflict`, `no_upgrade`,
 * `offer_unavailable`, `one_per_customer`, `seat_limit`, `suspended_subscription`, and the guards of a sale.
 */
export const upgradeSubscription = (
  ctx: Context,
  id: SubscriptionId,
  { version, ...wanted }: WantedUpgrade & { readonly version?: number | undefined },
): Promise<Result<SubscriptionRecord, Failure>> =>
  transact(ctx, 'subscription.upgrade', async (tx, now) => {
    const taken = await takeSubscription(ctx, tx, now, { id, action: 'subscription.change', to: 'change' });
    if (!taken.ok) return taken;
    const { subscription, customer } = taken.value;
    if (version !== undefined && version !== subscription.version) return refuse('conflict');
    const upgrade = await planUpgrade({ ctx, tx, now }, subscription, wanted);
    if (!upgrade.ok) return upgrade;
    const { type, source, target } = upgrade.value;
    const { kept, events } = await keepDeed(ctx, tx, taken.value, {
      type,
      change: source,
      details: target ? { into: target.subscription.id } : {},
    });
    if (!target) return done(await toSubscriptionRecord(ctx, tx, taken.value, kept, now), ...events);
    const { before } = target;
    const taker = await keepChange(ctx, tx, target, { fresh: before === null });
    const hearing = await hearingOf(tx, customer, taker);
    const told = { details: { from: kept.id } };
    const event =
      before === null
        ? subscriptionEvent('subscription.created', taker, hearing, told)
        : subscriptionEvent('subscription.updated', taker, hearing, { ...told, ...differenceOf(before, taker) });
    return done(await toSubscriptionRecord(ctx, tx, taken.value, taker, now), ...events, event);
  });
