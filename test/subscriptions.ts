import { asCatalogItemId } from '../src/domain/catalog.ts';
import type { Offered } from '../src/domain/subscription-terms.ts';
import { type Bought, open, type Subscription } from '../src/domain/subscriptions.ts';
import { asId } from '../src/kernel/ids.ts';
import type { Instant } from '../src/kernel/time.ts';

/** Subscriptions for the tests of the rules. */

export const at = (text: string) => (text.length > 10 ? text : `${text}T09:00:00.000Z`) as Instant;

export const GOOD = asCatalogItemId('GOOD:0001');
export const BETTER = asCatalogItemId('BETTER:0001');
export const LIMITS = { minSeats: 1, maxSeats: 300 };

/** 12.00 EUR for a seat and cycle, unless said otherwise. */
export const offered = (said: Partial<Offered> = {}): Offered => ({
  itemId: GOOD,
  name: { en: 'Good', 'zh-TW': '好' },
  kind: 'license',
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  unitPrice: { minor: 1200, currency: 'EUR' },
  ...LIMITS,
  ...said,
});

/** What an order line would settle. */
export const bought = (said: Partial<Bought> = {}): Bought => ({
  id: asId('00000000-0000-4000-8000-000000000001'),
  customerId: asId('00000000-0000-4000-8000-0000000000c1'),
  providerId: asId('00000000-0000-4000-8000-0000000000d1'),
  resellerId: asId('00000000-0000-4000-8000-0000000000e1'),
  itemId: GOOD,
  name: { en: 'Good', 'zh-TW': '好' },
  kind: 'license',
  market: 'europe',
  quantity: 10,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  unitPrice: { minor: 1200, currency: 'EUR' },
  orderLineId: null,
  ...said,
});

/** Ten seats for a year, billed monthly, bought on 1 March 2026 (a month of 31 days). */
export const subscribed = (said: Partial<Bought> = {}, on = '2026-03-01'): Subscription =>
  open(bought(said), at(on)).subscription;
