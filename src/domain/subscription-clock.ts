import { next } from '../kernel/machine.ts';
import { addDays, addMonths, type Instant } from '../kernel/time.ts';
import { type CatalogItemId, MONTHS_OF_TERM } from './catalog.ts';
import { plannedTerms } from './subscription-schedule.ts';
import { endIn } from './subscription-steering.ts';
import { asOffered, CONVERTED, convertTrial, type Offered, type Seller } from './subscription-terms.ts';
import {
  type Change,
  chargePeriod,
  dueAt,
  type ScheduledChange,
  SUBSCRIPTION_MACHINE,
  type Subscription,
  type SubscriptionEvent,
  type SubscriptionState,
  startTerm,
} from './subscriptions.ts';

/** How long an ended subscription stays in each state, in days (domain 3.9, App. A). */
export const GRACE_DAYS = 30;
export const DISABLED_DAYS = 90;

/** What time did. */
export type Passed = Change & {
  readonly event: 'charged' | 'renewed' | 'converted' | 'expired' | 'disabled' | 'deleted';
  readonly at: Instant;
};

/** What the catalog says at the moment at which something falls due. */
export type ClockFacts = {
  readonly sells: Seller;
  /** What a trial becomes; null for anything else. */
  readonly convertsTo: CatalogItemId | null;
};

/**
 * The next thing that time alone does to a subscription, as of the moment at which it fell due, however late somebody
 * looks (domain 3.9): a billing period begins; the term ends, and it renews, converts or expires; a state ends. Undefined
 * when nothing is due at `now`. Called until nothing is.
 */
export const passTime = (subscription: Subscription, facts: ClockFacts, now: Instant): Passed | undefined => {
  const at = dueAt(subscription);
  if (at === null || at > now) return undefined;
  if (at === subscription.nextChargeAt) return { ...beginPeriod(subscription, at), event: 'charged', at };
  switch (subscription.state) {
    case 'active':
      return { ...endTerm(subscription, facts, at), at };
    case 'suspended':
      // Deleted as soon as one that expired: it is disabled for the days that the other one may still be used.
      return { ...lead(subscription, 'disable', at, GRACE_DAYS + DISABLED_DAYS), event: 'disabled', at };
    case 'expired':
      return { ...lead(subscription, 'disable', at, DISABLED_DAYS), event: 'disabled', at };
    default:
      return { ...lead(subscription, 'delete', at, null), event: 'deleted', at };
  }
};

/** A billing period is charged, from now on in the way that was asked for. */
const beginPeriod = (subscription: Subscription, at: Instant): Change =>
  chargePeriod({ ...subscription, ...subscription.atNextCharge, atNextCharge: null }, 'cycle', at);

const endTerm = (subscription: Subscription, facts: ClockFacts, at: Instant): Change & Pick<Passed, 'event'> => {
  if (!subscription.autoRenew) return expire(subscription, at);
  if (subscription.kind !== 'trial') return renew(subscription, facts.sells, at);
  const { convertsTo } = facts;
  const offered = convertsTo === null ? undefined : facts.sells({ ...CONVERTED, itemId: convertsTo });
  return offered ? { ...convertTrial(subscription, offered, at), event: 'converted' } : expire(subscription, at);
};

/**
 * Renews into a new term with what was planned, at the catalog's price and with a new window. What was planned and is no
 * longer sold is forgotten; what is not sold at all any more cannot renew and expires.
 */
const renew = (subscription: Subscription, sells: Seller, at: Instant): Change & Pick<Passed, 'event'> => {
  const planned: ScheduledChange = subscription.scheduled ?? {};
  const asPlanned = sells(plannedTerms(subscription, planned));
  const offered = asPlanned ?? sells(subscription);
  if (offered === undefined) return expire(subscription, at);
  const kept = asPlanned === undefined ? {} : planned;
  const quantity = kept.quantity ?? subscription.quantity;
  const renewed = { ...asOffered(subscription, offered), quantity };
  return { ...startTerm(renewed, 'renewal', at, endWithin(kept, offered, at)), event: 'renewed' };
};

/** The end that was planned, if it still lies within the new term. */
const endWithin = (planned: ScheduledChange, offered: Offered, at: Instant): Instant | undefined => {
  const end = planned.termEndsAt;
  const full = addMonths(at, MONTHS_OF_TERM[offered.termDuration]);
  return end !== undefined && end > at && end < full ? end : undefined;
};

const expire = (subscription: Subscription, at: Instant): Change & Pick<Passed, 'event'> => ({
  ...lead(subscription, 'expire', at, GRACE_DAYS),
  event: 'expired',
});

/** Leads on to the state after this one, for so many days; null: for good. */
const lead = (subscription: Subscription, event: SubscriptionEvent, at: Instant, days: number | null): Change => {
  const state = next(SUBSCRIPTION_MACHINE, subscription.state, event) as Ended;
  return { subscription: endIn(subscription, state, at, days === null ? null : addDays(at, days)), charges: [] };
};
type Ended = Exclude<SubscriptionState, 'active' | 'suspended'>;
