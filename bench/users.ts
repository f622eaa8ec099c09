import type pg from 'pg';
import { writeCursor } from '../src/db/paging.ts';
import { withClient } from './databases.ts';
import { inTurn, type Site } from './list.ts';
import { dice } from './names.ts';

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
/** How many users the customer with the short directory has. */
export const FEW_USERS = 100;
const PLACES = 500;

/**
 * Median of a page of 50 users in a directory of `many`, to that in one of 100: the same customer in two databases, read
 * by an admin agent with roles there, beginning anywhere in the list.
 */
export const measureUsers = async (short: Site, long: Site, many: number, milliseconds: number): Promise<number> => {
  const tasks = async ({ url, house }: Site, count: number) => ({
    port: house.port,
    headers: house.session,
    connections: 1,
    milliseconds,
    paths: await withClient(url, async (client) => {
      await seed(client, count);
      return pathsOf(client);
    }),
  });
  const found = await inTurn({ few: await tasks(short, FEW_USERS), most: await tasks(long, many) });
  return found.most / found.few;
};

const seed = async (client: pg.ClientBase, count: number): Promise<void> => {
  await client.query(
    `insert into people (id, organization_id, name, upn, created_at, usage_location)
     select gen_random_uuid(), $1, 'Worker ' || n, 'worker' || n || '@tallowbakery.example', now(), 'PT'
     from generate_series(1, $2::int) n`,
    [TALLOW, count],
  );
  await client.query('vacuum analyze people');
};

/** Pages that begin where the list still has 50 more. */
const pathsOf = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ folded_name: string; id: string }>(
    `select folded_name, id from people where organization_id = $1 and state = 'active' order by folded_name, id`,
    [TALLOW],
  );
  return rows
    .slice(0, -50)
    .sort(() => dice(3) - 1)
    .slice(0, PLACES)
    .map(({ folded_name: name, id }) => `/api/v1/customers/${TALLOW}/users?cursor=${writeCursor([name, id])}`);
};
