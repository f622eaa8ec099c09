import { countActiveWith, savePerson } from '../../db/people.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { losesAdmin, readRoles } from '../../domain/user-management.ts';
import type { Person } from '../../domain/users.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';
import { takeUser, toUserRecord, type UserRecord, userEvent } from '../user-record.ts';

export type UserEdit = {
  readonly displayName?: string | undefined;
  /** Null takes the name away. */
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly usageLocation?: string | undefined;
  /** The version that the caller has seen; a later one refuses the change. */
  readonly version?: number | undefined;
};

/** Changes names or location of a user (domain 2.6, user-admin). Fails with `conflict`, and as creating one does. */
export const editUser = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
  input: UserEdit,
): Promise<Result<UserRecord, Failure>> =>
  transact(ctx, 'user.edit', async (tx, now) => {
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command: 'edit', lock: true });
    if (!taken.ok) return taken;
    const { user, right } = taken.value;
    if (input.version !== undefined && input.version !== user.version) return refuse('conflict');
    const edited: Person = {
      ...user,
      name: input.displayName ?? user.name,
      firstName: input.firstName === undefined ? user.firstName : input.firstName,
      lastName: input.lastName === undefined ? user.lastName : input.lastName,
      usageLocation: input.usageLocation ?? user.usageLocation,
      version: user.version + 1,
    };
    const changed = (['name', 'firstName', 'lastName', 'usageLocation'] as const).filter(
      (field) => user[field] !== edited[field],
    );
    if (changed.length === 0) return unrecorded(await toUserRecord(ctx, tx, taken.value, user));
    await savePerson(tx, edited);
    const pick = (from: Person) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    const event = userEvent('user.edited', taken.value, right, edited, { before: pick(user), after: pick(edited) });
    return done(await toUserRecord(ctx, tx, taken.value, edited), event);
  });

/**
 * Gives a user directory roles, in place of those they have (domain 2.6, privileged-role-admin). The last global admin
 * keeps the role. Fails with `last_admin`, `conflict`, `invalid`, and for want of a right.
 */
export const setUserRoles = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
  input: { readonly roles: readonly string[]; readonly version?: number | undefined },
): Promise<Result<UserRecord, Failure>> =>
  transact(ctx, 'user.set-roles', async (tx, now) => {
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command: 'assign-role', lock: true });
    if (!taken.ok) return taken;
    const { user, right } = taken.value;
    if (input.version !== undefined && input.version !== user.version) return refuse('conflict');
    const roles = readRoles('customer', input.roles);
    if (!roles.ok) return roles;
    const edited: Person = { ...user, roles: roles.value, version: user.version + 1 };
    if (losesAdmin('customer', user, edited) && (await countActiveWith(tx, customerId, 'global-admin')) < 2) {
      return refuse('last_admin');
    }
    if (String(user.roles) === String(edited.roles)) return unrecorded(await toUserRecord(ctx, tx, taken.value, user));
    await savePerson(tx, edited);
    const change = { before: { roles: user.roles }, after: { roles: edited.roles } };
    const event = userEvent('user.roles_changed', taken.value, right, edited, change);
    return done(await toUserRecord(ctx, tx, taken.value, edited), event);
  });
