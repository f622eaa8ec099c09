import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  type Currency,
  type Money,
  multiply,
  negate,
  readAmount,
  readCurrency,
  share,
  writeAmount,
  zero,
} from './money.ts';

const euros = (minor: number): Money => ({ minor, currency: 'EUR' });
const anyAmount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(euros);

describe('adding', () => {
  test('two amounts of one currency give their sum', () => {
    expect(add(euros(1250), euros(-50))).toEqual({ ok: true, value: euros(1200) });
    expect(add(zero('TWD'), { minor: 236_000, currency: 'TWD' })).toEqual({
      ok: true,
      value: { minor: 236_000, currency: 'TWD' },
    });
  });
  test('two currencies are never added', () => {
    expect(add(euros(1), { minor: 1, currency: 'TWD' })).toEqual({ ok: false, failure: 'other_currency' });
  });
  test('a sum that cannot be counted exactly is refused, not rounded', () => {
    expect(add(euros(Number.MAX_SAFE_INTEGER), euros(1))).toEqual({ ok: false, failure: 'too_large' });
  });
});

describe('multiplying', () => {
  test.each([
    [1250, 25, 31_250],
    [1250, 0, 0],
    [-3, 0, 0],
    [-3, 4, -12],
  ])('%i times %i is %i', (minor, times, expected) => {
    expect(multiply(euros(minor), times)).toEqual({ ok: true, value: euros(expected) });
  });
  test('a product that cannot be counted exactly is refused', () => {
    expect(multiply(euros(2 ** 40), 2 ** 20)).toEqual({ ok: false, failure: 'too_large' });
  });
});

describe('a proportional share', () => {
  test.each([
    [3000, 10, 30, 1000],
    [1000, 1, 3, 333],
    [1000, 2, 3, 667],
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [1, 1, 2, 1],
    [1, 1, 3, 0],
    [-1, 1, 3, 0],
    [1250, 0, 365, 0],
    [1250, 365, 365, 1250],
    [1250, 730, 365, 2500],
  ])('of %i for %i of %i is %i: nearest, halves away from zero', (minor, part, whole, expected) => {
    expect(share(euros(minor), part, whole)).toEqual({ ok: true, value: euros(expected) });
  });
  test('keeps every digit of a product past 2^53', () => {
    const minor = Number.MAX_SAFE_INTEGER;
    expect(share(euros(minor), 364, 364)).toEqual({ ok: true, value: euros(minor) });
  });
  test('is refused where it could not be counted', () => {
    expect(share(euros(Number.MAX_SAFE_INTEGER), 2, 1)).toEqual({ ok: false, failure: 'too_large' });
  });
  test('of a credit is the share of the charge with its sign turned', () => {
    fc.assert(
      fc.property(anyAmount, fc.nat(366), fc.integer({ min: 1, max: 366 }), (money, part, whole) => {
        const charge = share(money, part, whole);
        expect(share(negate(money), part, whole)).toEqual(
          charge.ok ? { ok: true, value: negate(charge.value) } : charge,
        );
      }),
    );
  });
  test('lies within half a minor unit of the exact one', () => {
    fc.assert(
      fc.property(anyAmount, fc.nat(366), fc.integer({ min: 1, max: 366 }), (money, part, whole) => {
        const result = share(money, part, whole);
        if (!result.ok) throw new Error(result.failure);
        expect(Math.abs(result.value.minor * whole - money.minor * part) * 2).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('reading and writing', () => {
  test.each<[string, Currency, number]>([
    ['12.5', 'EUR', 1250],
    ['12.50', 'EUR', 1250],
    ['0', 'EUR', 0],
    ['2360', 'TWD', 236_000],
    ['2360.50', 'TWD', 236_050],
    ['1500', 'JPY', 1500],
    [' 7 ', 'EUR', 700],
  ])('"%s" %s is %i minor units', (text, currency, minor) => {
    expect(readAmount(text, currency)).toEqual({ minor, currency });
  });
  test.each<[string, Currency]>([
    ['', 'EUR'],
    ['12.345', 'EUR'],
    ['1500.5', 'JPY'],
    ['1,250', 'EUR'],
    ['-1', 'EUR'],
    ['1e3', 'EUR'],
    ['€12', 'EUR'],
    ['99999999999999999', 'EUR'],
    ['999999999999999', 'EUR'],
  ])('"%s" %s is no amount', (text, currency) => {
    expect(readAmount(text, currency)).toBeUndefined();
  });
  test('what was written is read back', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom<Currency>('EUR', 'TWD', 'JPY'), (minor, currency) => {
        expect(readAmount(writeAmount({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
    );
    expect(writeAmount(euros(-5))).toBe('-0.05');
  });
  test('a currency is known in any case, and an unknown one is not', () => {
    expect(readCurrency(' twd ')).toBe('TWD');
    expect(readCurrency('XTS')).toBeUndefined();
    expect(readCurrency('toString')).toBeUndefined();
  });
});
