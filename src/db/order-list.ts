import type { Selectable } from 'kysely';
import type { Order, OrderLine } from '../domain/orders.ts';
import { asId, type OrderId, type OrganizationId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { type OrderScope, ordersOf, toLine, withLines } from './order-row.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { type OrderLineRow, type OrderRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

export type OrderFilter = {
  readonly state?: Order['state'] | undefined;
  readonly customerId?: OrganizationId | undefined;
};

/** A page of the orders of the scope, newest first. */
export const listOrders = async (
  tx: Tx,
  scope: OrderScope,
  { state, customerId }: OrderFilter,
  page: PageRequest,
): Promise<Page<Order>> => {
  const after = readTimeCursor(page.cursor);
  let query = ordersOf(scope);
  if (state !== undefined) query = query.where('state', '=', state);
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('placed_at', 'id'), '<', tuple(after[0], after[1])));
  }
  const rows = await tx.all(
    query
      .orderBy('placed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit + 1),
  );
  return toOrderPage(tx, rows, page.limit);
};

/** A page of the orders that wait for the operator, whoever placed them, the longest first. */
export const listOrdersInReview = async (tx: Tx, page: PageRequest): Promise<Page<Order>> => {
  const after = readTimeCursor(page.cursor);
  let query = sqlFor.selectFrom('orders').selectAll().where('state', '=', 'pending_review');
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('placed_at', 'id'), '>', tuple(after[0], after[1])));
  }
  const rows = await tx.all(
    query
      .orderBy('placed_at')
      .orderBy('id')
      .limit(page.limit + 1),
  );
  return toOrderPage(tx, rows, page.limit);
};

/** Rows, one more than are shown, as a page of orders with their lines. */
const toOrderPage = async (tx: Tx, rows: readonly Selectable<OrderRow>[], limit: number): Promise<Page<Order>> => {
  const { items, next } = toPage(
    rows,
    limit,
    (row) => [row.placed_at, row.id],
    (row) => row,
  );
  return { items: await withLines(tx, items), next };
};

/** A line of an order as a file has it: a row for each. */
export type ListedLine = {
  readonly orderId: OrderId;
  readonly placedAt: Instant;
  readonly orderState: Order['state'];
  readonly provider: string;
  readonly partnerOfRecord: string | null;
  readonly furtherResellers: readonly string[];
  readonly line: OrderLine;
};

/** The order lines for a customer in portions, newest order first, as they are at one moment. */
export const portionsOfLines = async function* (
  tx: Tx,
  { side, organizationId }: OrderScope,
  { customerId, state }: { readonly customerId: OrganizationId; readonly state: Order['state'] | undefined },
): AsyncGenerator<readonly ListedLine[]> {
  const own = (one: OrderScope['side']) => (side === one ? organizationId : null);
  const portions = tx.portions(
    statement<
      Selectable<OrderLineRow> & {
        placed_at: Instant;
        order_state: string;
        provider_name: string;
        reseller_name: string | null;
        further_names: string[] | null;
      }
    >`
    select l.*, o.placed_at, o.state as order_state, p.name as provider_name, r.name as reseller_name,
      (select array_agg(f.name order by f.name) from organizations f where f.id = any(o.further_reseller_ids))
        as further_names
    from orders o
    join order_lines l on l.order_id = o.id
    join organizations p on p.id = o.provider_id
    left join organizations r on r.id = o.reseller_id
    where o.customer_id = ${customerId}
      and (${own('provider')}::uuid is null or o.provider_id = ${own('provider')})
      and (${own('reseller')}::uuid is null or o.reseller_id = ${own('reseller')})
      and (${state ?? null}::text is null or o.state = ${state ?? null})
    order by o.placed_at desc, o.id desc, l.position`,
    PORTION,
  );
  for await (const rows of portions) {
    yield rows.map((row) => ({
      orderId: asId(row.order_id),
      placedAt: row.placed_at,
      orderState: row.order_state as Order['state'],
      provider: row.provider_name,
      partnerOfRecord: row.reseller_name,
      furtherResellers: row.further_names ?? [],
      line: toLine(row),
    }));
  }
};
/** Rows fetched at a time. */
const PORTION = 500;
