import { describe, expect, test } from 'vitest';
import type { CatalogItem } from '../catalog/shapes.ts';
import type { Subscription } from '../subscriptions/shapes.ts';
import { changeLine, faultOf, isReady, lineOfItem, lineOfSubscription, unitPriceOf, wantedLines } from './cart.ts';

const price = (minor: number) => ({ minor, currency: 'EUR' as const });
const ITEM = {
  id: 'A:1',
  names: { en: 'Workplace', 'zh-TW': '職場' },
  minSeats: 2,
  maxSeats: 300,
  terms: [
    { termDuration: 'P1M', billingCycle: 'monthly', unitPrice: price(1200) },
    { termDuration: 'P1Y', billingCycle: 'monthly', unitPrice: price(1000) },
    { termDuration: 'P1Y', billingCycle: 'upfront', unitPrice: price(11_400) },
  ],
} as unknown as CatalogItem;
const OWNED = {
  id: 's1',
  names: ITEM.names,
  quantity: 25,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  unitPrice: price(980),
} as Subscription;
const line = (item: CatalogItem) => {
  const made = lineOfItem(item);
  if (made === undefined) throw new Error('not sold');
  return made;
};

describe('a line of a cart', () => {
  test('begins with the fewest seats, for a year, billed monthly', () => {
    expect(line(ITEM)).toMatchObject({ quantity: 2, termDuration: 'P1Y', billingCycle: 'monthly' });
    expect(unitPriceOf(line(ITEM))).toEqual(price(1000));
  });

  test('of a subscription begins with one seat more, and keeps its price', () => {
    expect(lineOfSubscription(OWNED)).toMatchObject({ quantity: 26 });
    expect(unitPriceOf(lineOfSubscription(OWNED))).toEqual(price(980));
  });

  test('is at fault without a number, outside the range, or with no more than there is', () => {
    expect(faultOf({ ...line(ITEM), quantity: undefined })).toBe('number');
    expect(faultOf({ ...line(ITEM), quantity: 1 })).toBe('range');
    expect(faultOf({ ...line(ITEM), quantity: 301 })).toBe('range');
    expect(faultOf({ ...lineOfSubscription(OWNED), quantity: 25 })).toBe('above');
    expect(faultOf(line(ITEM))).toBeUndefined();
  });

  test('with another term takes a billing that is sold with it', () => {
    const [upfront] = changeLine([line(ITEM)], 'item A:1', { billingCycle: 'upfront' });
    expect(upfront).toMatchObject({ termDuration: 'P1Y', billingCycle: 'upfront' });
    const [month] = changeLine(upfront === undefined ? [] : [upfront], 'item A:1', { termDuration: 'P1M' });
    expect(month).toMatchObject({ termDuration: 'P1M', billingCycle: 'monthly' });
  });

  test('ends when it was made to, until its term is another one', () => {
    const ends = changeLine([line(ITEM)], 'item A:1', { termEndsAt: '2027-06-01T00:00:00.000Z' });
    expect(wantedLines(ends)).toMatchObject([{ termEndsAt: '2027-06-01T00:00:00.000Z' }]);
    const [month] = wantedLines(changeLine(ends, 'item A:1', { termDuration: 'P1M' }));
    expect(month).not.toHaveProperty('termEndsAt');
  });
});

test('a cart is sent in as new things and as numbers of seats', () => {
  const lines = [line(ITEM), lineOfSubscription(OWNED)];
  expect(isReady(lines)).toBe(true);
  expect(isReady([])).toBe(false);
  expect(wantedLines(lines)).toEqual([
    { catalogItemId: 'A:1', quantity: 2, termDuration: 'P1Y', billingCycle: 'monthly' },
    { subscriptionId: 's1', quantity: 26 },
  ]);
});
