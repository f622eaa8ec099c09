import type { Capacity } from '../domain/relationships.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** Customers with an active relationship to both parties of a partnership (domain 3.3). */
export type SharedCount = {
  readonly count: number;
  /** False: there are at least so many. */
  readonly exact: boolean;
};

/** How far counting goes for one pair: shared customers found, and the reseller's customers looked at. */
const COUNT_LIMIT = 1000;
const SCAN_LIMIT = 10_000;

/**
 * Counts the shared customers of several pairs, in the order given. Walks the reseller's customers by index and looks
 * each up among the provider's; both limits keep the cost the same however long the lists are.
 */
export const countSharedCustomers = async (
  tx: Tx,
  pairs: readonly { readonly providerId: OrganizationId; readonly resellerId: OrganizationId }[],
): Promise<SharedCount[]> => {
  if (pairs.length === 0) return [];
  const rows = await tx.all(statement<{ shared: number; longer: boolean }>`
    select
      (select count(*) from (
        select 1 from (
          select customer_id from relationships
          where partner_id = pair.reseller_id and state = 'active' order by customer_id limit ${SCAN_LIMIT}
        ) served
        join relationships other
          on other.partner_id = pair.provider_id and other.customer_id = served.customer_id and other.state = 'active'
        limit ${COUNT_LIMIT + 1}
      ) found) as shared,
      (select true from relationships
        where partner_id = pair.reseller_id and state = 'active'
        order by customer_id offset ${SCAN_LIMIT} limit 1) is not null as longer
    from unnest(${pairs.map((pair) => pair.providerId)}::uuid[], ${pairs.map((pair) => pair.resellerId)}::uuid[])
      with ordinality as pair (provider_id, reseller_id, position)
    order by pair.position`);
  return rows.map(({ shared, longer }) => ({
    count: shared > COUNT_LIMIT ? COUNT_LIMIT : shared,
    exact: shared <= COUNT_LIMIT && !longer,
  }));
};

/**
 * The partners that serve a customer together with this one: those with an active relationship to it and an active
 * partnership with this partner. Of the customer's other partners it may not know.
 */
export const findFellowPartners = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
): Promise<{ readonly partnerId: OrganizationId; readonly capacity: Capacity; readonly since: Instant }[]> => {
  const rows = await tx.all(statement<{ partner_id: string; capacity: Capacity; since: Instant }>`
    select partner_id, capacity, since from relationships
    where customer_id = ${customerId} and state = 'active' and partner_id in (
      select provider_id from partnerships where reseller_id = ${partnerId} and state = 'active'
      union all
      select reseller_id from partnerships where provider_id = ${partnerId} and state = 'active')
    order by since, id`);
  return rows.map((row) => ({ partnerId: asId(row.partner_id), capacity: row.capacity, since: row.since }));
};
