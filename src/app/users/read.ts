import { findOwnPerson } from '../../db/people.ts';
import { ACTION_OF, isThere, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { query } from '../unit-of-work.ts';
import { toUserRecord, type UserRecord } from '../user-record.ts';

/** One user of a customer, active or deleted. Fails as listing them does. */
export const readUser = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<Result<UserRecord, Failure>> =>
  query(ctx, 'user.read', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: ACTION_OF.list, task: TASK_OF_DIRECTORY.list });
    if (!entered.ok) return entered;
    const found = await findOwnPerson(tx, customerId, userId);
    if (!found || !isThere(found.person, now)) return refuse('not_found');
    return ok(await toUserRecord(ctx, tx, entered.value, found.person));
  });
