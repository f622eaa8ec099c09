import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import type { Failure } from '../domain/failures.ts';
import type { Quote, WantedLine } from '../domain/order-quotes.ts';
import type { Order, OrderLine } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import { dueIfMade } from '../domain/provisioning.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { guardCredit } from './credit-guard.ts';
import { reviewWish } from './order-review.ts';

/** Lines of an order, and for whom it was placed by whom. */
export type Placed = {
  readonly customer: Organization;
  readonly provider: Organization;
  readonly order: Order;
  readonly lines: readonly OrderLine[];
};

/**
 * Asks of lines that were ordered earlier all that an order is asked, because the world has moved on. They keep the unit
 * price that they were ordered for; seats are added to those that there are by now, for the time that is left by now, and
 * an aligned term has as long.
 * `waiting`: the order is open as a whole, and does not stand in its own way. Customer and order are locked before. Fails
 * with the guard that stands in the way by now.
 */
export const measureAgain = async (
  tx: Tx,
  { customer, provider, order, lines }: Placed,
  now: Instant,
  { waiting }: { readonly waiting: boolean },
): Promise<Result<readonly OrderLine[], Failure>> => {
  const named = await findOrganizations(tx, order.furtherResellerIds);
  const further = order.furtherResellerIds.flatMap((id) => named.get(id)?.partnerId ?? []);
  const wish = { customer, provider, resellerId: order.resellerId, further, lines: lines.map(toWanted) };
  const review = await reviewWish(tx, { ...wish, placed: waiting ? order.lines : [] }, now, { hold: true });
  if (review.refusal !== null) return refused(review.refusal);
  const measured = lines.map((line, index) => ({ ...line, ...seatsOf(order, line, review.lines[index]?.quote, now) }));
  const spending = { providerId: provider.id, adds: measured.map(({ due }) => due) };
  const afforded = await guardCredit(tx, { ...spending, apart: waiting ? order.id : undefined }, now, { hold: true });
  return afforded.ok ? ok(measured) : afforded;
};

const seatsOf = (
  order: Order,
  line: OrderLine,
  quote: Quote | null | undefined,
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
