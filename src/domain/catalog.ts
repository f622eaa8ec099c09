import type { Localized } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';

declare const brand: unique symbol;
/** `<product>:<sku>`, for instance `CFQ7TTC0ZB10:0001`: the name of an item in every version of the catalog. */
export type CatalogItemId = string & { readonly [brand]: 'catalog item' };

/** A license stands alone, an add-on needs a base, a trial becomes a license after 30 days (domain 3.8, 3.9). */
export const ITEM_KINDS = ['license', 'addon', 'trial'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const TERM_DURATIONS = ['P1M', 'P1Y', 'P3Y'] as const;
export type TermDuration = (typeof TERM_DURATIONS)[number];
export const BILLING_CYCLES = ['monthly', 'annual', 'upfront'] as const;
export type BillingCycle = (typeof BILLING_CYCLES)[number];

/** What is charged in a market: for one seat and one billing cycle. `market` is the code of a region (domain 2.2). */
export type Price = { readonly market: string; readonly unitPrice: Money };

/** One way to buy an item: bound for how long, charged how often, for how much in each market. */
export type Offer = {
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  readonly prices: readonly Price[];
};

/** A part of an item that can be switched per user. `requires` and `excludes` name other plans the same user has. */
export type ServicePlan = {
  readonly id: string;
  readonly name: Localized;
  readonly requires?: readonly string[];
  readonly excludes?: readonly string[];
};

/** What can be ordered. It is sold in the markets in which one of its offers has a price. */
export type CatalogItem = {
  readonly id: CatalogItemId;
  readonly productId: string;
  readonly skuId: string;
  readonly name: Localized;
  readonly publisher: string;
  readonly kind: ItemKind;
  readonly minSeats: number;
  readonly maxSeats: number;
  /** A customer may hold one subscription of it at a time; of a trial, one ever (domain 3.8, 3.9). */
  readonly onePerCustomer: boolean;
  /** An add-on's bases: the customer must have one of them. Empty for the other kinds. */
  readonly baseItemIds: readonly CatalogItemId[];
  /** What a trial becomes: on an annual term, billed monthly. Null for the other kinds. */
  readonly convertsTo: CatalogItemId | null;
  readonly upgradesTo: readonly CatalogItemId[];
  readonly servicePlans: readonly ServicePlan[];
  readonly offers: readonly Offer[];
};

/** Seats and days of every trial (domain App. A). */
export const TRIAL = { seats: 25, days: 30 } as const;

/** How a term may be billed (domain 3.9). One month is paid at its beginning, which is called monthly. */
export const CYCLES_OF_TERM = {
  P1M: ['monthly'],
  P1Y: ['monthly', 'upfront'],
  P3Y: ['monthly', 'annual', 'upfront'],
} as const satisfies Record<TermDuration, readonly BillingCycle[]>;

/** Months a term lasts. */
export const MONTHS_OF_TERM = { P1M: 1, P1Y: 12, P3Y: 36 } as const satisfies Record<TermDuration, number>;

/** Is this billing cycle offered for terms of this length at all? */
export const allowsCycle = (termDuration: TermDuration, billingCycle: BillingCycle): boolean =>
  (CYCLES_OF_TERM[termDuration] as readonly BillingCycle[]).includes(billingCycle);

/** Months that one charge pays for: 1, 12, or the whole term when it is paid upfront. */
export const monthsPerCycle = (termDuration: TermDuration, billingCycle: BillingCycle): number => {
  if (billingCycle === 'monthly') return 1;
  return billingCycle === 'annual' ? 12 : MONTHS_OF_TERM[termDuration];
};

/** The item's offer of this term and billing cycle; undefined if it is not sold so. */
export const findOffer = (
  item: Pick<CatalogItem, 'offers'>,
  termDuration: TermDuration,
  billingCycle: BillingCycle,
): Offer | undefined =>
  item.offers.find((offer) => offer.termDuration === termDuration && offer.billingCycle === billingCycle);

/** What one seat costs per billing cycle in a market (the region's code, `regionOf`); undefined if it is not sold there. */
export const priceFor = (offer: Offer, market: string | undefined): Money | undefined =>
  offer.prices.find((price) => price.market === market)?.unitPrice;

/** Can the item be bought in this market in any way? */
export const isSoldIn = (item: Pick<CatalogItem, 'offers'>, market: string | undefined): boolean =>
  item.offers.some((offer) => priceFor(offer, market) !== undefined);

const ITEM_ID = /^[A-Z0-9]{1,40}:[A-Z0-9]{1,20}$/;

/** Reads an item's name in any case; undefined if the text is none. */
export const readCatalogItemId = (text: string): CatalogItemId | undefined => {
  const id = text.trim().toUpperCase();
  return ITEM_ID.test(id) ? (id as CatalogItemId) : undefined;
};

/** Names a text that is known to be an item's name: a row of our database, a constant of the cast. */
export const asCatalogItemId = (text: string): CatalogItemId => text as CatalogItemId;
