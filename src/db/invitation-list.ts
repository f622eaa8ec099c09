import { isIndexed } from '../domain/customers.ts';
import type { Invitation, InvitationSearch, InvitationState } from '../domain/invitations.ts';
import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { type StoredInvitation, toInvitation } from './invitations.ts';
import { readTimeCursor, toPage } from './paging.ts';
import type { Statement, Tx } from './store.ts';

/** Whose invitations: all of an inviter's, or one person's own among them (matrix row 7, SA). */
export type InvitationScope = { readonly inviterId: OrganizationId; readonly createdBy: PersonId | null };
export type InvitationFilter = {
  readonly state: readonly InvitationState[];
  readonly search?: InvitationSearch | undefined;
};

/** How many invitations a search looks at one by one before it takes the way through the index. */
const WALKED = 1000;
/** The same for a part that the index knows nothing of: beyond these it is not looked for. */
const WALKED_AT_MOST = 20_000;
/** Comes after everything that begins with the same signs. */
const LAST_CHARACTER = '\u{10FFFF}';

/**
 * A page of the invitations, newest first. Without a search it is one range of an index; a search looks at the next ones in
 * order and, where that does not soon fill the page, walks back month by month through the index: neither costs more for
 * more invitations.
 */
export const listInvitations = async (
  tx: Tx,
  scope: InvitationScope,
  filter: InvitationFilter,
  page: PageRequest,
): Promise<Page<Invitation>> => {
  const rows = await findRows(tx, {
    scope,
    filter,
    after: readTimeCursor(page.cursor),
    rows: page.limit + 1,
  });
  return toPage(rows, page.limit, (row) => [row.created_at, row.id], toInvitation);
};

type Asked = {
  readonly scope: InvitationScope;
  readonly filter: InvitationFilter;
  readonly after: readonly [Instant, string] | undefined;
  readonly rows: number;
};
type Searched = Asked & { readonly search: InvitationSearch };

const findRows = async (tx: Tx, asked: Asked): Promise<StoredInvitation[]> => {
  const { search } = asked.filter;
  if (search === undefined) return tx.all(plain(asked));
  const inIndex = isIndexed(search);
  const near = await tx.all(walked({ ...asked, search }, inIndex ? WALKED : WALKED_AT_MOST));
  return near.length === asked.rows || !inIndex ? near : tx.all(indexed({ ...asked, search }));
};

const NEWEST_FIRST = 'order by i.created_at desc, i.id desc';
/** The month of an invitation, of its inviter and of the person who made it: how the index of words is divided. */
const MONTHS = `array[i.inviter_id::text || ' ' || month_of(i.created_at), i.created_by_id::text || ' ' || month_of(i.created_at)]`;

const plain = (asked: Asked): Statement<StoredInvitation> => {
  const p = parameters();
  return {
    text: `select i.* from invitations i where ${own(p, asked)}${narrowed(p, asked)} ${NEWEST_FIRST} limit ${p.add(asked.rows)}`,
    values: p.values,
  };
};

/** The next ones, without those that are not looked for. */
const walked = (asked: Searched, most: number): Statement<StoredInvitation> => {
  const p = parameters();
  const next = `select i.* from invitations i where ${own(p, asked)} ${NEWEST_FIRST} limit ${p.add(most)}`;
  const code = asked.search.code === null ? '' : ` or ${coded(p, asked.search.code)}`;
  return {
    text: `select i.* from (${next}) i
      where (i.search_text like ${p.add(containing(asked.search.text))}${code})${narrowed(p, asked)}
      ${NEWEST_FIRST} limit ${p.add(asked.rows)}`,
    values: p.values,
  };
};

/** Back through the months until the page is full; those with the code come from an index of their own. */
const indexed = (asked: Searched): Statement<StoredInvitation> => {
  const p = parameters();
  const { scope, search, after } = asked;
  const inviter = p.add(scope.inviterId);
  const endOf = (direction: string): string =>
    `(select created_at from invitations where inviter_id = ${inviter} order by created_at ${direction} limit 1)`;
  const from = after === undefined ? endOf('desc') : `${p.add(after[0])}::timestamptz`;
  const filters = `${own(p, asked)}${narrowed(p, asked)}`;
  const rows = p.add(asked.rows);
  // "offset 0": what is found in a month is sorted after it was found; sorted by date already, it would be walked through.
  const byWords = `select i.* from generate_series(month_of(${from}), month_of(${endOf('asc')}), -1) month
    cross join lateral (
      select i.* from (
        select i.* from invitations i
        where ${MONTHS} @> array[${p.add(scope.createdBy ?? scope.inviterId)}::text || ' ' || month]
          and i.search_text like ${p.add(containing(search.text))} and ${filters} offset 0
      ) i ${NEWEST_FIRST} limit ${rows}
    ) i limit ${rows}`;
  if (search.code === null) return { text: byWords, values: p.values };
  const byCode = `select i.* from invitations i where ${coded(p, search.code)} and ${filters}
    ${NEWEST_FIRST} limit ${rows}`;
  return { text: `select i.* from ((${byWords}) union (${byCode})) i ${NEWEST_FIRST} limit ${rows}`, values: p.values };
};

type Parameters = { readonly values: unknown[]; add(value: unknown): string };
const parameters = (): Parameters => {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
};

/** The caller's, from where the page begins. */
const own = (p: Parameters, { scope, after }: Asked): string =>
  [
    `i.inviter_id = ${p.add(scope.inviterId)}`,
    ...(scope.createdBy === null ? [] : [`i.created_by_id = ${p.add(scope.createdBy)}`]),
    ...(after === undefined
      ? []
      : [`(i.created_at, i.id) < (${p.add(after[0])}::timestamptz, ${p.add(after[1])}::uuid)`]),
  ].join(' and ');

const narrowed = (p: Parameters, { filter: { state } }: Asked): string =>
  state.length === 0 ? '' : ` and i.state = any(${p.add([...state])}::text[])`;

const coded = (p: Parameters, code: string): string =>
  `(i.link_code >= ${p.add(code)} and i.link_code < ${p.add(code + LAST_CHARACTER)})`;

/** A pattern that matches what contains this text, whatever signs are in it. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
