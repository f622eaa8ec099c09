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

/**
 * The first reason why this customer cannot have the item; undefined if it can. A trial is given once, whatever became of
 * it; of other items that are sold once, one that was deleted does not count. A base must be one whose seats are in use.
 */
export const unavailability = (item: CatalogItem, { market, holdings }: CustomerFacts): Unavailable | undefined => {
  if (!isSoldIn(item, market)) return 'not_in_market';
  if (holdings === undefined) return undefined;
  const had = holdings.filter(({ itemId }) => itemId === item.id);
  const taken = item.kind === 'trial' ? had.length > 0 : had.some(({ state }) => state !== 'deleted');
  if (item.onePerCustomer && taken) return 'one_per_customer';
  if (item.kind !== 'addon') return undefined;
  const based = holdings.some(
    ({ itemId, state }) => item.baseItemIds.includes(itemId) && SEATED_STATES.includes(state),
  );
  return based ? undefined : 'base_missing';
};
