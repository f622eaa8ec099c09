import { findPlanNames } from '../db/catalog.ts';
import { findVersionAt } from '../db/catalog-versions.ts';
import { deleteLicenses, findLicensedItems, type HeldBy, insertLicenses, saveExcludedPlans } from '../db/licenses.ts';
import type { Tx } from '../db/store.ts';
import type { CatalogItemId } from '../domain/catalog.ts';
import type { Right } from '../domain/effective-access.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import type {
  Holding,
  LicenseChange,
  LicenseDecision,
  LicensedItem,
  LicensedItems,
  LicensePool,
} from '../domain/licenses.ts';
import type { Person } from '../domain/users.ts';
import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import type { CustomerAccess } from './customer-access.ts';
import { type UserInHand, userEvent } from './user-record.ts';

/** Every item that a change of these licenses speaks of. */
export const itemsIn = (change: LicenseChange, held: readonly Holding[]): readonly CatalogItemId[] => [
  ...new Set([...change.assign.map(({ itemId }) => itemId), ...change.remove, ...held.map(({ itemId }) => itemId)]),
];

/**
 * How many seats of an item are left, counted in locked pools; none of one that the customer never had, and less than none
 * of one with more in use than owned.
 */
export const seatsIn =
  (pools: ReadonlyMap<CatalogItemId, LicensePool>) =>
  (itemId: CatalogItemId): number => {
    const pool = pools.get(itemId);
    return pool ? pool.total - pool.assigned : 0;
  };

/** The names of service plans as the catalog in force has them. */
export const findNamesOfPlans = async (
  tx: Tx,
  ids: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, Localized>> => {
  const version = ids.length === 0 ? undefined : await findVersionAt(tx, now);
  return version ? findPlanNames(tx, version.id, ids) : new Map();
};

/** Names of the service plans of these items, and of those that they speak of. */
export const findPlanNamesOf = async (
  tx: Tx,
  items: readonly Pick<LicensedItem, 'servicePlans'>[],
  now: Instant,
): Promise<ReadonlyMap<string, Localized>> => {
  const plans = items.flatMap(({ servicePlans }) => servicePlans);
  const own = new Map(plans.map(({ id, name }) => [id, name]));
  const spokenOf = plans.flatMap(({ requires = [], excludes = [] }) => [...requires, ...excludes]);
  const others = await findNamesOfPlans(
    tx,
    spokenOf.filter((id) => !own.has(id)),
    now,
  );
  return new Map([...others, ...own]);
};

/** What was decided for one user. */
export type DecidedFor = { readonly userId: PersonId; readonly decision: LicenseDecision };

/** Writes what was decided for users: first what is given back, so that others can have it. */
export const keepDecisions = async (
  tx: Tx,
  customerId: OrganizationId,
  decided: readonly DecidedFor[],
  given: { readonly by: PersonId | null; readonly now: Instant },
): Promise<void> => {
  const all = (of: (decision: LicenseDecision) => readonly Holding[]): readonly HeldBy[] =>
    decided.flatMap(({ userId, decision }) => of(decision).map((holding) => ({ ...holding, userId })));
  const removed = all((decision) => decision.removed);
  const assigned = all((decision) => decision.assigned);
  const switched = all((decision) => decision.switched);
  await deleteLicenses(tx, customerId, removed);
  await insertLicenses(tx, customerId, assigned, given);
  await saveExcludedPlans(tx, customerId, switched);
};

/** What happened to a user's licenses, for the log of whoever did it and the customer's. */
export const licenseEvents = (
  entered: Pick<CustomerAccess, 'person' | 'customer'>,
  right: Right | null,
  user: Person,
  { assigned, switched, removed }: LicenseDecision,
  items: LicensedItems,
): readonly DomainEvent[] => {
  const told = (type: EventType, holdings: readonly Holding[], withPlans: boolean): DomainEvent[] => {
    if (holdings.length === 0) return [];
    const licenses = holdings.map(({ itemId, excludedPlans }) => ({
      skuId: itemId,
      names: items.get(itemId)?.name ?? { en: itemId, 'zh-TW': itemId },
      ...(withPlans ? { excludedPlans } : {}),
    }));
    return [userEvent(type, entered, right, user, { details: { licenses } })];
  };
  return [
    ...told('license.removed', removed, false),
    ...told('license.assigned', assigned, true),
    ...told('license.changed', switched, true),
  ];
};

/** The licenses that are free again because their user was deleted. */
export const freedEvents = async (
  tx: Tx,
  taken: Pick<UserInHand, 'person' | 'customer' | 'user' | 'right'>,
  freed: readonly Holding[],
  now: Instant,
): Promise<readonly DomainEvent[]> => {
  const items = await findLicensedItems(
    tx,
    taken.customer.id,
    freed.map(({ itemId }) => itemId),
    now,
  );
  return licenseEvents(taken, taken.right, taken.user, { assigned: [], switched: [], removed: freed }, items);
};
