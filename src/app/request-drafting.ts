import type { Tx } from '../db/store.ts';
import { isMember } from '../domain/actor.ts';
import type { Failure } from '../domain/failures.ts';
import type { ReviewedLine, WantedLine } from '../domain/order-quotes.ts';
import { ORDER_REQUEST_MACHINE, type OrderRequest } from '../domain/order-requests.ts';
import type { Organization } from '../domain/organizations.ts';
import { guardParties, guardRequest } from '../domain/parties.ts';
import type { Subscription } from '../domain/subscriptions.ts';
import type { OrderRequestId } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { reviewCart } from './order-review.ts';
import { findPartyFacts } from './party-facts.ts';

export type RequestWish = {
  readonly customer: Organization;
  readonly from: Organization;
  readonly to: Organization;
  readonly lines: readonly WantedLine[];
  readonly note: string | null;
  /** The customer's request that this one passes on. */
  readonly passesOnId: OrderRequestId | null;
};

/** A wish, measured as the order would be: its lines, and the first guard that stands in the way of the whole. */
export type MeasuredRequest = { readonly lines: readonly ReviewedLine[]; readonly refusal: Failure | null };

/** Measures a wish. `hold` is for whoever sends it: then the partnership stays until the end of the transaction. */
export const measureRequest = async (
  tx: Tx,
  wish: Pick<RequestWish, 'customer' | 'from' | 'to' | 'lines'>,
  now: Instant,
  { hold }: { readonly hold: boolean },
): Promise<MeasuredRequest> => {
  const { customer, from, to } = wish;
  const may = await guardWish(tx, wish, hold);
  if (!may.ok) return { lines: [], refusal: may.failure };
  const resellerId = [from, to].find((party) => party.kind === 'reseller')?.id ?? null;
  const askedBy = from.kind === 'reseller' ? from.id : null;
  const served = (one: Subscription) =>
    (to.kind !== 'provider' || one.providerId === to.id) && (resellerId === null || one.resellerId === resellerId);
  return reviewCart(tx, { customer, provider: to, resellerId, askedBy, lines: wish.lines }, served, now);
};

/**
 * Makes a request of a wish, measured as the order would be, so that nobody is asked for what cannot be had. The customer
 * is locked by whoever comes here. Fails with the first guard that stands in the way.
 */
export const draftRequest = async (
  ctx: Context,
  tx: Tx,
  wish: RequestWish,
  now: Instant,
): Promise<Result<OrderRequest, Failure>> => {
  const { customer, from, to } = wish;
  const cart = await measureRequest(tx, wish, now, { hold: true });
  if (cart.refusal !== null) return refused(cart.refusal);
  const person = ctx.actor.kind === 'person' ? ctx.actor : null;
  return ok({
    id: ctx.ids.id<'order request'>(),
    customerId: customer.id,
    fromId: from.id,
    toId: to.id,
    providerId: to.kind === 'provider' ? to.id : null,
    passesOnId: wish.passesOnId,
    state: ORDER_REQUEST_MACHINE.initial,
    lines: cart.lines.flatMap(toRequested),
    note: wish.note,
    reason: null,
    code: null,
    orderId: null,
    submittedById: person?.personId ?? null,
    submittedByName: person?.name ?? (isMember(ctx.actor) ? ctx.actor.organizationName : null),
    submittedAt: now,
    answeredAt: null,
    version: 1,
  });
};

/** Whether these parties may ask each other at all; a customer's reseller is asked to find out. */
const guardWish = async (
  tx: Tx,
  { customer, from, to }: Pick<RequestWish, 'customer' | 'from' | 'to'>,
  hold: boolean,
): Promise<Result<null, Failure>> => {
  if (to.kind !== 'provider') return ok(null);
  const resellerId = from.kind === 'reseller' ? from.id : null;
  const facts = await findPartyFacts(tx, { customerId: customer.id, providerId: to.id, resellerId }, { hold });
  return resellerId === null ? guardParties(facts) : guardRequest(facts);
};

const toRequested = ({ quote }: ReviewedLine): OrderRequest['lines'] =>
  quote === null
    ? []
    : [
        {
          subscriptionId: quote.subscriptionId,
          itemId: quote.itemId,
          name: quote.name,
          quantity: quote.quantity,
          quantityBefore: quote.quantityBefore,
          termDuration: quote.termDuration,
          billingCycle: quote.billingCycle,
          ...(quote.alignedTo === null ? {} : { alignedTo: quote.alignedTo }),
        },
      ];

/** What a request wishes for, as it is ordered or passed on. */
export const toWanted = (line: OrderRequest['lines'][number]): WantedLine =>
  line.subscriptionId === null
    ? {
        itemId: line.itemId,
        quantity: line.quantity,
        termDuration: line.termDuration,
        billingCycle: line.billingCycle,
        alignedTo: line.alignedTo,
      }
    : { subscriptionId: line.subscriptionId, quantity: line.quantity };
