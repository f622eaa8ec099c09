import { createHash } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { type Instant, toInstant } from '../kernel/time.ts';

/** A statement with its values: made by Kysely (`sqlFor...`) or by `statement`. */
export type Query<Row> = { compile(): CompiledQuery<Row> } | Statement<Row>;
export type Statement<Row> = {
  readonly text: string;
  readonly values: readonly unknown[];
  /**
   * One plan serves whatever the values are. PostgreSQL finds that out by itself for most statements; where its estimates
   * lie close together it may plan each time instead, which can take longer than the statement. Heeded by `single` only.
   */
  readonly plannedOnce?: true;
  readonly row?: Row;
};

/** One transaction. Stores take nothing else, so no other connection and no other moment is in reach. */
export type Tx = {
  all<Row>(query: Query<Row>): Promise<Row[]>;
  /** The only row, or undefined. */
  maybe<Row>(query: Query<Row>): Promise<Row | undefined>;
  /** The only row; its absence is a bug. */
  one<Row>(query: Query<Row>): Promise<Row>;
  /** How many rows were written. */
  run(query: Query<unknown>): Promise<number>;
  /** Rows in portions of `size` through a server-side cursor: memory stays flat however long the list (export). */
  portions<Row>(query: Query<Row>, size: number): AsyncGenerator<Row[]>;
};

/** The database as the use cases see it. Something to be opened and closed. */
export type Store = {
  /** Runs `work` in one transaction; commits if it says so, rolls back otherwise and on any exception. */
  transaction<Value>(work: (tx: Tx) => Promise<{ commit: boolean; value: Value }>): Promise<Value>;
  /** Runs `work` in a read-only transaction with one snapshot. */
  read<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /**
   * The same for a reader that may be slow, such as somebody who downloads a file: on a few connections of their own, so
   * that nobody else waits for one. Undefined when all of them are taken.
   */
  readSlowly<Value>(work: (tx: Tx) => Promise<Value>): Promise<{ readonly value: Value } | undefined>;
  /** Runs single statements without a transaction around them: for a read that is one statement. */
  single: Tx;
  pool: pg.Pool;
  close(): Promise<void>;
};

const TIMESTAMPTZ = 1184;
const BIGINT = 20;
const parsers = new pg.TypeOverrides();
parsers.setTypeParser(TIMESTAMPTZ, readTimestamp);
parsers.setTypeParser(BIGINT, (text: string): number => Number(text));

/**
 * `2026-11-23 09:00:00.5+00`, as a session in UTC writes it, put into an Instant by cutting: a list of customers has a
 * hundred of them. Anything else is read as a date.
 */
