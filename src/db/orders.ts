import type { Selectable } from 'kysely';
import { asCatalogItemId, type BillingCycle, type ItemKind, type TermDuration } from '../domain/catalog.ts';
import type { FailureCode } from '../domain/failures.ts';
import type { Order, OrderLine } from '../domain/orders.ts';
import { asId, type OrderId, type OrganizationId } from '../kernel/ids.ts';
import type { Currency } from '../kernel/money.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { type OrderLineRow, type OrderRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** Whose orders may be seen: a partner's are those with customers that it serves now, a customer's all of its own. */
export type OrderScope = {
  readonly side: 'provider' | 'reseller' | 'customer';
  readonly organizationId: OrganizationId;
};

export type OrderFilter = {
  readonly state?: Order['state'] | undefined;
  readonly customerId?: OrganizationId | undefined;
};

/** One order among those of the scope; `any` is for the platform itself. */
export const findOrder = async (tx: Tx, scope: OrderScope | 'any', id: OrderId): Promise<Order | undefined> => {
  const from = scope === 'any' ? sqlFor.selectFrom('orders').selectAll() : ordersOf(scope);
  const row = await tx.maybe(from.where('id', '=', id));
  return row && withLines(tx, row);
};

/** One order of the scope, locked: its lines are settled one after the other, by whoever has it. */
export const lockOrder = async (tx: Tx, scope: OrderScope | 'any', id: OrderId): Promise<Order | undefined> => {
  const from = scope === 'any' ? sqlFor.selectFrom('orders').selectAll() : ordersOf(scope);
  const row = await tx.maybe(from.where('id', '=', id).forUpdate());
  return row && withLines(tx, row);
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
  const lines = await findLines(
    tx,
    items.map((row) => row.id),
  );
  return { items: items.map((row) => toOrder(row, lines.get(row.id) ?? [])), next };
};

export const insertOrder = async (tx: Tx, order: Order): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('orders').values({
      customer_id: order.customerId,
      id: order.id,
      provider_id: order.providerId,
      reseller_id: order.resellerId,
      further_reseller_ids: [...order.furtherResellerIds],
      request_id: order.requestId,
      note: order.note,
      placed_by: order.placedById,
      placed_by_name: order.placedByName,
      placed_at: order.placedAt,
      ...changeable(order),
    }),
  );
  await tx.run(
    sqlFor.insertInto('order_lines').values(
      order.lines.map((line, position) => ({
        customer_id: order.customerId,
        order_id: order.id,
        id: line.id,
        position,
        adds_subscription: line.addsSubscription,
        item_id: line.itemId,
        name: JSON.stringify(line.name),
        kind: line.kind,
        quantity: line.quantity,
        term_duration: line.termDuration,
        billing_cycle: line.billingCycle,
        aligned_to: line.alignedTo,
        unit_minor: line.unitPrice.minor,
        currency: line.unitPrice.currency,
        ...changeableLine(line),
      })),
    ),
  );
};

/** Writes what became of a locked order, and of its lines. */
export const saveOrder = async (tx: Tx, order: Order): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('orders')
      .set(changeable(order))
      .where('customer_id', '=', order.customerId)
      .where('id', '=', order.id),
  );
  for (const line of order.lines) {
    await tx.run(
      sqlFor
        .updateTable('order_lines')
        .set(changeableLine(line))
        .where('customer_id', '=', order.customerId)
        .where('order_id', '=', order.id)
        .where('id', '=', line.id),
    );
  }
};

/** The lines of a customer, of whichever provider, that still may come to something. */
export const findOpenLines = async (tx: Tx, customerId: OrganizationId): Promise<readonly OrderLine[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('order_lines')
      .selectAll()
      .where('customer_id', '=', customerId)
      .where('state', 'in', ['pending', 'sent']),
  );
  return rows.map(toLine);
};

/** How many subscriptions a customer has, of whichever provider; what was deleted does not count. */
export const countSubscriptions = async (tx: Tx, customerId: OrganizationId): Promise<number> =>
  (
    await tx.one(statement<{ count: number }>`
      select count(*) as count from subscriptions where customer_id = ${customerId} and state <> 'deleted'`)
  ).count;

