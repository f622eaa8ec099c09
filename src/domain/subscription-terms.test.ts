import { describe, expect, test } from 'vitest';
import { at, offered, subscribed } from '../../test/subscriptions.ts';
import type { Result } from '../kernel/result.ts';
import type { Failure } from './failures.ts';
import { billingChoices, changeBilling, changeTerm, convertTrial, longerTerms } from './subscription-terms.ts';
import type { Change } from './subscriptions.ts';

const change = (result: Result<Change, Failure>): Change => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const code = (result: Result<Change, Failure>) => (result.ok ? 'done' : result.failure.code);
const THREE = subscribed({ termDuration: 'P3Y' });
const ANNUAL = offered({
  termDuration: 'P3Y',
  billingCycle: 'annual',
  unitPrice: { minor: 14_000, currency: 'EUR' },
});

describe('changing how a running term is billed', () => {
  test('takes effect with the next cycle, at the price of the catalog', () => {
    const { subscription, charges } = change(changeBilling(THREE, ANNUAL));
    expect(charges).toEqual([]);
    expect(subscription).toMatchObject({
      billingCycle: 'monthly',
      nextChargeAt: at('2026-04-01'),
      atNextCharge: { billingCycle: 'annual', unitPrice: ANNUAL.unitPrice },
    });
  });

  test('can be taken back until then', () => {
    const { subscription } = change(changeBilling(THREE, ANNUAL));
    const back = change(changeBilling(subscription, offered({ termDuration: 'P3Y' }))).subscription;
    expect(back.atNextCharge).toBeNull();
  });

  test('is possible between monthly and annual of three years, and nowhere else', () => {
    expect(billingChoices(THREE)).toEqual(['annual']);
    expect(billingChoices(subscribed({ termDuration: 'P3Y', billingCycle: 'annual' }))).toEqual(['monthly']);
    expect(billingChoices(subscribed({ termDuration: 'P3Y', billingCycle: 'upfront' }))).toEqual([]);
    expect(billingChoices(subscribed())).toEqual([]);
    expect(code(changeBilling(subscribed(), offered({ billingCycle: 'upfront' })))).toBe('billing_fixed');
  });

  test('is not possible once nothing more is charged', () => {
    expect(code(changeBilling({ ...THREE, nextChargeAt: null }, ANNUAL))).toBe('billing_fixed');
  });
});

describe('exchanging a running term', () => {
  test.each([
    ['P1M', ['P1Y', 'P3Y']],
    ['P1Y', ['P3Y']],
    ['P3Y', []],
  ] as const)('of %s is possible for %j', (from, to) => {
    expect(longerTerms(from)).toEqual(to);
  });

  test('credits what is left and begins the longer one at once, without a window', () => {
    const { subscription, charges } = change(changeTerm(subscribed(), ANNUAL, at('2026-03-11')));
    expect(charges).toMatchObject([
      { kind: 'changed', amount: { minor: -8129 } }, // 120.00 for 21 of 31 days
      { kind: 'changed', amount: { minor: 140_000 }, from: at('2026-03-11'), until: at('2027-03-11') },
    ]);
    expect(subscription).toMatchObject({
      termDuration: 'P3Y',
      billingCycle: 'annual',
      unitPrice: ANNUAL.unitPrice,
      termStartsAt: at('2026-03-11'),
      termEndsAt: at('2029-03-11'),
      stateEndsAt: at('2029-03-11'),
      nextChargeAt: at('2027-03-11'),
      cancelUntil: null,
      windows: [],
      autoRenew: true,
    });
  });

  test('for a shorter or an equal one is refused', () => {
    expect(code(changeTerm(THREE, offered(), at('2026-03-11')))).toBe('term_not_longer');
    expect(code(changeTerm(subscribed(), offered(), at('2026-03-11')))).toBe('term_not_longer');
  });
});

test('a trial that converts is a purchase of a year, with its window and auto-renew', () => {
  const trial = subscribed({
    kind: 'trial',
    quantity: 25,
    termDuration: 'P1M',
    unitPrice: { minor: 0, currency: 'EUR' },
  });
  const { subscription, charges } = convertTrial({ ...trial, autoRenew: false }, offered(), at('2026-03-10'));
  expect(charges).toMatchObject([{ kind: 'purchase', amount: { minor: 30_000 } }]);
  expect(subscription).toMatchObject({
    id: trial.id,
    kind: 'license',
    quantity: 25,
    autoRenew: true,
    termEndsAt: at('2027-03-10'),
    cancelUntil: at('2026-03-17'),
    windows: [{ seats: 25, until: at('2026-03-17') }],
  });
});
