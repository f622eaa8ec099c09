import type { Selectable } from 'kysely';
import { asCatalogItemId, type BillingCycle, type ItemKind, type TermDuration } from '../domain/catalog.ts';
import type { FailureCode } from '../domain/failures.ts';
import type { Order, OrderLine } from '../domain/orders.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Currency } from '../kernel/money.ts';
import { type OrderLineRow, type OrderRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** Whose orders may be seen: a partner's are those with customers that it serves now, a customer's all of its own. */
export type OrderScope = {
  readonly side: 'provider' | 'reseller' | 'customer';
  readonly organizationId: OrganizationId;
};

/** Rows of orders in the scope. */
export const ordersOf = ({ side, organizationId }: OrderScope) => {
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

/** Rows as orders with their lines, in the same order. */
export const withLines = async (tx: Tx, rows: readonly Selectable<OrderRow>[]): Promise<Order[]> => {
  const lines = await findLines(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toOrder(row, lines.get(row.id) ?? []));
};

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

/** What can change of an order later, and of a line. */
export const changeable = (order: Order) => ({
  state: order.state,
  reason: order.reason,
  settled_at: order.settledAt,
  version: order.version,
});

export const changeableLine = (line: OrderLine) => ({
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

export const toLine = (row: Selectable<OrderLineRow>): OrderLine => {
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
