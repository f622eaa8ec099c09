import { describe, expect, test } from 'vitest';
import { at } from '../../test/subscriptions.ts';
import { type Billed, cycleAt, daysIn, periodFrom, priceOf } from './billing-periods.ts';

const term = (said: Partial<Billed> = {}): Billed => ({
  kind: 'license',
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  termStartsAt: at('2026-01-31'),
  termEndsAt: at('2027-01-31'),
  ...said,
});
const EUR = (minor: number) => ({ minor, currency: 'EUR' as const });

describe('days', () => {
  test.each([
    ['a whole month', '2026-01-31', '2026-02-28', 28],
    ['a leap February', '2028-02-01', '2028-03-01', 29],
    ['a year', '2026-03-01', '2027-03-01', 365],
    ['a day that has begun', '2026-03-01T09:00:00.001Z', '2026-03-02', 1],
    ['a day and the first moment of the next', '2026-03-01T08:59:59.999Z', '2026-03-02', 2],
    ['nothing', '2026-03-01', '2026-03-01', 0],
  ])('%s', (_name, from, until, days) => {
    expect(daysIn({ from: at(from), until: at(until) })).toBe(days);
  });
});

describe('a billing cycle', () => {
  test.each([
    ['2026-01-31', '2026-01-31', '2026-02-28'],
    ['2026-02-27', '2026-01-31', '2026-02-28'],
    ['2026-02-28', '2026-02-28', '2026-03-31'],
    ['2026-04-15', '2026-03-31', '2026-04-30'],
    ['2027-01-30', '2026-12-31', '2027-01-31'],
  ])('is counted from the start of the term: on %s it is %s to %s', (on, from, until) => {
    expect(cycleAt(term(), at(on))).toEqual({ from: at(from), until: at(until) });
  });

  test('is a year, or the whole term', () => {
    const three = term({ termDuration: 'P3Y', termEndsAt: at('2029-01-31') });
    expect(cycleAt({ ...three, billingCycle: 'annual' }, at('2027-06-01'))).toEqual({
      from: at('2027-01-31'),
      until: at('2028-01-31'),
    });
    expect(cycleAt({ ...three, billingCycle: 'upfront' }, at('2027-06-01')).until).toEqual(at('2029-01-31'));
  });

  test('of a trial is the trial', () => {
    const trial = term({ kind: 'trial', termDuration: 'P1M', termEndsAt: at('2026-03-02') });
    expect(cycleAt(trial, at('2026-03-01'))).toEqual({ from: at('2026-01-31'), until: at('2026-03-02') });
  });

  test('is paid only as far as the term goes', () => {
    const short = term({ billingCycle: 'upfront', termEndsAt: at('2026-05-01') });
    expect(periodFrom(short, at('2026-01-31'))).toEqual({ from: at('2026-01-31'), until: at('2026-05-01') });
  });
});

describe('a price', () => {
  const billed = { ...term({ termStartsAt: at('2026-03-01'), termEndsAt: at('2027-03-01') }), unitPrice: EUR(1000) };

  test('of a whole cycle is the price, whatever its days', () => {
    expect(priceOf(billed, 7, { from: at('2026-03-01'), until: at('2026-04-01') })).toEqual(EUR(7000));
    expect(priceOf(billed, 7, { from: at('2027-02-01'), until: at('2027-03-01') })).toEqual(EUR(7000));
  });

  test('of a part is that of its days, rounded once for all seats', () => {
    expect(priceOf(billed, 1, { from: at('2026-03-11'), until: at('2026-04-01') })).toEqual(EUR(677)); // 21/31 of 1000
    expect(priceOf(billed, 3, { from: at('2026-03-11'), until: at('2026-04-01') })).toEqual(EUR(2032)); // not 3 x 677
  });

  test('that cannot be counted is a bug', () => {
    const absurd = { ...billed, unitPrice: EUR(Number.MAX_SAFE_INTEGER) };
    expect(() => priceOf(absurd, 2, { from: at('2026-03-01'), until: at('2026-04-01') })).toThrow('cannot be counted');
  });
});
