import { keepLicenses } from '../../db/licenses.ts';
import { countActiveWith, savePerson } from '../../db/people.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { losesAdmin, removedAt } from '../../domain/user-management.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { freedEvents } from '../license-record.ts';
import { done, transact } from '../unit-of-work.ts';
import { takeUser, userEvent } from '../user-record.ts';

/**
 * Deletes a user: every session and token ends in the same transaction, licenses are free for others; for 30 days there is
 * a way back (domain 3.10).
 * Fails with `last_admin`, and for want of a right.
 */
export const deleteUser = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<Result<null, Failure>> =>
  transact(ctx, 'user.delete', async (tx, now) => {
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command: 'delete', lock: true });
    if (!taken.ok) return taken;
    const { user, right } = taken.value;
    const removed = removedAt(user, now);
    if (!removed.ok) return removed;
    if (losesAdmin('customer', user, removed.value) && (await countActiveWith(tx, customerId, 'global-admin')) < 2) {
      return refuse('last_admin');
    }
    await savePerson(tx, removed.value);
    const event = userEvent('user.deleted', taken.value, right, user, { details: { roles: user.roles } });
    const freed = await keepLicenses(tx, customerId, userId);
    return done(null, event, ...(await freedEvents(tx, taken.value, freed, now)));
  });
