import { findOrganization, findOrganizations, lockOrganization } from '../db/organizations.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { hasSoldTo } from '../db/subscription-list.ts';
import type { SubscriptionScope } from '../db/subscription-scope.ts';
import { findSubscription, lockSubscription } from '../db/subscriptions.ts';
import type { Member } from '../domain/actor.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Organization } from '../domain/organizations.ts';
import type { Action } from '../domain/permissions.ts';
import { commandsFor } from '../domain/subscription-commands.ts';
import { reducible } from '../domain/subscription-seats.ts';
import type { SeatWindow, Subscription, SubscriptionCommand } from '../domain/subscriptions.ts';
import type { OrganizationId, SubscriptionId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';
import { type Settled, settle } from './subscription-clock.ts';

/** A subscription as a reader sees it. */
export type SubscriptionRecord = {
  readonly subscription: Subscription;
  readonly provider: Organization;
  readonly partnerOfRecord: Organization | null;
  readonly prices: boolean;
  readonly reducible: readonly SeatWindow[];
  readonly may: readonly SubscriptionCommand[];
};

/** Somebody among the subscriptions of a customer. */
export type SubscriptionReader = {
  readonly member: Member;
  readonly customer: Organization;
  /** The partner has an active relationship with the customer; the customer itself always has. */
  readonly related: boolean;
};

/**
 * The way to a customer's subscriptions (matrix row 32): a provider with a relationship, or that has sold something and is
 * billed for it; a reseller with a relationship; the customer itself. For everybody else there is no such customer.
 */
export const enterSubscriptions = async (
  ctx: Context,
  tx: Tx,
  { action, customerId }: { action: Action; customerId: OrganizationId },
): Promise<Result<SubscriptionReader & { readonly scope: SubscriptionScope }, Failure>> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const member = allowed.value;
  const customer = await findOrganization(tx, customerId);
  if (customer?.kind !== 'customer') return refuse('not_found');
  const related = await isRelated(tx, member, customer.id);
  const known =
    related || (member.organizationKind === 'provider' && (await hasSoldTo(tx, member.organizationId, customer.id)));
  return known ? ok({ member, customer, related, scope: { ...scopeOf(member), customerId } }) : refuse('not_found');
};

/** Whose subscriptions a member sees, of whichever customer. */
export const scopeOf = (member: Member): SubscriptionScope => {
  const own = member.organizationId;
  if (member.organizationKind === 'customer') return { customerId: own };
  return member.organizationKind === 'provider' ? { providerId: own } : { resellerId: own };
};

const isRelated = async (tx: Tx, member: Member, customerId: OrganizationId): Promise<boolean> =>
  member.organizationKind === 'customer'
    ? member.organizationId === customerId
    : (await findActiveRelationship(tx, member.organizationId, customerId)) !== undefined;

/** One subscription in hand, as it is now. */
export type SubscriptionInHand = SubscriptionReader & Settled;

/**
 * One subscription as it is now, for whoever may know of it: the provider that sold it, the partner of record as long as
 * the customer authorizes it, the customer. Everybody else gets `not_found`. To change something, or to preview that, a
 * provider needs its relationship too (`no_relationship`); changing locks customer and subscription, in this order.
 */
export const takeSubscription = async (
  ctx: Context,
  tx: Tx,
  now: Instant,
  { id, action, to }: { id: SubscriptionId; action: Action; to: 'read' | 'preview' | 'change' },
): Promise<Result<SubscriptionInHand, Failure>> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const member = allowed.value;
  const found = await findSubscription(tx, id);
  if (!found || !isParty(member, found)) return refuse('not_found');
  const customer = await (to === 'change' ? lockOrganization : findOrganization)(tx, found.customerId);
  const subscription = to === 'change' ? await lockSubscription(tx, id) : found;
  if (!customer || !subscription || !isParty(member, subscription)) return refuse('not_found');
  const related = await isRelated(tx, member, customer.id);
  if (!related && member.organizationKind === 'reseller') return refuse('not_found');
  if (!related && to !== 'read') return refuse('no_relationship', { case: 'subscription', customer: customer.name });
  return ok({ member, customer, related, ...(await settle(tx, subscription, now)) });
};

const isParty = ({ organizationId, organizationKind }: Member, subscription: Subscription): boolean => {
  if (organizationKind === 'provider') return subscription.providerId === organizationId;
  if (organizationKind === 'reseller') return subscription.resellerId === organizationId;
  return subscription.customerId === organizationId;
};

/** Completes subscriptions of one customer to records. */
export const toSubscriptionRecords = async (
  ctx: Context,
  tx: Tx,
  { member, related }: SubscriptionReader,
  subscriptions: readonly Subscription[],
  now: Instant,
): Promise<SubscriptionRecord[]> => {
  const partners = await findOrganizations(
    tx,
    subscriptions.flatMap(({ providerId, resellerId }) => [providerId, resellerId]),
  );
  const prices = member.organizationKind === 'provider' && authorize(ctx, 'catalog.see-prices').ok;
  const can = (action: Action) => authorize(ctx, action).ok;
  return subscriptions.flatMap((subscription) => {
    const { providerId, resellerId } = subscription;
    const provider = partners.get(providerId);
    if (!provider) return [];
    return [
      {
        subscription,
        provider,
        partnerOfRecord: resellerId === null ? null : (partners.get(resellerId) ?? null),
        prices,
        reducible: reducible(subscription, now),
        may: commandsFor(subscription, { related, can }, now),
      },
    ];
  });
};

export const toSubscriptionRecord = async (
  ctx: Context,
  tx: Tx,
  reader: SubscriptionReader,
  subscription: Subscription,
  now: Instant,
): Promise<SubscriptionRecord> =>
  (await toSubscriptionRecords(ctx, tx, reader, [subscription], now))[0] as SubscriptionRecord;
