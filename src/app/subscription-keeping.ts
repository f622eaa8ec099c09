import { findRelationshipsBetween } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { insertCharges, insertSubscription, saveSubscription } from '../db/subscriptions.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { Organization } from '../domain/organizations.ts';
import {
  differenceOf,
  type Hearing,
  type SubscriptionEventType,
  subscriptionEvent,
} from '../domain/subscription-events.ts';
import { type Change, identify, type Subscription } from '../domain/subscriptions.ts';
import type { Context } from './context.ts';
import type { Settled } from './subscription-clock.ts';
import type { SubscriptionInHand } from './subscription-record.ts';

/** Writes a changed subscription and its charges; a version of 1 that was in no store yet is inserted. */
export const keepChange = async (
  ctx: Context,
  tx: Tx,
  { subscription, charges }: Change,
  { fresh = false }: { fresh?: boolean } = {},
): Promise<Subscription> => {
  if (fresh) await insertSubscription(tx, subscription);
  const kept = fresh ? subscription : await saveSubscription(tx, subscription);
  await insertCharges(tx, identify(charges, ctx.ids));
  return kept;
};

/** Who hears of what happens to these versions of a subscription. */
export const hearingOf = async (
  tx: Tx,
  customer: Pick<Organization, 'id' | 'name'>,
  ...versions: readonly Subscription[]
): Promise<Hearing> => {
  const resellers = versions.flatMap(({ resellerId }) => (resellerId === null ? [] : [resellerId]));
  const related = await findRelationshipsBetween(tx, customer.id, [...new Set(resellers)]);
  return { customer, resellers: related.map(({ partnerId }) => partnerId) };
};

/** What time did to a subscription, for the log. */
export const passedEvents = ({ before, passed }: Settled, hearing: Hearing): DomainEvent[] =>
  passed.map((step, index) =>
    subscriptionEvent(`subscription.${step.event}`, step.subscription, hearing, {
      ...differenceOf(passed[index - 1]?.subscription ?? before, step.subscription),
      details: { at: step.at },
    }),
  );

/** What is done to a subscription in hand, and under which name it is told. */
export type Deed = {
  readonly type: SubscriptionEventType;
  readonly change: Change;
  readonly details?: DomainEvent['details'];
};

/** Keeps what was done to a subscription in hand, after whatever time did first, and tells of both in their order. */
export const keepDeed = async (
  ctx: Context,
  tx: Tx,
  inHand: Pick<SubscriptionInHand, 'customer'> & Settled,
  { type, change, details }: Deed,
): Promise<{ readonly kept: Subscription; readonly events: readonly [DomainEvent, ...DomainEvent[]] }> => {
  const { customer, subscription, charges } = inHand;
  const kept = await keepChange(ctx, tx, { ...change, charges: [...charges, ...change.charges] });
  const hearing = await hearingOf(tx, customer, subscription, kept);
  const event = subscriptionEvent(type, kept, hearing, { ...differenceOf(subscription, kept), details });
  const [first = event, ...rest] = passedEvents(inHand, hearing);
  return { kept, events: first === event ? [event] : [first, ...rest, event] };
};
