import {
  type CustomerQuestion,
  type CustomerSearch,
  type CustomerSort,
  endingBy,
  isIndexed,
} from '../domain/customers.ts';
import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Statement } from './store.ts';

/** Whose list it is, and who looks at it: stars are personal. */
export type ListScope = {
  readonly partnerId: OrganizationId;
  readonly partnerKind: 'provider' | 'reseller';
  readonly personId: PersonId | null;
};

/** Where a page begins: a row's place in the order, which need not exist any more. */
export type Place = {
  readonly toward: 'after' | 'before';
  readonly inclusive: boolean;
  readonly value: string;
  readonly id: string;
};

/** What is shown, and the name to sort by. All of it stands in the index by name. */
const COLUMNS = `r.customer_id, r.folded_name, r.name, r.domain, r.country, r.capacity, r.since, r.origin, r.channel,
  r.agreement_version, r.admin_until, r.admin_extends, r.tagged`;
/** The same with the fellow partners as they are stored: empty where they are too many to be carried along. */
const STORED = `${COLUMNS}, r.fellow_ids`;

/**
 * How many rows are walked through in order before the search goes by index. What 2.5 % of the customers contain fills a
 * page sooner than that; what is rarer is few enough in one letter of the alphabet to be sorted.
 */
const NEAR = 2000;
/** The last part of the alphabet, see `initial_of`. */
const LAST_INITIAL = 43;
/** Comes after everything that begins with the same letters. */
const LAST_CHARACTER = '\u{10FFFF}';

type Part = Extract<CustomerSearch, { by: 'part' }>;
type Parameters = { readonly values: unknown[]; add(value: unknown): string };
const parameters = (): Parameters => {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
};

type Order = { readonly column: 'folded_name' | 'since'; readonly direction: 'asc' | 'desc' };
const orderOf = (sort: CustomerSort, backwards: boolean): Order => ({
  column: sort.endsWith('name') ? 'folded_name' : 'since',
  direction: sort.startsWith('-') === backwards ? 'asc' : 'desc',
});
const orderBy = ({ column, direction }: Order, alias: string): string =>
  `order by ${alias}.${column} ${direction}, ${alias}.customer_id ${direction}`;

/**
 * One page of the list as one statement: `rows` rows from `place` on, in the order in which they were walked through.
 * The number of rows is part of the text, since a plan that does not know it would be planned anew each time.
 */
export const pageQuery = <Row>(
  scope: ListScope,
  question: CustomerQuestion,
  page: { readonly place: Place | undefined; readonly rows: number },
  now: Instant,
): Statement<Row> => {
  const p = parameters();
  const partner = p.add(scope.partnerId);
  const order = orderOf(question.sort, page.place?.toward === 'before');
  const filters = conditionsOf(p, scope, partner, question, now);
  const query: ListQuery = { scope, partner, question, filters, order, ...page };
  const far = farQuery(p, query);
  const found =
    far === undefined
      ? `page as materialized (${question.starred ? marked(p, query) : walked(p, query)})`
      : `near as materialized (
        select ${STORED} from (${walked(p, { ...query, filters: '', rows: NEAR })}) r where true${filters} ${ending(query)}
      ), page as materialized (
        select * from near where (select count(*) from near) = ${page.rows}
        union all
        select * from (${far}) far where (select count(*) from near) < ${page.rows}
      )`;
  const [own, theirs] = sidesOf(scope);
  // Every cut says its order again: a filter may be planned as a hash join, which forgets the order of what it reads.
  // The names of fellow partners come once, with the first row: the same few stand in most of them.
  const text = `with ${found}, rows as materialized (
      select p.*, ${marksOf(p, scope, partner, 'p')},
        ${fellowsOf(partner, 'p')} as fellows,
        row_number() over (${orderBy(order, 'p')}) as place
      from page p
    )
    select ${COLUMNS}, r.tags, r.starred, r.fellows, case when r.place = 1 then (
      select json_object_agg(o.id, o.name)
      from (select distinct unnest(fellows) as id from rows) fellow
      join partnerships ps on ps.${own} = ${partner} and ps.${theirs} = fellow.id and ps.state = 'active'
      join organizations o on o.id = fellow.id
    ) end as fellow_names from rows r order by r.place`;
  // The plain page is one range of one index, whoever asks for it and wherever it begins.
  const plain = far === undefined && filters === '';
  return { text, values: p.values, ...(plain ? { plannedOnce: true } : {}) };
};

