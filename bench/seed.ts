import type pg from 'pg';
import { withClient } from './databases.ts';
import { TRADES, WORDS } from './names.ts';

export const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
export const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';

/**
 * Gives Harbor IT `count` customers: a third of them shared with Northlight, three in four with admin roles, one in ten
 * tagged. Written without indexes and triggers, which come back before anybody looks; what triggers would have copied is
 * copied here.
 */
export const seedCustomers = (url: string, count: number): Promise<void> =>
  withClient(url, async (client) => {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '256MB'; set work_mem = '64MB'");
    await client.query('begin');
    const rebuild = await dropIndexes(client, [
      'organizations',
      'relationships',
      'delegated_admins',
      'agreement_acceptances',
    ]);
    await client.query(
      'alter table relationships disable trigger user; alter table delegated_admins disable trigger user',
    );
    await client.query(
      'alter table agreement_acceptances disable trigger user; alter table customer_marks disable trigger user',
    );
    await client.query(PEOPLE_OF_THE_TRADE, [WORDS, TRADES, count]);
    for (const statement of STATEMENTS) await client.query(statement);
    for (const table of ['relationships', 'delegated_admins', 'agreement_acceptances', 'customer_marks']) {
      await client.query(`alter table ${table} enable trigger user`);
    }
    for (const definition of rebuild) await client.query(definition);
    await client.query('commit');
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });

/** Drops the indexes that are no constraint's; what is returned makes them again. */
const dropIndexes = async (client: pg.Client, tables: readonly string[]): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
};

const hashed = (factor: number, size: string) => `1 + abs(hashint8(i::bigint * ${factor} + ${factor})) % ${size}`;
const PEOPLE_OF_THE_TRADE = `
  create temp table made on commit drop as
  select i, gen_random_uuid() as id, timestamptz '2026-01-01' + i * interval '1 second' as since, name,
    lower(name) as folded_name, lower(replace(name, ' ', '')) || i || '.example' as domain
  from (
    select i, ($1::text[])[${hashed(7919, '4000')}] || ' ' || ($1::text[])[${hashed(104_729, '4000')}]
      || ' ' || ($2::text[])[${hashed(1_299_709, '20')}] as name
    from generate_series(1, $3::int) i) named`;

const relationships = (partner: string, capacity: string, where: string) => `
  insert into relationships (partner_id, id, customer_id, capacity, state, origin, channel, via_id, since,
    accepted_by_name, folded_name, domain, name, country, agreement_version, admin_until, admin_extends, tagged, fellow_ids)
  select '${partner}', gen_random_uuid(), id, '${capacity}', 'active', 'invitation', 'own_marketing', null, since,
    'Somebody of ' || name, folded_name, domain, name, 'PT', case when i % 100 > 0 then '2026-07' end,
    ${partner === HARBOR ? "case when i % 4 > 0 then since + interval '730 days' end, i % 4 = 1, i % 10 = 0" : 'null, false, false'},
    ${partner === HARBOR ? `case when i % 3 = 0 then array['${NORTHLIGHT}'::uuid] end` : `array['${HARBOR}'::uuid]`}
  from made ${where}`;

const STATEMENTS: readonly string[] = [
  `insert into organizations (id, kind, name, folded_name, domain, country, locale, profile, created_at)
   select id, 'customer', name, folded_name, domain, 'PT', 'en',
     jsonb_build_object('legalName', name, 'addressLine1', 'Rua das Flores ' || i, 'city', 'Porto'), since from made`,
  relationships(HARBOR, 'indirect_reseller', ''),
  relationships(NORTHLIGHT, 'reseller', 'where i % 3 = 0'),
  `insert into delegated_admins (partner_id, id, customer_id, name, template, roles, duration_days, auto_extend, state,
     activated_at, ends_at)
   select '${HARBOR}', gen_random_uuid(), id, 'Harbor IT service desk', 'service-desk',
     '{directory-reader,user-admin,license-admin,helpdesk-admin,service-support-admin}', 730, i % 4 = 1, 'active',
     since, since + interval '730 days' from made where i % 4 > 0`,
  `insert into agreement_acceptances (organization_id, kind, version, person_name, accepted_at)
   select id, 'customer', '2026-07', 'Somebody', since from made where i % 100 > 0`,
  `insert into customer_marks (partner_id, customer_id, tags)
   select '${HARBOR}', id, array[(array['Retail', 'Key account', 'Quarterly review', 'Public', 'North'])[1 + i / 10 % 5]]
   from made where i % 10 = 0`,
  `insert into customer_stars (person_id, partner_id, customer_id)
   select p.id, '${HARBOR}', made.id from made, people p where p.upn = 'hugo@harborit.example' and i % 101 = 0 and i < 20000`,
];
