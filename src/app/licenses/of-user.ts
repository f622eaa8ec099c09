import { findLicensedItems, findLicensesOf } from '../../db/licenses.ts';
import { findOwnPerson } from '../../db/people.ts';
import { ACTION_OF, isThere, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { License, LicensedItems } from '../../domain/licenses.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { query } from '../unit-of-work.ts';

export type UserLicenses = { readonly licenses: readonly License[]; readonly items: LicensedItems };

/** The licenses of one user, with what was switched off of each. Fails as listing users does. */
export const readUserLicenses = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<Result<UserLicenses, Failure>> =>
  query(ctx, 'license.of-user', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: ACTION_OF.list, task: TASK_OF_DIRECTORY.list });
    if (!entered.ok) return entered;
    const found = await findOwnPerson(tx, customerId, userId);
    if (!found || !isThere(found.person, now)) return refuse('not_found');
    const licenses = (await findLicensesOf(tx, customerId, [userId])).get(userId) ?? [];
    const items = await findLicensedItems(
      tx,
      customerId,
      licenses.map(({ itemId }) => itemId),
      now,
    );
    return ok({ licenses, items });
  });
