import { findAssignments, findDelegatedAdminsOfPair } from '../db/delegated-admins.ts';
import { findOrganization, holdOrganization, lockOrganization } from '../db/organizations.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import type { Member, PersonActor } from '../domain/actor.ts';
import { asOf, type DelegatedAdmin, groupsOf } from '../domain/delegated-admin.ts';
import type { DirectoryTask } from '../domain/directory-roles.ts';
import { allowTask, delegatedAccess, type EffectiveAccess, ownAccess, type Right } from '../domain/effective-access.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Organization } from '../domain/organizations.ts';
import type { Action } from '../domain/permissions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorizePerson } from './access.ts';
import type { Context } from './context.ts';

/** What a partner's member holds in a customer: every grant as it is now, and what comes of those for this member. */
export type Delegation = { readonly grants: readonly DelegatedAdmin[]; readonly access: EffectiveAccess };

/** Looks up what this member of a partner holds in a customer. A program is in no group: it has no person. */
export const findDelegation = async (
  tx: Tx,
  member: Member,
  customerId: OrganizationId,
  now: Instant,
): Promise<Delegation> => {
  const partnerId = member.organizationId;
  const grants = (await findDelegatedAdminsOfPair(tx, partnerId, customerId, 'any')).map((grant) => asOf(grant, now));
  const active = grants.filter((grant) => grant.state === 'active').map((grant) => grant.id);
  const assignments = await findAssignments(tx, [partnerId], active);
  const groups = groupsOf(member.kind === 'person' ? member.roles : []);
  return { grants, access: delegatedAccess(grants, assignments, groups, now) };
};

/** A person in a customer's directory: whose directory, and what the person may rely on there. */
export type CustomerAccess = {
  readonly person: PersonActor;
  readonly customer: Organization;
  readonly grants: readonly DelegatedAdmin[];
  readonly access: EffectiveAccess;
};

export type CustomerLock = boolean | 'shared';

/**
 * The facts of every use case in a customer's directory, once: the row of the permission matrix, then the way in. A
 * partner's person comes in by a reseller relationship or by admin roles that are in force, whichever is left (S46); the
 * customer's own person by being one. Everybody else gets `not_found`, as for a missing customer. `lock` is for those who
 * change something: the customer is locked first, as whoever grants or takes back roles does. `shared` holds it against
 * those only, so that many can do it side by side.
 */
export const enterDirectory = async (
  ctx: Context,
  tx: Tx,
  now: Instant,
  { customerId, action, lock = false }: { customerId: OrganizationId; action: Action; lock?: CustomerLock },
): Promise<Result<CustomerAccess, Failure>> => {
  const allowed = authorizePerson(ctx, action);
  if (!allowed.ok) return allowed;
  const person = allowed.value;
  const take = lock === 'shared' ? holdOrganization : lock ? lockOrganization : findOrganization;
  const customer = await take(tx, customerId);
  if (customer?.kind !== 'customer') return refuse('not_found');
  if (person.organizationKind === 'customer') {
    if (person.organizationId !== customer.id) return refuse('not_found');
    return ok({ person, customer, grants: [], access: ownAccess(person.roles) });
  }
  const delegation = await findDelegation(tx, person, customer.id, now);
  const known =
    delegation.grants.some((grant) => grant.state === 'active') ||
    (await findActiveRelationship(tx, person.organizationId, customer.id)) !== undefined;
  return known ? ok({ person, customer, ...delegation }) : refuse('not_found');
};

/** The same, for a use case that is one task of the directory: also the right under which it is done. */
export const enterFor = async (
  ctx: Context,
  tx: Tx,
  now: Instant,
  { task, ...where }: { customerId: OrganizationId; action: Action; task: DirectoryTask; lock?: CustomerLock },
): Promise<Result<CustomerAccess & { readonly right: Right | null }, Failure>> => {
  const entered = await enterDirectory(ctx, tx, now, where);
  if (!entered.ok) return entered;
  const right = allowTask(entered.value.access, task);
  return right.ok ? ok({ ...entered.value, right: right.value }) : right;
};
