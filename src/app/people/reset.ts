import { deleteFactors, requirePasswordChange, saveCredentials } from '../../db/credentials.ts';
import { findOwnPerson } from '../../db/people.ts';
import { endAccess } from '../../db/sessions.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { commandsFor, guardAdmins } from '../../domain/user-management.ts';
import type { Person } from '../../domain/users.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { makeTemporary, type Passwords } from '../passwords.ts';
import { lockColleague, type PersonRecord, personEvent, readPersonRecord } from '../person-record.ts';
import { done, doneInSecret, transact } from '../unit-of-work.ts';

/** Null when the answer is a repetition: the password is shown once and nowhere kept. */
export type ResetPassword = { readonly record: PersonRecord; readonly temporaryPassword: string | null };

/**
 * Gives a colleague a temporary password, shown once, and ends all their sessions and tokens. Only a global admin does
 * it for a global admin (domain 2.4). Fails with `own_account`, `role_missing`, `not_found`.
 */
export const resetPassword = async (
  ctx: Context,
  id: PersonId,
  passwords: Passwords,
): Promise<Result<ResetPassword, Failure>> => {
  const password = await makeTemporary(ctx, passwords, (tx) => isResettable(ctx, tx, id));
  return transact(ctx, 'person.reset-password', async (tx) => {
    const found = await findToReset(ctx, tx, id);
    if (!found.ok) return found;
    if (!password) return refuse('conflict');
    const { id: personId, name, upn } = found.value;
    const now = ctx.wall.now();
    await saveCredentials(tx, { personId, name, upn, passwordHash: password.hash, now });
    await requirePasswordChange(tx, personId, true);
    await endAccess(tx, personId, null, now);
    const record = await readPersonRecord(ctx, tx, found.value);
    return doneInSecret<ResetPassword>(
      { record, temporaryPassword: password.plain },
      { record, temporaryPassword: null },
      personEvent('person.password_reset', found.value),
    );
  });
};

/**
 * Drops every second factor of a colleague who has lost theirs and ends all their access: they set up a new one at the
 * next sign-in, and are told by mail. Fails as resetting a password does.
 */
export const resetSecondFactor = (ctx: Context, id: PersonId): Promise<Result<PersonRecord, Failure>> =>
  transact(ctx, 'person.reset-second-factor', async (tx) => {
    const found = await findToReset(ctx, tx, id);
    if (!found.ok) return found;
    await deleteFactors(tx, id);
    await endAccess(tx, id, null, ctx.wall.now());
    const record = await readPersonRecord(ctx, tx, found.value);
    return done(record, personEvent('person.second_factor_reset', found.value));
  });

/** Whether resetting would come as far as needing a password. */
const isResettable = async (ctx: Context, tx: Tx, id: PersonId): Promise<boolean> => {
  const manager = authorizePerson(ctx, 'person.manage');
  const listed = manager.ok && (await findOwnPerson(tx, manager.value.organizationId, id));
  if (!manager.ok || !listed) return false;
  return commandsFor(manager.value, listed.person, false).includes('reset-password');
};

const findToReset = async (ctx: Context, tx: Tx, id: PersonId): Promise<Result<Person, Failure>> => {
  const manager = authorizePerson(ctx, 'person.manage');
  if (!manager.ok) return manager;
  const locked = await lockColleague(tx, manager.value, id);
  if (!locked.ok) return locked;
  const { person } = locked.value;
  const allowed = guardAdmins(manager.value, person.roles, []);
  if (!allowed.ok) return allowed;
  return person.id === manager.value.personId ? refuse('own_account') : ok(person);
};
