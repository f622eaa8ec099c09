import type { OrganizationId } from '../kernel/ids.ts';
import type { DomainEvent, EventType } from './events.ts';
import type { Organization } from './organizations.ts';
import type { Passed } from './subscription-clock.ts';
import { titleOf } from './subscription-seats.ts';
import type { DeadlineKind, Subscription } from './subscriptions.ts';

export type SubscriptionEventType = Extract<EventType, `subscription.${string}`>;

/** Who hears of it, and what it concerns. */
export type Hearing = {
  readonly customer: Pick<Organization, 'id' | 'name'>;
  /** The partners of record before and after that have a relationship with the customer: others see nothing of it. */
  readonly resellers: readonly OrganizationId[];
};

/**
 * What happened to a subscription: in the log of the provider, the customer, and the partner of record. That a period was
 * charged is the provider's matter, a reminder the partners' (domain 3.15). There are no amounts in it, because only the
 * provider sees what it pays.
 */
export const subscriptionEvent = (
  type: SubscriptionEventType,
  subscription: Subscription,
  { customer, resellers }: Hearing,
  more: Partial<Pick<DomainEvent, 'details' | 'before' | 'after'>> = {},
): DomainEvent => ({
  type,
  subject: { kind: 'subscription', id: subscription.id },
  audience: audienceOf(type, subscription, resellers),
  customer: { id: customer.id, name: customer.name },
  ...more,
  details: {
    name: titleOf(subscription),
    ...(subscription.friendlyName === null ? { names: subscription.name } : {}),
    itemId: subscription.itemId,
    quantity: subscription.quantity,
    ...more.details,
  },
});

const audienceOf = (
  type: SubscriptionEventType,
  { providerId, customerId }: Subscription,
  resellers: readonly OrganizationId[],
): readonly OrganizationId[] => {
  if (type === 'subscription.charged') return [providerId];
  const partners = [...new Set([providerId, ...resellers])];
  return type === 'subscription.term_ending' ? partners : [...partners, customerId];
};

/** What a reader of the log wants to know of a change. */
const TOLD = [
  'friendlyName',
  'itemId',
  'quantity',
  'state',
  'termDuration',
  'billingCycle',
  'termEndsAt',
  'autoRenew',
  'resellerId',
  'scheduled',
] as const satisfies readonly (keyof Subscription)[];

/** What differs between two versions, as it was and as it is; nothing when only the invisible differs. */
export const differenceOf = (
  before: Subscription,
  after: Subscription,
): Required<Pick<DomainEvent, 'before' | 'after'>> => {
  const changed = TOLD.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const pick = (from: Subscription) => ({
    ...Object.fromEntries(changed.map((name) => [name, from[name]])),
    ...(before.atNextCharge?.billingCycle === after.atNextCharge?.billingCycle
      ? {}
      : { nextBillingCycle: from.atNextCharge?.billingCycle ?? null }),
  });
  return { before: pick(before), after: pick(after) };
};

/**
 * The term of a subscription ends soon, and what comes then: it renews or converts into something, or ends, and users can
 * work for a while longer. For its partners (domain 3.15).
 */
export const endingEvent = (
  subscription: Subscription,
  { event, subscription: then }: Passed,
  daysLeft: number,
  hearing: Hearing,
): DomainEvent => {
  const goesOn = event === 'renewed' || event === 'converted';
  return subscriptionEvent('subscription.term_ending', subscription, hearing, {
    details: {
      deadline: deadlineOf(subscription, goesOn),
      daysLeft,
      endsAt: subscription.termEndsAt,
      autoRenew: subscription.autoRenew,
      ...(goesOn ? { becomes: termsOf(then) } : { usableUntil: then.stateEndsAt }),
    },
  });
};

const deadlineOf = ({ kind }: Subscription, goesOn: boolean): DeadlineKind => {
  if (kind === 'trial') return 'trial_end';
  return goesOn ? 'renewal' : 'expiry';
};

/** What it will be, without its price. */
const termsOf = ({ name, quantity, termDuration, billingCycle }: Subscription) => ({
  name,
  quantity,
  termDuration,
  billingCycle,
});
