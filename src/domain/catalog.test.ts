import { describe, expect, test } from 'vitest';
import {
  allowsCycle,
  BILLING_CYCLES,
  type BillingCycle,
  findOffer,
  isSoldIn,
  monthsPerCycle,
  type Offer,
  priceFor,
  readCatalogItemId,
  TERM_DURATIONS,
  type TermDuration,
} from './catalog.ts';

const offer = (termDuration: TermDuration, billingCycle: BillingCycle, minor: number): Offer => ({
  termDuration,
  billingCycle,
  prices: [
    { market: 'europe', unitPrice: { minor, currency: 'EUR' } },
    { market: 'taiwan', unitPrice: { minor: minor * 35, currency: 'TWD' } },
  ],
});
const item = {
  offers: [offer('P1M', 'monthly', 1200), offer('P1Y', 'monthly', 1050), offer('P1Y', 'upfront', 12_000)],
};

describe('terms and billing cycles (domain 3.9)', () => {
  const allowed: Record<TermDuration, readonly BillingCycle[]> = {
    P1M: ['monthly'],
    P1Y: ['monthly', 'upfront'],
    P3Y: ['monthly', 'annual', 'upfront'],
  };
  const pairs = TERM_DURATIONS.flatMap((term) => BILLING_CYCLES.map((cycle) => [term, cycle] as const));
  test.each(pairs)('%s billed %s', (term, cycle) => {
    expect(allowsCycle(term, cycle)).toBe(allowed[term].includes(cycle));
  });
  test.each<[TermDuration, BillingCycle, number]>([
    ['P1M', 'monthly', 1],
    ['P1Y', 'monthly', 1],
    ['P1Y', 'upfront', 12],
    ['P3Y', 'annual', 12],
    ['P3Y', 'upfront', 36],
  ])('one charge of %s billed %s pays for %i months', (term, cycle, months) => {
    expect(monthsPerCycle(term, cycle)).toBe(months);
  });
});

describe('offers', () => {
  test('are found by term and billing cycle, both', () => {
    expect(findOffer(item, 'P1Y', 'upfront')).toBe(item.offers[2]);
    expect(findOffer(item, 'P1M', 'upfront')).toBeUndefined();
    expect(findOffer(item, 'P3Y', 'monthly')).toBeUndefined();
  });
  test('cost what their market says, in its currency, and nothing is sold without a price', () => {
    expect(priceFor(item.offers[0] as Offer, 'taiwan')).toEqual({ minor: 42_000, currency: 'TWD' });
    expect(priceFor(item.offers[0] as Offer, 'elsewhere')).toBeUndefined();
    expect(priceFor(item.offers[0] as Offer, undefined)).toBeUndefined();
    expect(isSoldIn(item, 'europe')).toBe(true);
    expect(isSoldIn(item, 'elsewhere')).toBe(false);
    expect(isSoldIn({ offers: [] }, 'europe')).toBe(false);
  });
});

describe('the name of an item', () => {
  test.each([
    ['CFQ7TTC0ZB10:0001', 'CFQ7TTC0ZB10:0001'],
    [' cfq7ttc0zb10:0001 ', 'CFQ7TTC0ZB10:0001'],
  ])('"%s" is read', (text, id) => {
    expect(readCatalogItemId(text)).toBe(id);
  });
  test.each(['', 'CFQ7TTC0ZB10', ':0001', 'CFQ7TTC0ZB10:', 'A:B:C', 'A B:0001', '品:0001'])('"%s" is none', (text) => {
    expect(readCatalogItemId(text)).toBeUndefined();
  });
});