function readTimestamp(text: string): Instant {
  const end = text.length - 3;
  if (text.charCodeAt(10) !== 32 || !text.endsWith('+00') || end > 26) return toInstant(Date.parse(text));
  const thousandths = end > 19 ? text.slice(20, Math.min(end, 23)).padEnd(3, '0') : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${thousandths}Z` as Instant;
}

/** How many slow readers there can be at once. */
const SLOW_READERS = 4;
/** How long to wait for a connection, and for an answer on one: longer than any statement may take. Milliseconds. */
const CONNECT_WITHIN = 10_000;
const ANSWER_WITHIN = 45_000;

const openPool = (url: string, connections: number, more = ''): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: parsers,
    connectionTimeoutMillis: CONNECT_WITHIN,
    options: `-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000${more}`,
  });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced on next use
  // One that breaks inside a transaction, between two statements, makes the next statement fail; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

/** Opens a pool of `connections` to the database at `url`. Fails on first use, not here, when nothing answers. */
export const openStore = (url: string, connections = 10): Store => {
  const pool = openPool(url, connections);
  const slow = openPool(url, SLOW_READERS);
  const planned = openPool(url, connections, ' -c plan_cache_mode=force_generic_plan');
  let slowReaders = 0;
  const snapshot = <Value>(from: pg.Pool, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
    within(from, 'begin isolation level repeatable read read only', async (tx) => ({
      commit: true,
      value: await work(tx),
    }));
  return {
    pool,
    single: toTx((config, plannedOnce) => askOnce(plannedOnce ? planned : pool, config)),
    transaction: (work) => within(pool, 'begin', work),
    read: (work) => snapshot(pool, work),
    readSlowly: async (work) => {
      if (slowReaders === SLOW_READERS) return undefined;
      slowReaders += 1;
      try {
        return { value: await snapshot(slow, work) };
      } finally {
        slowReaders -= 1;
      }
    },
    close: async () => {
      await Promise.all([pool.end(), slow.end(), planned.end()]);
    },
  };
};

const within = async <Value>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx) => Promise<{ commit: boolean; value: Value }>,
): Promise<Value> => {
  const client = await pool.connect();
  const run: Run = (config) => ask(client, config);
  let broken = true;
  try {
    await run({ text: begin });
    const { commit, value } = await work(toTx(run));
    await run({ text: commit ? 'commit' : 'rollback' });
    broken = false;
    return value;
  } catch (error) {
    broken = !(await run({ text: 'rollback' }).then(
      () => true,
      () => false,
    ));
    throw error;
  } finally {
    client.release(broken);
  }
};

type Run = (config: pg.QueryConfig, plannedOnce?: boolean) => Promise<pg.QueryResult>;

/** One statement on any connection. A connection on which something went wrong is not used again. */
const askOnce = async (pool: pg.Pool, config: pg.QueryConfig): Promise<pg.QueryResult> => {
  const client = await pool.connect();
  let broken = true;
  try {
    const result = await ask(client, config);
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
};

/**
 * Asks with a callback, and makes promise and time limit itself: with those of `pg` every answer outlives two collections
 * of garbage, and the process grows by what it has long forgotten. An error gets a stack that leads to who asked.
 */
const ask = async (client: pg.PoolClient, config: pg.QueryConfig): Promise<pg.QueryResult> => {
  try {
    return await new Promise<pg.QueryResult>((resolve, reject) => {
      const late = setTimeout(() => {
        hangUp(client);
        reject(new Error('Query read timeout'));
      }, ANSWER_WITHIN);
      client.query(config, (error: Error | undefined, result) => {
        clearTimeout(late);
        if (error) reject(error);
        else resolve(result);
      });
    });
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
};

/** Closes the connection without waiting for the other side, which does not answer. `pg` has no public way to do so. */
const hangUp = (client: pg.PoolClient): void => {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
};

const toTx = (run: Run): Tx => {
  const query = async <Row>(source: Query<Row>): Promise<pg.QueryResult> => {
    const { text, values, plannedOnce } = read(source);
    return run({ text, values: values as unknown[], name: nameOf(text) }, plannedOnce);
  };
  const maybe = async <Row>(source: Query<Row>): Promise<Row | undefined> => {
    const { rows } = await query(source);
    if (rows.length > 1) throw new Error(`one row expected, ${rows.length} found: ${read(source).text}`);
    return rows[0] as Row | undefined;
  };
  return {
    all: async <Row>(source: Query<Row>) => (await query(source)).rows as Row[],
    maybe,
    one: async <Row>(source: Query<Row>) => {
      const row = await maybe(source);
      if (row === undefined) throw new Error(`a row expected, none found: ${read(source).text}`);
      return row;
    },
    run: async (source) => (await query(source)).rowCount ?? 0,
    portions: async function* <Row>(source: Query<Row>, size: number) {
      const { text, values } = read(source);
      await run({ text: `declare portion no scroll cursor for ${text}`, values: values as unknown[] });
      const fetch = (): Promise<pg.QueryResult> => {
        const fetched = run({ text: `fetch ${size} from portion` });
        fetched.catch(() => undefined); // whoever stops half way does not wait for it any more
        return fetched;
      };
      let next = fetch();
      for (;;) {
        const { rows } = await next;
        const more = rows.length === size;
        // While these are written, the database reads on.
        if (more) next = fetch();
        if (rows.length > 0) yield rows as Row[];
        if (!more) break;
      }
      await run({ text: 'close portion' });
    },
  };
};

const read = <Row>(query: Query<Row>): Statement<unknown> => {
  if (!('compile' in query)) return query;
  const compiled = query.compile();
  return { text: compiled.sql, values: compiled.parameters };
};

/** Every statement is prepared once per connection, under a name made from its text. */
const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `q${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
  if (names.size < 2000) names.set(text, name);
  return name;
};

/** Did the database end this transaction only so that another could go on? Then it can be repeated as it was. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001');

/** SQL written by hand: statement<Row>`select ... where id = ${id}`. Values become parameters, never text. */
export const statement = <Row = unknown>(parts: TemplateStringsArray, ...values: unknown[]): Statement<Row> => ({
  text: parts.reduce((text, part, index) => `${text}$${index}${part}`),
  values,
});
