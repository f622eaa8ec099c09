import { saveOrder } from '../db/orders.ts';
import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { Failure, FailureCode } from '../domain/failures.ts';
import { completeLine, failLine, isOpenLine, type Order, retryLine, type VendorRefusal } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import { seatsOf } from '../domain/provisioning.ts';
import type { OrganizationId, SubscriptionId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { HeldLine } from './order-line.ts';
import { namedOn, orderEvent } from './order-record.ts';
import { followOrder } from './request-outcome.ts';

/** A locked line that is about to be settled. */
export type Settling = { readonly tx: Tx; readonly now: Instant; readonly held: HeldLine };
/** What is to be recorded of it: the line's own event, and what follows when it was the last one. */
export type Settled = Promise<Result<Events, Failure>>;
type Events = readonly [DomainEvent, ...DomainEvent[]];

/** Writes that a line made, or changed, this subscription, of which `events` tell. */
export const settleCompleted = async (settling: Settling, subscription: SubscriptionId, events: Events): Settled => {
  const { now, held } = settling;
  const order = completeLine(reopened(held, now), held.line.id, subscription, now);
  return order.ok ? ok(await write(settling, order.value, events)) : order;
};

/** Writes that a line came to nothing. */
export const settleFailed = async (settling: Settling, code: FailureCode, refusal?: VendorRefusal): Settled => {
  const { now, held } = settling;
  const order = failLine(reopened(held, now), held.line.id, code, now);
  return order.ok ? ok(await write(settling, order.value, [lineFailed(held, code, refusal)])) : order;
};

/** A line that had failed because nothing was heard of it is open again for the moment in which something is. */
const reopened = ({ order, line }: HeldLine, now: Instant): Order => {
  if (isOpenLine(line)) return order;
  const open = retryLine(order, line.id, now);
  return open.ok ? open.value : order;
};

/** The last line settles the order, and the request that it answers. */
const write = async ({ tx }: Settling, order: Order, events: Events): Promise<Events> => {
  await saveOrder(tx, order);
  if (order.state === 'pending') return events;
  const parties = await findOrganizations(tx, namedOn(order));
  return [...events, orderSettled(order, parties), ...(await followOrder(tx, order))];
};

/** A line came to nothing: what it was, and why. What the vendor said of it is for the provider that buys there. */
const lineFailed = (
  { customer, order, line }: HeldLine,
  code: FailureCode,
  refusal: VendorRefusal | undefined,
): DomainEvent => ({
  type: 'order.line_failed',
  subject: { kind: 'order', id: order.id },
  audience: [order.providerId],
  customer: { id: customer.id, name: customer.name },
  details: {
    items: [{ name: line.name, quantity: seatsOf(line) }],
    code,
    ...(refusal ? { reason: refusal.sentence } : {}),
  },
});

/** All lines are settled: everything is there, or something is missing that its provider may have tried again. */
const orderSettled = (order: Order, parties: ReadonlyMap<OrganizationId, Organization>): DomainEvent => {
  const failed = order.lines.filter((line) => line.state === 'error');
  const event = orderEvent(failed.length === 0 ? 'order.completed' : 'order.failed', order, parties);
  return {
    ...event,
    details: {
      ...event.details,
      providerId: order.providerId,
      placedById: order.placedById ?? undefined,
      failed: failed.map((line) => ({ name: line.name, quantity: seatsOf(line), code: line.code })),
    },
  };
};
