import { next } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { type Failure, refuse } from './failures.ts';
import { guardChangeable, titled } from './subscription-seats.ts';
import {
  type Change,
  credit,
  paidUntil,
  SUBSCRIPTION_MACHINE,
  type Subscription,
  type SubscriptionState,
} from './subscriptions.ts';

/**
 * Cancels within 7 x 24 hours of purchase or renewal: the days that are left of the paid period are refunded, access is
 * lost at once, and nothing brings it back (domain 3.9). Fails with `window_passed`, `suspended_subscription` or
 * `trial_fixed`.
 */
export const cancel = (subscription: Subscription, now: Instant): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  if (subscription.cancelUntil === null || now > subscription.cancelUntil) return refuse('window_passed');
  return ok({
    subscription: endIn(subscription, 'deleted', now, null),
    charges: credit(subscription, 'cancelled', subscription.quantity, { from: now, until: paidUntil(subscription) }),
  });
};

/**
 * Suspends: users are locked out, the provider is billed on. Auto-renew is turned off and what was planned for renewal is
 * dropped; what was planned for the next charge stays (domain 3.9). Fails with `suspended_subscription` or `trial_fixed`.
 */
export const suspend = (subscription: Subscription, now: Instant): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const state = next(SUBSCRIPTION_MACHINE, subscription.state, 'suspend') ?? subscription.state;
  return unpaid({ ...subscription, state, stateSince: now, autoRenew: false, scheduled: null });
};

/** Resumes before the end of the term; auto-renew stays off until it is set again. Fails with `not_suspended`. */
export const resume = (subscription: Subscription, now: Instant): Result<Change, Failure> => {
  const state = next(SUBSCRIPTION_MACHINE, subscription.state, 'resume');
  if (state === undefined) return refuse('not_suspended', titled(subscription));
  return unpaid({ ...subscription, state, stateSince: now });
};

/**
 * Turns auto-renew on or off; off drops what was planned for renewal. Also for a trial, which converts to a paid
 * subscription or ends by it. Fails with `suspended_subscription`.
 */
export const setAutoRenew = (subscription: Subscription, autoRenew: boolean): Result<Change, Failure> => {
  if (subscription.state !== 'active') {
    return refuse('suspended_subscription', { case: 'change', ...titled(subscription) });
  }
  return unpaid({ ...subscription, autoRenew, scheduled: autoRenew ? subscription.scheduled : null });
};

/** A state in which nothing renews, nothing is charged and nothing can be given back any more. */
export const endIn = (
  subscription: Subscription,
  state: Exclude<SubscriptionState, 'active' | 'suspended'>,
  at: Instant,
  stateEndsAt: Instant | null,
): Subscription => ({
  ...subscription,
  state,
  stateSince: at,
  stateEndsAt,
  autoRenew: false,
  cancelUntil: null,
  windows: [],
  nextChargeAt: null,
  atNextCharge: null,
  scheduled: null,
});

const unpaid = (subscription: Subscription) => ok({ subscription, charges: [] });
