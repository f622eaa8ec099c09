import { type HealthChange, type Service, unheardOf } from '../domain/services.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readCursor, readTimeCursor, toPage } from './paging.ts';
import { statement, type Tx } from './store.ts';

/** A service by the names that the catalog gives its plan. */
export type NamedService = { readonly service: Service; readonly names: Localized };

/** Every plan of the catalog in force, as one set of rows: what there are services of. */
const plansAt = (now: Instant) => ({
  text: `
    select distinct on (plan ->> 'id') plan ->> 'id' as plan_id, plan -> 'name' as names
    from catalog_items i, jsonb_array_elements(i.item -> 'servicePlans') plan
    where i.version_id = (
      select id from catalog_versions where effective_at <= $1 order by effective_at desc, number desc limit 1)
    order by plan ->> 'id', i.id`,
  values: [now] as const,
});

/** The services of the catalog in force by their English name. `troubled`: only those that are not healthy. */
export const listServices = async (
  tx: Tx,
  { search, troubled }: { readonly search: string; readonly troubled: boolean },
  page: PageRequest,
  now: Instant,
): Promise<Page<NamedService>> => {
  const [name, id] = readCursor<[unknown, unknown]>(page.cursor) ?? [];
  const after = isStorable(name) && isStorable(id) ? [name, id] : [null, null];
  const plans = plansAt(now);
  const rows = await tx.all<ServiceRow & { sorted_by: string }>({
    text: `select p.plan_id, p.names, lower(p.names ->> 'en') as sorted_by, ${COLUMNS}
      from (${plans.text}) p left join services s on s.plan_id = p.plan_id
      where ($2::text is null or (lower(p.names ->> 'en') collate "C", p.plan_id collate "C") > ($2, $3))
        and ($4 = '' or position(lower($4) in lower(concat_ws(E'\\n', p.names ->> 'en', p.names ->> 'zh-TW', p.plan_id))) > 0)
        and (not $5 or s.health <> 'healthy')
      order by lower(p.names ->> 'en') collate "C", p.plan_id collate "C" limit $6`,
    values: [...plans.values, ...after, search, troubled, page.limit + 1],
  });
  return toPage(rows, page.limit, (row) => [row.sorted_by, row.plan_id], toNamed);
};

/** One of them; undefined for a plan that the catalog in force does not have. */
export const findService = async (tx: Tx, planId: string, now: Instant): Promise<NamedService | undefined> => {
  const plans = plansAt(now);
  const row = await tx.maybe<ServiceRow>({
    text: `select p.plan_id, p.names, ${COLUMNS} from (${plans.text}) p left join services s on s.plan_id = p.plan_id
      where p.plan_id = $2`,
    values: [...plans.values, planId],
  });
  return row && toNamed(row);
};

/** Until the end of the transaction nobody else says anything of this service. */
export const lockService = async (tx: Tx, planId: string): Promise<void> => {
  await tx.run(statement`select pg_advisory_xact_lock(hashtextextended(${`service ${planId}`}, 0))`);
};

export const saveService = async (tx: Tx, service: Service): Promise<void> => {
  const message = service.message && JSON.stringify(service.message);
  await tx.run(statement`
    insert into services (plan_id, health, message, since, admin_page, version)
    values (${service.planId}, ${service.health}, ${message}::jsonb, ${service.since}, ${service.adminPage}, ${service.version})
    on conflict (plan_id) do update set health = excluded.health, message = excluded.message, since = excluded.since,
      admin_page = excluded.admin_page, version = excluded.version`);
};

export const insertHealthChange = async (tx: Tx, change: HealthChange): Promise<void> => {
  const message = change.message && JSON.stringify(change.message);
  await tx.run(statement`
    insert into service_health_changes (plan_id, id, at, health, message, person_id, person_name)
    values (${change.planId}, ${change.id}, ${change.at}, ${change.health}, ${message}::jsonb, ${change.person.id},
      ${change.person.name})`);
};

/** What was said of a service, newest first. */
export const listHealthChanges = async (tx: Tx, planId: string, page: PageRequest): Promise<Page<HealthChange>> => {
  const after = readTimeCursor(page.cursor);
  const rows = await tx.all(statement<ChangeRow>`
    select plan_id, id, at, health, message, person_id, person_name from service_health_changes
    where plan_id = ${planId}
      and (${after?.[0] ?? null}::timestamptz is null
        or (at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by at desc, id desc limit ${page.limit + 1}`);
  return toPage(
    rows,
    page.limit,
    (row) => [row.at, row.id],
    (row) => ({
      id: row.id,
      planId: row.plan_id,
      at: row.at,
      health: row.health as HealthChange['health'],
      message: row.message,
      person: { id: row.person_id, name: row.person_name },
    }),
  );
};

/** A service of a customer, with the products through which it has it. */
export type OwnedService = NamedService & { readonly products: readonly Localized[]; readonly suspended: boolean };

/**
 * The services of a customer: the plans of all that it has subscribed to, whoever sold it, except what is disabled or
 * deleted. What an item consists of is said by the last version of the catalog that has it, so that withdrawing an
 * item takes nothing from those who bought it.
 */
export const findServicesOf = async (tx: Tx, customerId: OrganizationId, now: Instant): Promise<OwnedService[]> => {
  const rows = await tx.all<OwnedRow>({
    text: `
      with held as (
        select item_id, (array_agg(name order by started_at, id))[1] as name,
          bool_and(state = 'suspended') as suspended
        from subscriptions where customer_id = $1 and state in ('active', 'suspended', 'expired') group by item_id),
      plans as (
        select plan ->> 'id' as plan_id, plan -> 'name' as names, held.name as product, held.suspended
        from held
        cross join lateral (
          select i.item from catalog_items i join catalog_versions v on v.id = i.version_id
          where i.id = held.item_id and v.effective_at <= $2
          order by v.effective_at desc, v.number desc limit 1) latest
        cross join lateral jsonb_array_elements(latest.item -> 'servicePlans') plan)
      select p.plan_id, p.names, p.products, p.suspended, ${COLUMNS}
      from (
        select plan_id, (array_agg(names))[1] as names, jsonb_agg(product order by product ->> 'en') as products,
          bool_and(suspended) as suspended
        from plans group by plan_id) p
      left join services s on s.plan_id = p.plan_id
      order by lower(p.names ->> 'en'), p.plan_id`,
    values: [customerId, now],
  });
  return rows.map((row) => ({ ...toNamed(row), products: row.products, suspended: row.suspended }));
};

const COLUMNS = 's.health, s.message, s.since, s.admin_page, s.version';

type ServiceRow = {
  plan_id: string;
  names: Localized;
  health: string | null;
  message: Localized | null;
  since: Instant | null;
  admin_page: string | null;
  version: number | null;
};
type OwnedRow = ServiceRow & { products: Localized[]; suspended: boolean };
type ChangeRow = {
  plan_id: string;
  id: string;
  at: Instant;
  health: string;
  message: Localized | null;
  person_id: string | null;
  person_name: string;
};

const toNamed = (row: ServiceRow): NamedService => ({
  names: row.names,
  service:
    row.version === null
      ? unheardOf(row.plan_id)
      : {
          planId: row.plan_id,
          health: row.health as Service['health'],
          message: row.message,
          since: row.since,
          adminPage: row.admin_page,
          version: row.version,
        },
});

const isStorable = (text: unknown): text is string =>
  typeof text === 'string' && !text.includes('\0') && text.isWellFormed();
