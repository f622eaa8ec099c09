import { findLicensedItems, findLicensesOf, lockPools } from '../../db/licenses.ts';
import { lockOwnPeople } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import type { CatalogItemId } from '../../domain/catalog.ts';
import { ACTION_OF, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import {
  changesNothing,
  checkChange,
  decideLicenses,
  type Holding,
  type LicenseChange,
  type LicenseDecision,
  type LicensedItems,
  type LicenseRefusal,
  plansOf,
  toFailure,
} from '../../domain/licenses.ts';
import type { Person } from '../../domain/users.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { findNamesOfPlans, itemsIn, keepDecisions, licenseEvents, seatsIn } from '../license-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/** What became of each user: nothing stands against it, or why not. */
export type BulkOutcome = readonly { readonly userId: PersonId; readonly failure: Failure | null }[];

/**
 * The same change for many users (domain 3.10: the result is per user). Each user's change is made as a whole or not at
 * all; seats go to the users in the order in which they are named, and what one gives back the next can have. The number
 * of statements does not depend on how many users there are. Fails as a whole with `invalid` and for want of a right.
 */
export const assignToMany = (
  ctx: Context,
  customerId: OrganizationId,
  { userIds, ...change }: LicenseChange & { readonly userIds: readonly PersonId[] },
): Promise<Result<BulkOutcome, Failure>> =>
  transact(ctx, 'license.assign-many', async (tx, now) => {
    const command = 'assign-license';
    const entered = await enterFor(ctx, tx, now, {
      customerId,
      action: ACTION_OF[command],
      task: TASK_OF_DIRECTORY[command],
      lock: 'shared',
    });
    if (!entered.ok) return entered;
    const { person, right } = entered.value;
    const wanted = [...new Set(userIds)];
    const users = new Map((await lockOwnPeople(tx, customerId, wanted)).map((user) => [user.id, user]));
    const licenses = await findLicensesOf(tx, customerId, wanted);
    const items = await findLicensedItems(tx, customerId, itemsIn(change, [...licenses.values()].flat()), now);
    const checked = checkChange(change, items);
    if (!checked.ok) return checked;
    const pools = await lockPools(tx, customerId, itemsIn(change, []));
    const decide = decideInTurn(change, items, seatsIn(pools));
    const decisions = wanted.map((userId): Decision => {
      const user = users.get(userId);
      return user?.state === 'active' ? { userId, user, ...decide(user, licenses.get(userId) ?? []) } : { userId };
    });
    const made = decisions.flatMap((one) => ('decision' in one ? [one] : []));
    await keepDecisions(tx, customerId, made, { by: person.personId, now });
    const outcome = await toOutcome(tx, decisions, items, now);
    const [first, ...others] = made.flatMap(({ user, decision }) =>
      licenseEvents(entered.value, right, user, decision, items),
    );
    return first ? done(outcome, first, ...others) : unrecorded(outcome);
  });

type Decided = { readonly decision: LicenseDecision } | { readonly refusal: LicenseRefusal };
type Decision = { readonly userId: PersonId } & (({ readonly user: Person } & Decided) | { readonly user?: undefined });

/** What is answered for each user; null: nothing stands against it. */
const toOutcome = async (
  tx: Tx,
  decisions: readonly Decision[],
  items: LicensedItems,
  now: Instant,
): Promise<BulkOutcome> => {
  const refusals = decisions.flatMap((one) => ('refusal' in one ? [one.refusal] : []));
  const planNames = await findNamesOfPlans(tx, refusals.flatMap(plansOf), now);
  return decisions.map((one) => {
    const { userId } = one;
    if ('refusal' in one) {
      return { userId, failure: toFailure(one.refusal, { userName: one.user.name, items, planNames }) };
    }
    return { userId, failure: 'decision' in one ? null : refuse('not_found').failure };
  });
};

/** Decides one user after the other, keeping count of the seats that those before have taken and given back. */
const decideInTurn = (change: LicenseChange, items: LicensedItems, seatsOf: (itemId: CatalogItemId) => number) => {
  const taken = new Map<CatalogItemId, number>();
  const count = (holdings: readonly Holding[], one: number): void => {
    for (const { itemId } of holdings) taken.set(itemId, (taken.get(itemId) ?? 0) + one);
  };
  const seatsLeft = (itemId: CatalogItemId): number => seatsOf(itemId) - (taken.get(itemId) ?? 0);
  return ({ usageLocation }: Person, held: readonly Holding[]): Decided => {
    const decided = decideLicenses({ usageLocation, held }, change, { items, seatsOf: seatsLeft });
    if (!decided.ok) return { refusal: decided.failure };
    if (!changesNothing(decided.value)) {
      count(decided.value.removed, -1);
      count(decided.value.assigned, 1);
    }
    return { decision: decided.value };
  };
};
