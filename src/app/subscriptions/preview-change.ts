import type { Failure } from '../../domain/failures.ts';
import type { Action } from '../../domain/permissions.ts';
import { cancel } from '../../domain/subscription-steering.ts';
import type { NewCharge, Subscription } from '../../domain/subscriptions.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import { add, type Money, zero } from '../../kernel/money.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { guardCreditOfChange } from '../credit-guard.ts';
import { applyChange, authorizeChange, type WantedChange } from '../subscription-change.ts';
import { takeSubscription } from '../subscription-record.ts';
import { planUpgrade, type WantedUpgrade } from '../subscription-upgrading.ts';
import { query } from '../unit-of-work.ts';

/** What is asked: one of a change, a cancellation, an upgrade. */
export type Supposed =
  | { readonly change: WantedChange }
  | { readonly cancel: true }
  | { readonly upgrade: WantedUpgrade };

/** What a change would cost and leave. */
export type ChangePreview = {
  readonly charges: readonly NewCharge[];
  readonly total: Money;
  readonly subscription: Subscription;
};

/**
 * What a change, a cancellation or an upgrade would cost now, and what could be done afterwards; nothing is stored. Takes
 * the rights of the real thing, and fails as it would.
 */
export const previewChange = (
  ctx: Context,
  id: SubscriptionId,
  supposed: Supposed,
): Promise<Result<ChangePreview, Failure>> =>
  query(ctx, 'subscription.preview-change', async (tx, now) => {
    const action = actionOf(ctx, supposed);
    if (!action.ok) return action;
    const taken = await takeSubscription(ctx, tx, now, { id, action: action.value, to: 'preview' });
    if (!taken.ok) return taken;
    const { subscription } = taken.value;
    const at = { ctx, tx, now };
    if ('upgrade' in supposed) {
      const upgrade = await planUpgrade({ ...at, lock: false }, subscription, supposed.upgrade);
      if (!upgrade.ok) return upgrade;
      const { source, target } = upgrade.value;
      const charges = [...source.charges, ...(target?.change.charges ?? [])];
      const due = [...taken.value.charges, ...(target?.settled?.charges ?? [])];
      const afforded = await guardCreditOfChange(tx, subscription.providerId, { charges, due }, now, { hold: false });
      return afforded.ok ? ok(toPreview((target?.change ?? source).subscription, charges)) : afforded;
    }
    const change =
      'cancel' in supposed ? cancel(subscription, now) : await applyChange(at, subscription, supposed.change);
    if (!change.ok) return change;
    const spending = { charges: change.value.charges, due: taken.value.charges };
    const afforded = await guardCreditOfChange(tx, subscription.providerId, spending, now, { hold: false });
    return afforded.ok ? ok(toPreview(change.value.subscription, change.value.charges)) : afforded;
  });

const actionOf = (ctx: Context, supposed: Supposed): Result<Action, Failure> => {
  if ('change' in supposed) return authorizeChange(ctx, supposed.change);
  return ok('cancel' in supposed ? 'subscription.steer' : 'subscription.change');
};

const toPreview = (subscription: Subscription, charges: readonly NewCharge[]): ChangePreview => ({
  charges,
  total: charges.reduce((sum, { amount }) => plus(sum, amount), zero(subscription.unitPrice.currency)),
  subscription,
});

/** Charges of one subscription are in one currency, and few. */
const plus = (sum: Money, amount: Money): Money => {
  const total = add(sum, amount);
  if (!total.ok) throw new Error(`charges that do not add up: ${total.failure}`);
  return total.value;
};
