import type { CatalogVersion } from '../domain/catalog-versions.ts';
import { asId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { type Instant, readInstant } from '../kernel/time.ts';
import { readCursor, toPage } from './paging.ts';
import { type CatalogVersionRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** The version in force at a moment; undefined before the first one. */
export const findVersionAt = async (tx: Tx, at: Instant): Promise<CatalogVersion | undefined> => {
  const row = await tx.maybe(
    sqlFor
      .selectFrom('catalog_versions')
      .selectAll()
      .where('effective_at', '<=', at)
      .orderBy('effective_at', 'desc')
      .orderBy('number', 'desc')
      .limit(1),
  );
  return row && toVersion(row);
};

export const findVersionByNumber = async (tx: Tx, number: number): Promise<CatalogVersion | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('catalog_versions').selectAll().where('number', '=', number));
  return row && toVersion(row);
};

/** All versions, the one that takes effect last first. */
export const listVersions = async (tx: Tx, page: PageRequest): Promise<Page<CatalogVersion>> => {
  const after = readVersionCursor(page);
  const rows = await tx.all(statement<CatalogVersionRow>`
    select * from catalog_versions
    where ${after?.[0] ?? null}::timestamptz is null
      or (effective_at, number) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::integer)
    order by effective_at desc, number desc limit ${page.limit + 1}`);
  return toPage(rows, page.limit, (row) => [row.effective_at, row.number], toVersion);
};

/** Two imports come one after the other, until the end of the transaction: each sees what the other made. */
export const lockVersions = async (tx: Tx): Promise<void> => {
  await tx.run(statement`lock table catalog_versions in share row exclusive mode`);
};

/** The number that the next version gets. The versions must be locked. */
export const nextVersionNumber = async (tx: Tx): Promise<number> => {
  const { number } = await tx.one(statement<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from catalog_versions`);
  return number;
};

export const insertVersion = async (tx: Tx, version: CatalogVersion): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('catalog_versions').values({
      id: version.id,
      number: version.number,
      effective_at: version.effectiveAt,
      created_at: version.createdAt,
      person_id: version.createdBy.id,
      person_name: version.createdBy.name,
      ...version.counts,
    }),
  );
};

const LARGEST_NUMBER = 2 ** 31 - 1;
const readVersionCursor = (page: PageRequest): readonly [Instant, number] | undefined => {
  const [at, number] = readCursor<[unknown, unknown]>(page.cursor) ?? [];
  const time = typeof at === 'string' ? readInstant(at) : undefined;
  const known = typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= LARGEST_NUMBER;
  return time !== undefined && known ? [time, number] : undefined;
};

const toVersion = (row: CatalogVersionRow): CatalogVersion => ({
  id: asId(row.id),
  number: row.number,
  effectiveAt: row.effective_at,
  createdAt: row.created_at,
  createdBy: { id: row.person_id === null ? null : asId(row.person_id), name: row.person_name },
  counts: { items: row.items, added: row.added, changed: row.changed, withdrawn: row.withdrawn },
});
