import { countUnreadNotices, listNotices, markNoticesRead } from '../../db/notices.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Notice } from '../../domain/notices.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { query, transact, unrecorded } from '../unit-of-work.ts';

/** What stands under the caller's own bell, newest first (domain 3.15). */
export const readNotices = (ctx: Context, page: PageRequest): Promise<Result<Page<Notice>, Failure>> =>
  query(ctx, 'notice.list', async (tx) => {
    const person = authorizePerson(ctx, 'notice.read');
    return person.ok ? ok(await listNotices(tx, person.value.personId, page)) : person;
  });

/** Marks the caller's own notices as read: those named, or all. Gives how many are left. */
export const markRead = (
  ctx: Context,
  ids: readonly string[] | null,
): Promise<Result<{ readonly unreadNotices: number }, Failure>> =>
  transact(ctx, 'notice.mark-read', async (tx, now) => {
    const person = authorizePerson(ctx, 'notice.read');
    if (!person.ok) return person;
    await markNoticesRead(tx, person.value.personId, ids, now);
    return unrecorded({ unreadNotices: await countUnreadNotices(tx, person.value.personId) });
  });
