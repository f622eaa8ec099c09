import type { CatalogItem, CatalogItemId, ItemKind } from '../domain/catalog.ts';
import { fold } from '../domain/organizations.ts';
import type { CatalogVersionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readCursor, toPage } from './paging.ts';
import { statement, type Tx } from './store.ts';

/** What may be asked of a version's items. Null and the empty text mean: all. */
export type CatalogFilter = {
  /** Only what is sold in this market. */
  readonly market: string | null;
  /** A part of the name in either language, of the publisher, or of the id; case, width and accents do not count. */
  readonly search: string;
  readonly kind: ItemKind | null;
  readonly publisher: string | null;
};

/** One page of a version's items by their English name: a range of one index, whatever the number of versions. */
export const listCatalogItems = async (
  tx: Tx,
  versionId: CatalogVersionId,
  filter: CatalogFilter,
  page: PageRequest,
): Promise<Page<CatalogItem>> => {
  const after = readNameCursor(page);
  const rows = await tx.all(statement<ListedRow>`
    select id, folded_name, item from catalog_items
    where version_id = ${versionId}
      and (${after?.[0] ?? null}::text is null or (folded_name, id) > (${after?.[0] ?? null}, ${after?.[1] ?? null}))
      and (${filter.market}::text is null or ${filter.market} = any(markets))
      and (${filter.kind}::text is null or kind = ${filter.kind})
      and (${filter.publisher}::text is null or publisher = ${filter.publisher})
      and position(${fold(filter.search)} in search_text) > 0
    order by folded_name, id limit ${page.limit + 1}`);
  return toPage(rows, page.limit, (row) => [row.folded_name, row.id], toItem);
};

/** Those of the named items that the version in force at `now` has; the unknown and the withdrawn are left out. */
export const findCatalogItems = async (
  tx: Tx,
  ids: readonly CatalogItemId[],
  now: Instant,
): Promise<ReadonlyMap<CatalogItemId, CatalogItem>> => {
  const rows = await tx.all(statement<ItemRow>`
    select item from catalog_items
    where id = any(${[...new Set(ids)]}) and version_id = (
      select id from catalog_versions where effective_at <= ${now} order by effective_at desc, number desc limit 1)`);
  return new Map(rows.map(toItem).map((item) => [item.id, item]));
};

/** The named items of a version. */
export const findItemsOfVersion = async (
  tx: Tx,
  versionId: CatalogVersionId,
  ids: readonly CatalogItemId[],
): Promise<ReadonlyMap<CatalogItemId, CatalogItem>> => {
  const rows = await tx.all(statement<ItemRow>`
    select item from catalog_items where version_id = ${versionId} and id = any(${[...new Set(ids)]})`);
  return new Map(rows.map(toItem).map((item) => [item.id, item]));
};

/** The names of service plans, in whichever item of a version they stand. */
export const findPlanNames = async (
  tx: Tx,
  versionId: CatalogVersionId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Localized>> => {
  const rows = await tx.all(statement<{ id: string; name: Localized }>`
    select distinct on (plan ->> 'id') plan ->> 'id' as id, plan -> 'name' as name
    from catalog_items, jsonb_array_elements(item -> 'servicePlans') plan
    where version_id = ${versionId} and plan ->> 'id' = any(${[...new Set(ids)]})
    order by plan ->> 'id', catalog_items.id`);
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** Every item of a version by name: what an import is compared with, and what a file holds. */
export const findAllItems = async (
  tx: Tx,
  versionId: CatalogVersionId,
  filter: { readonly market: string | null } = { market: null },
): Promise<readonly CatalogItem[]> => {
  const rows = await tx.all(statement<ItemRow>`
    select item from catalog_items
    where version_id = ${versionId} and (${filter.market}::text is null or ${filter.market} = any(markets))
    order by folded_name, id`);
  return rows.map(toItem);
};

/** Whose products a version has for this market, each name once. */
export const findPublishers = async (
  tx: Tx,
  versionId: CatalogVersionId,
  market: string | null,
): Promise<readonly string[]> => {
  const rows = await tx.all(statement<{ publisher: string }>`
    select distinct publisher from catalog_items
    where version_id = ${versionId} and (${market}::text is null or ${market} = any(markets)) order by publisher`);
  return rows.map((row) => row.publisher);
};

/** Writes the items of a new version with one statement. */
export const insertCatalogItems = async (
  tx: Tx,
  versionId: CatalogVersionId,
  items: readonly CatalogItem[],
): Promise<void> => {
  const rows = items.map((item) => ({
    id: item.id,
    item,
    folded_name: fold(item.name.en).slice(0, 200),
    search_text: fold([item.name.en, item.name['zh-TW'], item.publisher, item.id].join('\n')),
    publisher: item.publisher,
    kind: item.kind,
    markets: marketsOf(item),
  }));
  await tx.run(statement`
    insert into catalog_items (version_id, id, item, folded_name, search_text, publisher, kind, markets)
    select ${versionId}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id text, item jsonb, folded_name text, search_text text, publisher text, kind text, markets text[])`);
};

const marketsOf = (item: CatalogItem): string[] => [
  ...new Set(item.offers.flatMap((offer) => offer.prices.map((price) => price.market))),
];

const readNameCursor = (page: PageRequest): readonly [string, string] | undefined => {
  const [name, id] = readCursor<[unknown, unknown]>(page.cursor) ?? [];
  return isStorable(name) && isStorable(id) ? [name, id] : undefined;
};

const isStorable = (text: unknown): text is string =>
  typeof text === 'string' && !text.includes('\0') && text.isWellFormed();

type ItemRow = { item: unknown };
type ListedRow = ItemRow & { id: string; folded_name: string };

/** The column holds what `insertCatalogItems` wrote, and nothing else ever writes it. */
const toItem = (row: ItemRow): CatalogItem => row.item as CatalogItem;
