import { describe, expect, test } from 'vitest';
import { at, bought, subscribed } from '../../test/subscriptions.ts';
import { dueAt, open } from './subscriptions.ts';

const EUR = (minor: number) => ({ minor, currency: 'EUR' as const });

describe('a purchase', () => {
  test('is active, renews by itself, can be cancelled for 7 x 24 hours, and every seat given back', () => {
    expect(subscribed()).toMatchObject({
      state: 'active',
      autoRenew: true,
      termStartsAt: at('2026-03-01'),
      termEndsAt: at('2027-03-01'),
      cancelUntil: at('2026-03-08'),
      windows: [{ seats: 10, until: at('2026-03-08') }],
      nextChargeAt: at('2026-04-01'),
      stateEndsAt: at('2027-03-01'),
      version: 1,
    });
  });

  test('charges the first billing cycle', () => {
    expect(open(bought(), at('2026-03-01')).charges).toEqual([
      {
        customerId: bought().customerId,
        providerId: bought().providerId,
        resellerId: bought().resellerId,
        subscriptionId: bought().id,
        kind: 'purchase',
        at: at('2026-03-01'),
        from: at('2026-03-01'),
        until: at('2026-04-01'),
        quantity: 10,
        unitPrice: EUR(1200),
        amount: EUR(12_000),
      },
    ]);
  });

  test('paid upfront, or for a month, has nothing more to pay in its term', () => {
    for (const terms of [
      { termDuration: 'P1Y', billingCycle: 'upfront' },
      { termDuration: 'P1M', billingCycle: 'monthly' },
    ] as const) {
      const subscription = subscribed(terms);
      expect(subscription.nextChargeAt).toBeNull();
      expect(dueAt(subscription)).toBe(subscription.termEndsAt);
    }
  });

  test('is next due at its next charge', () => {
    expect(dueAt(subscribed())).toBe(at('2026-04-01'));
  });

  test('of a trial lasts 30 days, costs nothing, and has no window', () => {
    const trial = open(
      bought({ kind: 'trial', quantity: 25, termDuration: 'P1M', unitPrice: EUR(0) }),
      at('2026-03-01'),
    );
    expect(trial.charges).toEqual([]);
    expect(trial.subscription).toMatchObject({
      termEndsAt: at('2026-03-31'),
      cancelUntil: null,
      windows: [],
      nextChargeAt: null,
      autoRenew: true,
    });
  });
});