/** The whole list by name, for the export. */
export const exportQuery = <Row>(scope: ListScope, question: CustomerQuestion, now: Instant): Statement<Row> => {
  const p = parameters();
  const partner = p.add(scope.partnerId);
  const filters = conditionsOf(p, scope, partner, question, now);
  const [own, theirs] = sidesOf(scope);
  const text = `select ${COLUMNS}, ${marksOf(p, scope, partner, 'r')}, case when r.fellow_ids is not null then (
      select json_object_agg(fellow.id, fellow.name) from (
        select other.id, (
          select o.name from partnerships ps join organizations o on o.id = ps.${theirs}
          where ps.${own} = ${partner} and ps.${theirs} = other.id and ps.state = 'active'
        ) as name from unnest(${fellowsOf(partner, 'r')}) as other (id) offset 0
      ) fellow where fellow.name is not null
    ) end as fellow_names
    from relationships r
    where r.partner_id = ${partner} and r.state = 'active'${filters}
    ${orderBy(orderOf(question.sort, false), 'r')}`;
  return { text, values: p.values };
};

const after = (p: Parameters, { column, direction }: Order, place: Place | undefined): string => {
  if (!place) return '';
  const sign = `${direction === 'asc' ? '>' : '<'}${place.inclusive ? '=' : ''}`;
  return ` and (r.${column}, r.customer_id) ${sign} (${p.add(place.value)}, ${p.add(place.id)})`;
};

/** What narrows the list, as conditions on `r`. */
const conditionsOf = (
  p: Parameters,
  scope: ListScope,
  partner: string,
  question: CustomerQuestion,
  now: Instant,
): string => {
  const { search, sharedWith, delegatedAdmin, agreement, tag, channel, starred } = question;
  const conditions: string[] = [];
  if (search?.by === 'id') conditions.push(`r.customer_id = ${p.add(search.id)}`);
  if (search?.by === 'beginning') {
    const from = p.add(search.text);
    conditions.push(`r.folded_name >= ${from} and r.folded_name < ${p.add(search.text + LAST_CHARACTER)}`);
  }
  if (search?.by === 'part') {
    const pattern = p.add(containing(search.text));
    const ids = search.ids ? ` or r.customer_id between ${p.add(search.ids.from)} and ${p.add(search.ids.to)}` : '';
    conditions.push(`(r.folded_name like ${pattern} or r.domain like ${pattern}${ids})`);
  }
  if (sharedWith !== undefined) {
    conditions.push(`exists (select from relationships other where other.partner_id = ${p.add(sharedWith)}
      and other.customer_id = r.customer_id and other.state = 'active')`);
  }
  if (delegatedAdmin !== undefined) {
    const at = p.add(now);
    const has = `(r.admin_until > ${at} or (r.admin_until is not null and r.admin_extends))`;
    if (delegatedAdmin === 'active') conditions.push(has);
    if (delegatedAdmin === 'none') conditions.push(`${has} is not true`);
    if (delegatedAdmin === 'ending') {
      const soon = p.add(endingBy(now));
      conditions.push(`r.admin_until > ${at} and r.admin_until <= ${soon} and not r.admin_extends`);
    }
  }
  if (agreement !== undefined) {
    // Any version: what was accepted survives a new one (domain 3.7).
    conditions.push(`r.agreement_version is ${agreement === 'accepted' ? 'not ' : ''}null`);
  }
  if (channel !== undefined) conditions.push(`r.channel = ${p.add(channel)}`);
  if (tag !== undefined) {
    conditions.push(`r.tagged and exists (select from customer_marks m where m.partner_id = ${partner}
      and m.customer_id = r.customer_id and m.tags @> array[${p.add(tag)}])`);
  }
  if (starred !== undefined) {
    const found = `exists (select from customer_stars s where s.person_id = ${p.add(scope.personId)}
      and s.customer_id = r.customer_id)`;
    conditions.push(starred ? found : `not ${found}`);
  }
  return conditions.map((condition) => ` and ${condition}`).join('');
};

type ListQuery = {
  readonly scope: ListScope;
  readonly partner: string;
  readonly question: CustomerQuestion;
  readonly filters: string;
  readonly order: Order;
  readonly place: Place | undefined;
  readonly rows: number;
};

