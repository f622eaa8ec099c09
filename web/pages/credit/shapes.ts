import type { PartnerRef } from '../../api/shapes.ts';
import type { Credit as Described, OwnCredit as DescribedOwn } from '../../api/types.gen.ts';
import { type Order, ordersKey } from '../orders/shapes.ts';

/** A provider with its credit in the running month. */
export type Credit = Omit<Described, 'provider'> & { readonly provider: PartnerRef };
/** An order that waits, and what its provider has used. */
export type OrderReview = { readonly order: Order; readonly credit: readonly CreditLine[] };
export type OrderReviewPage = { readonly items: readonly OrderReview[]; readonly next: string | null };
export type CreditPage = { readonly items: readonly Credit[]; readonly next: string | null };
export type OwnCredit = DescribedOwn;
export type CreditLine = Credit['lines'][number];
export type Currency = CreditLine['currency'];

export const CREDIT = '/credit';
export const REVIEWS = '/order-reviews';
/** What an order uses is seen in both lists. */
export const creditKey = [...ordersKey, 'credit'] as const;
export const reviewsKey = [...ordersKey, 'reviews'] as const;

/** In the order in which they are offered. */
export const CURRENCIES: readonly Currency[] = [
  'EUR',
  'TWD',
  'USD',
  'GBP',
  'CHF',
  'PLN',
  'CZK',
  'DKK',
  'NOK',
  'SEK',
  'HKD',
  'SGD',
  'JPY',
  'KRW',
];

/** Charged so far, and what open orders will charge. */
export const usedOf = ({ charged, ordered, currency }: CreditLine) => ({
  minor: charged.minor + ordered.minor,
  currency,
});
