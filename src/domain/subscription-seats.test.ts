import { describe, expect, test } from 'vitest';
import { at, LIMITS, subscribed } from '../../test/subscriptions.ts';
import { addSeats, reducible, removeSeats, setQuantity, windowsWithin } from './subscription-seats.ts';
import { suspend } from './subscription-steering.ts';
import type { Change, Subscription } from './subscriptions.ts';

const change = (result: ReturnType<typeof setQuantity>): Change => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const code = (result: ReturnType<typeof setQuantity>) => (result.ok ? 'done' : result.failure.code);
const added = (seats: number, on: string, from = subscribed()): Subscription =>
  change(addSeats(from, seats, LIMITS, at(on))).subscription;

describe('adding seats', () => {
  test('charges the days that are left of the paid period, the begun one included', () => {
    const { charges } = change(addSeats(subscribed(), 5, LIMITS, at('2026-03-11T17:00:00.000Z')));
    // 5 x 12.00 for 21 of 31 days: 40.65
    expect(charges).toMatchObject([
      { kind: 'seats_added', quantity: 5, amount: { minor: 4065 }, until: at('2026-04-01') },
    ]);
  });

  test('gives the added seats a window of their own', () => {
    const subscription = added(5, '2026-03-05');
    expect(subscription.quantity).toBe(15);
    expect(subscription.windows).toEqual([
      { seats: 10, until: at('2026-03-08') },
      { seats: 5, until: at('2026-03-12') },
    ]);
    expect(subscription.cancelUntil).toBe(at('2026-03-08'));
  });

  test('at one moment is one window', () => {
    expect(added(2, '2026-03-05', added(5, '2026-03-05')).windows.at(-1)).toEqual({
      seats: 7,
      until: at('2026-03-12'),
    });
    expect(added(2, '2026-03-01').windows).toEqual([{ seats: 12, until: at('2026-03-08') }]);
  });

  test('costs what a seat cost when it was bought, whatever the catalog says by now', () => {
    const { charges } = change(addSeats(subscribed(), 1, LIMITS, at('2026-03-01')));
    expect(charges[0]?.unitPrice).toEqual({ minor: 1200, currency: 'EUR' });
    expect(charges[0]?.amount.minor).toBe(1200);
  });

  test('stops at the most that the item is sold with', () => {
    expect(code(addSeats(subscribed(), 290, LIMITS, at('2026-03-02')))).toBe('done');
    expect(code(addSeats(subscribed(), 291, LIMITS, at('2026-03-02')))).toBe('seat_limit');
  });
});

describe('giving seats back', () => {
  test('credits the same days with the sign turned', () => {
    const { charges } = change(removeSeats(subscribed(), 4, LIMITS, at('2026-03-04')));
    // 4 x 12.00 for 28 of 31 days
    expect(charges).toMatchObject([{ kind: 'seats_removed', quantity: 4, amount: { minor: -4335 } }]);
  });

  test('on the day of purchase gives everything back', () => {
    const { charges } = change(removeSeats(subscribed(), 4, LIMITS, at('2026-03-01T20:00:00.000Z')));
    expect(charges[0]?.amount.minor).toBe(-4800);
  });

  test('works to the last moment of the window, and not a moment longer', () => {
    expect(code(removeSeats(subscribed(), 1, LIMITS, at('2026-03-08')))).toBe('done');
    expect(code(removeSeats(subscribed(), 1, LIMITS, at('2026-03-08T09:00:00.001Z')))).toBe('window_passed');
  });

  test('works for those seats only that are still in a window', () => {
    const subscription = added(3, '2026-03-20');
    expect(code(removeSeats(subscription, 3, LIMITS, at('2026-03-21')))).toBe('done');
    expect(code(removeSeats(subscription, 4, LIMITS, at('2026-03-21')))).toBe('window_passed');
  });

  test('takes those first that could be given back for the shortest time', () => {
    const subscription = added(5, '2026-03-05');
    expect(change(removeSeats(subscription, 12, LIMITS, at('2026-03-06'))).subscription.windows).toEqual([
      { seats: 3, until: at('2026-03-12') },
    ]);
  });

  test('leaves the smallest number, and at least one', () => {
    expect(code(removeSeats(subscribed(), 10, LIMITS, at('2026-03-02')))).toBe('seat_limit');
    expect(code(removeSeats(subscribed(), 6, { minSeats: 5, maxSeats: 50 }, at('2026-03-02')))).toBe('seat_limit');
    expect(code(removeSeats(subscribed(), 5, { minSeats: 5, maxSeats: 50 }, at('2026-03-02')))).toBe('done');
  });
});

describe('any change of seats', () => {
  test('drops what was planned for renewal', () => {
    const planned = { ...subscribed(), scheduled: { quantity: 12 } };
    expect(change(setQuantity(planned, 11, LIMITS, at('2026-03-02'))).subscription.scheduled).toBeNull();
    expect(change(setQuantity(planned, 9, LIMITS, at('2026-03-02'))).subscription.scheduled).toBeNull();
  });

  test('to the same number is none', () => {
    const planned = { ...subscribed(), scheduled: { quantity: 12 } };
    expect(change(setQuantity(planned, 10, LIMITS, at('2026-06-01')))).toEqual({ subscription: planned, charges: [] });
  });

  test('needs an active subscription that is no trial', () => {
    const suspended = change(suspend(subscribed(), at('2026-03-02'))).subscription;
    expect(code(setQuantity(suspended, 11, LIMITS, at('2026-03-03')))).toBe('suspended_subscription');
    expect(code(setQuantity(subscribed({ kind: 'trial' }), 26, LIMITS, at('2026-03-03')))).toBe('trial_fixed');
  });
});

describe('what a reader sees as reducible', () => {
  test('is what is in a window, but for one seat that stays', () => {
    expect(reducible(subscribed(), at('2026-03-02'))).toEqual([{ seats: 9, until: at('2026-03-08') }]);
    expect(reducible(added(3, '2026-03-20'), at('2026-03-21'))).toEqual([{ seats: 3, until: at('2026-03-27') }]);
    expect(reducible(subscribed(), at('2026-03-09'))).toEqual([]);
  });

  test('is nothing of a suspended one', () => {
    expect(reducible(change(suspend(subscribed(), at('2026-03-02'))).subscription, at('2026-03-02'))).toEqual([]);
  });

  test('is never more than what is left', () => {
    expect(
      windowsWithin(
        [
          { seats: 4, until: at('2026-03-08') },
          { seats: 5, until: at('2026-03-09') },
        ],
        6,
      ),
    ).toEqual([
      { seats: 1, until: at('2026-03-08') },
      { seats: 5, until: at('2026-03-09') },
    ]);
  });
});
