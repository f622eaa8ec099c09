import type { CatalogItemId } from '../domain/catalog.ts';
import { fold } from '../domain/organizations.ts';
import type { Person } from '../domain/users.ts';
import { type OrganizationId, readId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { readCursor, toPage } from './paging.ts';
import { LISTED_COLUMNS, type ListedPerson, type ListedRow, toListed } from './person-row.ts';
import { type Statement, statement, type Tx } from './store.ts';

export type PeopleFilter = {
  readonly search: string;
  readonly state: Person['state'];
  /** Only users with a license of this item, or with none at all; everybody when left out. */
  readonly licensed?: CatalogItemId | 'none' | undefined;
};

/** How many people a search looks at one by one before it takes the way through the index. */
const WALKED = 1000;
/** Shorter parts have no trigram: the index knows them as letters, and as two that stand together. */
const SHORTEST_TRIGRAM = 3;
/** The last part of the alphabet: see `initial_of` in migration 0003. */
const LAST_INITIAL = 43;

/**
 * One organization's people by name. `search` finds any part of the name, whatever its case and accents, or of the sign-in
 * name; of that, one or two letters only in its first two. A page is one range of an index; a search looks at the next
 * people in order and, where that does not soon fill the page, walks the alphabet through the index: neither costs more
 * for more people.
 */
export const listPeopleOf = async (
  tx: Tx,
  organizationId: OrganizationId,
  filter: PeopleFilter,
  page: PageRequest,
): Promise<Page<ListedPerson>> => {
  const { state, licensed } = filter;
  const asked = { organizationId, state, licensed, from: startOf(page), rows: page.limit + 1 };
  const part = fold(filter.search);
  const rows = part === '' ? await tx.all<ListedRow>(walk(asked)) : await search(tx, { ...asked, part });
  return toPage(rows, page.limit, (row) => [row.folded_name, row.id], toListed);
};

/** How many people are read at a time for a file. */
const PORTION = 500;

/** Everybody of an organization by name, in portions: for a file, which has no pages. */
export async function* portionsOfPeople(
  tx: Tx,
  organizationId: OrganizationId,
  state: Person['state'],
): AsyncGenerator<ListedPerson[]> {
  const everybody: Statement<ListedRow> = {
    text: `select ${LISTED_COLUMNS} from people p left join identity.users u on u.id = p.id
      where p.organization_id = $1 and p.state = $2 order by p.folded_name, p.id`,
    values: [organizationId, state],
  };
  for await (const rows of tx.portions(everybody, PORTION)) yield rows.map(toListed);
}

/** How many people an organization has, without counting them. */
export const findDirectorySize = async (
  tx: Tx,
  organizationId: OrganizationId,
): Promise<{ readonly active: number; readonly removed: number }> =>
  (await tx.maybe(statement<{ active: number; removed: number }>`
    select active, removed from directory_sizes where organization_id = ${organizationId}`)) ?? {
    active: 0,
    removed: 0,
  };

type Asked = {
  readonly organizationId: OrganizationId;
  readonly state: Person['state'];
  readonly licensed: PeopleFilter['licensed'];
  readonly from: readonly [foldedName: string, id: string];
  readonly rows: number;
};

/** Everybody whom the page begins with; of those without a license there is a list of their own. */
const walk = (asked: Asked): Statement<ListedRow> => {
  const { organizationId, state, from, rows } = asked;
  const licensed = isListed(asked) ? NOTHING : licensedOnly(asked, 'people', 6);
  return {
    text: `select ${LISTED_COLUMNS} from (${nextOf(asked, '$5', licensed.text)}) p
      left join identity.users u on u.id = p.id order by p.folded_name, p.id`,
    values: [organizationId, state, ...from, rows, ...licensed.values],
  };
};

type Searched = Asked & { readonly part: string };

const search = async (tx: Tx, asked: Searched): Promise<ListedRow[]> => {
  const { organizationId, state, from, rows, part } = asked;
  const licensed = isListed(asked) ? NOTHING : licensedOnly(asked, 'p', 8);
  const near = await tx.all<ListedRow>({
    text: `select ${LISTED_COLUMNS} from (${nextOf(asked, '$7')}) p left join identity.users u on u.id = p.id
      where ${saidBy('p', part)} like $6 ${licensed.text} order by p.folded_name, p.id limit $5`,
    values: [organizationId, state, ...from, rows, containing(part), WALKED, ...licensed.values],
  });
  return near.length === rows || (await areAllNear(tx, asked)) ? near : tx.all<ListedRow>(indexed(asked));
};

/** The next so many people in order, of those who are `more`. */
const nextOf = (asked: Asked, limit: string, more = ''): string =>
  isListed(asked)
    ? `select people.* from (
        select person_id from people_unlicensed
        where organization_id = $1 and (folded_name, person_id) > ($3, $4::uuid)
        order by folded_name, person_id limit ${limit}
      ) few join people on people.id = few.person_id and people.state = $2`
    : `select * from people
      where organization_id = $1 and state = $2 and (folded_name, id) > ($3, $4::uuid) ${more}
      order by folded_name, id limit ${limit}`;

const isListed = ({ licensed, state }: Asked): boolean => licensed === 'none' && state === 'active';

/** Those without a license can be so few that a search has looked at all of them. */
const areAllNear = async (tx: Tx, asked: Asked): Promise<boolean> =>
  isListed(asked) &&
  (await tx.maybe({
    text: `select from people_unlicensed where organization_id = $1 and (folded_name, person_id) > ($2, $3::uuid)
      order by folded_name, person_id offset $4 limit 1`,
    values: [asked.organizationId, ...asked.from, WALKED],
  })) === undefined;

const isShort = (part: string): boolean => [...part].length < SHORTEST_TRIGRAM;

/** What is searched in. The sign-in names of an organization end alike: one or two letters are in all of them. */
const saidBy = (people: string, part: string): string =>
  `${people}.folded_name || E'\\n' || ${isShort(part) ? `left(${people}.upn, 2)` : `${people}.upn`}`;

/** Letter for letter of the alphabet through the index, until the page is full. */
const indexed = (asked: Searched): Statement<ListedRow> => {
  const { organizationId, state, from, rows, part } = asked;
  const licensed = licensedOnly(asked, 'people', 7);
  const said = saidBy('people', part);
  return {
    text: `select ${LISTED_COLUMNS} from (
        select p.* from generate_series(initial_of($3::text), ${LAST_INITIAL}) letter cross join lateral (
          select * from people
          where organization_id::text || state || initial_of(folded_name) = $1::text || $2::text || letter
            and ${isShort(part) ? `short_parts(${said}) @> array[$6::text]` : `${said} like $6`}
            and organization_id = $1::uuid and state = $2 and (folded_name, id) > ($3, $4::uuid) ${licensed.text}
          order by folded_name, id limit $5) p
        limit $5
      ) p left join identity.users u on u.id = p.id order by p.folded_name, p.id`,
    values: [organizationId, state, ...from, rows, isShort(part) ? part : containing(part), ...licensed.values],
  };
};

type Condition = { readonly text: string; readonly values: readonly unknown[] };
const NOTHING: Condition = { text: '', values: [] };

/** The condition that `licensed` asks for, on what the statement calls `people`; `place` is its first free parameter. */
const licensedOnly = (asked: Asked, people: string, place: number): Condition => {
  const { organizationId, licensed } = asked;
  if (licensed === undefined) return NOTHING;
  const theirs = `select from license_assignments l where l.customer_id = $${place}::uuid and l.user_id = ${people}.id`;
  return licensed === 'none'
    ? { text: `and not exists (${theirs})`, values: [organizationId] }
    : { text: `and exists (${theirs} and l.item_id = $${place + 1})`, values: [organizationId, licensed] };
};

/** Where a page begins: behind the last person of the page before, or before everybody. */
const startOf = (page: PageRequest): readonly [string, string] => {
  const [name, id] = readCursor<[unknown, unknown]>(page.cursor) ?? [];
  const guid = typeof id === 'string' ? readId(id) : undefined;
  return typeof name === 'string' && guid !== undefined ? [name, guid] : ['', '00000000-0000-0000-0000-000000000000'];
};

/** A pattern for what contains this text, whatever signs are in it. */
const containing = (folded: string): string => `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
