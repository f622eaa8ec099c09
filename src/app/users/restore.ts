import { saveCredentials } from '../../db/credentials.ts';
import { findLicensedItems, insertLicenses, lockPools, takeKeptLicenses } from '../../db/licenses.ts';
import { isUpnTaken, savePerson } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { restored } from '../../domain/customer-users.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { type Holding, returnLicenses } from '../../domain/licenses.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { licenseEvents, seatsIn } from '../license-record.ts';
import { done, transact } from '../unit-of-work.ts';
import { takeUser, toUserRecord, type UserInHand, type UserRecord, userEvent } from '../user-record.ts';

/** The user who is back, and the items of which no license could be given back. */
export type RestoredUser = { readonly record: UserRecord; readonly licensesMissing: readonly string[] };

/**
 * Brings a deleted user back within 30 days, with the roles they had and with those of their licenses that are still left
 * (domain 3.10). Their password is gone: they ask for a new one at sign-in, or are given a temporary one. Fails with
 * `restore_upn_taken` when somebody else has the sign-in name by now, `not_found` when they are not deleted or purged, and
 * for want of a right.
 */
export const restoreUser = (
  ctx: Context,
  customerId: OrganizationId,
  userId: PersonId,
): Promise<Result<RestoredUser, Failure>> =>
  transact(ctx, 'user.restore', async (tx, now) => {
    const taken = await takeUser(ctx, tx, now, { customerId, userId, command: 'restore', lock: true });
    if (!taken.ok) return taken;
    const back = restored(taken.value.user);
    if (!back.ok) return back;
    const { id: personId, name, upn, roles } = back.value;
    if (await isUpnTaken(tx, upn)) return refuse('restore_upn_taken', { upn });
    await savePerson(tx, back.value);
    await saveCredentials(tx, { personId, name, upn, passwordHash: null, now: ctx.wall.now() });
    const { events, missing } = await giveBack(tx, { ...taken.value, user: back.value }, now);
    const event = userEvent('user.restored', taken.value, taken.value.right, back.value, { details: { roles } });
    const record = await toUserRecord(ctx, tx, taken.value, back.value);
    return done({ record, licensesMissing: missing.map(({ itemId }) => itemId) }, event, ...events);
  });

const giveBack = async (
  tx: Tx,
  taken: UserInHand,
  now: Instant,
): Promise<{ readonly events: readonly DomainEvent[]; readonly missing: readonly Holding[] }> => {
  const { customer, user, right, person } = taken;
  const kept = await takeKeptLicenses(tx, customer.id, user.id);
  const ids = kept.map(({ itemId }) => itemId);
  const items = await findLicensedItems(tx, customer.id, ids, now);
  const pools = await lockPools(tx, customer.id, ids);
  const { returned, missing } = returnLicenses(user, kept, { items, seatsOf: seatsIn(pools) });
  const licenses = returned.map((holding) => ({ ...holding, userId: user.id }));
  await insertLicenses(tx, customer.id, licenses, { by: person.personId, now });
  const decision = { assigned: returned, switched: [], removed: [] };
  return { events: licenseEvents(taken, right, user, decision, items), missing };
};
