import { MOST_COUNTED } from '../domain/waiting.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { RequestScope } from './order-requests.ts';
import type { Viewer } from './service-requests.ts';
import type { Tx } from './store.ts';

/**
 * What waits for an organization, in numbers. Each is an index scan under a limit, in an index that holds nothing but
 * such rows (0022_waiting.sql), and for a partner one look by index into the relationships for each row: at most 100 rows
 * each, whatever else the tables hold. Among 400,000 rows of each table none took more than 2 ms.
 */
type Counting = {
  /** Rows of one kind, with their `customer_id`; `$1` is whose they are. */
  readonly rows: string;
  readonly values: readonly [OrganizationId, ...Instant[]];
  /** Whether only rows count of customers that the organization serves now. */
  readonly served: boolean;
};

const count = async (tx: Tx, { rows, values, served }: Counting): Promise<number> => {
  const { count: found } = await tx.one<{ count: number }>({
    text: `select count(*) as count from (
      select 1 from (${rows}) r ${served ? SERVED : ''} limit ${MOST_COUNTED + 1}) counted`,
    values,
  });
  return found;
};

/** With its own limit it is looked up row by row; `exists` beside another condition would read all relationships first. */
const SERVED = `cross join lateral (
  select 1 from relationships l
  where l.partner_id = $1 and l.customer_id = r.customer_id and l.state = 'active' limit 1) served`;

/** Order requests that wait for its answer. */
export const countWaitingOrderRequests = (tx: Tx, { own, isCustomer }: RequestScope): Promise<number> =>
  count(tx, {
    rows: `select customer_id from order_requests where to_id = $1 and state = 'submitted'`,
    values: [own],
    served: !isCustomer,
  });

/** Its own order requests that were answered since then. */
export const countAnsweredOrderRequests = (
  tx: Tx,
  { own, isCustomer }: RequestScope,
  since: Instant,
): Promise<number> =>
  count(tx, {
    rows: `select customer_id from order_requests
      where from_id = $1 and answered_at >= $2 and state in ('accepted', 'ordered', 'declined', 'failed')`,
    values: [own, since],
    served: !isCustomer,
  });

/** Requests for help that wait for it: in its hands, or handed back to it with a question. */
export const countWaitingServiceRequests = (tx: Tx, { organizationId, needsRelationship }: Viewer): Promise<number> =>
  count(tx, {
    rows: `select customer_id from service_requests where handler_id = $1 and state = 'open'
      union all select customer_id from service_requests where raised_by_id = $1 and state = 'attention_needed'`,
    values: [organizationId],
    served: needsRelationship,
  });

/** A provider's orders of which nothing was provisioned, settled since then. */
export const countFailedOrders = (tx: Tx, providerId: OrganizationId, since: Instant): Promise<number> =>
  count(tx, {
    rows: `select customer_id from orders where provider_id = $1 and state = 'error' and settled_at >= $2`,
    values: [providerId, since],
    served: true,
  });

/** The same of the whole platform. */
export const countAllFailedOrders = (tx: Tx, since: Instant): Promise<number> =>
  countAll(tx, `select 1 from orders where state = 'error' and settled_at >= $1`, [since]);

/** Orders of the whole platform that wait for the operator. */
export const countOrdersInReview = (tx: Tx): Promise<number> =>
  countAll(tx, `select 1 from orders where state = 'pending_review'`, []);

const countAll = async (tx: Tx, rows: string, values: readonly Instant[]): Promise<number> => {
  const { count: found } = await tx.one<{ count: number }>({
    text: `select count(*) as count from (${rows} limit ${MOST_COUNTED + 1}) counted`,
    values,
  });
  return found;
};
