import type { Change, License, ServicePlan } from './shapes.ts';

/** What is known of a user here. */
export type Holder = {
  readonly id: string;
  readonly licenses: readonly string[];
  /** Service plans that are switched off, by item. */
  readonly excludedPlans: Readonly<Record<string, readonly string[]>>;
  readonly usageLocation: string | null;
};
/** How a box stands: for everybody, for nobody, or as it is for each. */
export type BoxState = boolean | 'mixed';
/** The boxes that were touched: of items, and of service plans under `<item> <plan>`. */
export type Choice = ReadonlyMap<string, BoxState>;
export const NO_CHOICE: Choice = new Map();

export const planKey = (skuId: string, planId: string): string => `${skuId} ${planId}`;

/** The next state of a box. Where only some have it, "leave it as it is" can be reached again: mixed, on, off, mixed. */
export const nextState = (now: BoxState, before: BoxState): BoxState =>
  before === 'mixed' ? (now === 'mixed' ? true : now ? false : 'mixed') : now !== true;

const stateFor = (having: number, all: number): BoxState => (having === 0 ? false : having === all ? true : 'mixed');
const has = (user: Holder, skuId: string): boolean => user.licenses.includes(skuId);
const switchedOff = (user: Holder, skuId: string): readonly string[] => user.excludedPlans[skuId] ?? [];

/** Has everybody a license of this item, somebody, or nobody? */
export const itemBefore = (users: readonly Holder[], skuId: string): BoxState =>
  stateFor(users.filter((user) => has(user, skuId)).length, users.length);
export const itemNow = (users: readonly Holder[], choice: Choice, skuId: string): BoxState =>
  choice.get(skuId) ?? itemBefore(users, skuId);

/** Does the user have the item after the change? */
const willHave = (user: Holder, choice: Choice, skuId: string): boolean => {
  const state = choice.get(skuId) ?? 'mixed';
  return state === 'mixed' ? has(user, skuId) : state;
};

/** Those who will have the item, and how a service plan of it stands with them. Whoever gets it new gets all plans. */
export const planBefore = (users: readonly Holder[], choice: Choice, skuId: string, planId: string): BoxState => {
  const holders = users.filter((user) => willHave(user, choice, skuId));
  return stateFor(
    holders.filter((user) => !has(user, skuId) || !switchedOff(user, skuId).includes(planId)).length,
    holders.length,
  );
};
export const planNow = (users: readonly Holder[], choice: Choice, skuId: string, planId: string): BoxState =>
  choice.get(planKey(skuId, planId)) ?? planBefore(users, choice, skuId, planId);

/** The boxes after one was pressed. An item that nobody has any more lets go of what was chosen for its plans. */
export const pressItem = (users: readonly Holder[], choice: Choice, { skuId, servicePlans }: License): Choice => {
  const state = nextState(itemNow(users, choice, skuId), itemBefore(users, skuId));
  const next = new Map(choice).set(skuId, state);
  if (state === itemBefore(users, skuId)) next.delete(skuId);
  if (itemNow(users, next, skuId) === false) for (const { id } of servicePlans) next.delete(planKey(skuId, id));
  return next;
};
export const pressPlan = (users: readonly Holder[], choice: Choice, skuId: string, planId: string): Choice => {
  const before = planBefore(users, choice, skuId, planId);
  const state = nextState(planNow(users, choice, skuId, planId), before);
  const next = new Map(choice).set(planKey(skuId, planId), state);
  if (state === before) next.delete(planKey(skuId, planId));
  return next;
};

/** What the choice means for one user; undefined when nothing changes for them. */
export const changeFor = (user: Holder, choice: Choice, licenses: readonly License[]): Change | undefined => {
  const assign: { skuId: string; excludedPlans?: readonly string[] }[] = [];
  const remove: string[] = [];
  for (const { skuId, servicePlans } of licenses) {
    const had = has(user, skuId);
    if (!willHave(user, choice, skuId)) {
      if (had) remove.push(skuId);
      continue;
    }
    const off = had ? switchedOff(user, skuId) : [];
    const excludedPlans = servicePlans
      .map(({ id }) => id)
      .filter((id) => {
        const state = choice.get(planKey(skuId, id)) ?? 'mixed';
        return state === 'mixed' ? off.includes(id) : !state;
      });
    if (!had) assign.push(excludedPlans.length === 0 ? { skuId } : { skuId, excludedPlans });
    else if (String([...excludedPlans].sort()) !== String([...off].sort())) assign.push({ skuId, excludedPlans });
  }
  return assign.length + remove.length === 0 ? undefined : { assign, remove };
};

/** Users with the same change together: each group is one call, or several when it is large. */
export type Group = { readonly change: Change; readonly userIds: readonly string[] };
export const groupsOf = (users: readonly Holder[], choice: Choice, licenses: readonly License[]): readonly Group[] => {
  const groups = new Map<string, { change: Change; userIds: string[] }>();
  for (const user of users) {
    const change = changeFor(user, choice, licenses);
    if (change === undefined) continue;
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { change, userIds: [] };
    group.userIds.push(user.id);
    groups.set(key, group);
  }
  // Those who only give back come first: what they free the others can have.
  return [...groups.values()].sort((one, other) => one.change.assign.length - other.change.assign.length);
};

/** How many have an item, get it, lose it, and what is left of it then: less than nothing when there are not enough. */
export const countsOf = (users: readonly Holder[], choice: Choice, { skuId, total, assigned, available }: License) => {
  const having = users.filter((user) => has(user, skuId)).length;
  const added = users.filter((user) => !has(user, skuId) && willHave(user, choice, skuId)).length;
  const removed = users.filter((user) => has(user, skuId) && !willHave(user, choice, skuId)).length;
  // With more in use than owned, the first ones given back make up for that and free nothing.
  const left = added + removed === 0 ? available : total - assigned - added + removed;
  return { having, added, removed, left };
};

/** What a service plan needs or cannot stand, in what will be there for these users. */
export type PlanHint = { readonly kind: 'requires' | 'excludes'; readonly other: ServicePlan['requires'][number] };

/**
 * What is wrong with an item as chosen: a plan of it that is on needs one that is on nowhere, or excludes one that is.
 * A hint, not a verdict: who has what differs from user to user, and the server decides each.
 */
export const hintsOf = (
  users: readonly Holder[],
  choice: Choice,
  licenses: readonly License[],
  license: License,
): readonly (PlanHint & { readonly plan: ServicePlan })[] => {
  const changed = countsOf(users, choice, license);
  if (itemNow(users, choice, license.skuId) === false || changed.having - changed.removed + changed.added === 0)
    return [];
  const on = licenses
    .filter(({ skuId }) => itemNow(users, choice, skuId) !== false)
    .flatMap(({ skuId, servicePlans }) =>
      servicePlans.filter(({ id }) => planNow(users, choice, skuId, id) !== false).map(({ id }) => id),
    );
  return license.servicePlans
    .filter(({ id }) => planNow(users, choice, license.skuId, id) !== false)
    .flatMap((plan) => [
      ...plan.requires
        .filter((other) => !on.includes(other.id))
        .map((other) => ({ kind: 'requires' as const, plan, other })),
      ...plan.excludes
        .filter((other) => on.includes(other.id))
        .map((other) => ({ kind: 'excludes' as const, plan, other })),
    ]);
};
