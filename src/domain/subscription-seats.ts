import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { type Failure, localized, refuse } from './failures.ts';
import { refuseSeats, type SeatLimits } from './seat-limits.ts';
import {
  type Change,
  charge,
  credit,
  paidUntil,
  type SeatWindow,
  type Subscription,
  WINDOW_DAYS,
} from './subscriptions.ts';

/** What a subscription is called: by its own name, or by its item's. */
export const titleOf = ({ friendlyName, name }: Pick<Subscription, 'friendlyName' | 'name'>): string =>
  friendlyName ?? name.en;

/** The same, as the sentence of a refusal carries it. */
export const titled = ({ friendlyName, name }: Pick<Subscription, 'friendlyName' | 'name'>) =>
  friendlyName === null ? localized('subscription', name) : { subscription: friendlyName };

/** Can it be changed at all? Only an active one, and no trial. Fails with `suspended_subscription` or `trial_fixed`. */
export const guardChangeable = (subscription: Subscription): Result<Subscription, Failure> => {
  if (subscription.state !== 'active') {
    return refuse('suspended_subscription', { case: 'change', ...titled(subscription) });
  }
  return subscription.kind === 'trial' ? refuse('trial_fixed', { case: 'change' }) : ok(subscription);
};

/**
 * Changes the number of seats at once: more at any time, fewer only within their window. What was planned for renewal is
 * dropped, because it was planned for other seats (domain 3.9). The same number changes nothing.
 */
export const setQuantity = (
  subscription: Subscription,
  quantity: number,
  limits: SeatLimits,
  now: Instant,
): Result<Change, Failure> => {
  const more = quantity - subscription.quantity;
  if (more === 0) return ok({ subscription, charges: [] });
  return more > 0 ? addSeats(subscription, more, limits, now) : removeSeats(subscription, -more, limits, now);
};

/**
 * Adds seats at the price of the subscription: the days that are left of the paid period are charged, and the added seats
 * have a window of 7 x 24 hours of their own. Fails with `seat_limit`, `suspended_subscription` or `trial_fixed`.
 */
export const addSeats = (
  subscription: Subscription,
  seats: number,
  limits: SeatLimits,
  now: Instant,
): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const quantity = subscription.quantity + seats;
  if (quantity > limits.maxSeats) return refuseSeats(subscription.name, limits);
  return ok({
    subscription: {
      ...subscription,
      quantity,
      windows: withWindow(openWindows(subscription, now), { seats, until: addDays(now, WINDOW_DAYS) }),
      scheduled: null,
    },
    charges: charge(subscription, 'seats_added', seats, { from: now, until: paidUntil(subscription) }),
  });
};

/**
 * Gives seats back that are still in a window, those with the least time left first: the days that are left of the paid
 * period are credited. Fails with `window_passed` when fewer seats are in a window, `seat_limit` below the smallest
 * number, `suspended_subscription` or `trial_fixed`.
 */
export const removeSeats = (
  subscription: Subscription,
  seats: number,
  limits: SeatLimits,
  now: Instant,
): Result<Change, Failure> => {
  const changeable = guardChangeable(subscription);
  if (!changeable.ok) return changeable;
  const quantity = subscription.quantity - seats;
  if (quantity < limits.minSeats || quantity < 1) return refuseSeats(subscription.name, limits);
  const windows = openWindows(subscription, now);
  if (countSeats(windows) < seats) return refuse('window_passed');
  return ok({
    subscription: { ...subscription, quantity, windows: takeSoonest(windows, seats), scheduled: null },
    charges: credit(subscription, 'seats_removed', seats, { from: now, until: paidUntil(subscription) }),
  });
};

/** The windows that are still open: a seat can be given back up to and at the last moment. */
export const openWindows = ({ windows }: Pick<Subscription, 'windows'>, now: Instant): readonly SeatWindow[] =>
  windows.filter((window) => window.until >= now);

/** What can still be given back, as a reader understands it: one seat always stays. */
export const reducible = (subscription: Subscription, now: Instant): readonly SeatWindow[] =>
  subscription.state === 'active' ? atMost(openWindows(subscription, now), subscription.quantity - 1) : [];

/** Seats leave in another way than by being given back: those out of any window go first. */
export const windowsWithin = (windows: readonly SeatWindow[], quantity: number): readonly SeatWindow[] =>
  atMost(windows, quantity);

/** One window more at the end; what closes at the same moment is one window. */
const withWindow = (windows: readonly SeatWindow[], added: SeatWindow): readonly SeatWindow[] => {
  const last = windows.at(-1);
  return last?.until === added.until
    ? [...windows.slice(0, -1), { ...added, seats: last.seats + added.seats }]
    : [...windows, added];
};

const countSeats = (windows: readonly SeatWindow[]): number => windows.reduce((sum, { seats }) => sum + seats, 0);

const takeSoonest = (windows: readonly SeatWindow[], seats: number): readonly SeatWindow[] => {
  let left = seats;
  return windows.flatMap((window) => {
    const taken = window.seats < left ? window.seats : left;
    left -= taken;
    return taken === window.seats ? [] : [{ ...window, seats: window.seats - taken }];
  });
};

/** The windows of at most so many seats; those that end last are kept. */
const atMost = (windows: readonly SeatWindow[], seats: number): readonly SeatWindow[] => {
  const over = countSeats(windows) - seats;
  return over > 0 ? takeSoonest(windows, over) : windows;
};
