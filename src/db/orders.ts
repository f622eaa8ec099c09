import type { Order, OrderLine } from '../domain/orders.ts';
import { asId, type OrderId, type OrganizationId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { changeable, changeableLine, type OrderScope, ordersOf, toLine, withLines } from './order-row.ts';
import { sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** One order among those of the scope; `any` is for the platform itself. */
export const findOrder = async (tx: Tx, scope: OrderScope | 'any', id: OrderId): Promise<Order | undefined> => {
  const row = await tx.maybe(among(scope).where('id', '=', id));
  return row && (await withLines(tx, [row]))[0];
};

/** One order of the scope, locked: its lines are settled one after the other, by whoever has it. */
export const lockOrder = async (tx: Tx, scope: OrderScope | 'any', id: OrderId): Promise<Order | undefined> => {
  const row = await tx.maybe(among(scope).where('id', '=', id).forUpdate());
  return row && (await withLines(tx, [row]))[0];
};

const among = (scope: OrderScope | 'any') =>
  scope === 'any' ? sqlFor.selectFrom('orders').selectAll() : ordersOf(scope);

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
): Promise<readonly { readonly id: OrderId; readonly name: Localized }[]> => {
  const rows = await tx.all(statement<{ id: string; name: Localized }>`
    select o.id, l.name from orders o
    join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id and l.position = 0
    where o.customer_id = ${customerId} and o.provider_id = ${providerId} and o.state in ('pending', 'pending_review')
    order by o.placed_at desc, o.id desc limit 100`);
  return rows.map((row) => ({ id: asId(row.id), name: row.name }));
};
