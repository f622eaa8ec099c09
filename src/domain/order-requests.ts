import type { OrderId, OrderRequestId, OrganizationId, PersonId, SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Transitions } from '../kernel/machine.ts';
import type { Instant } from '../kernel/time.ts';
import type { BillingCycle, CatalogItemId, TermDuration } from './catalog.ts';
import type { FailureCode } from './failures.ts';

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
    failed: { retry: 'accepted' },
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
