import type { SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import type { Alignment, Neighbour } from './alignments.ts';
import type { BillingCycle, CatalogItem, CatalogItemId, TermDuration } from './catalog.ts';
import type { Holding } from './catalog-availability.ts';
import type { Failure } from './failures.ts';
import type { OrderLine } from './orders.ts';
import type { PartyFacts } from './parties.ts';
import type { Subscription } from './subscriptions.ts';

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
  /** The items that the lines speak of, and their bases, in the catalog in force. */
  readonly items: ReadonlyMap<CatalogItemId, CatalogItem>;
  /** The subscriptions that are to be changed, as far as the provider sold them to this customer. */
  readonly subscriptions: ReadonlyMap<SubscriptionId, Subscription>;
  /** All that was ever sold to the customer, by whomever. */
  readonly holdings: readonly Holding[];
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
