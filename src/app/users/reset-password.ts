import { requirePasswordChange, saveCredentials } from '../../db/credentials.ts';
import { endAccess } from '../../db/sessions.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { makeTemporary, type Passwords } from '../passwords.ts';
import { doneInSecret, transact } from '../unit-of-work.ts';
import type { UserRecord } from '../user-record.ts';
import { takeUser, toUserRecord, userEvent } from '../user-record.ts';

/** Null when the answer is a repetition: the password is shown once and nowhere kept. */
export type UserReset = { readonly record: UserRecord; readonly temporaryPassword: string | null };

/**
 * Gives a user a temporary password, shown once, and ends all their sessions and tokens. Which role it takes depends on
 * what the user may do (domain 2.6). Fails with `own_account`, and for want of a right.
 */
export const resetUserPassword = async (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
  passwords: Passwords,
): Promise<Result<UserReset, Failure>> => {
  const command = 'reset-password';
  const password = await makeTemporary(
    ctx,
    passwords,
    async (tx) => (await takeUser(ctx, tx, ctx.clock.now(), { customerId, userId, command, lock: false })).ok,
  );
  return transact(ctx, 'user.reset-password', async (tx, now) => {
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command, lock: true });
    if (!taken.ok) return taken;
    const { person: actor, user, right } = taken.value;
    if (user.id === actor.personId) return refuse('own_account');
    if (!password) return refuse('conflict');
    const { id: personId, name, upn } = user;
    const wall = ctx.wall.now();
    await saveCredentials(tx, { personId, name, upn, passwordHash: password.hash, now: wall });
    await requirePasswordChange(tx, personId, true);
    await endAccess(tx, personId, null, wall);
    const record = await toUserRecord(ctx, tx, taken.value, user);
    return doneInSecret<UserReset>(
      { record, temporaryPassword: password.plain },
      { record, temporaryPassword: null },
      userEvent('user.password_reset', taken.value, right, user),
    );
  });
};
