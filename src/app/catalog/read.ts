import { findItemsOfVersion, findPlanNames } from '../../db/catalog.ts';
import { type CatalogItem, type CatalogItemId, isSoldIn } from '../../domain/catalog.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Localized } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type AskedOfCatalog, type CatalogRecord, catalogScope, toCatalogRecord } from '../catalog-scope.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/** An item with the other items and the service plans it speaks of, for their names. */
export type CatalogDetails = CatalogRecord & {
  readonly others: ReadonlyMap<CatalogItemId, CatalogItem>;
  readonly planNames: ReadonlyMap<string, Localized>;
};

/** One item of the catalog as this caller sees it (domain 5.2). What the list would not show is `not_found`. */
export const readCatalogItem = (
  ctx: Context,
  id: CatalogItemId,
  asked: AskedOfCatalog,
): Promise<Result<CatalogDetails, Failure>> =>
  query(ctx, 'catalog.read', async (tx, now) => {
    const scope = await catalogScope(ctx, tx, { ...asked, action: 'catalog.list' }, now);
    if (!scope.ok) return scope;
    const { version, within } = scope.value;
    const item = version && (await findItemsOfVersion(tx, version.id, [id])).get(id);
    if (!item || (within !== null && !isSoldIn(item, within))) return refuse('not_found');
    const named = [...item.baseItemIds, ...item.upgradesTo, ...(item.convertsTo === null ? [] : [item.convertsTo])];
    const others = await findItemsOfVersion(tx, version.id, named);
    const plans = item.servicePlans.flatMap(({ requires = [], excludes = [] }) => [...requires, ...excludes]);
    const planNames = await findPlanNames(tx, version.id, plans);
    return ok({ ...toCatalogRecord(item, scope.value), others, planNames });
  });
