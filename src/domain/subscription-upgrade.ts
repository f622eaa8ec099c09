import type { SubscriptionId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Failure } from './failures.ts';
import { guardSeats, refuseSeats, type SeatLimits } from './seat-limits.ts';
import { guardChangeable, openWindows, windowsWithin } from './subscription-seats.ts';
import { asOffered, type Offered } from './subscription-terms.ts';
import { type Change, charge, credit, paidUntil, type Subscription } from './subscriptions.ts';

/**
 * Upgrades all seats (domain 3.9): the subscription keeps its id, its term and its billing, and is one of the better item
 * from now on. The days that are left of the paid period are credited at the old price and charged at the new one. It
 * cannot be cancelled or given back afterwards, and what was planned is dropped. Which items are better is the
 * catalog's to say. Fails with `seat_limit`, `suspended_subscription` or `trial_fixed`.
 */
export const upgradeAll = (subscription: Subscription, offered: Offered, now: Instant): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const sold = guardSeats(subscription.quantity, offered.name, offered);
  if (!sold.ok) return sold;
  const rest = { from: now, until: paidUntil(subscription) };
  const upgraded: Subscription = { ...asOffered(subscription, offered), ...UNBOUND };
  return ok({
    subscription: upgraded,
    charges: [
      ...credit(subscription, 'upgrade', subscription.quantity, rest),
      ...charge(upgraded, 'upgrade', subscription.quantity, rest),
    ],
  });
};

/** An upgrade of some seats: two subscriptions have changed, or one has and one is new. */
export type Split = { readonly source: Change; readonly target: Change };

/**
 * Moves some seats to a subscription of the better item that ends at the same moment: to the one that is there, or to a
 * new one, which shares the term of its source. Seats out of any window move first. Fails with `seat_limit`,
 * `suspended_subscription` or `trial_fixed`.
 */
export const upgradeSome = (
  subscription: Subscription,
  {
    seats,
    offered,
    limits,
    into,
  }: {
    readonly seats: number;
    readonly offered: Offered;
    /** Of the item that is left. */
    readonly limits: SeatLimits;
    readonly into: Subscription | SubscriptionId;
  },
  now: Instant,
): Result<Split, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const left = subscription.quantity - seats;
  if (left < 1 || left < limits.minSeats) return refuseSeats(subscription.name, limits);
  const existing = typeof into === 'string' ? undefined : into;
  const sold = guardSeats((existing?.quantity ?? 0) + seats, offered.name, offered);
  if (!sold.ok) return sold;
  const target = existing ?? beside(subscription, into as SubscriptionId, offered, now);
  return ok({
    source: {
      subscription: {
        ...subscription,
        quantity: left,
        windows: windowsWithin(openWindows(subscription, now), left),
        scheduled: null,
      },
      charges: credit(subscription, 'upgrade', seats, { from: now, until: paidUntil(subscription) }),
    },
    target: {
      subscription: { ...target, quantity: target.quantity + seats, scheduled: null },
      charges: charge(target, 'upgrade', seats, { from: now, until: paidUntil(target) }),
    },
  });
};

/** Can the seats of `source` move into `target`? It is active, of the same parties, and shares term and billing. */
export const takesSeatsOf = (target: Subscription, source: Subscription): boolean =>
  target.state === 'active' &&
  target.id !== source.id &&
  target.customerId === source.customerId &&
  target.providerId === source.providerId &&
  target.resellerId === source.resellerId &&
  target.termEndsAt === source.termEndsAt &&
  target.termDuration === source.termDuration &&
  target.billingCycle === source.billingCycle;

/** After an upgrade nothing can be cancelled or given back, and nothing that was planned holds any more. */
const UNBOUND = { cancelUntil: null, windows: [], atNextCharge: null, scheduled: null } as const;

/** A new subscription of the better item without seats yet, in the term of its source. */
const beside = (source: Subscription, id: SubscriptionId, offered: Offered, now: Instant): Subscription => ({
  ...asOffered(source, offered),
  ...UNBOUND,
  id,
  quantity: 0,
  friendlyName: null,
  startedAt: now,
  stateSince: now,
  orderLineId: null,
  convertedFrom: null,
  version: 1,
});
