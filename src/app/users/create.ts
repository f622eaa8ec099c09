import { requirePasswordChange, saveCredentials } from '../../db/credentials.ts';
import { insertPerson, isUpnTaken } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { ACTION_OF, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import { allowTask, type Right } from '../../domain/effective-access.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { readOwnUpn, readRoles } from '../../domain/user-management.ts';
import { NO_PROFILE, type Person } from '../../domain/users.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type CustomerAccess, enterFor } from '../customer-access.ts';
import { makeTemporary, type Passwords } from '../passwords.ts';
import { doneInSecret, transact } from '../unit-of-work.ts';
import { toUserRecord, type UserRecord, userEvent } from '../user-record.ts';

export type NewUser = {
  readonly displayName: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly userPrincipalName: string;
  readonly usageLocation: string;
  /** Directory roles to begin with; giving one takes what giving it later takes. */
  readonly roles?: readonly string[] | undefined;
};
/** Null when the answer is a repetition: the password is shown once and nowhere kept. */
export type UserWithPassword = { readonly record: UserRecord; readonly temporaryPassword: string | null };

/**
 * Creates a user in a customer's directory, with a temporary password that is shown once and changed at the first sign-in
 * (domain 3.10, S41). The sign-in name lies under the customer's domain and is nobody else's. Fails with `upn_taken`,
 * `invalid`, and for want of a right with `da_needed`, `da_no_group` or `role_missing`.
 */
export const createUser = async (
  ctx: Context,
  customerId: OrganizationId,
  input: NewUser,
  passwords: Passwords,
): Promise<Result<UserWithPassword, Failure>> => {
  const password = await makeTemporary(
    ctx,
    passwords,
    async (tx) => (await plan(ctx, tx, customerId, input, ctx.clock.now(), false)).ok,
  );
  return transact(ctx, 'user.create', async (tx, now) => {
    // Two who want one sign-in name come one after the other; the second finds it taken.
    const planned = await plan(ctx, tx, customerId, input, now, true);
    if (!planned.ok) return planned;
    if (!password) return refuse('conflict');
    const { entered, user, right } = planned.value;
    await insertPerson(tx, user, now);
    const { id: personId, name, upn } = user;
    await saveCredentials(tx, { personId, name, upn, passwordHash: password.hash, now: ctx.wall.now() });
    await requirePasswordChange(tx, personId, true);
    const record = await toUserRecord(ctx, tx, entered, user);
    const { usageLocation, roles } = user;
    return doneInSecret<UserWithPassword>(
      { record, temporaryPassword: password.plain },
      { record, temporaryPassword: null },
      userEvent('user.created', entered, right, user, { details: { usageLocation, roles } }),
    );
  });
};

type Planned = { readonly entered: CustomerAccess; readonly user: Person; readonly right: Right | null };

/** The user who would be created, with everything checked. */
const plan = async (
  ctx: Context,
  tx: Tx,
  customerId: OrganizationId,
  input: NewUser,
  now: Instant,
  lock: boolean,
): Promise<Result<Planned, Failure>> => {
  const entered = await enterFor(ctx, tx, now, {
    customerId,
    action: ACTION_OF.create,
    task: TASK_OF_DIRECTORY.create,
    lock,
  });
  if (!entered.ok) return entered;
  const { customer, access, right } = entered.value;
  const roles = readRoles('customer', input.roles ?? []);
  if (!roles.ok) return roles;
  if (roles.value.length > 0) {
    const matrix = authorize(ctx, ACTION_OF['assign-role']);
    if (!matrix.ok) return matrix;
    const giving = allowTask(access, 'assign-role');
    if (!giving.ok) return giving;
  }
  const upn = readOwnUpn(input.userPrincipalName, customer, 'userPrincipalName');
  if (!upn.ok) return upn;
  if (await isUpnTaken(tx, upn.value)) return refuse('upn_taken', { upn: upn.value });
  const user: Person = {
    ...NO_PROFILE,
    id: ctx.ids.id<'person'>(),
    organizationId: customer.id,
    name: input.displayName,
    upn: upn.value,
    locale: null,
    roles: roles.value,
    state: 'active',
    version: 1,
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    usageLocation: input.usageLocation,
  };
  return ok({ entered: entered.value, user, right });
};
