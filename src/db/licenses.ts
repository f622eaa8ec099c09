import { asCatalogItemId, type CatalogItemId, type ItemKind } from '../domain/catalog.ts';
import type { Holding, License, LicensedItem, LicensePool } from '../domain/licenses.ts';
import { asId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** A pool with the seats of subscriptions that are suspended or disabled: owned, but not to be used. */
export type ListedPool = LicensePool & { readonly suspended: number };

/** The items of a customer that somebody owns or uses seats of. */
export const findPools = async (tx: Tx, customerId: OrganizationId): Promise<readonly ListedPool[]> => {
  const rows = await tx.all(statement<PoolRow & { suspended: number }>`
    select item_id, total, assigned, suspended from license_pools p cross join lateral (
      select coalesce(sum(quantity), 0)::int as suspended from subscriptions s
      where s.customer_id = p.customer_id and s.item_id = p.item_id and s.state in ('suspended', 'disabled')) s
    where customer_id = ${customerId} and total + assigned + suspended > 0 order by item_id`);
  return rows.map((row) => ({ ...toPool(row), suspended: row.suspended }));
};

/** Locks the pools of these items, in their order: until the end of the transaction nobody else takes a seat of them. */
export const lockPools = async (
  tx: Tx,
  customerId: OrganizationId,
  itemIds: readonly CatalogItemId[],
): Promise<ReadonlyMap<CatalogItemId, LicensePool>> => {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.all(statement<PoolRow>`
    select item_id, total, assigned from license_pools
    where customer_id = ${customerId} and item_id = any(${[...new Set(itemIds)]}) order by item_id for update`);
  return new Map(rows.map(toPool).map((pool) => [pool.itemId, pool]));
};

/**
 * What these items are, as the catalog last had them: an item that was withdrawn keeps its name and service plans for
 * those who have it. One that no catalog ever had is called as its subscription was.
 */
export const findLicensedItems = async (
  tx: Tx,
  customerId: OrganizationId,
  ids: readonly CatalogItemId[],
  now: Instant,
): Promise<ReadonlyMap<CatalogItemId, LicensedItem>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.all(statement<{ item: unknown }>`
    select distinct on (i.id) i.item from catalog_items i join catalog_versions v on v.id = i.version_id
    where i.id = any(${wanted}) and v.effective_at <= ${now} order by i.id, v.effective_at desc, v.number desc`);
  const found = new Map(rows.map(({ item }) => item as LicensedItem).map((item) => [item.id, item]));
  const unknown = wanted.filter((id) => !found.has(id));
  if (unknown.length === 0) return found;
  const sold = await tx.all(statement<{ item_id: string; name: Localized; kind: string }>`
    select distinct on (item_id) item_id, name, kind from subscriptions
    where customer_id = ${customerId} and item_id = any(${unknown}) order by item_id, started_at desc`);
  for (const { item_id, name, kind } of sold) {
    const id = asCatalogItemId(item_id);
    found.set(id, { id, name, kind: kind as ItemKind, servicePlans: [] });
  }
  return found;
};

