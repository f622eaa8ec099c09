import { ok, type Result } from '../kernel/result.ts';
import { type Alignment, alignmentsFrom, type Neighbour } from './alignments.ts';
import type { CatalogItem, TermDuration } from './catalog.ts';
import { type Failure, localized, refuse, refuseFields } from './failures.ts';
import { guardSeats } from './seat-limits.ts';
import { guardChangeable, titled } from './subscription-seats.ts';
import type { Seller, Terms } from './subscription-terms.ts';
import type { Change, ScheduledChange, Subscription } from './subscriptions.ts';

/** What planning needs to know. */
export type ScheduleFacts = {
  /** Its own item in the catalog in force; undefined once that has been withdrawn. */
  readonly item: Pick<CatalogItem, 'upgradesTo'> | undefined;
  readonly sells: Seller;
  readonly neighbours: readonly Neighbour[];
};

/**
 * Plans a change for the renewal, in place of what was planned before (domain 3.9): seats, term, billing, a better item,
 * and an end date to be aligned to. Needs an active subscription with auto-renew. What is as it is already is left out;
 * nothing left is `invalid`. What is planned already changes nothing. Fails with `auto_renew_off`, `no_upgrade`, `offer_unavailable`, `seat_limit`,
 * `alignment_refused`, `suspended_subscription` or `trial_fixed`.
 */
export const schedule = (
  subscription: Subscription,
  wanted: ScheduledChange,
  facts: ScheduleFacts,
): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  if (!subscription.autoRenew) return refuse('auto_renew_off', titled(subscription));
  const planned = differing(subscription, wanted);
  if (Object.keys(planned).length === 0) return refuseFields({ field: '', code: 'nothing_to_change' });
  if (planned.itemId !== undefined && !facts.item?.upgradesTo.includes(planned.itemId)) {
    return refuse('no_upgrade', titled(subscription));
  }
  const offered = facts.sells(plannedTerms(subscription, planned));
  if (offered === undefined) return refuse('offer_unavailable', localized('item', subscription.name));
  const sold = guardSeats(planned.quantity ?? subscription.quantity, offered.name, offered);
  if (!sold.ok) return sold;
  const ends = alignments(subscription, offered.termDuration, facts.neighbours);
  if (planned.termEndsAt !== undefined && !ends.some((end) => end.termEndsAt === planned.termEndsAt)) {
    return refuse('alignment_refused');
  }
  const changed = isSamePlan(subscription.scheduled, planned) ? subscription : { ...subscription, scheduled: planned };
  return ok({ subscription: changed, charges: [] });
};

/** Takes back what was planned for renewal; nothing planned is nothing changed. */
export const unschedule = (subscription: Subscription): Result<Change, Failure> => {
  if (subscription.scheduled === null) return ok({ subscription, charges: [] });
  const changeable = guardChangeable(subscription);
  return changeable.ok ? ok({ subscription: { ...subscription, scheduled: null }, charges: [] }) : changeable;
};

/** The terms it renews on when this is planned. */
export const plannedTerms = (subscription: Subscription, planned: ScheduledChange): Terms => ({
  itemId: planned.itemId ?? subscription.itemId,
  termDuration: planned.termDuration ?? subscription.termDuration,
  billingCycle: planned.billingCycle ?? subscription.billingCycle,
});

/** The ends to which the term after this one can be shortened: of others than itself, and none for a trial. */
export const alignments = (
  subscription: Subscription,
  termDuration: TermDuration,
  neighbours: readonly Neighbour[],
): readonly Alignment[] => {
  const others = neighbours.filter(({ id }) => id !== subscription.id);
  return subscription.kind === 'trial' ? [] : alignmentsFrom(subscription.termEndsAt, termDuration, others);
};

const PLANNABLE: readonly (keyof ScheduledChange)[] = [
  'quantity',
  'termDuration',
  'billingCycle',
  'itemId',
  'termEndsAt',
];

const isSamePlan = (one: ScheduledChange | null, other: ScheduledChange): boolean =>
  one !== null && PLANNABLE.every((name) => one[name] === other[name]);

/** The members of a plan that would change something. */
const differing = (subscription: Subscription, wanted: ScheduledChange): ScheduledChange => {
  const present: ScheduledChange = { ...subscription, ...subscription.atNextCharge };
  const same = (name: keyof ScheduledChange): boolean => {
    const value = wanted[name];
    if (value === undefined || name === 'termEndsAt') return value === undefined;
    return value === present[name];
  };
  return Object.fromEntries(PLANNABLE.filter((name) => !same(name)).map((name) => [name, wanted[name]]));
};
