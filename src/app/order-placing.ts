import { insertOrder } from '../db/orders.ts';
import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { isMember } from '../domain/actor.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { Failure } from '../domain/failures.ts';
import { holdOrder, ORDER_LINE_MACHINE, ORDER_MACHINE, type Order, type OrderLine } from '../domain/orders.ts';
import type { OrderRequestId } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { guardCredit } from './credit-guard.ts';
import { namedOn, orderEvent, orderHeld } from './order-record.ts';
import { type OrderWish, reviewWish } from './order-review.ts';

type Placed = Promise<Result<{ readonly order: Order; readonly event: DomainEvent }, Failure>>;

/**
 * Places an order, all of it or nothing: it waits to be provisioned by the job that its event calls, or for the operator
 * when it charges more than the operator lets pass unseen. The customer is locked by whoever comes here. Fails with the
 * first guard of domain 3.8 that stands in the way.
 */
export const placeOrder = async (
  ctx: Context,
  tx: Tx,
  wish: OrderWish & { readonly note: string | null; readonly requestId: OrderRequestId | null },
  now: Instant,
): Placed => {
  const review = await reviewWish(tx, wish, now, { hold: true });
  if (review.refusal !== null) return refused(review.refusal);
  const lines = review.lines.flatMap(({ quote }) => (quote === null ? [] : [toLine(ctx, quote)]));
  const spending = { providerId: wish.provider.id, adds: lines.map(({ due }) => due) };
  const afforded = await guardCredit(tx, spending, now, { hold: true });
  if (!afforded.ok) return afforded;
  const person = ctx.actor.kind === 'person' ? ctx.actor : null;
  const order: Order = {
    id: ctx.ids.id<'order'>(),
    customerId: wish.customer.id,
    providerId: wish.provider.id,
    resellerId: review.resellerId,
    furtherResellerIds: review.furtherResellerIds,
    requestId: wish.requestId,
    state: ORDER_MACHINE.initial,
    note: wish.note,
    reason: null,
    placedById: person?.personId ?? null,
    placedByName: person?.name ?? (isMember(ctx.actor) ? ctx.actor.organizationName : null),
    placedAt: now,
    settledAt: null,
    lines,
    version: 1,
  };
  return afforded.value === null ? submitted(tx, order) : held(tx, order);
};

const submitted = async (tx: Tx, order: Order): Placed => {
  await insertOrder(tx, order);
  return ok({ order, event: orderEvent('order.submitted', order, await findOrganizations(tx, namedOn(order))) });
};

/** It waits for the operator, who is told: no job is called, and nothing of it is provisioned. */
const held = async (tx: Tx, order: Order): Placed => {
  const waiting = holdOrder(order);
  if (!waiting.ok) return waiting;
  await insertOrder(tx, waiting.value);
  return ok({ order: waiting.value, event: await orderHeld(tx, waiting.value) });
};

const toLine = (
  ctx: Context,
  quote: Omit<OrderLine, 'id' | 'state' | 'code' | 'reference' | 'attempts' | 'settledAt'>,
): OrderLine => ({
  id: ctx.ids.id<'order line'>(),
  subscriptionId: quote.subscriptionId,
  addsSubscription: quote.addsSubscription,
  itemId: quote.itemId,
  name: quote.name,
  kind: quote.kind,
  quantity: quote.quantity,
  quantityBefore: quote.quantityBefore,
  termDuration: quote.termDuration,
  billingCycle: quote.billingCycle,
  alignedTo: quote.alignedTo,
  unitPrice: quote.unitPrice,
  due: quote.due,
  state: ORDER_LINE_MACHINE.initial,
  code: null,
  reference: null,
  attempts: 0,
  settledAt: null,
});
