import type { OrderId, OrderRequestId, OrganizationId, PersonId, SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { BillingCycle, CatalogItemId, TermDuration } from './catalog.ts';
import { type Failure, type FailureCode, refuse } from './failures.ts';
import type { Order, OrderLine } from './orders.ts';

/**
 * A wish to have something ordered (domain 3.8): a reseller asks its provider, a customer its reseller. Accepting places
 * the order, or passes a customer's wish on to the provider; what comes of that is told here. A wish that was passed on
 * and came back, because the provider declined it or the reseller withdrew it, waits for the reseller again.
 */
export const ORDER_REQUEST_MACHINE = {
  initial: 'submitted',
  states: ['submitted', 'accepted', 'ordered', 'declined', 'withdrawn', 'failed'],
  events: ['accept', 'decline', 'withdraw', 'comeBack', 'complete', 'fail', 'retry'],
  table: {
    submitted: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: { complete: 'ordered', fail: 'failed', comeBack: 'submitted' },
    // An order that failed because nothing was heard may turn out to be there after all.
    failed: { retry: 'accepted', complete: 'ordered' },
  },
} as const satisfies Transitions<string, string>;
export type OrderRequestState = (typeof ORDER_REQUEST_MACHINE.states)[number];
export const ORDER_REQUEST_STATES: readonly OrderRequestState[] = ORDER_REQUEST_MACHINE.states;

/** What is wished for: something new, or so many seats of what is there. Names are kept as they were. */
export type RequestedLine = {
  readonly subscriptionId: SubscriptionId | null;
  readonly itemId: CatalogItemId;
  readonly name: Localized;
  readonly quantity: number;
  /** Of a change: how many there were when it was asked for. */
  readonly quantityBefore: number | null;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** Of something new whose first term is to be aligned: the end of that. */
  readonly alignedTo?: Instant | undefined;
};

export type OrderRequest = {
  readonly id: OrderRequestId;
  readonly customerId: OrganizationId;
  /** Who asks, and who is asked. */
  readonly fromId: OrganizationId;
  readonly toId: OrganizationId;
  /** The provider that would place the order; null while a customer's reseller has not chosen one. */
  readonly providerId: OrganizationId | null;
  /** The customer's request that this one passes on. */
  readonly passesOnId: OrderRequestId | null;
  readonly state: OrderRequestState;
  readonly lines: readonly RequestedLine[];
  readonly note: string | null;
  /** Why it was declined, in the words of who was asked. */
  readonly reason: string | null;
  /** Why the order came to nothing. */
  readonly code: FailureCode | null;
  readonly orderId: OrderId | null;
  readonly submittedById: PersonId | null;
  readonly submittedByName: string | null;
  readonly submittedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly version: number;
};

/** What can be done with a request. */
export const ORDER_REQUEST_COMMANDS = ['accept', 'decline', 'withdraw'] as const;
export type OrderRequestCommand = (typeof ORDER_REQUEST_COMMANDS)[number];

/** What this organization may do with it now: whoever is asked answers, whoever asked withdraws. */
export const requestCommands = (request: OrderRequest, own: OrganizationId): readonly OrderRequestCommand[] =>
  ORDER_REQUEST_COMMANDS.filter(
    (command) =>
      next(ORDER_REQUEST_MACHINE, request.state, command) !== undefined &&
      own === (command === 'withdraw' ? request.fromId : request.toId),
  );

/** It is accepted: an order was placed for it, or it was passed on to `providerId`. Fails with `request_not_open`. */
export const acceptRequest = (
  request: OrderRequest,
  { orderId, providerId }: { readonly orderId: OrderId | null; readonly providerId: OrganizationId },
  now: Instant,
) => move(request, 'accept', { orderId, providerId, answeredAt: now });

/** It is declined. Fails with `request_not_open`. */
export const declineRequest = (request: OrderRequest, reason: string | null, now: Instant) =>
  move(request, 'decline', { reason, answeredAt: now });

/** It is taken back by whoever asked, or because nobody may ask any more. Fails with `request_not_open`. */
export const withdrawRequest = (request: OrderRequest, now: Instant) => move(request, 'withdraw', { answeredAt: now });

/** What was passed on came back: it waits for the reseller again. Fails with `request_not_open`. */
export const returnRequest = (request: OrderRequest) =>
  move(request, 'comeBack', { providerId: null, answeredAt: null });

/**
 * What became of its order. Undefined where that is nothing new for it: the order is still on its way, or was settled
 * before.
 */
export const outcomeOf = (request: OrderRequest, order: Pick<Order, 'state' | 'lines'>): OrderRequest | undefined => {
  const event = OUTCOME[order.state];
  const state = next(ORDER_REQUEST_MACHINE, request.state, event);
  if (state === undefined) return undefined;
  const code = order.lines.find((line) => line.code !== null)?.code ?? null;
  return { ...request, state, code, version: request.version + 1 };
};
/**
 * A part that was delivered is delivered: what failed beside it is told by the order. One that the operator looks at is on
 * its way.
 */
const OUTCOME = {
  pending: 'retry',
  pending_review: 'retry',
  completed: 'complete',
  partial_success: 'complete',
  error: 'fail',
  rejected: 'fail',
  cancelled: 'fail',
} as const;

/**
 * What was ordered where that is not what was asked for: whoever accepts may change the lines, drop some and add others.
 * Null where all of it was ordered as it was asked for, in whichever order.
 */
export const orderedInstead = (
  request: Pick<OrderRequest, 'lines'>,
  ordered: readonly OrderLine[],
): readonly RequestedLine[] | null => {
  const lines = ordered.map(asRequested);
  const wished = (all: readonly RequestedLine[]): string => all.map(wishIn).sort().join('\n');
  return wished(request.lines) === wished(lines) ? null : lines;
};

/** An order line in the words of a request. */
const asRequested = (line: OrderLine): RequestedLine => ({
  subscriptionId: line.addsSubscription ? null : line.subscriptionId,
  itemId: line.itemId,
  name: line.name,
  quantity: line.quantity,
  quantityBefore: line.quantityBefore,
  termDuration: line.termDuration,
  billingCycle: line.billingCycle,
  ...(line.alignedTo === null ? {} : { alignedTo: line.alignedTo }),
});

/** What makes two lines the same wish. Of what is there only the seats are wished for. */
const wishIn = (line: RequestedLine): string =>
  (line.subscriptionId === null
    ? [line.itemId, line.quantity, line.termDuration, line.billingCycle, line.alignedTo ?? '']
    : [line.subscriptionId, line.quantity]
  ).join(' ');

const move = (
  request: OrderRequest,
  event: (typeof ORDER_REQUEST_MACHINE.events)[number],
  change: Partial<OrderRequest>,
): Result<OrderRequest, Failure> => {
  const state = next(ORDER_REQUEST_MACHINE, request.state, event);
  return state === undefined
    ? refuse('request_not_open')
    : ok({ ...request, ...change, state, version: request.version + 1 });
};
