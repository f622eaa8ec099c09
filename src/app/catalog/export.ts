import { findAllItems } from '../../db/catalog.ts';
import type { CatalogItem } from '../../domain/catalog.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type AskedOfCatalog, catalogScope } from '../catalog-scope.ts';
import type { Context } from '../context.ts';
import { queryAtLength } from '../unit-of-work.ts';

/**
 * Hands the price list to `write` as it is at one moment: for a provider that of its market, for the operator all of a
 * version, as a file that can be imported again (matrix row 33). A version is bounded by what one import may hold. Fails
 * with `mpa_unsigned` for a provider without the program agreement.
 */
export const exportCatalog = (
  ctx: Context,
  asked: Pick<AskedOfCatalog, 'version'>,
  write: (items: readonly CatalogItem[], market: string | null) => Promise<void>,
): Promise<Result<null, Failure>> =>
  queryAtLength(ctx, 'catalog.export', async (tx, now) => {
    const scope = await catalogScope(ctx, tx, { ...asked, action: 'catalog.see-prices' }, now);
    if (!scope.ok) return scope;
    const { version, market, prices } = scope.value;
    if (!prices) return refuse('mpa_unsigned');
    if (version !== undefined) await write(await findAllItems(tx, version.id, { market }), market);
    return ok(null);
  });
