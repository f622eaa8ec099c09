import { lockOpenRequests, lockRequestById, saveOrderRequest } from '../db/order-requests.ts';
import type { Tx } from '../db/store.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import { type OrderRequest, outcomeOf, returnRequest, withdrawRequest } from '../domain/order-requests.ts';
import type { Order } from '../domain/orders.ts';
import type { OrderRequestId, OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { requestEvent } from './request-record.ts';

const TOLD: Readonly<Partial<Record<OrderRequest['state'], EventType>>> = {
  ordered: 'order_request.ordered',
  failed: 'order_request.failed',
};

/**
 * Tells the request that an order answers, and the customer's request behind it, what became of the order. For whoever
 * changes the state of an order, in the same transaction and with the customer locked.
 */
export const followOrder = async (tx: Tx, order: Order): Promise<readonly DomainEvent[]> => {
  const events: DomainEvent[] = [];
  let id: OrderRequestId | null = order.requestId;
  while (id !== null) {
    const request: OrderRequest | undefined = await lockRequestById(tx, id);
    const followed = request && outcomeOf(request, order);
    if (followed) {
      await saveOrderRequest(tx, followed);
      const type = TOLD[followed.state];
      if (type) events.push(await requestEvent(tx, type, followed));
    }
    id = request?.passesOnId ?? null;
  }
  return events;
};

/** A request that was passed on came to nothing: the customer's request behind it waits for the reseller again. */
export const returnToReseller = async (tx: Tx, { passesOnId }: OrderRequest): Promise<readonly DomainEvent[]> => {
  const behind = passesOnId === null ? undefined : await lockRequestById(tx, passesOnId);
  const returned = behind && returnRequest(behind);
  if (!returned?.ok) return [];
  await saveOrderRequest(tx, returned.value);
  return [await requestEvent(tx, 'order_request.returned', returned.value)];
};

/**
 * A partner no longer serves a customer: what it asked for, or was asked for, and nobody has answered is withdrawn
 * (domain 3.17). Orders that run finish. The customer is locked before.
 */
export const withdrawRequests = async (
  tx: Tx,
  { partnerId, customerId }: { readonly partnerId: OrganizationId; readonly customerId: OrganizationId },
  now: Instant,
): Promise<readonly DomainEvent[]> => {
  const events: DomainEvent[] = [];
  for (;;) {
    const open = await lockOpenRequests(tx, partnerId, customerId);
    if (open.length === 0) return events;
    for (const request of open) {
      const withdrawn = withdrawRequest(request, now);
      if (!withdrawn.ok) continue;
      await saveOrderRequest(tx, withdrawn.value);
      events.push(await requestEvent(tx, 'order_request.withdrawn', withdrawn.value));
      await returnToReseller(tx, withdrawn.value); // it was asked for by the same partner, and is withdrawn in the next round
    }
  }
};
