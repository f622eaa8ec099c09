import { findCatalogItems } from '../db/catalog.ts';
import { findOrganization } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { findActiveOfItem, findHoldings } from '../db/subscriptions.ts';
import type { CatalogItem, CatalogItemId } from '../domain/catalog.ts';
import { isTaken } from '../domain/catalog-availability.ts';
import { type Failure, localized, refuse, refuseFields } from '../domain/failures.ts';
import { titled } from '../domain/subscription-seats.ts';
import { CONVERTED, convertTrial, type Offered } from '../domain/subscription-terms.ts';
import { takesSeatsOf, upgradeAll, upgradeSome } from '../domain/subscription-upgrade.ts';
import type { Change, Subscription } from '../domain/subscriptions.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { findOffered, guardChangeOfSale } from './subscription-change.ts';
import { type Settled, settle } from './subscription-clock.ts';

/** To what a subscription is upgraded, and how many seats; all of them when nothing is said. */
export type WantedUpgrade = { readonly itemId: CatalogItemId; readonly quantity?: number | undefined };

/** What comes of an upgrade; stores nothing. */
export type Upgrade = {
  readonly type: 'subscription.upgraded' | 'subscription.converted';
  readonly source: Change;
  /** The subscription that took the seats, when those were not all. */
  readonly target: Target | null;
};
/** `settled`: the subscription that was there, as it is now; null: it is new. */
type Target = { readonly change: Change; readonly settled: Settled | null };
type At = { readonly ctx: Context; readonly tx: Tx; readonly now: Instant; readonly lock: boolean };

/**
 * Upgrades a subscription now: all seats within it, or some of them into one that ends at the same time (domain 3.9). Only
 * to what the catalog calls better; a trial only to what it converts to. Fails with `no_upgrade`, `offer_unavailable`,
 * `one_per_customer`, `seat_limit`, and as changing seats does.
 */
export const planUpgrade = async (
  at: At,
  subscription: Subscription,
  wanted: WantedUpgrade,
): Promise<Result<Upgrade, Failure>> => {
  const { tx, now } = at;
  const guarded = await guardChangeOfSale(tx, subscription, true);
  if (!guarded.ok) return guarded;
  if (subscription.state !== 'active') {
    return refuse('suspended_subscription', { case: 'change', ...titled(subscription) });
  }
  const item = (await findCatalogItems(tx, [subscription.itemId], now)).get(subscription.itemId);
  const { quantity = subscription.quantity } = wanted;
  if (!isBetter(wanted.itemId, item)) return refuse('no_upgrade', titled(subscription));
  if (quantity > subscription.quantity) return refuseFields({ field: 'quantity', code: 'too_large' });
  const trial = subscription.kind === 'trial';
  const terms = trial ? { ...subscription, ...CONVERTED } : subscription;
  const offered = await findOffered(tx, subscription, { ...terms, itemId: wanted.itemId }, now);
  if (!offered) return refuse('offer_unavailable', { item: wanted.itemId });
  if (trial && quantity !== subscription.quantity) return refuse('trial_fixed');
  if (trial) {
    return ok({ type: 'subscription.converted', source: convertTrial(subscription, offered, now), target: null });
  }
  if (quantity === subscription.quantity) {
    const taken = await guardOnce(tx, subscription, wanted.itemId, now);
    if (!taken.ok) return taken;
    const change = upgradeAll(subscription, offered, now);
    return change.ok ? ok({ type: 'subscription.upgraded', source: change.value, target: null }) : change;
  }
  return split(at, subscription, { seats: quantity, offered, item });
};

/** Some seats move to the subscription that can take them, or to a new one. */
const split = async (
  at: At,
  subscription: Subscription,
  {
    seats,
    offered,
    item,
  }: { readonly seats: number; readonly offered: Offered; readonly item: CatalogItem | undefined },
): Promise<Result<Upgrade, Failure>> => {
  const { ctx, tx, now } = at;
  const settled = await findTaker(at, subscription, offered.itemId);
  const taken = settled === null ? await guardOnce(tx, subscription, offered.itemId, now) : ok(null);
  if (!taken.ok) return taken;
  const into = settled?.subscription ?? ctx.ids.id<'subscription'>();
  const limits = item ?? { minSeats: 1, maxSeats: subscription.quantity };
  const moved = upgradeSome(subscription, { seats, offered, limits, into }, now);
  if (!moved.ok) return moved;
  const { source, target } = moved.value;
  return ok({ type: 'subscription.upgraded', source, target: { change: target, settled } });
};

/** The first of the better item that can take the seats, as it is now. */
const findTaker = async (
  { tx, now, lock }: At,
  subscription: Subscription,
  itemId: CatalogItemId,
): Promise<Settled | null> => {
  for (const other of await findActiveOfItem(tx, subscription.customerId, itemId, { lock })) {
    const settled = await settle(tx, other, now);
    if (takesSeatsOf(settled.subscription, subscription)) return settled;
  }
  return null;
};

const isBetter = (wanted: CatalogItemId, item: CatalogItem | undefined): boolean =>
  item?.kind === 'trial' ? item.convertsTo === wanted : (item?.upgradesTo.includes(wanted) ?? false);

/** An item of which a customer may have one only is not come by through an upgrade either. */
const guardOnce = async (
  tx: Tx,
  { customerId }: Subscription,
  itemId: CatalogItemId,
  now: Instant,
): Promise<Result<null, Failure>> => {
  const item = (await findCatalogItems(tx, [itemId], now)).get(itemId);
  if (!item?.onePerCustomer) return ok(null);
  if (!isTaken(item, await findHoldings(tx, customerId))) return ok(null);
  const customer = (await findOrganization(tx, customerId))?.name ?? '';
  return refuse('one_per_customer', { customer, ...localized('item', item.name) });
};
