import { findCatalogItems } from '../db/catalog.ts';
import type { Tx } from '../db/store.ts';
import { type AlignmentPlace, findEndedNeighbours, findNeighbours } from '../db/subscription-list.ts';
import type { Neighbour } from '../domain/alignments.ts';
import type { CatalogItem, CatalogItemId } from '../domain/catalog.ts';
import { type ClockFacts, type Passed, passTime } from '../domain/subscription-clock.ts';
import { sellerOf } from '../domain/subscription-terms.ts';
import { dueAt, type NewCharge, type Subscription } from '../domain/subscriptions.ts';
import type { Instant } from '../kernel/time.ts';

/** A subscription as it is at a moment, and what time has done to it on the way there. */
export type Settled = {
  /** As it was found. */
  readonly before: Subscription;
  readonly subscription: Subscription;
  readonly passed: readonly Passed[];
  readonly charges: readonly NewCharge[];
};

/**
 * Does what is due by `now`, in its order and each as of its own moment, whether or not the sweep has been there. Whoever
 * changes a subscription does so with what comes of it. Stores nothing.
 */
export const settle = async (tx: Tx, subscription: Subscription, now: Instant): Promise<Settled> => {
  const passed: Passed[] = [];
  let current = subscription;
  for (let at = dueAt(current); at !== null && at <= now; at = dueAt(current)) {
    const step = passTime(current, await findClockFacts(tx, current, at), now);
    if (!step) break;
    passed.push(step);
    current = step.subscription;
  }
  return { before: subscription, subscription: current, passed, charges: passed.flatMap((step) => step.charges) };
};

/** What the end of its term will make of an active subscription, by what the catalog says of then. Stores nothing. */
export const foresee = async (tx: Tx, subscription: Subscription): Promise<Passed | undefined> => {
  const ending = { ...subscription, nextChargeAt: null };
  return passTime(ending, await findClockFacts(tx, ending, ending.termEndsAt), ending.termEndsAt);
};

/** The others whose ends its next term can be aligned to (domain 3.9). */
export const neighboursOf = (tx: Tx, subscription: Subscription, now: Instant): Promise<readonly Neighbour[]> =>
  neighboursAt(tx, { ...subscription, from: subscription.termEndsAt }, now);

/** Those whose ends a term can be aligned to, as they are at `now`, whether or not the sweep has been there. */
export const neighboursAt = async (tx: Tx, place: AlignmentPlace, now: Instant): Promise<readonly Neighbour[]> => {
  const neighbours: Neighbour[] = [...(await findNeighbours(tx, place))];
  for (const ended of await findEndedNeighbours(tx, place, now)) {
    neighbours.push((await settle(tx, ended, now)).subscription);
  }
  return neighbours;
};

/** What the catalog in force at the end of a term says of how it can go on. At any other moment nobody asks. */
const findClockFacts = async (tx: Tx, subscription: Subscription, at: Instant): Promise<ClockFacts> => {
  const { state, autoRenew, itemId, scheduled, market } = subscription;
  if (state !== 'active' || !autoRenew || at === subscription.nextChargeAt) return NOTHING_ASKED;
  const items = await findCatalogItems(tx, [itemId, ...(scheduled?.itemId ? [scheduled.itemId] : [])], at);
  const convertsTo = subscription.kind === 'trial' ? (items.get(itemId)?.convertsTo ?? null) : null;
  const paid: ReadonlyMap<CatalogItemId, CatalogItem> =
    convertsTo === null ? items : await findCatalogItems(tx, [convertsTo], at);
  return { sells: sellerOf(paid, market), convertsTo };
};
const NOTHING_ASKED: ClockFacts = { sells: () => undefined, convertsTo: null };
