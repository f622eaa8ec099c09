import type { Service } from '../domain/services.ts';
import { MOST_COUNTED } from '../domain/waiting.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readCursor, toPage } from './paging.ts';
import type { Tx } from './store.ts';

/** Whose subscriptions are looked at: those that a provider sold, or of which a reseller is partner of record. */
export type IncidentScope = { readonly side: 'provider' | 'reseller'; readonly organizationId: OrganizationId };

/** A service in trouble that customers have through the partner, and the first of them. */
export type Incident = {
  readonly service: Pick<Service, 'planId' | 'health' | 'message' | 'since'>;
  readonly names: Localized;
  readonly customerIds: readonly OrganizationId[];
  readonly moreCustomers: boolean;
};

const NAMED = 5;

/** The services in trouble that a partner's customers have through it, by id. Few are in trouble at a time. */
export const listIncidents = async (
  tx: Tx,
  scope: IncidentScope,
  page: PageRequest,
  now: Instant,
): Promise<Page<Incident>> => {
  const [after] = readCursor<[unknown]>(page.cursor) ?? [];
  const rows = await tx.all<IncidentRow>({
    text: `
      select s.plan_id, s.health, s.message, s.since, held.names, affected.customers
      from ${TROUBLED} cross join lateral (
        select array(
          select distinct sold.customer_id from unnest(held.items) item
          cross join lateral (${soldBy(scope)} limit 50) sold
          order by sold.customer_id limit ${NAMED + 1}) as customers) affected
      where s.health <> 'healthy' and affected.customers <> '{}' and ($3::text is null or s.plan_id > $3)
      order by s.plan_id limit $4`,
    values: [now, scope.organizationId, isPlanId(after) ? after : null, page.limit + 1],
  });
  return toPage(rows, page.limit, (row) => [row.plan_id], toIncident);
};

/**
 * How many there are, up to one above the most that is counted. From the services in trouble, over an index, to the items
 * that contain them, and to the first subscription to one of those: nothing is read of the others, however many there are.
 */
export const countIncidents = async (tx: Tx, scope: IncidentScope, now: Instant): Promise<number> => {
  const { count } = await tx.one<{ count: number }>({
    text: `
      select count(*) as count from (
        select 1 from ${TROUBLED}
        where s.health <> 'healthy' and exists (
          select from unnest(held.items) item
          cross join lateral (${soldBy(scope)} limit 1) sold)
        limit ${MOST_COUNTED + 1}) troubled`,
    values: [now, scope.organizationId],
  });
  return count;
};

/** Services that the catalog in force has and that are in trouble, up to one above the most that is counted. */
export const countTroubledServices = async (tx: Tx, now: Instant): Promise<number> => {
  const { count } = await tx.one<{ count: number }>({
    text: `
      select count(*) as count from (
        select 1 from services s where s.health <> 'healthy' and exists (
          select from catalog_items i where ${CONTAINS} and i.version_id = (
            select id from catalog_versions where effective_at <= $1 order by effective_at desc, number desc limit 1))
        limit ${MOST_COUNTED + 1}) troubled`,
    values: [now],
  });
  return count;
};

const CONTAINS = `i.item -> 'servicePlans' @> jsonb_build_array(jsonb_build_object('id', s.plan_id))`;

/** What an item consists of is said by the last version of the catalog that has it, as for a customer's services. */
const TROUBLED = `services s cross join lateral (
  select array_agg(i.id) as items, (array_agg(plan -> 'name' order by v.effective_at desc, v.number desc))[1] as names
  from catalog_items i join catalog_versions v on v.id = i.version_id
  cross join lateral jsonb_array_elements(i.item -> 'servicePlans') plan
  where ${CONTAINS} and plan ->> 'id' = s.plan_id and v.effective_at <= $1 and not exists (
    select from catalog_versions later join catalog_items again on again.version_id = later.id and again.id = i.id
    where later.effective_at <= $1 and (later.effective_at, later.number) > (v.effective_at, v.number))) held`;

/**
 * Who was sold this item by the partner. A reseller's customers are those that authorize it now (S31); a provider cannot
 * leave one that it has sold to. The order is that of the index: without it the planner believes that a partner with very
 * many subscriptions is met soon by reading the table, which is wrong for an item that it has not sold.
 */
const soldBy = ({ side }: IncidentScope): string => `
  select u.customer_id from subscriptions u
  where u.${side}_id = $2 and u.item_id = item and u.state in ('active', 'suspended', 'expired') ${
    side === 'provider'
      ? ''
      : `and exists (
        select from relationships l where l.partner_id = $2 and l.customer_id = u.customer_id and l.state = 'active')`
  } order by u.customer_id`;

const isPlanId = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(text);

type IncidentRow = {
  plan_id: string;
  health: string;
  message: Localized | null;
  since: Instant | null;
  names: Localized;
  customers: string[];
};

const toIncident = (row: IncidentRow): Incident => ({
  service: { planId: row.plan_id, health: row.health as Service['health'], message: row.message, since: row.since },
  names: row.names,
  customerIds: row.customers.slice(0, NAMED).map((id) => asId<'organization'>(id)),
  moreCustomers: row.customers.length > NAMED,
});
