import type pg from 'pg';
import { migrate } from '../src/db/migrate.ts';
import { named, type Server, withClient } from './databases.ts';
import { type House, openHouse } from './house.ts';
import { NORTHLIGHT } from './seed.ts';

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const MAIL = 'CFQ7TTC0ZB15:0001';
/** What one call may change. */
const PORTION = 500;

/**
 * Licenses assigned in bulk over HTTP, beside a bare insert of the very same rows, license and log: as many in one
 * transaction, one `insert ... values` for each table. Both start from the same database. Portion by portion in turn: what
 * else the machine does falls on both.
 */
export const measureLicenses = async (server: Server, count: number): Promise<number> => {
  const real = await server.database('licenses_real');
  await migrate(real);
  await (await openHouse(real)).close(); // the cast moves in
  const users = await withClient(real, (client) => prepare(client, count));
  const bare = named(real, 'licenses_bare');
  await withClient(named(real, 'postgres'), async (client) => {
    await client.query('drop database if exists licenses_bare with (force)');
    await client.query('create database licenses_bare template licenses_real');
  });
  const house = await openHouse(real);
  try {
    return await withClient(real, (reader) => withClient(bare, (writer) => compare(house, reader, writer, users)));
  } finally {
    await house.close();
  }
};

/** A subscription with a seat for each, and the users. */
const prepare = async (client: pg.Client, count: number): Promise<string[]> => {
  await client.query(
    `insert into subscriptions (customer_id, id, provider_id, item_id, name, search_text, kind, market, quantity, state,
       term_duration, billing_cycle, unit_minor, currency, auto_renew, started_at, term_starts_at, term_ends_at, state_since)
     select $1, gen_random_uuid(), $2, $3, '{"en":"Mail","zh-TW":"Mail"}', 'mail', 'license', 'europe', $4, 'active', 'P1Y',
       'monthly', 100, 'EUR', true, now(), now(), now() + interval '1 year', now()`,
    [TALLOW, NORTHLIGHT, MAIL, count],
  );
  const { rows } = await client.query<{ id: string }>(
    `insert into people (id, organization_id, name, upn, created_at, usage_location)
     select gen_random_uuid(), $1, 'Worker ' || n, 'worker' || n || '@tallowbakery.example', now(), 'PT'
     from generate_series(1, $2::int) n returning id`,
    [TALLOW, count],
  );
  await client.query('vacuum analyze');
  return rows.map((row) => row.id);
};

const compare = async (house: House, reader: pg.Client, writer: pg.Client, users: readonly string[]) => {
  const took = { real: 0, bare: 0 };
  for (let from = 0; from < users.length; from += PORTION) {
    const portion = users.slice(from, from + PORTION);
    const real = await timeOf(() => assign(house, portion));
    const rows = await readRows(reader, portion);
    const bare = await timeOf(() => insert(writer, rows));
    if (from === 0) continue; // the first portion warms up
    took.real += real;
    took.bare += bare;
  }
  return took.real / took.bare;
};

const assign = async (house: House, userIds: readonly string[]): Promise<void> => {
  const reply = await fetch(`${house.base}/api/v1/customers/${TALLOW}/licenses/bulk`, {
    method: 'POST',
    headers: { ...house.session, origin: house.base, 'content-type': 'application/json' },
    body: JSON.stringify({ userIds, assign: [{ skuId: MAIL }] }),
  });
  const answer = (await reply.json()) as { items?: { done: boolean }[] };
  if (answer.items?.every((item) => item.done) !== true) throw new Error(`assigning: ${JSON.stringify(answer)}`);
};

type Rows = { readonly table: string; readonly columns: readonly string[]; readonly values: readonly unknown[] };

/** What the server has written for these users: every column of every row, as text. */
const readRows = async (client: pg.Client, userIds: readonly string[]): Promise<readonly Rows[]> => {
  const read = async (table: string, condition: string): Promise<Rows> => {
    const { fields } = await client.query(`select * from ${table} limit 0`);
    const columns = fields.map((field) => field.name);
    const { rows } = await client.query<unknown[]>({
      text: `select ${columns.map((name) => `${name}::text`).join(', ')} from ${table} where ${condition}`,
      values: [userIds],
      rowMode: 'array',
    });
    return { table, columns, values: rows.flat() };
  };
  return [
    await read('license_assignments', 'user_id = any($1::text[]::uuid[])'),
    await read('audit_entries', `action = 'license.assigned' and subject_id = any($1::text[])`),
  ];
};

const insert = async (client: pg.Client, all: readonly Rows[]): Promise<void> => {
  await client.query('begin');
  for (const { table, columns, values } of all) {
    const places = Array.from({ length: values.length / columns.length }, (_, row) =>
      columns.map((_name, column) => `$${row * columns.length + column + 1}`).join(', '),
    );
    await client.query({
      name: table,
      text: `insert into ${table} (${columns.join(', ')}) values (${places.join('), (')})`,
      values: [...values],
    });
  }
  await client.query('commit');
};

const timeOf = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
