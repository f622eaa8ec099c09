import type { Tx } from '../../db/store.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { subscriptionEvent } from '../../domain/subscription-events.ts';
import type { Subscription } from '../../domain/subscriptions.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { guardCreditOfChange } from '../credit-guard.ts';
import { type Deed, hearingOf, keepChange, keepDeed } from '../subscription-keeping.ts';
import { type SubscriptionRecord, takeSubscription, toSubscriptionRecord } from '../subscription-record.ts';
import { planUpgrade, type WantedUpgrade } from '../subscription-upgrading.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Upgrades a subscription now, or some of its seats; a trial is converted (matrix row 37, domain 3.9). Answers with the
 * subscription, or with the one that took the seats. Fails with `not_found`, `conflict`, `no_upgrade`,
 * `offer_unavailable`, `one_per_customer`, `seat_limit`, `suspended_subscription`, the guards of a sale, `credit_limit` and
 * `review_required`.
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
    const upgrade = await planUpgrade({ ctx, tx, now, lock: true }, subscription, wanted);
    if (!upgrade.ok) return upgrade;
    const { type, source, target } = upgrade.value;
    const charges = [...source.charges, ...(target?.change.charges ?? [])];
    const due = [...taken.value.charges, ...(target?.settled?.charges ?? [])];
    const afforded = await guardCreditOfChange(tx, subscription.providerId, { charges, due }, now, { hold: true });
    if (!afforded.ok) return afforded;
    const { kept, events } = await keepDeed(ctx, tx, taken.value, {
      type,
      change: source,
      details: target ? { into: target.change.subscription.id } : {},
    });
    if (!target) return done(await toSubscriptionRecord(ctx, tx, taken.value, kept, now), ...events);
    const details = { from: kept.id };
    const took =
      target.settled === null
        ? await keepNew(ctx, tx, customer, { change: target.change, details })
        : await keepDeed(
            ctx,
            tx,
            { ...target.settled, customer },
            {
              type: 'subscription.updated',
              change: target.change,
              details,
            },
          );
    const record = await toSubscriptionRecord(ctx, tx, taken.value, took.kept, now);
    return done(record, ...events, ...took.events);
  });

const keepNew = async (
  ctx: Context,
  tx: Tx,
  customer: Organization,
  { change, details }: Pick<Deed, 'change' | 'details'>,
): Promise<{ readonly kept: Subscription; readonly events: readonly DomainEvent[] }> => {
  const kept = await keepChange(ctx, tx, change, { fresh: true });
  const hearing = await hearingOf(tx, customer, kept);
  return { kept, events: [subscriptionEvent('subscription.created', kept, hearing, { details })] };
};
