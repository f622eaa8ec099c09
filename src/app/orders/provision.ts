import { findOrder, lockOrder, saveOrder } from '../../db/orders.ts';
import { findOrganizations, lockOrganization } from '../../db/organizations.ts';
import { findRegions } from '../../db/regions.ts';
import type { Tx } from '../../db/store.ts';
import { insertCharges, insertSubscription, lockSubscription, saveSubscription } from '../../db/subscriptions.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { completeLine, isOpenLine, type Order, type OrderLine } from '../../domain/orders.ts';
import { regionOf } from '../../domain/regions.ts';
import { charge, identify, open, paidUntil } from '../../domain/subscriptions.ts';
import type { OrderId, SubscriptionId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { orderEvent, partiesOf } from '../order-record.ts';
import { followOrder } from '../request-outcome.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

/**
 * Makes of an accepted order what was ordered, at once: each new line a subscription, each change more seats (domain
 * 3.8). Repeating it adds nothing, because a line is settled once. Only the platform itself does it (`forbidden`).
 */
export const provisionOrder = (ctx: Context, id: OrderId): Promise<Result<null, Failure>> =>
  transact(ctx, 'order.provision', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    const named = await findOrder(tx, 'any', id);
    if (named) await lockOrganization(tx, named.customerId);
    const found = await lockOrder(tx, 'any', id);
    if (!found) return refuse('not_found');
    let order = found;
    for (const line of found.lines.filter(isOpenLine)) {
      const subscriptionId = await provisionLine(ctx, tx, { order, line }, now);
      const completed = subscriptionId.ok ? completeLine(order, line.id, subscriptionId.value, now) : subscriptionId;
      if (!completed.ok) return completed;
      order = completed.value;
    }
    if (order === found) return unrecorded(null);
    await saveOrder(tx, order);
    const parties = await findOrganizations(tx, partiesOf(order));
    return done(null, orderEvent('order.completed', order, parties), ...(await followOrder(tx, order)));
  });

const provisionLine = async (
  ctx: Context,
  tx: Tx,
  { order, line }: { readonly order: Order; readonly line: OrderLine },
  now: Instant,
): Promise<Result<SubscriptionId, Failure>> => {
  if (!line.addsSubscription && line.subscriptionId !== null) {
    const present = await lockSubscription(tx, line.subscriptionId);
    if (!present) return refuse('not_found');
    const added = line.quantity - present.quantity;
    await saveSubscription(tx, { ...present, quantity: line.quantity });
    const charges = charge(present, 'seats_added', added, { from: now, until: paidUntil(present) });
    await insertCharges(tx, identify(charges, ctx.ids));
    return ok(present.id);
  }
  const customer = (await findOrganizations(tx, [order.customerId])).get(order.customerId);
  const { subscription, charges } = open(
    {
      id: ctx.ids.id<'subscription'>(),
      customerId: order.customerId,
      providerId: order.providerId,
      resellerId: order.resellerId,
      itemId: line.itemId,
      name: line.name,
      kind: line.kind,
      market: regionOf(await findRegions(tx), customer?.country ?? '') ?? '',
      quantity: line.quantity,
      termDuration: line.termDuration,
      billingCycle: line.billingCycle,
      unitPrice: line.unitPrice,
      orderLineId: line.id,
    },
    now,
  );
  await insertSubscription(tx, subscription);
  await insertCharges(tx, identify(charges, ctx.ids));
  return ok(subscription.id);
};