const listOf = (p: Parameters, { order, place, filters }: ListQuery): string =>
  `r.state = 'active'${after(p, order, place)}${filters}`;
const ending = ({ order, rows }: ListQuery): string => `${orderBy(order, 'r')} limit ${rows}`;

/** Walks through the list in order. */
const walked = (p: Parameters, query: ListQuery): string =>
  `select ${STORED} from relationships r where r.partner_id = ${query.partner} and ${listOf(p, query)} ${ending(query)}`;

/** The other way for what may be rare, used when walking did not soon fill the page; undefined: just walk. */
const farQuery = (p: Parameters, query: ListQuery): string | undefined => {
  const { search, starred, tag, sharedWith } = query.question;
  if (search?.by === 'part' && isIndexed(search)) return containingPart(p, query, search);
  if (starred || search?.by === 'id') return undefined;
  if (tag !== undefined) return marked(p, query);
  return sharedWith === undefined ? undefined : walked(p, query);
};

/** Everything that contains the part: by name letter for letter, in order, until the page is full; by date at once. */
const containingPart = (p: Parameters, query: ListQuery, search: Part): string => {
  const { order, place, rows, partner } = query;
  const byName = order.column === 'folded_name';
  const [first, last] = order.direction === 'asc' ? [0, LAST_INITIAL] : [LAST_INITIAL, 0];
  const start = byName && place ? `initial_of(${p.add(place.value)}::text)` : first;
  const found = `select r.* from generate_series(${start}, ${last}, ${Math.sign(last - first)}) letter cross join lateral (
      select ${STORED} from relationships r
      where r.partner_id::text || initial_of(r.folded_name) = ${partner}::text || letter
        and (r.folded_name || E'\\n' || r.domain) like ${p.add(containing(search.text))} and ${listOf(p, query)}
      ${byName ? ending(query) : ''}
    ) r ${byName ? `limit ${rows}` : ''}`;
  if (!search.ids) return byName ? found : `select r.* from (${found}) r ${ending(query)}`;
  const byId = walked(p, {
    ...query,
    filters: `${query.filters} and r.customer_id between ${p.add(search.ids.from)} and ${p.add(search.ids.to)}`,
  });
  return `select r.* from ((${found}) union (${byId})) r ${ending(query)}`;
};

/** What few customers have, taken from where it is written: the caller's stars, or a tag. */
const marked = (p: Parameters, query: ListQuery): string => {
  const { starred, tag } = query.question;
  const marks = starred
    ? `select s.customer_id from customer_stars s where s.person_id = ${p.add(query.scope.personId)}`
    : `select m.customer_id from customer_marks m where m.partner_id = ${query.partner} and m.tags @> array[${p.add(tag)}]`;
  // "offset 0": each marked customer is looked up, the list is not walked through.
  return `select r.* from (${marks}) marks cross join lateral (
      select ${STORED} from relationships r
      where r.partner_id = ${query.partner} and r.customer_id = marks.customer_id and ${listOf(p, query)} offset 0
    ) r ${ending(query)}`;
};

/** Tags and star of the rows of `row`. */
const marksOf = (p: Parameters, scope: ListScope, partner: string, row: string): string => `
    case when ${row}.tagged then (
      select m.tags from customer_marks m where m.partner_id = ${partner} and m.customer_id = ${row}.customer_id
    ) end as tags,
    ${
      scope.personId === null
        ? 'false'
        : `exists (select from customer_stars s
      where s.person_id = ${p.add(scope.personId)} and s.customer_id = ${row}.customer_id)`
    } as starred`;

/** Other partners with an active relationship to the customer of `row`. They stand in the row, unless they are many. */
const fellowsOf = (partner: string, row: string): string => `
    case when ${row}.fellow_ids = '{}' then (
      select array_agg(other.partner_id order by other.partner_id) from relationships other
      where other.customer_id = ${row}.customer_id and other.state = 'active' and other.partner_id <> ${partner}
    ) else ${row}.fellow_ids end`;

/** In a partnership: the side of the list's owner, and the side of its fellow partners. */
const sidesOf = ({ partnerKind }: ListScope) =>
  partnerKind === 'provider' ? (['provider_id', 'reseller_id'] as const) : (['reseller_id', 'provider_id'] as const);

/** A pattern that matches what contains this text, whatever signs are in it. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
