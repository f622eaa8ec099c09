import { asId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { type Alignment, alignmentsFrom } from './alignments.ts';
import { type CatalogItem, findOffer, priceFor } from './catalog.ts';
import { hasBase, isTaken } from './catalog-availability.ts';
import { type Failure, localized, refuse } from './failures.ts';
import type { LineFacts, Quote, WantedItem, WantedLine } from './order-quotes.ts';
import { isOpenLine } from './orders.ts';
import { regionOf } from './regions.ts';
import { guardSeats } from './seat-limits.ts';
import { open } from './subscriptions.ts';

/** The other lines of the cart: those before it count as had, and any of them can be its base. */
export type RestOfCart = { readonly earlier: readonly WantedLine[]; readonly others: readonly WantedLine[] };

/** What something new costs, or the first guard of domain 3.8 that stands in its way. */
export const quoteItem = (
  line: WantedItem,
  cart: RestOfCart,
  facts: LineFacts,
  now: Instant,
): Result<Quote, Failure> => {
  const { customer, provider, resellerId, regions } = facts;
  const market = regionOf(regions, customer.country);
  const item = facts.items.get(line.itemId);
  const offer = item && findOffer(item, line.termDuration, line.billingCycle);
  const unitPrice = offer && priceFor(offer, market);
  if (!item || !unitPrice || market === undefined) {
    return refuse('offer_unavailable', item ? localized('item', item.name) : { item: line.itemId });
  }
  const guarded = guardItem(line, item, cart, facts);
  if (!guarded.ok) return guarded;
  const { quantity, termDuration, billingCycle, alignedTo } = line;
  if (alignedTo !== undefined && !alignmentsOf(line, facts, now).some((end) => end.termEndsAt === alignedTo)) {
    return refuse('alignment_refused', localized('item', item.name));
  }
  const bought = { itemId: item.id, name: item.name, kind: item.kind, quantity, termDuration, billingCycle, unitPrice };
  const parties = { customerId: customer.id, providerId: provider.id, resellerId };
  const { subscription, charges } = open(
    { id: NOT_YET, ...parties, market, orderLineId: null, ...bought },
    now,
    alignedTo,
  );
  const [first] = charges;
  return ok({
    ...bought,
    subscriptionId: null,
    addsSubscription: true,
    quantityBefore: null,
    alignedTo: alignedTo ?? null,
    due: first?.amount ?? { minor: 0, currency: unitPrice.currency },
    from: now,
    until: first?.until ?? subscription.termEndsAt,
    termEndsAt: subscription.termEndsAt,
    cancelUntil: subscription.cancelUntil,
  });
};

/** A subscription that is only imagined, to learn what it would cost. */
const NOT_YET = asId<'subscription'>('00000000-0000-0000-0000-000000000000');

/** The ends that the first term of something new can be aligned to; a trial's to none (domain 3.9). */
export const alignmentsOf = (
  { itemId, termDuration }: WantedItem,
  { items, neighbours }: LineFacts,
  now: Instant,
): readonly Alignment[] => {
  const item = items.get(itemId);
  return item && item.kind !== 'trial' ? alignmentsFrom(now, termDuration, neighbours) : [];
};

/** Number of seats, once for each customer, an add-on's base. */
const guardItem = (
  { quantity }: WantedItem,
  item: CatalogItem,
  { earlier, others }: RestOfCart,
  facts: LineFacts,
): Result<null, Failure> => {
  const { holdings, openLines } = facts;
  const seats = guardSeats(quantity, item.name, item);
  if (!seats.ok) return seats;
  const named = { customer: facts.customer.name, ...localized('item', item.name) };
  const ordered = openLines.some((one) => one.addsSubscription && one.itemId === item.id && isOpenLine(one));
  const taken = isTaken(item, holdings) || ordered || wants(earlier, item.id);
  if (item.kind === 'trial' && taken) return refuse('trial_used', named);
  if (item.onePerCustomer && taken) return refuse('one_per_customer', named);
  return hasBase(item, holdings) || item.baseItemIds.some((base) => wants(others, base))
    ? ok(null)
    : refuse('base_missing', { ...named, ...basesOf(item, facts) });
};

const wants = (lines: readonly WantedLine[], itemId: CatalogItem['id']): boolean =>
  lines.some((line) => 'itemId' in line && line.itemId === itemId);

const basesOf = (item: CatalogItem, { items }: LineFacts): Readonly<Record<string, string>> => {
  const names = item.baseItemIds.flatMap((id) => items.get(id)?.name ?? []);
  return localized('bases', {
    en: names.map((name) => name.en).join(', '),
    'zh-TW': names.map((name) => name['zh-TW']).join('、'),
  });
};
