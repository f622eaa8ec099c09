import {
  adminAsOf,
  type CustomerItem,
  type CustomerQuestion,
  type CustomerSort,
  endingBy,
} from '../domain/customers.ts';
import { asId, readId } from '../kernel/ids.ts';
import type { Cursor, PageRequest, TwoWayPage } from '../kernel/paging.ts';
import { type Instant, readInstant } from '../kernel/time.ts';
import { exportQuery, type ListScope, type Place, pageQuery } from './customer-query.ts';
import { readCursor, writeCursor } from './paging.ts';
import type { Tx } from './store.ts';

type Row = {
  customer_id: string;
  folded_name: string;
  name: string;
  domain: string;
  country: string;
  capacity: CustomerItem['capacity'];
  since: Instant;
  origin: CustomerItem['origin'];
  channel: CustomerItem['channel'];
  agreement_version: string | null;
  admin_until: Instant | null;
  admin_extends: boolean;
  tags: string[] | null;
  starred: boolean;
};

type PageRow = Row & { fellows: string[] | null; fellow_names: Names | null };
type FileRow = Row & { fellow_names: Names | null };
type Names = Readonly<Record<string, string>>;

/** Rows that one statement asks for: a few sizes only, so that few plans are kept. */
const SIZES = [26, 51, 101, 201, 501] as const;
/** Rows that the export holds in memory at a time. */
const PORTION = 500;

/**
 * One page of a partner's active customers. The cost is that of the page, not of the list: one short scan of the index
 * by name, and for each row look-ups by key. Undefined: the cursor belongs to another list or order.
 */
export const listCustomers = async (
  tx: Tx,
  scope: ListScope,
  question: CustomerQuestion,
  request: PageRequest,
  now: Instant,
): Promise<TwoWayPage<CustomerItem> | undefined> => {
  const { sort } = question;
  const place = request.cursor === undefined ? undefined : readPlace(request.cursor, sort);
  if (request.cursor !== undefined && place === undefined) return undefined;
  const size = SIZES.find((rows) => rows > request.limit) ?? request.limit + 1;
  const rows = await tx.all(pageQuery<PageRow>(scope, question, { place, rows: size }, now));
  const names = rows[0]?.fellow_names ?? {};
  const times = { now, soon: endingBy(now) };
  const more = rows.length > request.limit;
  const backwards = place?.toward === 'before';
  const shown = rows.slice(0, request.limit);
  if (backwards) shown.reverse();
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : place !== undefined;
  return {
    items: shown.map((row) => toItem(row, fellowsIn(names, row.fellows ?? []), times)),
    next: hasNext ? writePlace(sort, beyond(shown.at(-1), 'after', sort)) : null,
    previous: hasPrevious ? writePlace(sort, beyond(shown[0], 'before', sort) ?? returnTo(place)) : null,
  };
};

/** All of a partner's active customers that the question names, in portions, in the order of one moment. */
export async function* portionsOfCustomers(
  tx: Tx,
  scope: ListScope,
  question: CustomerQuestion,
  now: Instant,
): AsyncGenerator<CustomerItem[]> {
  const times = { now, soon: endingBy(now) };
  for await (const rows of tx.portions(exportQuery<FileRow>(scope, question, now), PORTION)) {
    yield rows.map(({ fellow_names: names, ...row }) =>
      toItem(row, names === null ? [] : fellowsIn(names, Object.keys(names)), times),
    );
  }
}

/** Where the page on that side of a row begins. */
const beyond = (row: Row | undefined, toward: Place['toward'], sort: CustomerSort): Place | undefined =>
  row && { toward, inclusive: false, value: sort.endsWith('name') ? row.folded_name : row.since, id: row.customer_id };

/** The way back from a page that turned out empty: what came before it, the row it began at included. */
const returnTo = (place: Place | undefined): Place | undefined =>
  place && { ...place, toward: 'before', inclusive: true };

const writePlace = (sort: CustomerSort, place: Place | undefined): Cursor | null =>
  place ? writeCursor([sort, place.toward, place.inclusive, place.value, place.id]) : null;

/** Reads a place in the list that is sorted so; undefined for anything else. */
const readPlace = (cursor: Cursor, sort: CustomerSort): Place | undefined => {
  const [sorted, toward, inclusive, value, id] = readCursor<unknown[]>(cursor) ?? [];
  if (sorted !== sort || (toward !== 'after' && toward !== 'before')) return undefined;
  if (typeof value !== 'string' || typeof id !== 'string' || typeof inclusive !== 'boolean') return undefined;
  const guid = readId(id);
  const key = sort.endsWith('name') ? storable(value) : readInstant(value);
  return guid === undefined || key === undefined ? undefined : { toward, inclusive, value: key, id: guid };
};

const storable = (text: string): string | undefined => (text.includes('\0') || !text.isWellFormed() ? undefined : text);

/** Those of the partners that have a name for the caller: it works together with them. */
const fellowsIn = (names: Names, ids: readonly string[]): CustomerItem['fellows'] =>
  ids.flatMap((id) => {
    const name = names[id];
    return name === undefined ? [] : [{ id: asId<'organization'>(id), name }];
  });

const toItem = (
  row: Row,
  fellows: CustomerItem['fellows'],
  { now, soon }: { now: Instant; soon: Instant },
): CustomerItem => ({
  id: asId(row.customer_id),
  name: row.name,
  domain: row.domain,
  country: row.country,
  capacity: row.capacity,
  since: row.since,
  origin: row.origin,
  channel: row.channel,
  fellows,
  delegatedAdmin: adminAsOf(row.admin_until, row.admin_extends, now, soon),
  agreementAccepted: row.agreement_version !== null,
  starred: row.starred,
  tags: row.tags ?? [],
});
