import { findCatalogItems } from '../db/catalog.ts';
import { countSubscriptions, findOpenLines } from '../db/orders.ts';
import { findByPartnerIds } from '../db/organizations.ts';
import { findRegions } from '../db/regions.ts';
import type { Tx } from '../db/store.ts';
import { findHoldings, findSubscriptions } from '../db/subscriptions.ts';
import type { CatalogItem, CatalogItemId } from '../domain/catalog.ts';
import type { Failure } from '../domain/failures.ts';
import { type Declared, guardFurtherResellers } from '../domain/further-resellers.ts';
import type { LineFacts, ReviewedLine, WantedLine } from '../domain/order-quotes.ts';
import { refusalOfLines, reviewLines } from '../domain/ordering.ts';
import type { OrderLine } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import { guardParties } from '../domain/parties.ts';
import type { Subscription } from '../domain/subscriptions.ts';
import type { OrganizationId, SubscriptionId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { findPartyFacts } from './party-facts.ts';
import { neighboursAt, settle } from './subscription-clock.ts';

/** What a provider wants to order for a customer. */
export type OrderWish = {
  readonly customer: Organization;
  readonly provider: Organization;
  /** The partner of record; null: none was named. */
  readonly resellerId: OrganizationId | null;
  /** Partner IDs of further resellers. */
  readonly further: readonly string[];
  readonly lines: readonly WantedLine[];
  /** The reseller that asks for it: new terms can be made to end only with what it serves. Null: the provider itself. */
  readonly askedBy?: OrganizationId | null;
  /** The lines that it has in the store, when an order is measured once more: they do not stand in their own way. */
  readonly placed?: readonly Pick<OrderLine, 'id'>[];
};

/** The wish, measured: what each line costs, and the first guard that stands in the way of the whole. */
export type OrderReview = {
  readonly customer: Organization;
  readonly provider: Organization;
  readonly resellerId: OrganizationId | null;
  readonly furtherResellerIds: readonly OrganizationId[];
  readonly lines: readonly ReviewedLine[];
  readonly refusal: Failure | null;
};

/** Lines as they come out of a measuring, and what stands in the way of all of them. */
type Cart = Pick<OrderReview, 'resellerId' | 'lines' | 'refusal'>;

/**
 * Measures a wish against everything that domain 3.8 asks of an order. `hold` is for whoever places it: then the
 * partnership stays until the end of the transaction. The customer is locked before, so that orders for it come one after
 * the other, and what one of them takes the next one sees.
 */
export const reviewWish = async (
  tx: Tx,
  wish: OrderWish,
  now: Instant,
  { hold }: { readonly hold: boolean },
): Promise<OrderReview> => {
  const { customer, provider } = wish;
  const cart = await reviewCart(tx, wish, ({ providerId }) => providerId === provider.id, now);
  const { resellerId } = cart;
  const sale = { customerId: customer.id, providerId: provider.id, resellerId };
  const parties = guardParties(await findPartyFacts(tx, sale, { hold }));
  const declared = await findDeclared(tx, wish.further);
  const may = parties.ok ? guardFurtherResellers(declared, { customer, provider, resellerId }) : parties;
  const furtherResellerIds = declared.flatMap(({ organization }) => organization?.id ?? []);
  return { customer, provider, ...cart, furtherResellerIds, refusal: may.ok ? cart.refusal : may.failure };
};

const findDeclared = async (tx: Tx, partnerIds: readonly string[]): Promise<readonly Declared[]> => {
  const found = await findByPartnerIds(tx, partnerIds);
  return partnerIds.map((partnerId) => ({ partnerId, organization: found.get(partnerId) ?? null }));
};

/**
 * Measures the lines alone. `seller` says which of the customer's subscriptions can be changed here. Seats alone go to
 * whoever serves what they are added to, named or not.
 */
export const reviewCart = async (
  tx: Tx,
  { customer, provider, resellerId: named, lines: wanted, askedBy = null, placed = [] }: Omit<OrderWish, 'further'>,
  seller: (subscription: Subscription) => boolean,
  now: Instant,
): Promise<Cart> => {
  const ids = wanted.flatMap((line) => ('subscriptionId' in line ? line.subscriptionId : []));
  const own = await findSold(tx, ids, (one) => one.customerId === customer.id && seller(one), now);
  const resellerId = named ?? (ids.length === wanted.length ? (own[0]?.resellerId ?? null) : null);
  const itemIds = [...own.map((one) => one.itemId), ...wanted.flatMap((line) => ('itemId' in line ? line.itemId : []))];
  const openLines = (await findOpenLines(tx, customer.id)).filter(({ id }) => !placed.some((line) => line.id === id));
  const facts: LineFacts = {
    customer,
    provider,
    resellerId,
    regions: await findRegions(tx),
    items: await findItems(tx, itemIds, now),
    subscriptions: new Map(own.map((one) => [one.id, one])),
    holdings: await findHoldings(tx, customer.id),
    openLines,
    neighbours:
      ids.length === wanted.length
        ? []
        : await neighboursAt(
            tx,
            { id: null, customerId: customer.id, providerId: provider.id, from: now, servedBy: askedBy },
            now,
          ),
  };
  const lines = reviewLines(wanted, facts, now);
  const subscriptions = await countSubscriptions(tx, customer.id);
  return { resellerId, lines, refusal: refusalOfLines(lines, { subscriptions, openLines }) };
};

/** The subscriptions of these that can be changed here, each as it is by now: what falls due first is charged first. */
const findSold = async (
  tx: Tx,
  ids: readonly SubscriptionId[],
  here: (subscription: Subscription) => boolean,
  now: Instant,
): Promise<readonly Subscription[]> => {
  const sold: Subscription[] = [];
  for (const found of (await findSubscriptions(tx, ids)).values()) {
    if (here(found)) sold.push((await settle(tx, found, now)).subscription);
  }
  return sold;
};

/** The items in the catalog in force, and the bases of those that are add-ons, for their names. */
const findItems = async (
  tx: Tx,
  ids: readonly CatalogItemId[],
  now: Instant,
): Promise<ReadonlyMap<CatalogItemId, CatalogItem>> => {
  const items = await findCatalogItems(tx, ids, now);
  const bases = [...items.values()].flatMap((item) => item.baseItemIds).filter((id) => !items.has(id));
  return bases.length === 0 ? items : new Map([...items, ...(await findCatalogItems(tx, bases, now))]);
};
