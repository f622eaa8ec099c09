import { type CatalogFilter, findPublishers, listCatalogItems } from '../../db/catalog.ts';
import { unavailability } from '../../domain/catalog-availability.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type AskedOfCatalog, type CatalogRecord, catalogScope } from '../catalog-scope.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/**
 * A page of the catalogue in force, by name (own API, "Catalogue"; domain 5.2). Without a customer, what the caller's
 * market does not sell is left out; with one it is shown with the reason.
 */
export const listCatalog = (
  ctx: Context,
  { search, kind, publisher, ...asked }: AskedOfCatalog & Omit<CatalogFilter, 'market'>,
  page: PageRequest,
): Promise<Result<Page<CatalogRecord>, Failure>> =>
  query(ctx, 'catalog.list', async (tx, now) => {
    const scope = await catalogScope(ctx, tx, { ...asked, action: 'catalog.list' }, now);
    if (!scope.ok) return scope;
    const { version, market, prices, customer } = scope.value;
    if (version === undefined) return ok({ items: [], next: null });
    const filter = { search, kind, publisher, market: customer === null ? market : null };
    const { items, next } = await listCatalogItems(tx, version.id, filter, page);
    const records = items.map((item) => ({
      item,
      market,
      prices,
      unavailable: customer === null ? null : (unavailability(item, customer) ?? null),
    }));
    return ok({ items: records, next });
  });

/** Whose products the caller's list has, each publisher once: what the list can be filtered by. */
export const listPublishers = (ctx: Context): Promise<Result<readonly string[], Failure>> =>
  query(ctx, 'catalog.list-publishers', async (tx, now) => {
    const scope = await catalogScope(ctx, tx, { action: 'catalog.list' }, now);
    if (!scope.ok) return scope;
    const { version, market } = scope.value;
    return ok(version === undefined ? [] : await findPublishers(tx, version.id, market));
  });
