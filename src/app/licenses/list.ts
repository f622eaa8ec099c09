import { findLicensedItems, findPools, type ListedPool } from '../../db/licenses.ts';
import { ACTION_OF, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import type { Failure } from '../../domain/failures.ts';
import type { LicensedItem } from '../../domain/licenses.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Localized } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { findPlanNamesOf } from '../license-record.ts';
import { query } from '../unit-of-work.ts';

/** What a customer has licenses of, with the names of the service plans that are spoken of. */
export type LicenseList = {
  readonly items: readonly { readonly pool: ListedPool; readonly item: LicensedItem }[];
  readonly planNames: ReadonlyMap<string, Localized>;
};

/**
 * The licenses of a customer by name: owned, assigned and available, whoever sold them (domain 3.10, D21). Fails as
 * listing users does.
 */
export const listLicenses = (ctx: Context, customerId: OrganizationId): Promise<Result<LicenseList, Failure>> =>
  query(ctx, 'license.list', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: ACTION_OF.list, task: TASK_OF_DIRECTORY.list });
    if (!entered.ok) return entered;
    const pools = await findPools(tx, customerId);
    const known = await findLicensedItems(
      tx,
      customerId,
      pools.map(({ itemId }) => itemId),
      now,
    );
    const items = pools.map((pool) => ({ pool, item: known.get(pool.itemId) ?? unnamed(pool) })).sort(byName);
    const planNames = await findPlanNamesOf(
      tx,
      items.map(({ item }) => item),
      now,
    );
    return ok({ items, planNames });
  });

/** An item that neither a catalog nor a subscription names. */
const unnamed = ({ itemId: id }: ListedPool): LicensedItem => ({
  id,
  name: { en: id, 'zh-TW': id },
  kind: 'license',
  servicePlans: [],
});

type Listed = LicenseList['items'][number];
const byName = ({ item: one }: Listed, { item: other }: Listed): number =>
  one.name.en.localeCompare(other.name.en, 'en') || (one.id < other.id ? -1 : 1);
