import { findDirectorySize, listPeopleOf, type PeopleFilter } from '../../db/people-list.ts';
import { ACTION_OF, isThere, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { query } from '../unit-of-work.ts';
import { toUserRecords, type UserRecord } from '../user-record.ts';

export type UserPage = Page<UserRecord> & { readonly counts: { readonly active: number; readonly deleted: number } };

/**
 * The users of a customer by name, all of them, whoever sold what they use (domain 3.10). Fails with `da_needed`,
 * `da_no_group` or `role_missing` for want of a reader's role, `not_found` for a stranger.
 */
export const listUsers = (
  ctx: Context,
  customerId: OrganizationId,
  filter: PeopleFilter,
  page: PageRequest,
): Promise<Result<UserPage, Failure>> =>
  query(ctx, 'user.list', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: ACTION_OF.list, task: TASK_OF_DIRECTORY.list });
    if (!entered.ok) return entered;
    const { items, next } = await listPeopleOf(tx, customerId, filter, page);
    const people = items.map(({ person }) => person).filter((person) => isThere(person, now));
    const { active, removed } = await findDirectorySize(tx, customerId);
    return ok({
      items: await toUserRecords(ctx, tx, entered.value, people),
      next,
      counts: { active, deleted: removed },
    });
  });
