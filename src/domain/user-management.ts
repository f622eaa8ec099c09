import { next } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { PersonActor } from './actor.ts';
import { type Failure, refuse, refuseFields } from './failures.ts';
import type { Organization, OrganizationKind } from './organizations.ts';
import { PERSON_MACHINE, type Person, type Role, readUpn, rolesOf } from './users.ts';

/** Longest name of a person, in characters (domain 3.10). */
export const MAX_PERSON_NAME = 50;

/** What can be done with one of the organization's own people. */
export const PERSON_COMMANDS = ['edit', 'remove', 'reset-second-factor', 'reset-password'] as const;
export type PersonCommand = (typeof PERSON_COMMANDS)[number];

/** The role that an organization may never be without. */
export const adminRoleOf = (kind: OrganizationKind): Role => (kind === 'operator' ? 'operator-admin' : 'global-admin');

const isAdmin = (kind: OrganizationKind, roles: readonly Role[]): boolean => roles.includes(adminRoleOf(kind));

/**
 * Only an admin of the whole organization may touch such an admin, or make one (domain 2.4; 4, footnote 2). `wanted` are
 * the roles that the person would have afterwards. Fails with `role_missing`.
 */
export const guardAdmins = (
  manager: Pick<PersonActor, 'organizationKind' | 'roles'>,
  present: readonly Role[],
  wanted: readonly Role[],
): Result<null, Failure> => {
  const kind = manager.organizationKind;
  const concernsAdmins = isAdmin(kind, present) || isAdmin(kind, wanted);
  return concernsAdmins && !isAdmin(kind, manager.roles)
    ? refuse('role_missing', { roles: adminRoleOf(kind) })
    : ok(null);
};

/** Would this change leave the organization with one admin less? Then somebody else must be one (`last_admin`). */
export const losesAdmin = (kind: OrganizationKind, before: Person, after: Person): boolean =>
  before.state === 'active' &&
  isAdmin(kind, before.roles) &&
  (after.state === 'removed' || !isAdmin(kind, after.roles));

/** The person as removed: out at once, with a way back for a customer's users. Fails with `not_found` when removed before. */
export const removedAt = (person: Person, now: Instant): Result<Person, Failure> => {
  const state = next(PERSON_MACHINE, person.state, 'remove');
  return state === 'removed'
    ? ok({ ...person, state, deletedAt: now, version: person.version + 1 })
    : refuse('not_found');
};

/** Takes the wanted roles in, each once and in the order of the catalog. Fails naming those the kind has not. */
export const readRoles = (kind: OrganizationKind, wanted: readonly string[]): Result<readonly Role[], Failure> => {
  const known = rolesOf(kind);
  const strange = wanted.filter((role) => !known.some((one) => one === role));
  return strange.length > 0
    ? refuseFields({ field: 'roles', code: 'unknown', message: `not a role of a ${kind}: ${strange.join(', ')}` })
    : ok(known.filter((role) => wanted.includes(role)));
};

/** Takes a sign-in name in: well formed, and under the organization's own domain (domain 2.1: one tenant a person). */
export const readOwnUpn = (
  text: string,
  organization: Pick<Organization, 'domain'>,
  field = 'upn',
): Result<string, Failure> => {
  const upn = readUpn(text);
  if (upn === undefined) return refuseFields({ field, code: 'malformed', message: 'must look like an address' });
  return upn.endsWith(`@${organization.domain}`)
    ? ok(upn)
    : refuseFields({ field, code: 'wrong_domain', message: `must end in @${organization.domain}` });
};

/**
 * What this manager may do with a person. One's own password and second factor are changed where the old one is asked
 * for, never from here: a session left open must not be enough (`own_account`).
 */
export const commandsFor = (
  manager: Pick<PersonActor, 'personId' | 'organizationKind' | 'roles'>,
  person: Person,
  isLastAdmin: boolean,
): readonly PersonCommand[] => {
  if (person.state !== 'active' || !guardAdmins(manager, person.roles, []).ok) return [];
  return PERSON_COMMANDS.filter((command) => {
    if (command === 'edit') return true;
    return command === 'remove' ? !isLastAdmin : person.id !== manager.personId;
  });
};
