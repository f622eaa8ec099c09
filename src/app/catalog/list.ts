import { type CatalogFilter, findPublishers, listCatalogItems } from '../../db/catalog.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type AskedOfCatalog, type CatalogRecord, catalogScope, toCatalogRecord } from '../catalog-scope.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/**
 * A page of the catalog in force, by name (own API, "Catalogue"; domain 5.2). What the caller's market does not sell is
 * left out; to a partner that asks for a customer it is shown with the reason.
 */
export const listCatalog = (
  ctx: Context,
  { search, kind, publisher, ...asked }: AskedOfCatalog & Omit<CatalogFilter, 'market'>,
  page: PageRequest,
): Promise<Result<Page<CatalogRecord>, Failure>> =>
  query(ctx, 'catalog.list', async (tx, now) => {
    const scope = await catalogScope(ctx, tx, { ...asked, action: 'catalog.list' }, now);
    if (!scope.ok) return scope;
    const { version, within } = scope.value;
    if (version === undefined) return ok({ items: [], next: null });
    const { items, next } = await listCatalogItems(tx, version.id, { search, kind, publisher, market: within }, page);
    return ok({ items: items.map((item) => toCatalogRecord(item, scope.value)), next });
  });

/** Whose products the caller's list has, each publisher once: what the list can be filtered by. */
export const listPublishers = (ctx: Context): Promise<Result<readonly string[], Failure>> =>
  query(ctx, 'catalog.list-publishers', async (tx, now) => {
    const scope = await catalogScope(ctx, tx, { action: 'catalog.list' }, now);
    if (!scope.ok) return scope;
    const { version, market } = scope.value;
    return ok(version === undefined ? [] : await findPublishers(tx, version.id, market));
  });
