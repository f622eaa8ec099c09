import { portionsOfPeople } from '../../db/people-list.ts';
import { ACTION_OF, isThere, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Person } from '../../domain/users.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { queryAtLength } from '../unit-of-work.ts';
import { toUserRecords, type UserRecord } from '../user-record.ts';

/**
 * Hands the users of a customer to `write` in portions, by name, as they were at one moment (matrix row 45). Nothing is
 * written before the caller was found to be allowed. Fails as the list does.
 */
export const exportUsers = (
  ctx: Context,
  customerId: OrganizationId,
  state: Person['state'],
  write: (users: readonly UserRecord[]) => Promise<void>,
): Promise<Result<null, Failure>> =>
  queryAtLength(ctx, 'user.export', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: ACTION_OF.list, task: TASK_OF_DIRECTORY.list });
    if (!entered.ok) return entered;
    for await (const listed of portionsOfPeople(tx, customerId, state)) {
      const people = listed.map(({ person }) => person).filter((person) => isThere(person, now));
      await write(await toUserRecords(ctx, tx, entered.value, people));
    }
    return ok(null);
  });
