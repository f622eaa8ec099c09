import { saveCredentials } from '../../db/credentials.ts';
import { isUpnTaken, savePerson } from '../../db/people.ts';
import { restored } from '../../domain/customer-users.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { done, transact } from '../unit-of-work.ts';
import { takeUser, toUserRecord, type UserRecord, userEvent } from '../user-record.ts';

/**
 * Brings a deleted user back within 30 days, with the roles they had (domain 3.10). Their password is gone: they ask for
 * a new one at sign-in, or are given a temporary one. Fails with `restore_upn_taken` when somebody else has the sign-in
 * name by now, `not_found` when they are not deleted or purged, and for want of a right.
 */
export const restoreUser = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<Result<UserRecord, Failure>> =>
  transact(ctx, 'user.restore', async (tx, now) => {
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command: 'restore', lock: true });
    if (!taken.ok) return taken;
    const back = restored(taken.value.user);
    if (!back.ok) return back;
    const { id: personId, name, upn, roles } = back.value;
    if (await isUpnTaken(tx, upn)) return refuse('restore_upn_taken', { upn });
    await savePerson(tx, back.value);
    await saveCredentials(tx, { personId, name, upn, passwordHash: null, now: ctx.wall.now() });
    const record = await toUserRecord(ctx, tx, taken.value, back.value);
    return done(record, userEvent('user.restored', taken.value, taken.value.right, back.value, { details: { roles } }));
  });
