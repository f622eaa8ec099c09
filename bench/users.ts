import type pg from 'pg';
import { writeCursor } from '../src/db/paging.ts';
import { withClient } from './databases.ts';
import { inTurn, type Site } from './list.ts';
import { dice } from './names.ts';
import { HARBOR } from './seed.ts';

/** How many users the customer with the short directory has. */
export const FEW_USERS = 100;
const PLACES = 500;
/** The group of the partner's people in which whoever reads is, and which holds the roles. */
const READERS = 'admin-agents';

/**
 * Median of a page of 50 users of a customer that has `many`, to that of one that has 100: both in one database, read by
 * an admin agent with roles at both, beginning anywhere in the list.
 */
export const measureUsers = async ({ url, house }: Site, many: number, milliseconds: number): Promise<number> => {
  const [few, most] = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string; customer_id: string; roles: string[] }>(
      `select id, customer_id, roles from delegated_admins where partner_id = $1 and state = 'active'
         and customer_id not in (select organization_id from people)
       order by customer_id limit 2`,
      [HARBOR],
    );
    for (const [index, count] of [FEW_USERS, many].entries()) {
      const { id, customer_id: customer, roles } = rows[index] as (typeof rows)[number];
      await client.query(
        `insert into access_assignments (partner_id, id, delegated_admin_id, partner_group, roles, state)
         values ($1, gen_random_uuid(), $2, $3, $4, 'active')`,
        [HARBOR, id, READERS, roles],
      );
      await seed(client, customer, count);
    }
    await client.query('vacuum analyze people');
    return Promise.all(rows.map(({ customer_id: customer }) => pathsOf(client, customer)));
  });
  const request = { port: house.port, headers: house.session, connections: 1, milliseconds };
  const { most: ratio } = await inTurn(
    { few: { ...request, paths: few ?? [] }, most: { ...request, paths: most ?? [] } },
    'few',
  );
  return ratio;
};

const seed = (client: pg.ClientBase, customer: string, count: number): Promise<unknown> =>
  client.query(
    `insert into people (id, organization_id, name, upn, created_at, usage_location)
     select gen_random_uuid(), $1::uuid, 'Worker ' || n, 'worker' || n || '@' || $1::text || '.example', now(), 'PT'
     from generate_series(1, $2::int) n`,
    [customer, count],
  );

/** Pages that begin where the list still has 50 more. */
const pathsOf = async (client: pg.ClientBase, customer: string): Promise<string[]> => {
  const { rows } = await client.query<{ folded_name: string; id: string }>(
    `select folded_name, id from people where organization_id = $1 and state = 'active' order by folded_name, id`,
    [customer],
  );
  return rows
    .slice(0, -50)
    .sort(() => dice(3) - 1)
    .slice(0, PLACES)
    .map(({ folded_name: name, id }) => `/api/v1/customers/${customer}/users?cursor=${writeCursor([name, id])}`);
};
