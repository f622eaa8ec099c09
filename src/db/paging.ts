import { readId } from '../kernel/ids.ts';
import type { Cursor, Page } from '../kernel/paging.ts';
import { type Instant, readInstant } from '../kernel/time.ts';

/** Writes a sort key as an opaque cursor. */
export const writeCursor = (key: readonly unknown[]): Cursor =>
  Buffer.from(JSON.stringify(key)).toString('base64url') as Cursor;

/** Reads a cursor back; a cursor that is none begins at the start. The door has checked its form before. */
export const readCursor = <Key extends readonly unknown[]>(cursor: Cursor | undefined): Key | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) ? (key as unknown as Key) : undefined;
  } catch {
    return undefined;
  }
};

/** Reads the cursor of a list that is sorted by time and id; one that holds anything else begins at the start. */
export const readTimeCursor = (cursor: Cursor | undefined): readonly [at: Instant, id: string] | undefined => {
  const [at, id] = readCursor<[unknown, unknown]>(cursor) ?? [];
  const time = typeof at === 'string' ? readInstant(at) : undefined;
  const guid = typeof id === 'string' ? readId(id) : undefined;
  return time === undefined || guid === undefined ? undefined : [time, guid];
};

/** Makes a page of `limit` items from one row more than that: the extra one only says that there is a next page. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly unknown[],
  toItem: (row: Row) => Item,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null,
  };
};
