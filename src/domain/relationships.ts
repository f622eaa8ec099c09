import type { OrganizationId, RelationshipId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Channel } from './channels.ts';
import { type Failure, refuse } from './failures.ts';
import type { Organization } from './organizations.ts';

/** A customer's authorization of a partner as its reseller (domain 3.5). Ended is final: coming back is a new record. */
export const RELATIONSHIP_MACHINE = {
  initial: 'active',
  states: ['active', 'ended'],
  events: ['remove', 'end', 'terminate'],
  table: { active: { remove: 'ended', end: 'ended', terminate: 'ended' } },
} as const satisfies Transitions<string, string>;
export type RelationshipState = (typeof RELATIONSHIP_MACHINE.states)[number];

/** Who ended it: a partner by removal (nobody is told), the customer, or the operator. */
export type EndedBy = 'partner' | 'customer' | 'operator';
/** What the partner becomes: the reseller that buys (provider), or the indirect reseller that serves. */
export type Capacity = 'reseller' | 'indirect_reseller';
export type Origin = 'invitation' | 'created_by_provider' | 'portal_import' | 'transfer';

export type Relationship = {
  readonly id: RelationshipId;
  readonly partnerId: OrganizationId;
  readonly customerId: OrganizationId;
  readonly capacity: Capacity;
  readonly state: RelationshipState;
  readonly origin: Origin;
  readonly channel: Channel | null;
  /** The paired partner of a joint acceptance. */
  readonly viaId: OrganizationId | null;
  readonly since: Instant;
  readonly endedAt: Instant | null;
  readonly endedBy: EndedBy | null;
  readonly version: number;
};

/** The capacity that a partner of this kind has towards a customer (domain 3.5). */
export const capacityOf = (partner: Pick<Organization, 'kind'>): Capacity =>
  partner.kind === 'provider' ? 'reseller' : 'indirect_reseller';

/** A new, active relationship of a partner with a customer. */
export const establish = (
  id: RelationshipId,
  partner: Pick<Organization, 'id' | 'kind'>,
  customerId: OrganizationId,
  facts: Pick<Relationship, 'origin' | 'channel' | 'viaId'>,
  now: Instant,
): Relationship => ({
  id,
  partnerId: partner.id,
  customerId,
  capacity: capacityOf(partner),
  state: RELATIONSHIP_MACHINE.initial,
  ...facts,
  since: now,
  endedAt: null,
  endedBy: null,
  version: 1,
});

/** What becomes of the partner's admin roles when it removes the relationship: they stay (S46, domain App. D1). */
export const ADMIN_ROLES_ON_REMOVAL = 'keep';

/** A running business that a provider must finish before it may leave its customer (domain 3.5). */
export type Blocker = {
  readonly kind: 'subscription' | 'order';
  readonly id: string;
  /** The product's; of an order that of its first line. */
  readonly name: Localized;
  readonly friendlyName: string | null;
};

/**
 * The partner removes its relationship with a customer (S44). A reseller owns no subscription and is held by nothing; a
 * provider must first end what it sold (domain App. D3). Fails with `blocked_by_active` or `already_ended`.
 */
export const removeByPartner = <Kept extends Relationship>(
  relationship: Kept,
  blockers: readonly Blocker[],
  now: Instant,
): Result<Kept, Failure> => {
  if (relationship.state === 'active' && relationship.capacity === 'reseller' && blockers.length > 0) {
    const orders = blockers.filter((blocker) => blocker.kind === 'order').length;
    const rest = blockers.length - orders;
    return rest > 0
      ? refuse('blocked_by_active', { count: String(rest) })
      : refuse('blocked_by_active', { case: 'orders', count: String(orders) });
  }
  return end(relationship, 'remove', 'partner', now);
};

/** The customer ends it; the partner is told (domain 3.5). Fails with `already_ended`. */
export const endByCustomer = <Kept extends Relationship>(relationship: Kept, now: Instant): Result<Kept, Failure> =>
  end(relationship, 'end', 'customer', now);

/** The operator ends it, because the partner's account was terminated (domain 3.5). Fails with `already_ended`. */
export const endByOperator = <Kept extends Relationship>(relationship: Kept, now: Instant): Result<Kept, Failure> =>
  end(relationship, 'terminate', 'operator', now);

const end = <Kept extends Relationship>(
  relationship: Kept,
  event: (typeof RELATIONSHIP_MACHINE.events)[number],
  endedBy: EndedBy,
  now: Instant,
): Result<Kept, Failure> => {
  const state = next(RELATIONSHIP_MACHINE, relationship.state, event);
  return state === undefined
    ? refuse('already_ended')
    : ok({ ...relationship, state, endedAt: now, endedBy, version: relationship.version + 1 });
};
