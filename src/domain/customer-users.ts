import { next } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import type { PersonActor } from './actor.ts';
import type { DirectoryTask } from './directory-roles.ts';
import { allowTask, type EffectiveAccess } from './effective-access.ts';
import { type Failure, refuse } from './failures.ts';
import { type Action, can } from './permissions.ts';
import { PERSON_MACHINE, type Person, type Role } from './users.ts';

/** For how many days a deleted user can be brought back (domain 3.10, App. A). */
export const RESTORE_DAYS = 30;

/** What is done with one user of a customer. */
export const USER_COMMANDS = ['edit', 'delete', 'restore', 'reset-password', 'assign-role', 'assign-license'] as const;
export type UserCommand = (typeof USER_COMMANDS)[number];
/** What is done in the directory without a user at hand. */
export const DIRECTORY_COMMANDS = ['list', 'create', 'upload', 'assign-role', 'assign-license'] as const;
export type DirectoryCommand = (typeof DIRECTORY_COMMANDS)[number];

/** The row of the permission matrix that a command stands in (domain 4, rows 45-50). */
export const ACTION_OF = {
  list: 'user.list',
  create: 'user.manage',
  upload: 'user.upload',
  edit: 'user.manage',
  delete: 'user.manage',
  restore: 'user.manage',
  'reset-password': 'user.reset-password',
  'assign-role': 'user.assign-role',
  'assign-license': 'license.assign',
} as const satisfies Record<UserCommand | DirectoryCommand, Action>;

/**
 * The task that a command is, with this user (domain 2.6). A password decides over everything its owner may do, so that it
 * takes more the more that is; and a global admin is not deleted, restored or renamed by whoever could not reset theirs.
 */
export const taskOf = (command: UserCommand, roles: readonly Role[]): DirectoryTask => {
  const admin = roles.includes('global-admin');
  switch (command) {
    case 'assign-role':
    case 'assign-license':
      return command;
    case 'reset-password':
      if (admin) return 'reset-password-of-admin';
      return roles.length > 0 ? 'reset-password-of-limited-admin' : 'reset-password-of-user';
    case 'restore':
      return admin ? 'edit-admin' : 'restore-user';
    default:
      return admin ? 'edit-admin' : 'edit-user';
  }
};

/** The task of a command that has no user yet. */
export const TASK_OF_DIRECTORY = {
  list: 'read-users',
  create: 'create-user',
  upload: 'create-user',
  'assign-role': 'assign-role',
  'assign-license': 'assign-license',
} as const satisfies Record<DirectoryCommand, DirectoryTask>;

/** Until when a deleted user can be brought back; null for one who is there. */
export const restorableUntil = ({ deletedAt }: Pick<Person, 'deletedAt'>): Instant | null =>
  deletedAt === null ? null : addDays(deletedAt, RESTORE_DAYS);

/** Users deleted at or before this moment are gone for good. */
export const purgedBefore = (now: Instant): Instant => addDays(now, -RESTORE_DAYS);

/** Is the user still in the directory, active or deleted? After 30 days they are not, whether or not the sweep was there. */
export const isThere = (person: Pick<Person, 'deletedAt'>, now: Instant): boolean => {
  const until = restorableUntil(person);
  return until === null || until > now;
};

/** The user back as they were; the sign-in name must be free. Fails with `not_found` for one who is not deleted. */
export const restored = (person: Person): Result<Person, Failure> => {
  const state = next(PERSON_MACHINE, person.state, 'restore');
  return state === 'active'
    ? ok({ ...person, state, deletedAt: null, version: person.version + 1 })
    : refuse('not_found');
};

/** What this person may do with a user: the matrix, the state of the user, and the roles held in the directory. */
export const userCommandsFor = (
  actor: PersonActor,
  access: EffectiveAccess,
  person: Person,
  isLastAdmin: boolean,
  wallClock: Instant,
): readonly UserCommand[] =>
  USER_COMMANDS.filter((command) => {
    if ((command === 'restore') !== (person.state === 'removed')) return false;
    if (command === 'delete' && isLastAdmin) return false;
    if (command === 'reset-password' && person.id === actor.personId) return false;
    return can(actor, ACTION_OF[command], wallClock).ok && allowTask(access, taskOf(command, person.roles)).ok;
  });
