import { type CatalogItem, type CatalogItemId, isSoldIn } from './catalog.ts';

/** Why a customer cannot have an item (domain 3.8, 5.2: unavailable items are shown with the reason). */
export const UNAVAILABLE = ['not_in_market', 'one_per_customer', 'base_missing'] as const;
export type Unavailable = (typeof UNAVAILABLE)[number];

/** What is known of the customer who asks. */
export type CustomerFacts = {
  /** The code of its region; undefined where nobody sells. */
  readonly market: string | undefined;
  /** The items that it has; left out where nobody has looked, and then nothing is said about what follows from them. */
  readonly holds?: ReadonlySet<CatalogItemId> | undefined;
};

/** The first reason why this customer cannot have the item; undefined if it can. */
export const unavailability = (item: CatalogItem, { market, holds }: CustomerFacts): Unavailable | undefined => {
  if (!isSoldIn(item, market)) return 'not_in_market';
  if (holds === undefined) return undefined;
  if (item.onePerCustomer && holds.has(item.id)) return 'one_per_customer';
  return item.kind === 'addon' && !item.baseItemIds.some((id) => holds.has(id)) ? 'base_missing' : undefined;
};
