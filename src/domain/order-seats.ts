import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import type { CatalogItem } from './catalog.ts';
import { type Failure, localized, refuse, refuseFields } from './failures.ts';
import type { LineFacts, Quote, WantedLine, WantedSeats } from './order-quotes.ts';
import { isOpenLine } from './orders.ts';
import { guardSeats } from './seat-limits.ts';
import { addSeats, titled } from './subscription-seats.ts';
import { paidUntil, type Subscription, WINDOW_DAYS } from './subscriptions.ts';

/** What more seats of a subscription cost, or the first guard of domain 3.8 that stands in their way. */
export const quoteSeats = (
  { subscriptionId, quantity }: WantedSeats,
  earlier: readonly WantedLine[],
  facts: LineFacts,
  now: Instant,
): Result<Quote, Failure> => {
  const subscription = facts.subscriptions.get(subscriptionId);
  if (!subscription) return refuseFields({ field: 'subscriptionId', code: 'unknown' });
  const guarded = guardChange(subscription, quantity, earlier, facts);
  if (!guarded.ok) return guarded;
  const added = addSeats(subscription, quantity - subscription.quantity, guarded.value, now);
  if (!added.ok) return added;
  const [first] = added.value.charges;
  const windowEnds = addDays(now, WINDOW_DAYS);
  return ok({
    subscriptionId,
    addsSubscription: false,
    itemId: subscription.itemId,
    name: subscription.name,
    kind: subscription.kind,
    quantity,
    quantityBefore: subscription.quantity,
    termDuration: subscription.termDuration,
    billingCycle: subscription.billingCycle,
    alignedTo: null,
    unitPrice: subscription.unitPrice,
    due: first?.amount ?? { minor: 0, currency: subscription.unitPrice.currency },
    from: now,
    until: first?.until ?? paidUntil(subscription),
    termEndsAt: subscription.termEndsAt,
    cancelUntil: windowEnds < subscription.termEndsAt ? windowEnds : subscription.termEndsAt,
  });
};

/** Seats are added here; giving them back is a change of the subscription itself (domain 3.9). Gives the item. */
const guardChange = (
  subscription: Subscription,
  quantity: number,
  earlier: readonly WantedLine[],
  facts: LineFacts,
): Result<CatalogItem, Failure> => {
  if (subscription.resellerId !== facts.resellerId) {
    return refuseFields({
      field: 'subscriptionId',
      code: 'other_partner_of_record',
      message: 'has another partner of record than the order; order its seats by themselves',
    });
  }
  if (earlier.some((one) => 'subscriptionId' in one && one.subscriptionId === subscription.id)) {
    return refuseFields({ field: 'subscriptionId', code: 'duplicate' });
  }
  const item = facts.items.get(subscription.itemId);
  if (!item) return refuse('offer_unavailable', localized('item', subscription.name));
  if (subscription.state !== 'active') return refuse('suspended_subscription', titled(subscription));
  if (facts.openLines.some((line) => line.subscriptionId === subscription.id && isOpenLine(line))) {
    return refuse('pending_operation', titled(subscription));
  }
  if (subscription.kind === 'trial') return refuse('trial_fixed');
  if (quantity <= subscription.quantity) {
    return refuseFields({
      field: 'quantity',
      code: 'too_small',
      message: `there are ${subscription.quantity} seats; fewer are a change of the subscription`,
    });
  }
  const seats = guardSeats(quantity, item.name, item);
  return seats.ok ? ok(item) : seats;
};