/** The orders of a provider for a customer that still may come to something: it cannot leave the customer before. */
export const findOpenOrders = async (
  tx: Tx,
  providerId: OrganizationId,
  customerId: OrganizationId,
): Promise<readonly { readonly id: OrderId; readonly name: string }[]> => {
  const rows = await tx.all(statement<{ id: string; name: string }>`
    select o.id, l.name ->> 'en' as name from orders o
    join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id and l.position = 0
    where o.customer_id = ${customerId} and o.provider_id = ${providerId} and o.state in ('pending', 'pending_review')
    order by o.placed_at desc, o.id desc limit 100`);
  return rows.map((row) => ({ id: asId(row.id), name: row.name }));
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

const ordersOf = ({ side, organizationId }: OrderScope) => {
  if (side === 'customer') return sqlFor.selectFrom('orders').selectAll().where('customer_id', '=', organizationId);
  return sqlFor
    .selectFrom('orders')
    .selectAll()
    .where(side === 'provider' ? 'provider_id' : 'reseller_id', '=', organizationId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('relationships')
          .select('relationships.id')
          .where('relationships.partner_id', '=', organizationId)
          .whereRef('relationships.customer_id', '=', 'orders.customer_id')
          .where('relationships.state', '=', 'active'),
      ),
    );
};

const withLines = async (tx: Tx, row: Selectable<OrderRow>): Promise<Order> =>
  toOrder(row, (await findLines(tx, [row.id])).get(row.id) ?? []);

/** The lines of orders, as they were sent in. */
export const findLines = async (
  tx: Tx,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OrderLine[]>> => {
  if (orderIds.length === 0) return new Map();
  const rows = await tx.all(statement<Selectable<OrderLineRow>>`
    select * from order_lines where order_id = any(${[...orderIds]}::uuid[]) order by order_id, position`);
  const lines = new Map<string, OrderLine[]>();
  for (const row of rows) lines.set(row.order_id, [...(lines.get(row.order_id) ?? []), toLine(row)]);
  return lines;
};

const changeable = (order: Order) => ({
  state: order.state,
  reason: order.reason,
  settled_at: order.settledAt,
  version: order.version,
});

const changeableLine = (line: OrderLine) => ({
  quantity_before: line.quantityBefore,
  due_minor: line.due.minor,
  subscription_id: line.subscriptionId,
  state: line.state,
  code: line.code,
  reference: line.reference,
  attempts: line.attempts,
  settled_at: line.settledAt,
});

const toOrder = (row: Selectable<OrderRow>, lines: readonly OrderLine[]): Order => ({
  id: asId(row.id),
  customerId: asId(row.customer_id),
  providerId: asId(row.provider_id),
  resellerId: row.reseller_id === null ? null : asId(row.reseller_id),
  furtherResellerIds: row.further_reseller_ids.map((id) => asId(id)),
  requestId: row.request_id === null ? null : asId(row.request_id),
  state: row.state as Order['state'],
  note: row.note,
  reason: row.reason,
  placedById: row.placed_by === null ? null : asId(row.placed_by),
  placedByName: row.placed_by_name,
  placedAt: row.placed_at,
  settledAt: row.settled_at,
  lines,
  version: row.version,
});

const toLine = (row: Selectable<OrderLineRow>): OrderLine => {
  const currency = row.currency as Currency;
  return {
    id: asId(row.id),
    subscriptionId: row.subscription_id === null ? null : asId(row.subscription_id),
    addsSubscription: row.adds_subscription,
    itemId: asCatalogItemId(row.item_id),
    name: row.name,
    kind: row.kind as ItemKind,
    quantity: row.quantity,
    quantityBefore: row.quantity_before,
    termDuration: row.term_duration as TermDuration,
    billingCycle: row.billing_cycle as BillingCycle,
    alignedTo: row.aligned_to,
    unitPrice: { minor: row.unit_minor, currency },
    due: { minor: row.due_minor, currency },
    state: row.state as OrderLine['state'],
    code: row.code as FailureCode | null,
    refusal: row.refusal,
    reference: row.reference,
    attempts: row.attempts,
    settledAt: row.settled_at,
  };
};
