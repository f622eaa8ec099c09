import type { Localized } from '../kernel/locale.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { CatalogItem, CatalogItemId, ServicePlan } from './catalog.ts';
import { type Failure, type FieldFault, localized, refuse, refuseFields } from './failures.ts';

/** How many users one call may change the licenses of. */
export const MAX_USERS_AT_ONCE = 500;

/** Seats of one item that a customer owns, over all subscriptions of it that users can work with, and those in use. */
export type LicensePool = { readonly itemId: CatalogItemId; readonly total: number; readonly assigned: number };

/** Seats that can still be assigned. When there are more in use than owned nobody loses any, but none can be assigned. */
export const availableOf = ({ total, assigned }: Pick<LicensePool, 'total' | 'assigned'>): number =>
  total > assigned ? total - assigned : 0;

/** One user's license of an item, without some of its service plans. */
export type Holding = { readonly itemId: CatalogItemId; readonly excludedPlans: readonly string[] };
export type License = Holding & { readonly assignedAt: Instant };

/** What licenses know of an item. */
export type LicensedItem = Pick<CatalogItem, 'id' | 'name' | 'kind' | 'servicePlans'>;
export type LicensedItems = ReadonlyMap<CatalogItemId, LicensedItem>;

/** What is wanted for a user. An item they have already keeps its service plans unless `excludedPlans` is given. */
export type LicenseChange = {
  readonly assign: readonly {
    readonly itemId: CatalogItemId;
    readonly excludedPlans?: readonly string[] | undefined;
  }[];
  readonly remove: readonly CatalogItemId[];
};

/** Two service plans that stand in each other's way, or one that lacks another. */
export type PlanConflict = {
  readonly reason: 'plan_requires' | 'plan_excludes';
  readonly itemId: CatalogItemId;
  readonly plan: string;
  readonly other: string;
};

/** Why a user cannot have what is wanted. */
export type LicenseRefusal =
  | PlanConflict
  | { readonly reason: 'seat_limit'; readonly itemId: CatalogItemId }
  | { readonly reason: 'location_required' };

/** What becomes of a user's licenses. `switched` are those they keep with other service plans. */
export type LicenseDecision = {
  readonly assigned: readonly Holding[];
  readonly switched: readonly Holding[];
  readonly removed: readonly Holding[];
};

/** Is this a change that makes sense for anybody? Names each item once, and only service plans that it has. */
export const checkChange = ({ assign, remove }: LicenseChange, items: LicensedItems): Result<null, Failure> => {
  const named = [...assign.map(({ itemId }) => itemId), ...remove];
  const faults: FieldFault[] = [
    ...assign.flatMap(({ itemId, excludedPlans = [] }, index) => {
      const item = items.get(itemId);
      if (!item) return [{ field: `assign.${index}.skuId`, code: 'unknown', message: `no such item: ${itemId}` }];
      return excludedPlans
        .filter((id) => !item.servicePlans.some((plan) => plan.id === id))
        .map((id) => ({ field: `assign.${index}.excludedPlans`, code: 'unknown', message: `no plan of it: ${id}` }));
    }),
    ...named
      .filter((itemId, index) => named.indexOf(itemId) !== index)
      .map((itemId) => ({ field: 'assign', code: 'duplicate', message: `named twice: ${itemId}` })),
  ];
  return faults.length > 0 ? refuseFields(...faults) : ok(null);
};

/**
 * Decides one user's change as a whole (domain 3.10). Fails with the first reason against it: no usage location, no seat
 * left, a service plan that needs another, two that exclude each other. What was wrong before the change and is not made
 * worse stands in nobody's way. Removing what the user does not have, and assigning what they have, changes nothing.
 */
export const decideLicenses = (
  user: { readonly usageLocation: string | null; readonly held: readonly Holding[] },
  change: LicenseChange,
  { items, seatsOf }: { readonly items: LicensedItems; readonly seatsOf: (itemId: CatalogItemId) => number },
): Result<LicenseDecision, LicenseRefusal> => {
  const { held } = user;
  const heldAs = (id: CatalogItemId): Holding | undefined => held.find(({ itemId }) => itemId === id);
  const removed = held.filter(({ itemId }) => change.remove.includes(itemId));
  const assigned = change.assign
    .filter(({ itemId }) => heldAs(itemId) === undefined)
    .map(({ itemId, excludedPlans = [] }) => ({ itemId, excludedPlans: tidy(excludedPlans) }));
  const switched = change.assign.flatMap(({ itemId, excludedPlans }) => {
    const before = heldAs(itemId);
    if (before === undefined || excludedPlans === undefined) return [];
    const plans = tidy(excludedPlans);
    return String(plans) === String(tidy(before.excludedPlans)) ? [] : [{ itemId, excludedPlans: plans }];
  });
  if (assigned.length > 0 && user.usageLocation === null) return refused({ reason: 'location_required' });
  const sold = assigned.find(({ itemId }) => seatsOf(itemId) < 1);
  if (sold) return refused({ reason: 'seat_limit', itemId: sold.itemId });
  const kept = held
    .filter((one) => !removed.includes(one))
    .map((one) => switched.find(({ itemId }) => itemId === one.itemId) ?? one);
  const known = new Set(conflictsOf(held, items).map(keyOf));
  const conflict = conflictsOf([...assigned, ...kept], items).find((one) => !known.has(keyOf(one)));
  return conflict ? refused(conflict) : ok({ assigned, switched, removed });
};

