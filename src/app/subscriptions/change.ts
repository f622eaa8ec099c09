import { type Failure, refuse } from '../../domain/failures.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { guardCreditOfChange } from '../credit-guard.ts';
import { applyChange, authorizeChange, type WantedChange } from '../subscription-change.ts';
import { keepDeed } from '../subscription-keeping.ts';
import { type SubscriptionRecord, takeSubscription, toSubscriptionRecord } from '../subscription-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * Changes seats, auto-renew, name, billing, term or partner of record of a subscription, all of it or nothing (own API;
 * matrix rows 34, 37, 38, 40, 42; domain 3.9). Fails with `not_found`, `conflict`, the guards of a sale, and with what
 * each part fails with: `window_passed`, `seat_limit`, `billing_fixed`, `term_not_longer`, `por_invalid`,
 * `suspended_subscription`, `trial_fixed`; then, for what it adds to the provider's bill, `credit_limit`, `review_required`.
 */
export const changeSubscription = (
  ctx: Context,
  id: SubscriptionId,
  { version, ...wanted }: WantedChange & { readonly version?: number | undefined },
): Promise<Result<SubscriptionRecord, Failure>> =>
  transact(ctx, 'subscription.change', async (tx, now) => {
    const action = authorizeChange(ctx, wanted);
    if (!action.ok) return action;
    const taken = await takeSubscription(ctx, tx, now, { id, action: action.value, to: 'change' });
    if (!taken.ok) return taken;
    const { subscription } = taken.value;
    if (version !== undefined && version !== subscription.version) return refuse('conflict');
    const change = await applyChange({ ctx, tx, now }, subscription, wanted);
    if (!change.ok) return change;
    if (change.value.subscription === subscription) {
      return unrecorded(await toSubscriptionRecord(ctx, tx, taken.value, subscription, now));
    }
    const spending = { charges: change.value.charges, due: taken.value.charges };
    const afforded = await guardCreditOfChange(tx, subscription.providerId, spending, now, { hold: true });
    if (!afforded.ok) return afforded;
    const deed = { type: 'subscription.updated', change: change.value } as const;
    const { kept, events } = await keepDeed(ctx, tx, taken.value, deed);
    return done(await toSubscriptionRecord(ctx, tx, taken.value, kept, now), ...events);
  });
