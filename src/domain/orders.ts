import type { OrderId, OrderLineId, OrderRequestId, OrganizationId, PersonId, SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import type { Money } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { BillingCycle, CatalogItemId, ItemKind, TermDuration } from './catalog.ts';
import { type Failure, type FailureCode, refuse } from './failures.ts';

/**
 * What a provider bought for a customer (domain 3.8). It is accepted as a whole or not at all; then its lines are
 * provisioned one by one, and what became of them makes its state. One that the operator wants to look at first is held
 * at the very beginning: nothing of it is provisioned until the operator approves it.
 */
export const ORDER_MACHINE = {
  initial: 'pending',
  states: ['pending', 'pending_review', 'completed', 'partial_success', 'error', 'rejected', 'cancelled'],
  events: ['complete', 'completePartly', 'fail', 'retry', 'hold', 'approve', 'reject', 'cancel'],
  table: {
    pending: { complete: 'completed', completePartly: 'partial_success', fail: 'error', hold: 'pending_review' },
    pending_review: { approve: 'pending', reject: 'rejected', cancel: 'cancelled' },
    partial_success: { retry: 'pending' },
    error: { retry: 'pending' },
  },
} as const satisfies Transitions<string, string>;
export type OrderState = (typeof ORDER_MACHINE.states)[number];
export const ORDER_STATES: readonly OrderState[] = ORDER_MACHINE.states;

/** A line on its way: handed to the vendor's system, which answers now or later, and may be asked again after an error. */
export const ORDER_LINE_MACHINE = {
  initial: 'pending',
  states: ['pending', 'sent', 'completed', 'error', 'rejected', 'cancelled'],
  events: ['send', 'complete', 'fail', 'retry', 'reject', 'cancel'],
  table: {
    pending: { send: 'sent', complete: 'completed', fail: 'error', reject: 'rejected', cancel: 'cancelled' },
    sent: { send: 'sent', complete: 'completed', fail: 'error' },
    error: { retry: 'pending' },
  },
} as const satisfies Transitions<string, string>;
export type OrderLineState = (typeof ORDER_LINE_MACHINE.states)[number];

export type Order = {
  readonly id: OrderId;
  readonly customerId: OrganizationId;
  readonly providerId: OrganizationId;
  /** The partner of record: the reseller that serves the customer. Null when the provider sells directly. */
  readonly resellerId: OrganizationId | null;
  /** Resellers that have a part in it beside the partner of record, as declared in the EU and EFTA. */
  readonly furtherResellerIds: readonly OrganizationId[];
  /** The request that it answers. */
  readonly requestId: OrderRequestId | null;
  readonly state: OrderState;
  readonly note: string | null;
  /** Why the operator rejected it. */
  readonly reason: string | null;
  readonly placedById: PersonId | null;
  readonly placedByName: string | null;
  readonly placedAt: Instant;
  readonly settledAt: Instant | null;
  /** In the order in which they were sent in; never empty. */
  readonly lines: readonly OrderLine[];
  readonly version: number;
};

/** What a vendor's own system said against a line: a code of its own, and a sentence for the provider's people. */
export type VendorRefusal = { readonly code: string; readonly sentence: string };

/** A line buys something new, or adds seats to what is there. */
export type OrderLine = {
  readonly id: OrderLineId;
  /** The subscription that gets more seats; of a new one, null until it is there. */
  readonly subscriptionId: SubscriptionId | null;
  readonly addsSubscription: boolean;
  readonly itemId: CatalogItemId;
  readonly name: Localized;
  readonly kind: ItemKind;
  /** All seats that there are afterwards. */
  readonly quantity: number;
  /** Of a change: how many there were when it was placed. */
  readonly quantityBefore: number | null;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** Where the first term of a new subscription was aligned: its end (domain 3.9). */
  readonly alignedTo: Instant | null;
  /** For one seat and one billing cycle, as it was when the order was placed: this is what is charged. */
  readonly unitPrice: Money;
  /** What is charged for the line at once. */
  readonly due: Money;
  readonly state: OrderLineState;
  /** Why it failed. */
  readonly code: FailureCode | null;
  /** What the vendor's own system said against it, if it failed for that. */
  readonly refusal?: VendorRefusal | null;
  /** What the vendor's own system calls it. */
  readonly reference: string | null;
  /** How often it was handed to the vendor's system. */
  readonly attempts: number;
  readonly settledAt: Instant | null;
};

/** Lines that still may come to something: they count as had, so that nothing is sold twice. */
export const isOpenLine = (line: Pick<OrderLine, 'state'>): boolean =>
  line.state === 'pending' || line.state === 'sent';

/** What the states of its lines make of an order. */
export const stateOfLines = (lines: readonly Pick<OrderLine, 'state'>[]): OrderState => {
  if (lines.some(isOpenLine)) return 'pending';
  if (lines.every((line) => line.state === 'completed')) return 'completed';
  return lines.every((line) => line.state === 'error') ? 'error' : 'partial_success';
};

/** The line is handed to the vendor's system, for the first time or once more. Fails with `conflict` if it was settled before. */
export const sendLine = (order: Order, id: OrderLineId, now: Instant) =>
  step(order, id, 'send', now, (line) => ({ attempts: line.attempts + 1 }));

/** The line is provisioned: `subscriptionId` is what it made or changed. Fails with `conflict` if it was settled before. */
export const completeLine = (order: Order, id: OrderLineId, subscriptionId: SubscriptionId, now: Instant) =>
  step(order, id, 'complete', now, () => ({ subscriptionId, code: null, settledAt: now }));

/** The line came to nothing. Fails with `conflict` if it was settled before. */
export const failLine = (order: Order, id: OrderLineId, code: FailureCode, now: Instant) =>
  step(order, id, 'fail', now, () => ({ code, settledAt: now }));

/**
 * Puts a failed line back to the beginning, so that it is provisioned once more; `seats` are those of what it changes by
 * now. Fails with `conflict` if it did not fail.
 */
export const retryLine = (
  order: Order,
  id: OrderLineId,
  now: Instant,
  seats: Partial<Pick<OrderLine, 'quantityBefore' | 'due'>> = {},
) => step(order, id, 'retry', now, () => ({ ...seats, code: null, settledAt: null }));

/** Moves one line, and the order with it. The version of the order counts every step. */
const step = (
  order: Order,
  id: OrderLineId,
  event: (typeof ORDER_LINE_MACHINE.events)[number],
  now: Instant,
  change: (line: OrderLine) => Partial<OrderLine>,
): Result<Order, Failure> => {
  const line = order.lines.find((one) => one.id === id);
  const state = line && next(ORDER_LINE_MACHINE, line.state, event);
  if (state === undefined) return refuse('conflict');
  const lines = order.lines.map((one) => (one.id === id ? { ...one, ...change(one), state } : one));
  const settled = stateOfLines(lines);
  return ok({
    ...order,
    lines,
    state: settled,
    settledAt: settled === 'pending' ? null : now,
    version: order.version + 1,
  });
};

/** Whether the lines of an order may be provisioned: not while the operator looks at it. */
export const isOnItsWay = ({ state }: Pick<Order, 'state'>): boolean => state === 'pending';

/** An order that is about to be placed waits for the operator in place of being provisioned. */
export const holdOrder = (order: Order): Result<Order, Failure> => moveWhole(order, 'hold', {});

/** The operator approves it: its lines, as they are measured by now, are provisioned. Fails with `conflict`. */
export const approveOrder = (order: Order, lines: readonly OrderLine[]): Result<Order, Failure> =>
  moveWhole(order, 'approve', { lines, version: order.version + 1 });

/** The operator rejects it, and says why: nothing of it comes to anything. Fails with `conflict`. */
export const rejectOrder = (order: Order, reason: string, now: Instant): Result<Order, Failure> =>
  moveWhole(order, 'reject', { ...endedWith(order, 'reject', 'order_rejected', now), reason });

/** Its provider takes it back while it waits for the operator. Fails with `conflict`. */
export const cancelOrder = (order: Order, now: Instant): Result<Order, Failure> =>
  moveWhole(order, 'cancel', endedWith(order, 'cancel', 'order_cancelled', now));

/** Moves an order as a whole, whatever its lines say. */
const moveWhole = (
  order: Order,
  event: (typeof ORDER_MACHINE.events)[number],
  change: Partial<Order>,
): Result<Order, Failure> => {
  const state = next(ORDER_MACHINE, order.state, event);
  return state === undefined ? refuse('conflict') : ok({ ...order, ...change, state });
};

/** All lines end with the order, in the state of the same name. */
const endedWith = (order: Order, event: 'reject' | 'cancel', code: FailureCode, now: Instant): Partial<Order> => ({
  lines: order.lines.map((line) => ({
    ...line,
    state: next(ORDER_LINE_MACHINE, line.state, event) ?? line.state,
    code,
    settledAt: now,
  })),
  settledAt: now,
  version: order.version + 1,
});

/** What can be done with an order. */
export const ORDER_COMMANDS = ['retry', 'cancel', 'approve', 'reject'] as const;
export type OrderCommand = (typeof ORDER_COMMANDS)[number];

/** What its provider may do with an order now: failed lines may be tried again, and one that waits can be taken back. */
export const orderCommands = (order: Order): readonly OrderCommand[] => {
  if (order.state === 'pending_review') return ['cancel'];
  return order.lines.some((line) => line.state === 'error') ? ['retry'] : [];
};

/** What the operator may do with it now. */
export const reviewCommands = (order: Order): readonly OrderCommand[] =>
  order.state === 'pending_review' ? ['approve', 'reject'] : [];
