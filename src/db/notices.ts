import type { Notice, NoticeRule } from '../domain/notices.ts';
import { asId, type EventId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** The people a rule names among these parties, each once. Only active people of the parties are ever told. */
export const findPeopleToTell = async (
  tx: Tx,
  audience: readonly OrganizationId[],
  rule: Pick<NoticeRule, 'partner' | 'customer' | 'operator'>,
  named: readonly PersonId[],
): Promise<{ personId: PersonId; organizationId: OrganizationId }[]> => {
  const rows = await tx.all(statement<{ id: string; organization_id: string }>`
    select p.id, p.organization_id from people p join organizations o on o.id = p.organization_id
    where p.organization_id = any(${[...audience]}) and p.state = 'active'
      and (p.id = any(${[...named]})
        or (o.kind in ('provider', 'reseller') and p.roles && ${[...rule.partner]})
        or (o.kind = 'customer' and p.roles && ${[...rule.customer]})
        or (o.kind = 'operator' and p.roles && ${[...rule.operator]}))
    order by p.id`);
  return rows.map((row) => ({ personId: asId(row.id), organizationId: asId(row.organization_id) }));
};

/** Puts one event under the bells of these people; who has it already does not get it twice. Gives how many got it. */
export const insertNotices = async (
  tx: Tx,
  event: { readonly id: EventId; readonly at: Instant; readonly type: string },
  people: readonly { readonly personId: PersonId; readonly noticeId: string; readonly details: unknown }[],
): Promise<number> => {
  if (people.length === 0) return 0;
  return tx.run(
    sqlFor
      .insertInto('notices')
      .values(
        people.map(({ personId, noticeId, details }) => ({
          person_id: personId,
          id: noticeId,
          event_id: event.id,
          at: event.at,
          type: event.type,
          details: JSON.stringify(details),
          read_at: null,
        })),
      )
      .onConflict((conflict) => conflict.columns(['person_id', 'event_id']).doNothing()),
  );
};

/** A person's notices, newest first. */
export const listNotices = async (tx: Tx, personId: PersonId, page: PageRequest): Promise<Page<Notice>> => {
  const after = readTimeCursor(page.cursor);
  let query = sqlFor.selectFrom('notices').selectAll().where('person_id', '=', personId);
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(after[0], after[1])));
  const rows = await tx.all(
    query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit + 1),
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.at, row.id],
    (row) => ({
      id: row.id,
      at: row.at,
      type: row.type as Notice['type'],
      details: row.details,
      readAt: row.read_at,
    }),
  );
};

/** Marks notices of a person as read: those named, or all of them. One that was read before keeps its moment. */
export const markNoticesRead = (tx: Tx, personId: PersonId, ids: readonly string[] | null, now: Instant) => {
  let query = sqlFor
    .updateTable('notices')
    .set({ read_at: now })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null);
  if (ids) query = query.where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))));
  return tx.run(query);
};

/** How many notices a person has not read; the badge needs no more than a hundred. */
export const countUnreadNotices = async (tx: Tx, personId: PersonId): Promise<number> => {
  const { count } = await tx.one(statement<{ count: number }>`
    select count(*) as count from (
      select from notices where person_id = ${personId} and read_at is null limit 100) unread`);
  return count;
};
