import { describe, expect, test } from 'vitest';
import { at, BETTER, offered, subscribed } from '../../test/subscriptions.ts';
import type { Instant } from '../kernel/time.ts';
import { type ClockFacts, type Passed, passTime } from './subscription-clock.ts';
import { resume, setAutoRenew, suspend } from './subscription-steering.ts';
import type { Offered, Terms } from './subscription-terms.ts';
import { changeBilling } from './subscription-terms.ts';
import type { Change, Subscription } from './subscriptions.ts';

const PRICE = { minor: 1500, currency: 'EUR' as const };
const sells = (terms: Terms): Offered => offered({ ...terms, unitPrice: PRICE });
const FACTS: ClockFacts = { sells, convertsTo: null };

/** Lets time pass until `until` and tells what it did. */
const pass = (from: Subscription, until: string, facts = FACTS) => {
  const steps: Passed[] = [];
  let subscription = from;
  for (let step = passTime(subscription, facts, at(until)); step; step = passTime(subscription, facts, at(until))) {
    steps.push(step);
    subscription = step.subscription;
  }
  return { steps, subscription, told: steps.map((step) => `${step.event} ${step.at.slice(0, 10)}`) };
};
const made = (result: { ok: boolean; value?: Change }): Subscription => {
  if (!result.ok || !result.value) throw new Error('refused');
  return result.value.subscription;
};
const amounts = (steps: readonly Passed[]) =>
  steps.flatMap((step) => step.charges.map((charge) => charge.amount.minor));

describe('while a term runs', () => {
  test('each cycle is charged as it begins, at the price of the purchase', () => {
    const { told, steps } = pass(subscribed(), '2026-06-01');
    expect(told).toEqual(['charged 2026-04-01', 'charged 2026-05-01', 'charged 2026-06-01']);
    expect(amounts(steps)).toEqual([12_000, 12_000, 12_000]);
    expect(steps[0]?.charges).toMatchObject([{ kind: 'cycle', from: at('2026-04-01'), until: at('2026-05-01') }]);
  });

  test('nothing happens a moment before', () => {
    expect(pass(subscribed(), '2026-04-01T08:59:59.999Z').told).toEqual([]);
  });

  test('a term that began on the 31st is charged at the ends of the months', () => {
    expect(pass(subscribed({}, '2026-01-31'), '2026-05-01').told).toEqual([
      'charged 2026-02-28',
      'charged 2026-03-31',
      'charged 2026-04-30',
    ]);
  });

  test('a suspended one is charged too', () => {
    expect(amounts(pass(made(suspend(subscribed(), at('2026-03-02'))), '2026-04-01').steps)).toEqual([12_000]);
  });

  test('a change to annual charges what is left of the year, then years', () => {
    const three = subscribed({ termDuration: 'P3Y' });
    const annual = offered({
      termDuration: 'P3Y',
      billingCycle: 'annual',
      unitPrice: { minor: 14_000, currency: 'EUR' },
    });
    const { steps, subscription } = pass(made(changeBilling(three, annual)), '2028-03-01');
    // 140.00 x 10 for 334 of 365 days, then whole years
    expect(amounts(steps)).toEqual([128_110, 140_000, 140_000]);
    expect(subscription).toMatchObject({ billingCycle: 'annual', atNextCharge: null, nextChargeAt: null });
  });

  test('a change to monthly charges months from the next year on', () => {
    const three = subscribed({ termDuration: 'P3Y', billingCycle: 'annual' });
    const { told, steps } = pass(made(changeBilling(three, offered({ termDuration: 'P3Y' }))), '2027-04-01');
    expect(told).toEqual(['charged 2027-03-01', 'charged 2027-04-01']);
    expect(amounts(steps)).toEqual([12_000, 12_000]);
  });
});

