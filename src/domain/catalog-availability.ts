import { type CatalogItem, type CatalogItemId, isSoldIn } from './catalog.ts';
import { SEATED_STATES, type SubscriptionState } from './subscriptions.ts';

/** Why a customer cannot have an item (domain 3.8, 5.2: unavailable items are shown with the reason). */
export const UNAVAILABLE = ['not_in_market', 'one_per_customer', 'base_missing'] as const;
export type Unavailable = (typeof UNAVAILABLE)[number];

/** What is known of the customer who asks. */
export type CustomerFacts = {
  /** The code of its region; undefined where nobody sells. */
  readonly market: string | undefined;
  /** All that was ever sold to it; left out where nobody has looked, and then nothing is said about what follows from it. */
  readonly holdings?: readonly Holding[] | undefined;
};
/** An item that was sold to a customer, and what has become of the subscription. */
export type Holding = { readonly itemId: CatalogItemId; readonly state: SubscriptionState };

/** The first reason why this customer cannot have the item; undefined if it can. */
export const unavailability = (item: CatalogItem, { market, holdings }: CustomerFacts): Unavailable | undefined => {
  if (!isSoldIn(item, market)) return 'not_in_market';
  if (holdings === undefined) return undefined;
  if (item.onePerCustomer && isTaken(item, holdings)) return 'one_per_customer';
  return hasBase(item, holdings) ? undefined : 'base_missing';
};

/**
 * Has the customer had the one that it may have? A trial is given once, whatever became of it; of other items that are
 * sold once, one that was deleted does not count.
 */
export const isTaken = ({ id, kind }: CatalogItem, holdings: readonly Holding[]): boolean =>
  holdings.some(({ itemId, state }) => itemId === id && (kind === 'trial' || state !== 'deleted'));

/** Has the customer what an add-on needs? A base must be one whose seats are in use; what is no add-on needs none. */
export const hasBase = ({ kind, baseItemIds }: CatalogItem, holdings: readonly Holding[]): boolean =>
  kind !== 'addon' ||
  holdings.some(({ itemId, state }) => baseItemIds.includes(itemId) && SEATED_STATES.includes(state));