export const changesNothing = ({ assigned, switched, removed }: LicenseDecision): boolean =>
  assigned.length + switched.length + removed.length === 0;

/**
 * What of a deleted user's licenses can be given back, and what not: there must be a seat left, and service plans must
 * still find the ones that they need.
 */
export const returnLicenses = (
  { usageLocation }: { readonly usageLocation: string | null },
  kept: readonly Holding[],
  { items, seatsOf }: { readonly items: LicensedItems; readonly seatsOf: (itemId: CatalogItemId) => number },
): { readonly returned: readonly Holding[]; readonly missing: readonly Holding[] } => {
  let returned = usageLocation === null ? [] : kept.filter(({ itemId }) => seatsOf(itemId) > 0);
  for (;;) {
    const broken = new Set(conflictsOf(returned, items).map(({ itemId }) => itemId));
    if (broken.size === 0) return { returned, missing: kept.filter((one) => !returned.includes(one)) };
    returned = returned.filter(({ itemId }) => !broken.has(itemId));
  }
};

/** The refusal as everybody is told it, naming item, plans and user. */
export const toFailure = (
  refusal: LicenseRefusal,
  { userName, items, planNames }: PlanNames & { readonly userName: string; readonly items: LicensedItems },
): Failure => {
  if (refusal.reason === 'location_required') return refuse('location_required', { user: userName }).failure;
  const item = localized('item', items.get(refusal.itemId)?.name ?? sameFor(refusal.itemId));
  if (refusal.reason === 'seat_limit') return refuse('seat_limit', { ...item, case: 'license' }).failure;
  const nameOf = (id: string): Localized => planNames.get(id) ?? sameFor(id);
  const plans = { ...localized('plan', nameOf(refusal.plan)), ...localized('other', nameOf(refusal.other)) };
  return refuse(refusal.reason, { ...plans, ...item }).failure;
};
export type PlanNames = { readonly planNames: ReadonlyMap<string, Localized> };

/** The service plans that a refusal names. */
export const plansOf = (refusal: LicenseRefusal): readonly string[] =>
  'plan' in refusal ? [refusal.plan, refusal.other] : [];

/** Every conflict among these licenses, in their order. Of two plans that exclude each other one conflict is told. */
const conflictsOf = (holdings: readonly Holding[], items: LicensedItems): readonly PlanConflict[] => {
  const enabled = holdings.flatMap((holding) => plansIn(holding, items).map((plan) => ({ plan, holding })));
  const has = (id: string): boolean => enabled.some(({ plan }) => plan.id === id);
  const told = new Set<string>();
  return enabled
    .flatMap(({ plan, holding: { itemId } }): PlanConflict[] => [
      ...(plan.requires ?? [])
        .filter((id) => !has(id))
        .map((other) => ({ reason: 'plan_requires' as const, itemId, plan: plan.id, other })),
      ...(plan.excludes ?? [])
        .filter(has)
        .map((other) => ({ reason: 'plan_excludes' as const, itemId, plan: plan.id, other })),
    ])
    .filter((conflict) => {
      const key = keyOf(conflict);
      return told.has(key) ? false : told.add(key) !== undefined;
    });
};

const plansIn = ({ itemId, excludedPlans }: Holding, items: LicensedItems): readonly ServicePlan[] =>
  (items.get(itemId)?.servicePlans ?? []).filter(({ id }) => !excludedPlans.includes(id));

const keyOf = ({ reason, plan, other }: PlanConflict): string =>
  reason === 'plan_excludes' ? `${reason} ${[plan, other].sort().join(' ')}` : `${reason} ${plan} ${other}`;

const tidy = (plans: readonly string[]): readonly string[] => [...new Set(plans)].sort();
const sameFor = (text: string): Localized => ({ en: text, 'zh-TW': text });
