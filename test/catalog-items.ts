import { asCatalogItemId, type CatalogItem, type Offer } from '../src/domain/catalog.ts';

/** One way to buy, with its price in euros, and in Taiwan dollars unless that is null. */
export const offer = (
  termDuration: Offer['termDuration'],
  billingCycle: Offer['billingCycle'],
  euros: number,
  dollars: number | null = euros * 36,
): Offer => ({
  termDuration,
  billingCycle,
  prices: [
    { market: 'europe', unitPrice: { minor: euros * 100, currency: 'EUR' } },
    ...(dollars === null ? [] : [{ market: 'taiwan', unitPrice: { minor: dollars * 100, currency: 'TWD' as const } }]),
  ],
});

/** A sound license of the name given, with what a test wants otherwise. */
export const catalogItem = (id: string, name: string, changes: Partial<CatalogItem> = {}): CatalogItem => {
  const [productId = '', skuId = ''] = id.split(':');
  return {
    id: asCatalogItemId(id),
    productId,
    skuId,
    name: { en: name, 'zh-TW': `${name} 方案` },
    publisher: 'Brightwater',
    kind: 'license',
    minSeats: 1,
    maxSeats: 300,
    onePerCustomer: false,
    baseItemIds: [],
    convertsTo: null,
    upgradesTo: [],
    servicePlans: [],
    offers: [offer('P1M', 'monthly', 12), offer('P1Y', 'monthly', 10)],
    ...changes,
  };
};
