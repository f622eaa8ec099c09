import { expect, test } from 'vitest';
import { recurringOf, recurringSums } from './recurring.ts';
import type { PreviewedLine } from './shapes.ts';

const line = (quantity: number, minor: number, quantityBefore?: number): PreviewedLine => ({
  names: { en: 'Endpoint Guard', 'zh-TW': '端點守護' },
  alignments: [],
  quantity,
  ...(quantityBefore === undefined ? {} : { quantityBefore }),
  unitPrice: { minor, currency: 'EUR' },
});

test('of added seats only those are counted, and each way of billing has its own sum', () => {
  const previewed = [line(28, 1092, 25), line(20, 903), line(5, 12_000)];
  expect(previewed.map(recurringOf)).toEqual([
    { minor: 3276, currency: 'EUR' },
    { minor: 18_060, currency: 'EUR' },
    { minor: 60_000, currency: 'EUR' },
  ]);
  const cycles = [{ billingCycle: 'monthly' }, { billingCycle: 'monthly' }, { billingCycle: 'upfront' }] as const;
  expect(recurringSums(previewed, cycles)).toEqual([
    { cycle: 'monthly', sum: { minor: 21_336, currency: 'EUR' } },
    { cycle: 'upfront', sum: { minor: 60_000, currency: 'EUR' } },
  ]);
});
