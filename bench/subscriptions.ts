import type pg from 'pg';
import { writeCursor } from '../src/db/paging.ts';
import { toInstant } from '../src/kernel/time.ts';
import { withClient } from './databases.ts';
import { inTurn, type Site } from './list.ts';
import { dice } from './names.ts';
import { HARBOR, NORTHLIGHT } from './seed.ts';

/** How many subscriptions the two customers have whose pages are compared. */
export const FEW = 100;
const PLACES = 500;

/**
 * Median of a page of 50 subscriptions of a customer that has `many`, to that of one that has 100: read by the partner of
 * record, beginning anywhere in the list.
 */
export const measureSubscriptions = async (
  { url, house }: Site,
  many: number,
  milliseconds: number,
): Promise<number> => {
  const [few, most] = await withClient(url, async (client) => {
    const { rows } = await client.query<{ customer_id: string }>(
      `select customer_id from relationships where partner_id = $1 and state = 'active' order by customer_id desc limit 2`,
      [HARBOR],
    );
    const pages: string[][] = [];
    for (const [index, count] of [FEW, many].entries()) {
      const customer = rows[index]?.customer_id as string;
      await seed(client, customer, count);
      pages.push(await pathsOf(client, customer));
    }
    await client.query('analyze subscriptions');
    return pages as [string[], string[]];
  });
  const request = { port: house.port, headers: house.session, connections: 1, milliseconds };
  const { most: ratio } = await inTurn({ few: { ...request, paths: few }, most: { ...request, paths: most } }, 'few');
  return ratio;
};

const seed = (client: pg.ClientBase, customer: string, count: number): Promise<unknown> =>
  client.query(
    `insert into subscriptions (customer_id, id, provider_id, reseller_id, item_id, name, search_text, kind, market, quantity,
       state, term_duration, billing_cycle, unit_minor, currency, auto_renew, started_at, term_starts_at, term_ends_at,
       next_charge_at, state_since, state_ends_at, due_at)
     select $1, gen_random_uuid(), $2, $3, 'CFQ7TTC0ZB10:0001', '{"en": "Workplace", "zh-TW": "職場"}', 'workplace', 'license',
       'europe', 5, 'active', 'P1Y', 'monthly', 1092, 'EUR', true, began, began, began + interval '1 year',
       now() + interval '20 days', began, began + interval '1 year', now() + interval '20 days'
     from (select now() - interval '300 days' + made * interval '200 days' / $4 as began
       from generate_series(1, $4::int) made) times`,
    [customer, NORTHLIGHT, HARBOR, count],
  );

/** Pages that end where the list still has 50 more. */
const pathsOf = async (client: pg.ClientBase, customer: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string; started_at: Date }>(
    `select id, started_at from subscriptions where customer_id = $1 order by started_at desc, id desc`,
    [customer],
  );
  return rows
    .slice(0, -50)
    .sort(() => dice(3) - 1)
    .slice(0, PLACES)
    .map(({ id, started_at: startedAt }) => {
      const cursor = writeCursor([toInstant(startedAt.getTime()), id]);
      return `/api/v1/customers/${customer}/subscriptions?cursor=${cursor}`;
    });
};
