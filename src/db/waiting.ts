import { MOST_COUNTED } from '../domain/waiting.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { RequestScope } from './order-requests.ts';
import type { Viewer } from './service-requests.ts';
import { statement, type Tx } from './store.ts';

/**
 * What waits for an organization, in numbers. None looks at more than `ENOUGH` rows of an index that holds nothing but
 * such rows (0022_waiting.sql), whatever else the tables hold: an index scan under a limit, with a look into the
 * relationships of the pair for each row of a partner.
 */
const ENOUGH = MOST_COUNTED + 1;

/** Order requests that wait for its answer. */
export const countWaitingOrderRequests = async (tx: Tx, { own, isCustomer }: RequestScope): Promise<number> =>
  counted(
    await tx.one(statement<Counted>`
      select count(*) as count from (
        select 1 from order_requests r where r.to_id = ${own} and r.state = 'submitted'
          and (${isCustomer}::boolean or exists (
            select from relationships l
            where l.partner_id = ${own} and l.customer_id = r.customer_id and l.state = 'active'))
        limit ${ENOUGH}) waiting`),
  );

/** Its own order requests that were answered since then. */
export const countAnsweredOrderRequests = async (
  tx: Tx,
  { own, isCustomer }: RequestScope,
  since: Instant,
): Promise<number> =>
  counted(
    await tx.one(statement<Counted>`
      select count(*) as count from (
        select 1 from order_requests r
        where r.from_id = ${own} and r.answered_at >= ${since}
          and r.state in ('accepted', 'ordered', 'declined', 'failed')
          and (${isCustomer}::boolean or exists (
            select from relationships l
            where l.partner_id = ${own} and l.customer_id = r.customer_id and l.state = 'active'))
        limit ${ENOUGH}) answered`),
  );

/** Requests for help that wait for it: in its hands, or handed back to it with a question. */
export const countWaitingServiceRequests = async (
  tx: Tx,
  { organizationId: own, needsRelationship }: Viewer,
): Promise<number> =>
  counted(
    await tx.one(statement<Counted>`
      select count(*) as count from (
        select 1 from (
          select customer_id from service_requests where handler_id = ${own} and state = 'open'
          union all
          select customer_id from service_requests where raised_by_id = ${own} and state = 'attention_needed') r
        where not ${needsRelationship}::boolean or exists (
          select from relationships l
          where l.partner_id = ${own} and l.customer_id = r.customer_id and l.state = 'active')
        limit ${ENOUGH}) waiting`),
  );

/** A provider's orders for customers that it serves now, of which nothing was provisioned, settled since then. */
export const countFailedOrders = async (tx: Tx, providerId: OrganizationId, since: Instant): Promise<number> =>
  counted(
    await tx.one(statement<Counted>`
      select count(*) as count from (
        select 1 from orders o where o.provider_id = ${providerId} and o.state = 'error' and o.settled_at >= ${since}
          and exists (
            select from relationships l
            where l.partner_id = ${providerId} and l.customer_id = o.customer_id and l.state = 'active')
        limit ${ENOUGH}) failed`),
  );

/** The same of the whole platform. */
export const countAllFailedOrders = async (tx: Tx, since: Instant): Promise<number> =>
  counted(
    await tx.one(statement<Counted>`
      select count(*) as count from (
        select 1 from orders where state = 'error' and settled_at >= ${since} limit ${ENOUGH}) failed`),
  );

type Counted = { count: number };
const counted = ({ count }: Counted): number => count;
