import { findLicensedItems, findLicensesOf, lockPools } from '../../db/licenses.ts';
import type { Failure } from '../../domain/failures.ts';
import {
  changesNothing,
  checkChange,
  decideLicenses,
  type LicenseChange,
  plansOf,
  toFailure,
} from '../../domain/licenses.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { type Result, refused } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { findNamesOfPlans, itemsIn, keepDecisions, licenseEvents, seatsIn } from '../license-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';
import { takeUser, toUserRecord, type UserRecord } from '../user-record.ts';

/**
 * Gives a user licenses and takes some back, all of it or nothing (domain 3.10; S41). The pool of each item is locked last
 * and the customer only held, so that many do this at once and yet no seat is given twice. Fails with `seat_limit`,
 * `location_required`, `plan_requires`, `plan_excludes`, `invalid`, and for want of a right.
 */
export const assignLicenses = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
  change: LicenseChange,
): Promise<Result<UserRecord, Failure>> =>
  transact(ctx, 'license.assign', async (tx, now) => {
    const command = 'assign-license';
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command, lock: 'shared' });
    if (!taken.ok) return taken;
    const { user, right, person } = taken.value;
    const held = (await findLicensesOf(tx, customerId, [userId])).get(userId) ?? [];
    const items = await findLicensedItems(tx, customerId, itemsIn(change, held), now);
    const checked = checkChange(change, items);
    if (!checked.ok) return checked;
    const pools = await lockPools(tx, customerId, itemsIn(change, []));
    const { usageLocation } = user;
    const decided = decideLicenses({ usageLocation, held }, change, { items, seatsOf: seatsIn(pools) });
    if (!decided.ok) {
      const planNames = await findNamesOfPlans(tx, plansOf(decided.failure), now);
      return refused(toFailure(decided.failure, { userName: user.name, items, planNames }));
    }
    const decision = decided.value;
    if (changesNothing(decision)) return unrecorded(await toUserRecord(ctx, tx, taken.value, user));
    await keepDecisions(tx, customerId, [{ userId, decision }], { by: person.personId, now });
    const [first, ...others] = licenseEvents(taken.value, right, user, decision, items);
    const record = await toUserRecord(ctx, tx, taken.value, user);
    return first ? done(record, first, ...others) : unrecorded(record);
  });
