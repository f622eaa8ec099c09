import { findAllItems } from '../db/catalog.ts';
import { findVersionAt } from '../db/catalog-versions.ts';
import { findRegions } from '../db/regions.ts';
import type { Tx } from '../db/store.ts';
import type { CatalogItem } from '../domain/catalog.ts';
import { checkCatalog, type FaultAt } from '../domain/catalog-check.ts';
import {
  type CatalogChange,
  type CatalogCounts,
  type CatalogVersion,
  compareCatalogs,
  countChanges,
} from '../domain/catalog-versions.ts';
import { type Failure, refuseFields } from '../domain/failures.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';

/** A file as a door has read it: the items that are well formed. Something else of it may have been at fault. */
export type ReadFile = { readonly items: readonly CatalogItem[]; readonly faults: readonly unknown[] };

/** What an import would do: what it takes over from, what changes, what stands in its way. */
export type ImportPlan = {
  readonly effectiveAt: Instant;
  readonly takesOverFrom: CatalogVersion | undefined;
  readonly changes: readonly CatalogChange[];
  readonly counts: CatalogCounts;
  readonly faults: readonly FaultAt[];
};

/**
 * Looks at an import as it is previewed and made (domain 5.4): it is compared with the version that would be in force at
 * its date, which is `now` when none is given. The past is not written anew (`invalid`).
 */
export const planImport = async (
  tx: Tx,
  items: readonly CatalogItem[],
  effectiveAt: Instant | undefined,
  now: Instant,
): Promise<Result<ImportPlan, Failure>> => {
  const from = effectiveAt ?? now;
  if (from < now) return refuseFields({ field: 'effectiveAt', code: 'in_past', message: 'must not lie in the past' });
  const takesOverFrom = await findVersionAt(tx, from);
  const earlier = takesOverFrom === undefined ? [] : await findAllItems(tx, takesOverFrom.id);
  const changes = compareCatalogs(earlier, items);
  const markets = (await findRegions(tx)).map((region) => region.code);
  return ok({
    effectiveAt: from,
    takesOverFrom,
    changes,
    counts: countChanges(items, changes),
    faults: checkCatalog(items, markets),
  });
};
