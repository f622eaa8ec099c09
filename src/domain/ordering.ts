import { asId, type SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { type Alignment, alignmentsFrom, type Neighbour } from './alignments.ts';
import {
  type BillingCycle,
  type CatalogItem,
  type CatalogItemId,
  findOffer,
  priceFor,
  type TermDuration,
} from './catalog.ts';
import { type Failure, localized, refuse, refuseFields, sentence } from './failures.ts';
import { isOpenLine, type OrderLine } from './orders.ts';
import type { PartyFacts } from './parties.ts';
import { regionOf } from './regions.ts';
import { addSeats } from './subscription-seats.ts';
import {
  open,
  paidUntil,
  SEATED_STATES,
  type Subscription,
  type SubscriptionState,
  WINDOW_DAYS,
} from './subscriptions.ts';

/** Subscriptions that a customer can have at a time (domain App. A). */
export const MAX_SUBSCRIPTIONS = 300;

/** What is wanted: something new, or how many seats a subscription is to have. */
export type WantedLine = WantedItem | WantedSeats;
export type WantedItem = {
  readonly itemId: CatalogItemId;
  readonly quantity: number;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** End-date alignment: the first term is shortened to end here. */
  readonly alignedTo?: Instant | undefined;
};
export type WantedSeats = { readonly subscriptionId: SubscriptionId; readonly quantity: number };

/** What lines are measured against: what is sold, and what the customer has and is getting. */
export type LineFacts = Pick<PartyFacts, 'customer' | 'provider' | 'resellerId' | 'regions'> & {
  /** The items that the lines speak of, and their bases, in the catalogue in force. */
  readonly items: ReadonlyMap<CatalogItemId, CatalogItem>;
  /** The subscriptions that are to be changed, as far as the provider sold them to this customer. */
  readonly subscriptions: ReadonlyMap<SubscriptionId, Subscription>;
  /** All that was ever sold to the customer, by whomever. */
  readonly holdings: readonly { readonly itemId: CatalogItemId; readonly state: SubscriptionState }[];
  /** The customer's order lines, of whichever provider, that still may come to something. */
  readonly openLines: readonly OrderLine[];
  /** What the customer has of the provider: new terms can be made to end with it. */
  readonly neighbours: readonly Neighbour[];
};

/** What a line would buy and cost, as it is told before it is bought. */
export type Quote = Pick<
  OrderLine,
  | 'subscriptionId'
  | 'addsSubscription'
  | 'itemId'
  | 'name'
  | 'kind'
  | 'quantity'
  | 'quantityBefore'
  | 'termDuration'
  | 'billingCycle'
  | 'alignedTo'
  | 'unitPrice'
  | 'due'
> & {
  /** What `due` pays for. */
  readonly from: Instant;
  readonly until: Instant;
  readonly termEndsAt: Instant;
  readonly cancelUntil: Instant | null;
};

export type ReviewedLine = {
  readonly name: Localized | null;
  readonly quantity: number;
  readonly quote: Quote | null;
  /** When the first term of something new can be made to end. */
  readonly alignments: readonly Alignment[];
  readonly refusal: Failure | null;
};

/**
 * Each line with what it costs, or with the first guard of domain 3.8 that stands in its way: sold on these terms here,
 * number of seats, once for each customer, an add-on's base, the end it is aligned to. Lines before it in the same cart
 * count as had.
 */
export const reviewLines = (lines: readonly WantedLine[], facts: LineFacts, now: Instant): readonly ReviewedLine[] =>
  lines.map((line, index) => {
    const others = lines.filter((_, other) => other !== index);
    const earlier = lines.slice(0, index);
    const quoted =
      'subscriptionId' in line
        ? quoteSeats(line, earlier, facts, now)
        : quoteItem(line, { earlier, others }, facts, now);
    return {
      name: nameOf(line, facts),
      quantity: line.quantity,
      quote: quoted.ok ? quoted.value : null,
      alignments: 'itemId' in line ? alignmentsOf(line, facts, now) : [],
      refusal: quoted.ok ? null : quoted.failure,
    };
  });

const nameOf = (line: WantedLine, { items, subscriptions }: LineFacts): Localized | null =>
  ('subscriptionId' in line ? subscriptions.get(line.subscriptionId)?.name : items.get(line.itemId)?.name) ?? null;

/** The ends that the first term of something new can be aligned to; a trial's to none (domain 3.9). */
const alignmentsOf = (
  { itemId, termDuration }: WantedItem,
  { items, neighbours }: LineFacts,
  now: Instant,
): readonly Alignment[] => {
  const item = items.get(itemId);
  return item && item.kind !== 'trial' ? alignmentsFrom(now, termDuration, neighbours) : [];
};

const quoteItem = (
  line: WantedItem,
  cart: { readonly earlier: readonly WantedLine[]; readonly others: readonly WantedLine[] },
  facts: LineFacts,
  now: Instant,
): Result<Quote, Failure> => {
  const { customer, provider, regions } = facts;
  const market = regionOf(regions, customer.country);
  const item = facts.items.get(line.itemId);
  const offer = item && findOffer(item, line.termDuration, line.billingCycle);
  const unitPrice = offer && priceFor(offer, market);
  if (!item || !unitPrice || market === undefined) {
    return refuse('offer_unavailable', item ? localized('item', item.name) : { item: line.itemId });
  }
  const guarded = guardItem(line, item, cart, facts);
  if (!guarded.ok) return guarded;
  const { alignedTo } = line;
  if (alignedTo !== undefined && !alignmentsOf(line, facts, now).some((end) => end.termEndsAt === alignedTo)) {
    return refuse('alignment_refused', localized('item', item.name));
  }
  const { id, name, kind } = item;
  const { quantity, termDuration, billingCycle } = line;
  const bought = { itemId: id, name, kind, quantity, termDuration, billingCycle, unitPrice };
  const { subscription, charges } = open(
    {
      id: NOT_YET,
      customerId: customer.id,
      providerId: provider.id,
      resellerId: facts.resellerId,
      market,
      orderLineId: null,
      ...bought,
    },
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

const guardItem = (
  line: WantedItem,
  item: CatalogItem,
  { earlier, others }: { readonly earlier: readonly WantedLine[]; readonly others: readonly WantedLine[] },
  facts: LineFacts,
): Result<null, Failure> => {
  const seats = guardSeats(item, line.quantity);
  if (!seats.ok) return seats;
  const named = { customer: facts.customer.name, ...localized('item', item.name) };
  const had = facts.holdings.filter((one) => one.itemId === item.id);
  const coming =
    facts.openLines.some((one) => one.addsSubscription && one.itemId === item.id && isOpenLine(one)) ||
    earlier.some((one) => 'itemId' in one && one.itemId === item.id);
  if (item.kind === 'trial' && (had.length > 0 || coming)) return refuse('trial_used', named);
  if (item.onePerCustomer && (had.some((one) => one.state !== 'deleted') || coming)) {
    return refuse('one_per_customer', named);
  }
  if (item.kind !== 'addon') return ok(null);
  const hasBase = item.baseItemIds.some(
    (base) =>
      facts.holdings.some((one) => one.itemId === base && SEATED_STATES.includes(one.state)) ||
      others.some((one) => 'itemId' in one && one.itemId === base),
  );
  return hasBase ? ok(null) : refuse('base_missing', { ...named, ...basesOf(item, facts) });
};

const basesOf = (item: CatalogItem, { items }: LineFacts): Readonly<Record<string, string>> => {
  const names = item.baseItemIds.flatMap((id) => items.get(id)?.name ?? []);
  return localized('bases', {
    en: names.map((name) => name.en).join(', '),
    'zh-TW': names.map((name) => name['zh-TW']).join('、'),
  });
};

const guardSeats = (
  item: Pick<CatalogItem, 'name' | 'minSeats' | 'maxSeats'>,
  quantity: number,
): Result<null, Failure> =>
  quantity >= item.minSeats && quantity <= item.maxSeats
    ? ok(null)
    : refuse('seat_limit', {
        case: 'order',
        ...localized('item', item.name),
        min: String(item.minSeats),
        max: String(item.maxSeats),
      });

const quoteSeats = (
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
  const { friendlyName, name } = subscription;
  const named = friendlyName === null ? localized('subscription', name) : { subscription: friendlyName };
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
  if (subscription.state !== 'active') return refuse('suspended_subscription', named);
  if (facts.openLines.some((line) => line.subscriptionId === subscription.id && isOpenLine(line))) {
    return refuse('pending_operation', named);
  }
  if (subscription.kind === 'trial') return refuse('trial_fixed');
  if (quantity <= subscription.quantity) {
    return refuseFields({
      field: 'quantity',
      code: 'too_small',
      message: `there are ${subscription.quantity} seats; fewer are a change of the subscription`,
    });
  }
  const seats = guardSeats(item, quantity);
  return seats.ok ? ok(item) : seats;
};

/**
 * The refusal of a whole order for the sake of its lines: all or nothing, with the code of the first line that cannot be
 * had, and every such line named. Then the number of subscriptions (domain App. A).
 */
export const refusalOfLines = (
  lines: readonly ReviewedLine[],
  { subscriptions, openLines }: { readonly subscriptions: number; readonly openLines: readonly OrderLine[] },
): Failure | null => {
  const first = lines.find((line) => line.refusal !== null)?.refusal;
  if (first) return { ...first, errors: lines.flatMap(({ refusal }, index) => faultsOf(refusal, index)) };
  const wanted = lines.filter((line) => line.quote?.addsSubscription).length;
  const coming = openLines.filter((line) => line.addsSubscription && isOpenLine(line)).length;
  const limit = { limit: String(MAX_SUBSCRIPTIONS) };
  return wanted > 0 && subscriptions + coming + wanted > MAX_SUBSCRIPTIONS
    ? refused({ code: 'subscription_limit' as const, params: limit }).failure
    : null;
};

const faultsOf = (refusal: Failure | null, index: number): NonNullable<Failure['errors']> => {
  if (refusal === null) return [];
  return (
    refusal.errors?.map((fault) => ({ ...fault, field: `lines.${index}.${fault.field}` })) ?? [
      { field: `lines.${index}`, code: refusal.code, message: sentence(refusal, 'en') },
    ]
  );
};
