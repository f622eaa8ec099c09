import { asId, type OrderId, type OrderLineId, type OrganizationId, type SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { BillingCycle, CatalogItemId, ItemKind, TermDuration } from './catalog.ts';
import { type Failure, type FailureCode, refuse } from './failures.ts';
import { isOpenLine, type Order, type OrderLine, type VendorRefusal } from './orders.ts';
import type { Organization } from './organizations.ts';
import { ANY_NUMBER } from './seat-limits.ts';
import { addSeats } from './subscription-seats.ts';
import { type Change, open, type Subscription } from './subscriptions.ts';

/** An organization as a vendor's own system is told of it. */
export type ProvisionedParty = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  /** The number that partners are known by; customers have none. */
  readonly partnerId: string | null;
};

/**
 * One line of an accepted order, with everything that whoever provisions it has to know. The id of the line is the id of
 * the wish: it is the same however often it is asked for, and what it makes is made once.
 */
export type ProvisioningWish = {
  readonly order: { readonly id: OrderId; readonly placedAt: Instant };
  readonly line: OrderLineId;
  /** `add`: a new subscription. `change`: seats for one that is there. */
  readonly kind: 'add' | 'change';
  readonly customer: ProvisionedParty;
  readonly provider: ProvisionedParty;
  readonly partnerOfRecord: ProvisionedParty | null;
  readonly furtherResellers: readonly ProvisionedParty[];
  readonly item: { readonly id: CatalogItemId; readonly names: Localized; readonly kind: ItemKind };
  /** The subscription whose seats change; null for a new one. */
  readonly subscriptionId: SubscriptionId | null;
  /** Seats in all once it is done, and before it. */
  readonly quantity: number;
  readonly quantityBefore: number | null;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** Where its first term was aligned: the end of that. */
  readonly alignedTo: Instant | null;
  /** For one seat and one billing cycle. */
  readonly unitPrice: Money;
};

/** How a line ended at whoever provisions it. */
export type ProvisioningOutcome =
  | { readonly state: 'done'; readonly reference?: string | undefined }
  | ({ readonly state: 'refused' } & VendorRefusal);

/** What became of asking: an outcome, a promise of one, or a trouble that passes, so that it is asked again. */
export type ProvisioningAnswer =
  | ProvisioningOutcome
  | { readonly state: 'later'; readonly reference?: string | undefined }
  | { readonly state: 'trouble'; readonly reason: string };

/**
 * Makes what a line orders, or asks the system that does. It may be asked for the same line again, also while it still
 * answers: then it must give the outcome of what was made, not make it again. It never throws.
 */
export type Provisioner = (wish: ProvisioningWish) => Promise<ProvisioningAnswer>;

/** How often a line is asked for when nobody answers; then it has failed, and its provider may have it tried again. */
export const ATTEMPTS = 10;
/** How long a line may wait for the result that was promised, or for a try that got lost, before it is asked for again. */
export const ASK_AGAIN_HOURS = 6;

/** What is asked for a line of an order, given the organizations that the order names. */
export const wishOf = (
  order: Order,
  line: OrderLine,
  party: (id: OrganizationId) => Organization,
): ProvisioningWish => ({
  order: { id: order.id, placedAt: order.placedAt },
  line: line.id,
  kind: line.addsSubscription ? 'add' : 'change',
  customer: toParty(party(order.customerId)),
  provider: toParty(party(order.providerId)),
  partnerOfRecord: order.resellerId === null ? null : toParty(party(order.resellerId)),
  furtherResellers: order.furtherResellerIds.map((id) => toParty(party(id))),
  item: { id: line.itemId, names: line.name, kind: line.kind },
  subscriptionId: line.addsSubscription ? null : line.subscriptionId,
  quantity: line.quantity,
  quantityBefore: line.quantityBefore,
  termDuration: line.termDuration,
  billingCycle: line.billingCycle,
  alignedTo: line.alignedTo,
  unitPrice: line.unitPrice,
});

const toParty = ({ id, name, domain, country, partnerId }: Organization): ProvisionedParty => ({
  id,
  name,
  domain,
  country,
  partnerId,
});

/** The subscription that a provisioned line makes, as it was ordered. */
export const openLine = (
  { customerId, providerId, resellerId }: Order,
  line: OrderLine,
  { id, market }: { readonly id: SubscriptionId; readonly market: string },
  now: Instant,
): Change => {
  const { itemId, name, kind, quantity, termDuration, billingCycle, unitPrice } = line;
  const terms = { itemId, name, kind, quantity, termDuration, billingCycle, unitPrice };
  const bought = { id, customerId, providerId, resellerId, market, ...terms, orderLineId: line.id };
  return open(bought, now, line.alignedTo ?? undefined);
};

/** What a line that makes a new subscription charges at once if it is made now, at the unit price it was ordered for. */
export const dueIfMade = (order: Order, line: OrderLine, now: Instant): Money =>
  openLine(order, line, IMAGINED, now).charges[0]?.amount ?? line.due;
const IMAGINED = { id: asId<'subscription'>('00000000-0000-0000-0000-000000000000'), market: '' };

/** How many seats a line is about. */
export const seatsOf = ({ quantity, quantityBefore }: Pick<OrderLine, 'quantity' | 'quantityBefore'>): number =>
  quantity - (quantityBefore ?? 0);

/**
 * The seats that a provisioned line adds. They were ordered within the limits, and whoever provisions has made them: only
 * a subscription that no longer runs can still refuse.
 */
export const addLine = (line: OrderLine, subscription: Subscription, now: Instant): Result<Change, Failure> =>
  addSeats(subscription, seatsOf(line), ANY_NUMBER, now);

/**
 * Whether a line could be made now. Seats for a subscription that no longer runs could not, nor a first term that was
 * aligned to an end which has passed by now.
 */
export const canMake = (
  line: OrderLine,
  subscription: Subscription | undefined,
  now: Instant,
): Result<unknown, Failure> => {
  if (line.addsSubscription) {
    return line.alignedTo !== null && line.alignedTo <= now ? refuse('alignment_refused') : ok(null);
  }
  return subscription ? addLine(line, subscription, now) : refuse('not_found');
};

/**
 * Whether an outcome can still be told of a line. One of which nothing was heard has failed without anybody knowing what
 * became of it: then the truth may come late.
 */
export const isUndecided = (line: OrderLine): boolean => isOpenLine(line) || line.code === UNHEARD;

/** Why a line failed of which nothing was heard, and of one that was refused. */
export const UNHEARD = 'provisioning_failed' satisfies FailureCode;
export const REFUSED = 'provisioning_refused' satisfies FailureCode;

/** The built-in one: there is no other system, the subscription in Tandem is all there is to make. */
export const builtInProvisioner: Provisioner = async () => ({ state: 'done' });
