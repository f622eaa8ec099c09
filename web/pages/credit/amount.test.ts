import { expect, test } from 'vitest';
import { readAmount, writeAmount } from './amount.ts';

test.each([
  ['', 'EUR', null],
  ['  ', 'EUR', null],
  ['0', 'EUR', 0],
  ['2500', 'EUR', 250_000],
  ['12,500.5', 'EUR', 1_250_050],
  ['12 500.05', 'TWD', 1_250_005],
  ['2500', 'JPY', 2500],
  ['25.5', 'JPY', undefined],
  ['25.505', 'EUR', undefined],
  ['-1', 'EUR', undefined],
  ['lots', 'EUR', undefined],
  ['10000000000.01', 'EUR', undefined],
])('%j in %s is %s', (text, currency, minor) => {
  expect(readAmount(text, currency)).toBe(minor);
});

test.each([
  [250_000, 'EUR', '2,500'],
  [250_050, 'EUR', '2,500.50'],
  [5, 'EUR', '0.05'],
  [2500, 'JPY', '2,500'],
])('%s of %s is typed as %s, and read back', (minor, currency, text) => {
  expect(writeAmount(minor, currency)).toBe(text);
  expect(readAmount(text, currency)).toBe(minor);
});