/** The licenses of these users, each user's in the order of items: one statement for a page of them. */
export const findLicensesOf = async (
  tx: Tx,
  customerId: OrganizationId,
  userIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly License[]>> => {
  const rows = await tx.all(statement<HoldingRow & { assigned_at: Instant }>`
    select user_id, item_id, excluded_plans, assigned_at from license_assignments
    where customer_id = ${customerId} and user_id = any(${[...userIds]}::uuid[]) order by user_id, item_id`);
  const found = new Map<PersonId, License[]>();
  for (const row of rows) {
    const id: PersonId = asId(row.user_id);
    const licenses = found.get(id) ?? [];
    licenses.push({ ...toHolding(row), assignedAt: row.assigned_at });
    found.set(id, licenses);
  }
  return found;
};

/** A license of one of several users. */
export type HeldBy = Holding & { readonly userId: PersonId };

/** Gives users licenses that they do not have. Pools count them by themselves; they must be locked. */
export const insertLicenses = async (
  tx: Tx,
  customerId: OrganizationId,
  licenses: readonly HeldBy[],
  { by, now }: { readonly by: PersonId | null; readonly now: Instant },
): Promise<void> => {
  if (licenses.length === 0) return;
  await tx.run(statement`
    insert into license_assignments (customer_id, user_id, item_id, excluded_plans, assigned_at, assigned_by)
    select ${customerId}, r.user_id, r.item_id, r.excluded_plans, ${now}, ${by}
    from jsonb_to_recordset(${toRecords(licenses)}::jsonb) as r(user_id uuid, item_id text, excluded_plans text[])`);
};

/** Writes the service plans of licenses that users have and keep. */
export const saveExcludedPlans = async (
  tx: Tx,
  customerId: OrganizationId,
  licenses: readonly HeldBy[],
): Promise<void> => {
  if (licenses.length === 0) return;
  await tx.run(statement`
    update license_assignments a set excluded_plans = r.excluded_plans
    from jsonb_to_recordset(${toRecords(licenses)}::jsonb) as r(user_id uuid, item_id text, excluded_plans text[])
    where a.customer_id = ${customerId} and a.user_id = r.user_id and a.item_id = r.item_id`);
};

/** Takes licenses back from users. */
export const deleteLicenses = async (
  tx: Tx,
  customerId: OrganizationId,
  licenses: readonly HeldBy[],
): Promise<void> => {
  if (licenses.length === 0) return;
  await tx.run(statement`
    delete from license_assignments a
    using unnest(${licenses.map((one) => one.userId)}::uuid[], ${licenses.map((one) => one.itemId)}::text[])
      as r(user_id, item_id)
    where a.customer_id = ${customerId} and a.user_id = r.user_id and a.item_id = r.item_id`);
};

/** Frees the seats of a user who is deleted, and keeps in mind which they were. */
export const keepLicenses = async (
  tx: Tx,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<readonly Holding[]> => {
  const rows = await tx.all(statement<HoldingRow>`
    with freed as (
      delete from license_assignments where customer_id = ${customerId} and user_id = ${userId} returning *)
    insert into kept_licenses (customer_id, user_id, item_id, excluded_plans)
    select customer_id, user_id, item_id, excluded_plans from freed returning user_id, item_id, excluded_plans`);
  return rows.map(toHolding).sort(byItem);
};

/** What a deleted user had; it is forgotten with this. */
export const takeKeptLicenses = async (
  tx: Tx,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<readonly Holding[]> => {
  const rows = await tx.all(statement<HoldingRow>`
    delete from kept_licenses where customer_id = ${customerId} and user_id = ${userId}
    returning user_id, item_id, excluded_plans`);
  return rows.map(toHolding).sort(byItem);
};

/** Forgets what users had who are gone for good. */
export const forgetKeptLicenses = async (tx: Tx, userIds: readonly PersonId[]): Promise<void> => {
  await tx.run(statement`delete from kept_licenses where user_id = any(${[...userIds]}::uuid[])`);
};

type PoolRow = { item_id: string; total: number; assigned: number };
const toPool = ({ item_id, total, assigned }: PoolRow): LicensePool => ({
  itemId: asCatalogItemId(item_id),
  total,
  assigned,
});

type HoldingRow = { user_id: string; item_id: string; excluded_plans: string[] };
const toHolding = ({ item_id, excluded_plans }: HoldingRow): Holding => ({
  itemId: asCatalogItemId(item_id),
  excludedPlans: excluded_plans,
});
const byItem = (one: Holding, other: Holding): number => (one.itemId < other.itemId ? -1 : 1);

const toRecords = (licenses: readonly HeldBy[]): string =>
  JSON.stringify(
    licenses.map(({ userId, itemId, excludedPlans }) => ({
      user_id: userId,
      item_id: itemId,
      excluded_plans: excludedPlans,
    })),
  );