describe('at the end of the term', () => {
  test('it renews by itself into a new term, at the price of the catalog, with a new window', () => {
    const { told, subscription, steps } = pass(subscribed({ billingCycle: 'upfront' }), '2027-03-05');
    expect(told).toEqual(['renewed 2027-03-01']);
    expect(steps[0]?.charges).toMatchObject([{ kind: 'renewal', amount: { minor: 15_000 } }]);
    expect(subscription).toMatchObject({
      state: 'active',
      unitPrice: PRICE,
      termStartsAt: at('2027-03-01'),
      termEndsAt: at('2028-03-01'),
      cancelUntil: at('2027-03-08'),
      windows: [{ seats: 10, until: at('2027-03-08') }],
      autoRenew: true,
    });
  });

  test('what was planned happens', () => {
    const planned = {
      ...subscribed({ billingCycle: 'upfront' }),
      scheduled: { quantity: 4, termDuration: 'P3Y', billingCycle: 'annual', itemId: BETTER } as const,
    };
    const { subscription, steps } = pass(planned, '2027-03-01');
    expect(subscription).toMatchObject({
      ...planned.scheduled,
      scheduled: null,
      termEndsAt: at('2030-03-01'),
      windows: [{ seats: 4 }],
    });
    expect(amounts(steps)).toEqual([6000]);
  });

  test('an end that was aligned shortens the term, which costs its days; the term after it is whole again', () => {
    const end = '2027-05-01T00:00:00.000Z' as Instant;
    const planned = { ...subscribed({ billingCycle: 'upfront' }), scheduled: { termEndsAt: end } };
    const { subscription, steps } = pass(planned, '2027-03-01');
    expect(subscription).toMatchObject({ termEndsAt: end, nextChargeAt: null });
    // 150.00 for 61 of 366 days: 2028 is a leap year, the day that has begun counts
    expect(amounts(steps)).toEqual([2500]);
    expect(pass(subscription, '2027-05-01').subscription.termEndsAt).toBe('2028-05-01T00:00:00.000Z');
  });

  test('what was planned and is no longer sold is forgotten', () => {
    const planned = { ...subscribed({ billingCycle: 'upfront' }), scheduled: { quantity: 4, itemId: BETTER } };
    const only = { ...FACTS, sells: (terms: Terms) => (terms.itemId === BETTER ? undefined : sells(terms)) };
    expect(pass(planned, '2027-03-01', only).subscription).toMatchObject({ quantity: 10, itemId: planned.itemId });
  });

  test('what is not sold at all any more expires', () => {
    const { told } = pass(subscribed({ billingCycle: 'upfront' }), '2027-03-01', { ...FACTS, sells: () => undefined });
    expect(told).toEqual(['expired 2027-03-01']);
  });

  test('without auto-renew it expires, is disabled after 30 days and deleted after 90 more', () => {
    const { told, subscription, steps } = pass(
      made(setAutoRenew(subscribed({ billingCycle: 'upfront' }), false)),
      '2028-01-01',
    );
    expect(told).toEqual(['expired 2027-03-01', 'disabled 2027-03-31', 'deleted 2027-06-29']);
    expect(amounts(steps)).toEqual([]);
    expect(subscription).toMatchObject({ state: 'deleted', stateEndsAt: null, stateSince: at('2027-06-29') });
  });

  test('a suspended one is disabled, and deleted when an expired one would be', () => {
    const { told } = pass(made(suspend(subscribed({ billingCycle: 'upfront' }), at('2026-03-02'))), '2028-01-01');
    expect(told).toEqual(['disabled 2027-03-01', 'deleted 2027-06-29']);
  });

  test('one that was resumed expires, because auto-renew stayed off', () => {
    const suspended = made(suspend(subscribed({ billingCycle: 'upfront' }), at('2026-03-02')));
    expect(pass(made(resume(suspended, at('2026-03-03'))), '2027-03-01').told).toEqual(['expired 2027-03-01']);
  });
});

describe('a trial', () => {
  const trial = subscribed({
    kind: 'trial',
    quantity: 25,
    termDuration: 'P1M',
    unitPrice: { minor: 0, currency: 'EUR' },
  });
  const facts = { ...FACTS, convertsTo: BETTER };

  test('becomes a paid year, billed monthly, after 30 days', () => {
    const { told, subscription, steps } = pass(trial, '2026-03-31', facts);
    expect(told).toEqual(['converted 2026-03-31']);
    expect(subscription).toMatchObject({
      itemId: BETTER,
      kind: 'license',
      termDuration: 'P1Y',
      billingCycle: 'monthly',
      cancelUntil: at('2026-04-07'),
    });
    expect(amounts(steps)).toEqual([37_500]);
  });

  test('expires if auto-renew was turned off, or nothing is sold that it could become', () => {
    expect(pass(made(setAutoRenew(trial, false)), '2026-03-31', facts).told).toEqual(['expired 2026-03-31']);
    expect(pass(trial, '2026-03-31', { ...facts, sells: () => undefined }).told).toEqual(['expired 2026-03-31']);
  });
});
