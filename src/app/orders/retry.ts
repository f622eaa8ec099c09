import { findOrder, lockOrder, saveOrder } from '../../db/orders.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Quote, WantedLine } from '../../domain/ordering.ts';
import { type Order, type OrderLine, retryLine } from '../../domain/orders.ts';
import { dueIfMade } from '../../domain/provisioning.ts';
import type { OrderId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { namedOn, type OrderRecord, orderEvent, ordersSeenBy, toOrderRecord } from '../order-record.ts';
import { reviewWish } from '../order-review.ts';
import { enterOrdering } from '../ordering-access.ts';
import { followOrder } from '../request-outcome.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Tries the failed lines of an order again, at the unit price they were ordered for. All that an order is asked is asked of
 * them again, because the world has moved on. Fails with `not_found` for an order that is not the caller's own,
 * `conflict` when nothing failed or another version was seen, or with the guard that stands in the way by now.
 */
export const retryOrder = (
  ctx: Context,
  id: OrderId,
  seenVersion: number | undefined,
): Promise<Result<OrderRecord, Failure>> =>
  transact(ctx, 'order.retry', async (tx, now) => {
    const allowed = authorize(ctx, 'order.place');
    if (!allowed.ok) return allowed;
    const customerId = (await findOrder(tx, ordersSeenBy(allowed.value), id))?.customerId;
    if (customerId === undefined) return refuse('not_found');
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order.place', lock: true });
    if (!entered.ok) return entered;
    const { own: provider, customer } = entered.value;
    const order = await lockOrder(tx, ordersSeenBy(allowed.value), id);
    if (!order) return refuse('not_found');
    const failed = order.lines.filter((line) => line.state === 'error');
    if (failed.length === 0 || (seenVersion !== undefined && seenVersion !== order.version)) return refuse('conflict');
    const named = await findOrganizations(tx, namedOn(order));
    const further = order.furtherResellerIds.flatMap((one) => named.get(one)?.partnerId ?? []);
    const wish = { customer, provider, resellerId: order.resellerId, further, lines: failed.map(toWanted) };
    const review = await reviewWish(tx, wish, now, { hold: true });
    if (review.refusal !== null) return refused(review.refusal);
    const retried = retryAll(
      order,
      failed.map((line, index) => ({ line, quote: review.lines[index]?.quote })),
      now,
    );
    if (!retried.ok) return retried;
    await saveOrder(tx, retried.value);
    const event = orderEvent('order.retried', retried.value, named);
    return done(await toOrderRecord(ctx, tx, retried.value), event, ...(await followOrder(tx, retried.value)));
  });

type Retried = { readonly line: OrderLine; readonly quote: Quote | null | undefined };
const retryAll = (order: Order, failed: readonly Retried[], now: Instant): Result<Order, Failure> =>
  failed.reduce<Result<Order, Failure>>(
    (result, retried) =>
      result.ok ? retryLine(result.value, retried.line.id, now, seatsOf(order, retried, now)) : result,
    ok(order),
  );

/** Seats are added to those that there are by now, for the time that is left by now; an aligned term has as long. */
const seatsOf = (
  order: Order,
  { line, quote }: Retried,
  now: Instant,
): Partial<Pick<OrderLine, 'quantityBefore' | 'due'>> => {
  if (!quote) return {};
  if (!quote.addsSubscription) return { quantityBefore: quote.quantityBefore, due: quote.due };
  return line.alignedTo === null ? {} : { due: dueIfMade(order, line, now) };
};

const toWanted = (line: OrderLine): WantedLine =>
  line.addsSubscription || line.subscriptionId === null
    ? {
        itemId: line.itemId,
        quantity: line.quantity,
        termDuration: line.termDuration,
        billingCycle: line.billingCycle,
        alignedTo: line.alignedTo ?? undefined,
      }
    : { subscriptionId: line.subscriptionId, quantity: line.quantity };
