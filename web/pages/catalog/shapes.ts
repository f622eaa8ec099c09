import type {
  CatalogItemDetails as DescribedDetails,
  CatalogItem as DescribedItem,
  CatalogImportPreview as DescribedPreview,
  CatalogVersion as DescribedVersion,
} from '../../api/types.gen.ts';

export type CatalogItem = DescribedItem & { readonly id: string };
export type Named = { readonly id: string; readonly names: CatalogItem['names'] };
export type CatalogDetails = Omit<DescribedDetails, 'servicePlans'> & {
  readonly id: string;
  readonly baseItems: readonly Named[];
  readonly convertsTo: Named | null;
  readonly upgradesTo: readonly Named[];
  readonly servicePlans: readonly (Named & {
    readonly requires: readonly Named[];
    readonly excludes: readonly Named[];
  })[];
};
export type CatalogPage = { readonly items: readonly CatalogItem[]; readonly next: string | null };
export type CatalogVersion = DescribedVersion & { readonly id: string };
export type VersionPage = { readonly items: readonly CatalogVersion[]; readonly next: string | null };
export type ImportPreview = DescribedPreview & {
  readonly changes: readonly (DescribedPreview['changes'][number] & { readonly id: string })[];
};
export type Imported = CatalogVersion & { readonly created: boolean };

export const catalogKey = ['catalog'] as const;
/**
 * One list for four readers: a provider's prices, everything that the operator keeps, what a reseller can ask its provider
 * for, what a customer can ask its partner for.
 */
export const LISTS = {
  provider: '/prices',
  operator: '/catalog',
  reseller: '/offers',
  customer: '/products/catalog',
} as const;
export type Side = keyof typeof LISTS;
/** Who sees what a seat costs. */
export const isPriced = (side: Side): boolean => side === 'provider' || side === 'operator';
export const VERSIONS = '/catalog/versions';
export const IMPORT = '/catalog/import';

type Term = CatalogItem['terms'][number];
export type Money = NonNullable<Term['unitPrice']>;

/** The markets that the operator's items have prices in. A provider's items have the prices of its own market only. */
export const marketsOf = (items: readonly CatalogItem[]): readonly string[] =>
  [
    ...new Set(items.flatMap((item) => item.terms.flatMap((term) => (term.prices ?? []).map((price) => price.market)))),
  ].sort();

/** What a term costs in a market; undefined if it is not sold there. */
export const priceIn = (term: Term, market: string | undefined): Money | undefined =>
  term.unitPrice ?? term.prices?.find((price) => price.market === market)?.unitPrice;
