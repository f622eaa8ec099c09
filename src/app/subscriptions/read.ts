import { findCatalogItems } from '../../db/catalog.ts';
import type { Tx } from '../../db/store.ts';
import type { Alignment } from '../../domain/alignments.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { alignments, plannedTerms } from '../../domain/subscription-schedule.ts';
import { CONVERTED, type Offered, sellerOf } from '../../domain/subscription-terms.ts';
import type { Subscription } from '../../domain/subscriptions.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { neighboursOf } from '../subscription-clock.ts';
import { type SubscriptionRecord, takeSubscription, toSubscriptionRecord } from '../subscription-record.ts';
import { query } from '../unit-of-work.ts';

/** A subscription with what its provider could make of it. */
export type SubscriptionDetails = SubscriptionRecord & {
  readonly customer: Organization;
  /** What it can be upgraded to now, or what a trial becomes; for its provider. */
  readonly upgrades: readonly Offered[];
  /** When a renewed term can be made to end; for its provider. */
  readonly alignments: readonly Alignment[];
  /** Of the partner of record, or of the provider where there is none. */
  readonly supportContact: Organization['supportContact'];
};

/** One subscription (matrix row 32, domain 5.2). Fails with `not_found` for whoever may not know of it. */
export const readSubscription = (ctx: Context, id: SubscriptionId): Promise<Result<SubscriptionDetails, Failure>> =>
  query(ctx, 'subscription.read', async (tx, now) => {
    const taken = await takeSubscription(ctx, tx, now, { id, action: 'subscription.list', to: 'read' });
    if (!taken.ok) return taken;
    const { subscription, customer } = taken.value;
    const record = await toSubscriptionRecord(ctx, tx, taken.value, subscription, now);
    const { prices, may, provider, partnerOfRecord } = record;
    return ok({
      ...record,
      customer,
      upgrades: prices && may.includes('upgrade') ? await findUpgrades(tx, subscription, now) : [],
      alignments: may.includes('schedule') ? await findAlignments(tx, subscription, now) : [],
      supportContact: (partnerOfRecord ?? provider).supportContact,
    });
  });

const findUpgrades = async (tx: Tx, subscription: Subscription, now: Instant): Promise<readonly Offered[]> => {
  const item = (await findCatalogItems(tx, [subscription.itemId], now)).get(subscription.itemId);
  const converts = item?.convertsTo ?? null;
  const ids = converts === null ? (item?.upgradesTo ?? []) : [converts];
  const sells = sellerOf(await findCatalogItems(tx, ids, now), subscription.market);
  const terms = converts === null ? subscription : { ...subscription, ...CONVERTED };
  return ids.flatMap((itemId) => sells({ ...terms, itemId }) ?? []);
};

const findAlignments = async (tx: Tx, subscription: Subscription, now: Instant): Promise<readonly Alignment[]> => {
  const { termDuration } = plannedTerms(subscription, subscription.scheduled ?? {});
  return alignments(subscription, termDuration, await neighboursOf(tx, subscription, now));
};
