import type { VendorRefusal } from '../domain/orders.ts';
import { asId, type OrderId, type OrderLineId, type OrganizationId, type SubscriptionId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** Where a line belongs, so that everything it touches can be locked in the right order. None of it ever changes. */
export type LinePlace = {
  readonly customerId: OrganizationId;
  readonly orderId: OrderId;
  /** The subscription whose seats it changes; null when it makes one. */
  readonly changes: SubscriptionId | null;
};

export const findLinePlace = async (tx: Tx, id: OrderLineId): Promise<LinePlace | undefined> => {
  const row = await tx.maybe(statement<{ customer_id: string; order_id: string; changes: string | null }>`
    select customer_id, order_id, case when adds_subscription then null else subscription_id end as changes
    from order_lines where id = ${id}`);
  return (
    row && {
      customerId: asId(row.customer_id),
      orderId: asId(row.order_id),
      changes: row.changes === null ? null : asId(row.changes),
    }
  );
};

/** The lines of an order on its way that are open and of which no result is promised, the least tried first. */
export const findLinesToAskFor = async (tx: Tx, orderId: OrderId): Promise<readonly OrderLineId[]> => {
  const rows = await tx.all(statement<{ id: string }>`
    select l.id from order_lines l join orders o on o.customer_id = l.customer_id and o.id = l.order_id
    where l.order_id = ${orderId} and o.state = 'pending' and l.state in ('pending', 'sent') and not l.promised
    order by l.attempts, l.position`);
  return rows.map((row) => asId(row.id));
};

/**
 * Open lines that have waited since before `before`, of orders on their way: for a result that was promised, or for a job
 * that got lost. Of one that was never asked for counts when it was ordered.
 */
export const findWaitingLines = async (tx: Tx, before: Instant, limit: number): Promise<readonly OrderLineId[]> => {
  const rows = await tx.all(statement<{ id: string }>`
    select l.id from order_lines l join orders o on o.customer_id = l.customer_id and o.id = l.order_id
    where o.state = 'pending' and l.state in ('pending', 'sent') and coalesce(l.asked_at, o.placed_at) < ${before}
    order by l.asked_at nulls first, l.id limit ${limit}`);
  return rows.map((row) => asId(row.id));
};

/**
 * Notes that a line is being asked for: what was promised or said against it before no longer counts. `anew`: for the
 * first time, or because its provider had it tried again.
 */
export const noteAsked = async (tx: Tx, id: OrderLineId, at: Instant, anew: boolean): Promise<void> => {
  await tx.run(statement`
    update order_lines set asked_at = ${at}, promised = false, refusal = null,
      unheard = case when ${anew} then 0 else unheard end
    where id = ${id}`);
};

/** Notes that nobody answered; gives how often in a row by now. */
export const noteUnheard = async (tx: Tx, id: OrderLineId): Promise<number> => {
  const { unheard } = await tx.one(statement<{ unheard: number }>`
    update order_lines set unheard = unheard + 1 where id = ${id} returning unheard`);
  return unheard;
};

/** Notes that the result will be told later, and how the other system calls it. Its tries are counted anew. */
export const notePromise = async (tx: Tx, id: OrderLineId, reference: string | undefined): Promise<void> => {
  await tx.run(statement`
    update order_lines set promised = true, unheard = 0, reference = coalesce(${reference ?? null}, reference)
    where id = ${id}`);
};

/** Notes how the other system calls what it made. */
export const noteReference = async (tx: Tx, id: OrderLineId, reference: string | undefined): Promise<void> => {
  if (reference === undefined) return;
  await tx.run(statement`update order_lines set reference = ${reference} where id = ${id}`);
};

/** Notes what the other system said against a line. */
export const noteRefusal = async (tx: Tx, id: OrderLineId, { code, sentence }: VendorRefusal): Promise<void> => {
  await tx.run(
    statement`update order_lines set refusal = ${JSON.stringify({ code, sentence })}::jsonb where id = ${id}`,
  );
};
