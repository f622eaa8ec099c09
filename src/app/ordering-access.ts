import { findDelegatedAdminsOfPair } from '../db/delegated-admins.ts';
import { findOrganization, lockOrganization } from '../db/organizations.ts';
import { findActiveRelationship, findRelationshipsOfCustomer } from '../db/relationships.ts';
import { findFellowPartners } from '../db/shared-customers.ts';
import type { Tx } from '../db/store.ts';
import type { Member } from '../domain/actor.ts';
import { asOf } from '../domain/delegated-admin.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Organization } from '../domain/organizations.ts';
import type { Action } from '../domain/permissions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';

/** Somebody who orders, or asks for an order, for a customer. */
export type OrderingAccess = { readonly member: Member; readonly own: Organization; readonly customer: Organization };

/**
 * The way in for whoever wants to order for a customer: it must know of it. A partner does through a relationship that it
 * has or had, through admin roles, or through a partner of its own that serves the customer (then it is told that it has
 * no relationship, S5, S6); the customer's own people by being them. Everybody else gets `not_found`, as for a missing
 * customer. `lock` is for those who place something: orders for one customer come one after the other.
 */
export const enterOrdering = async (
  ctx: Context,
  tx: Tx,
  now: Instant,
  { customerId, action, lock = false }: { customerId: OrganizationId; action: Action; lock?: boolean },
): Promise<Result<OrderingAccess, Failure>> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const member = allowed.value;
  const customer = await (lock ? lockOrganization : findOrganization)(tx, customerId);
  const own = await findOrganization(tx, member.organizationId);
  if (customer?.kind !== 'customer' || !own) return refuse('not_found');
  const known = own.kind === 'customer' ? own.id === customer.id : await knows(tx, own.id, customer.id, now);
  return known ? ok({ member, own, customer }) : refuse('not_found');
};

const knows = async (tx: Tx, own: OrganizationId, customerId: OrganizationId, now: Instant): Promise<boolean> => {
  const relationships = await findRelationshipsOfCustomer(tx, customerId);
  if (relationships.some((one) => one.partnerId === own)) return true;
  if ((await findFellowPartners(tx, own, customerId)).length > 0) return true;
  const grants = await findDelegatedAdminsOfPair(tx, own, customerId, 'any');
  return grants.some((grant) => asOf(grant, now).state === 'active');
};

/**
 * The way in to what was ordered for a customer: a partner needs its relationship now (S31), the customer's own people
 * come in by being them. Everybody else gets `not_found`.
 */
export const enterOrders = async (
  ctx: Context,
  tx: Tx,
  { customerId, action }: { customerId: OrganizationId; action: Action },
): Promise<Result<Member, Failure>> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const { organizationId, organizationKind } = allowed.value;
  const known =
    organizationKind === 'customer'
      ? organizationId === customerId
      : (await findActiveRelationship(tx, organizationId, customerId)) !== undefined;
  return known ? allowed : refuse('not_found');
};
