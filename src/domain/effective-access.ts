import type { DelegatedAdminId } from '../kernel/ids.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { type AccessAssignment, asOf, type DelegatedAdmin, type PartnerGroup } from './delegated-admin.ts';
import { type DirectoryRole, type DirectoryTask, isDirectoryRole, TASK_ROLES } from './directory-roles.ts';
import type { Failure } from './failures.ts';
import type { Role } from './users.ts';

/** The delegated right under which a partner's person does something; the log keeps it as it was (domain 3.6, S41). */
export type Right = {
  readonly kind: 'delegated_admin';
  readonly id: DelegatedAdminId;
  /** The name of the admin relationship. */
  readonly name: string;
  readonly role: DirectoryRole;
  readonly group: PartnerGroup;
};

/** A role that somebody holds in a customer's directory; `right` is null for the customer's own people. */
export type HeldRole = { readonly role: DirectoryRole; readonly right: Right | null };

/** Everything that somebody may rely on in one customer's directory. */
export type EffectiveAccess = {
  readonly held: readonly HeldRole[];
  /** Approved by the customer, but not yet given to any group of the partner. */
  readonly idle: readonly DirectoryRole[];
};

/**
 * What a person in these groups of the partner holds (domain 3.6, effective access): over all grants that are active now,
 * the roles that an assignment gives to one of the groups. An assignment cannot give more than its grant.
 */
export const delegatedAccess = (
  grants: readonly DelegatedAdmin[],
  assignments: readonly AccessAssignment[],
  groups: readonly PartnerGroup[],
  now: Instant,
): EffectiveAccess => {
  const active = grants.filter((grant) => asOf(grant, now).state === 'active');
  const given = assignments.filter((assignment) => assignment.state === 'active');
  const held = active.flatMap((grant) =>
    given
      .filter((assignment) => assignment.delegatedAdminId === grant.id && groups.includes(assignment.group))
      .flatMap(({ group, roles }) =>
        roles
          .filter((role) => grant.roles.includes(role))
          .map((role) => ({
            role,
            right: { kind: 'delegated_admin' as const, id: grant.id, name: grant.name, role, group },
          })),
      ),
  );
  const idle = active
    .filter((grant) => !given.some((assignment) => assignment.delegatedAdminId === grant.id))
    .flatMap((grant) => grant.roles);
  return { held, idle };
};

/**
 * What the customer's own person holds: the roles of domain 2.5 that the directory knows. Whoever administers anything
 * may look into the directory; the permission matrix has decided who that is.
 */
export const ownAccess = (roles: readonly Role[]): EffectiveAccess => {
  const held: readonly DirectoryRole[] = ['directory-reader', ...roles.filter((role) => isDirectoryRole(role))];
  return { held: held.map((role) => ({ role, right: null })), idle: [] };
};

/** Why somebody may not do something in a customer's directory. */
export const ACCESS_REFUSALS = ['da_needed', 'da_no_group', 'role_missing'] as const;
export type AccessRefusal = (typeof ACCESS_REFUSALS)[number];

/**
 * May somebody with this access do this task (domain 2.6)? Gives the least right that suffices, null for one's own role.
 * Fails with `role_missing` when they hold other roles here, `da_no_group` when the role is approved but idle, else
 * `da_needed` (App. B).
 */
export const allowTask = (
  access: EffectiveAccess,
  task: DirectoryTask,
): Result<Right | null, Failure & { readonly code: AccessRefusal }> => {
  const suffices: readonly DirectoryRole[] = TASK_ROLES[task];
  for (const role of suffices) {
    const held = access.held.find((one) => one.role === role);
    if (held) return ok(held.right);
  }
  if (access.idle.some((role) => suffices.includes(role))) return refused({ code: 'da_no_group' });
  return access.held.length > 0
    ? refused({ code: 'role_missing', params: { roles: suffices.join(', ') } })
    : refused({ code: 'da_needed' });
};
