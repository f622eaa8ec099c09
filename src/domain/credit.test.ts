import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { CURRENCY_DIGITS, type Currency } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import { type CreditTerms, guardLimit, monthOf, noTerms, spoken, sumsOf, UNUSED, wantsReview } from './credit.ts';
import { sentence } from './failures.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' as const });
const terms = (said: Partial<CreditTerms>): CreditTerms => ({ ...noTerms(asId('p'), 'EUR'), ...said });
const used = (chargedMinor: number, orderedMinor = 0) => ({ chargedMinor, orderedMinor });

describe('a limit', () => {
  test.each([
    ['none', null, used(9_000), 1_000_000, true],
    ['what is just left', 10_000, used(4_000, 5_000), 1_000, true],
    ['one cent more than is left', 10_000, used(4_000, 5_000), 1_001, false],
    ['nothing at all', 0, UNUSED, 1, false],
    ['beyond it already, for what costs nothing', 100, used(200), 0, true],
    ['beyond it already, for a credit', 100, used(200), -50, true],
    ['with more given back than charged', 100, used(-50), 150, true],
  ])('%s: %s, %o, and %s more: %s', (_, limitMinor, use, adds, passes) => {
    expect(guardLimit(terms({ limitMinor }), use, euros(adds)).ok).toBe(passes);
  });

  test('that refuses says what there is, what is used, and what is to come, in both languages', () => {
    const refused = guardLimit(terms({ limitMinor: 1_250_000 }), used(1_000_000, 50), euros(250_000));
    if (refused.ok) throw new Error('it is refused');
    const said = ['EUR 12 500.00', 'EUR 10 000.50', 'EUR 2 500.00'].map((text) => text.replaceAll(' ', '\u00A0'));
    for (const locale of ['en', 'zh-TW'] as const) {
      for (const amount of said) expect(sentence(refused.failure, locale)).toContain(amount);
    }
  });
});

test('an order waits above the threshold, not at it', () => {
  expect(wantsReview(terms({ reviewAboveMinor: 500 }), euros(500))).toBe(false);
  expect(wantsReview(terms({ reviewAboveMinor: 500 }), euros(501))).toBe(true);
  expect(wantsReview(terms({ reviewAboveMinor: null }), euros(1_000_000))).toBe(false);
});

test.each([
  ['2026-11-23T09:00:00.000Z', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ['2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'],
])('%s is counted from %s until %s', (now, from, until) => {
  expect(monthOf(now as Instant)).toEqual({ from, until });
});

test('amounts are summed by currency, in one order whatever comes first', () => {
  const twd = { minor: 5, currency: 'TWD' as const };
  expect(sumsOf([twd, euros(1), euros(2), twd])).toEqual([euros(3), { minor: 10, currency: 'TWD' }]);
  expect(sumsOf([euros(1), twd]).map(({ currency }) => currency)).toEqual(['EUR', 'TWD']);
});

test('an amount in a sentence holds nothing that a sentence could be broken at', () => {
  for (const currency of Object.keys(CURRENCY_DIGITS) as Currency[]) {
    expect(spoken({ minor: 123_456_789, currency })).toMatch(/^[A-Z]{3}\u00A0\d{1,3}(\u00A0\d{3})*(\.\d{2})?$/);
  }
});
