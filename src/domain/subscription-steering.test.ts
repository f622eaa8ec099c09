import { describe, expect, test } from 'vitest';
import { at, subscribed } from '../../test/subscriptions.ts';
import type { Result } from '../kernel/result.ts';
import type { Failure } from './failures.ts';
import { cancel, resume, setAutoRenew, suspend } from './subscription-steering.ts';
import type { Change } from './subscriptions.ts';

const change = (result: Result<Change, Failure>): Change => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const code = (result: Result<Change, Failure>) => (result.ok ? 'done' : result.failure.code);
const PLANNED = { ...subscribed({ termDuration: 'P3Y' }), scheduled: { quantity: 12 } };
const TRIAL = subscribed({ kind: 'trial', quantity: 25, termDuration: 'P1M' });

describe('cancelling', () => {
  test('refunds the days that are left of the paid period, and ends it for good', () => {
    const { subscription, charges } = change(cancel(PLANNED, at('2026-03-04T12:00:00.000Z')));
    // 10 x 12.00 for 28 of 31 days
    expect(charges).toMatchObject([{ kind: 'cancelled', quantity: 10, amount: { minor: -10_839 } }]);
    expect(subscription).toMatchObject({
      state: 'deleted',
      stateEndsAt: null,
      autoRenew: false,
      scheduled: null,
      nextChargeAt: null,
      windows: [],
    });
  });

  test('refunds the rest of the term when that was paid upfront', () => {
    const upfront = subscribed({ billingCycle: 'upfront', unitPrice: { minor: 36_500, currency: 'EUR' } });
    expect(change(cancel(upfront, at('2026-03-03'))).charges[0]?.amount.minor).toBe(-363_000);
  });

  test('works to the last moment of the window, and not a moment longer', () => {
    expect(code(cancel(subscribed(), at('2026-03-08')))).toBe('done');
    expect(code(cancel(subscribed(), at('2026-03-08T09:00:00.001Z')))).toBe('window_passed');
  });

  test('needs an active subscription that is no trial', () => {
    expect(code(cancel(change(suspend(subscribed(), at('2026-03-02'))).subscription, at('2026-03-02')))).toBe(
      'suspended_subscription',
    );
    expect(code(cancel(TRIAL, at('2026-03-02')))).toBe('trial_fixed');
  });
});

describe('suspending', () => {
  test('turns auto-renew off and drops what was planned for renewal, not what was planned for the next charge', () => {
    const price = { minor: 12_000, currency: 'EUR' as const };
    const planned = { ...PLANNED, atNextCharge: { billingCycle: 'annual' as const, unitPrice: price } };
    const { subscription, charges } = change(suspend(planned, at('2026-03-04')));
    expect(charges).toEqual([]);
    expect(subscription).toMatchObject({
      state: 'suspended',
      stateSince: at('2026-03-04'),
      stateEndsAt: PLANNED.termEndsAt,
      autoRenew: false,
      scheduled: null,
      atNextCharge: planned.atNextCharge,
      nextChargeAt: at('2026-04-01'),
    });
  });

  test('is not for a trial, nor for what is not active', () => {
    expect(code(suspend(TRIAL, at('2026-03-02')))).toBe('trial_fixed');
    const suspended = change(suspend(subscribed(), at('2026-03-02'))).subscription;
    expect(code(suspend(suspended, at('2026-03-02')))).toBe('suspended_subscription');
  });
});

describe('resuming', () => {
  test('leaves auto-renew off; what is still in a window can be given back again', () => {
    const suspended = change(suspend(subscribed(), at('2026-03-02'))).subscription;
    const { subscription } = change(resume(suspended, at('2026-03-05')));
    expect(subscription).toMatchObject({ state: 'active', stateSince: at('2026-03-05'), autoRenew: false });
    expect(code(cancel(subscription, at('2026-03-05')))).toBe('done');
  });

  test('is for what is suspended', () => {
    expect(code(resume(subscribed(), at('2026-03-05')))).toBe('not_suspended');
  });
});

describe('auto-renew', () => {
  test('turned off drops what was planned; turned on leaves everything else', () => {
    const off = change(setAutoRenew(PLANNED, false)).subscription;
    expect(off).toMatchObject({ autoRenew: false, scheduled: null });
    expect(change(setAutoRenew(off, true)).subscription).toEqual({ ...PLANNED, scheduled: null });
    expect(change(setAutoRenew(PLANNED, true)).subscription).toEqual(PLANNED);
  });

  test('of a trial decides whether it converts', () => {
    expect(change(setAutoRenew(TRIAL, false)).subscription.autoRenew).toBe(false);
  });

  test('stays off while it is suspended', () => {
    const suspended = change(suspend(subscribed(), at('2026-03-02'))).subscription;
    expect(code(setAutoRenew(suspended, true))).toBe('suspended_subscription');
  });
});
