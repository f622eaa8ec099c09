import type { OrganizationId, PartnershipId } from '../kernel/ids.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { type Failure, refuse } from './failures.ts';

/**
 * The connection of a provider and a reseller (domain 3.3). It gives neither the other's customers (S10). Before it is
 * active it is an invitation of kind `partnership`; removed is final, a new request makes a new record.
 */
export const PARTNERSHIP_MACHINE = {
  initial: 'active',
  states: ['active', 'removed'],
  events: ['remove'],
  table: { active: { remove: 'removed' } },
} as const satisfies Transitions<string, string>;
export type PartnershipState = (typeof PARTNERSHIP_MACHINE.states)[number];

export type Partnership = {
  readonly id: PartnershipId;
  readonly providerId: OrganizationId;
  readonly resellerId: OrganizationId;
  readonly state: PartnershipState;
  readonly since: Instant;
  readonly removedAt: Instant | null;
  readonly removedBy: OrganizationId | null;
  readonly version: number;
};

/** The other party of a partnership, seen from one of the two. */
export const otherPartyOf = (
  partnership: Pick<Partnership, 'providerId' | 'resellerId'>,
  organizationId: OrganizationId,
): OrganizationId => (partnership.providerId === organizationId ? partnership.resellerId : partnership.providerId);

/**
 * One of the two removes the partnership. Customers, admin roles and running subscriptions stay as they are, and nobody
 * is told (domain 3.3). Fails with `already_ended`.
 */
export const removePartnership = (
  partnership: Partnership,
  removedBy: OrganizationId,
  now: Instant,
): Result<Partnership, Failure> => {
  const state = next(PARTNERSHIP_MACHINE, partnership.state, 'remove');
  return state === undefined
    ? refuse('already_ended')
    : ok({ ...partnership, state, removedAt: now, removedBy, version: partnership.version + 1 });
};
