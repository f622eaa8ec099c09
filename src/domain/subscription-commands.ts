import type { Instant } from '../kernel/time.ts';
import type { Action } from './permissions.ts';
import { reducible } from './subscription-seats.ts';
import { billingChoices, longerTerms } from './subscription-terms.ts';
import { SUBSCRIPTION_COMMANDS, type Subscription, type SubscriptionCommand } from './subscriptions.ts';

/** The permission that each command takes (matrix rows 34, 37-40, 42). */
export const ACTION_OF_COMMAND = {
  'add-seats': 'subscription.add-seats',
  'remove-seats': 'subscription.change',
  'set-auto-renew': 'subscription.change',
  rename: 'subscription.rename',
  'change-billing': 'subscription.change-billing',
  'change-term': 'subscription.change',
  'set-partner-of-record': 'subscription.set-partner-of-record',
  schedule: 'subscription.change',
  upgrade: 'subscription.change',
  suspend: 'subscription.steer',
  resume: 'subscription.steer',
  cancel: 'subscription.steer',
} as const satisfies Record<SubscriptionCommand, Action>;

/** What the subscription itself allows now, whoever asks. */
const POSSIBLE: Readonly<Record<SubscriptionCommand, (subscription: Subscription, now: Instant) => boolean>> = {
  'add-seats': (one) => isChangeable(one),
  'remove-seats': (one, now) => isChangeable(one) && reducible(one, now).length > 0,
  'set-auto-renew': (one) => one.state === 'active',
  rename: (one) => one.state !== 'deleted',
  'change-billing': (one) => isChangeable(one) && billingChoices(one).length > 0,
  'change-term': (one) => isChangeable(one) && longerTerms(one.termDuration).length > 0,
  'set-partner-of-record': (one) => one.state === 'active' || one.state === 'suspended',
  schedule: (one) => isChangeable(one) && one.autoRenew,
  // A trial is upgraded to what it converts to.
  upgrade: (one) => one.state === 'active',
  suspend: (one) => isChangeable(one),
  resume: (one) => one.state === 'suspended',
  cancel: (one, now) => isChangeable(one) && one.cancelUntil !== null && now <= one.cancelUntil,
};
const isChangeable = ({ state, kind }: Subscription): boolean => state === 'active' && kind !== 'trial';

/** What somebody with these permissions may do with it now. Without a relationship with the customer: nothing. */
export const commandsFor = (
  subscription: Subscription,
  { related, can }: { readonly related: boolean; readonly can: (action: Action) => boolean },
  now: Instant,
): readonly SubscriptionCommand[] =>
  related
    ? SUBSCRIPTION_COMMANDS.filter((command) => can(ACTION_OF_COMMAND[command]) && POSSIBLE[command](subscription, now))
    : [];
