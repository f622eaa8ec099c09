import { requirePasswordChange, saveCredentials } from '../../db/credentials.ts';
import { findTakenUpns, insertPeopleOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { ACTION_OF, TASK_OF_DIRECTORY } from '../../domain/customer-users.ts';
import type { Right } from '../../domain/effective-access.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { faultsOf, readUpload, type Upload, withFault } from '../../domain/user-upload.ts';
import { NO_PROFILE, type Person } from '../../domain/users.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { type CustomerAccess, enterFor } from '../customer-access.ts';
import { makeTemporaries, type Passwords } from '../passwords.ts';
import { doneInSecret, query, transact } from '../unit-of-work.ts';
import { userEvent } from '../user-record.ts';

/** Null when the answer is a repetition: passwords are shown once and nowhere kept. */
export type UploadedUsers = readonly {
  readonly line: number;
  readonly person: Person;
  readonly temporaryPassword: string | null;
}[];

/** Reads a file of users and says of each line what is wrong with it; creates nobody (domain 5.1, Upload users). */
export const checkUpload = (
  ctx: Context,
  customerId: OrganizationId,
  input: { readonly csv: string },
): Promise<Result<Upload, Failure>> =>
  query(ctx, 'user.check-upload', async (tx, now) => {
    const read = await readFor(ctx, tx, customerId, input.csv, now, false);
    return read.ok ? ok(read.value.upload) : read;
  });

/**
 * Creates the users of a file, all or none: up to 100, with one location for all, and a temporary password each that is
 * shown once (domain App. A, csv.limit). Fails with `invalid` naming lines and columns, and as creating one does.
 */
export const uploadUsers = async (
  ctx: Context,
  customerId: OrganizationId,
  input: { readonly csv: string; readonly usageLocation: string },
  passwords: Passwords,
): Promise<Result<UploadedUsers, Failure>> => {
  const made = await makeTemporaries(ctx, passwords, async (tx) => {
    const read = await readFor(ctx, tx, customerId, input.csv, ctx.clock.now(), false);
    return read.ok && faultsOf(read.value.upload).length === 0 ? read.value.upload.users.length : 0;
  });
  return transact(ctx, 'user.upload', async (tx, now) => {
    const read = await readFor(ctx, tx, customerId, input.csv, now, true);
    if (!read.ok) return read;
    const { upload, entered, right } = read.value;
    const faults = faultsOf(upload);
    if (faults.length > 0) return refuseFields(...faults);
    if (made.length !== upload.users.length) return refuse('conflict');
    const created = upload.users.map(({ line, displayName, userPrincipalName, firstName, lastName }, index) => ({
      line,
      password: made[index],
      person: {
        ...NO_PROFILE,
        id: ctx.ids.id<'person'>(),
        organizationId: customerId,
        name: displayName,
        upn: userPrincipalName,
        locale: null,
        roles: [],
        state: 'active',
        version: 1,
        firstName,
        lastName,
        usageLocation: input.usageLocation,
      } satisfies Person,
    }));
    const people = created.map(({ person }) => person);
    await insertPeopleOf(tx, people, now);
    for (const { person, password } of created) {
      const { id: personId, name, upn } = person;
      await saveCredentials(tx, { personId, name, upn, passwordHash: password?.hash ?? null, now: ctx.wall.now() });
      await requirePasswordChange(tx, personId, true);
    }
    const answer = (shown: boolean): UploadedUsers =>
      created.map(({ line, person, password }) => ({
        line,
        person,
        temporaryPassword: shown ? (password?.plain ?? null) : null,
      }));
    const { usageLocation } = input;
    const [first, ...others] = people.map((person) =>
      userEvent('user.created', entered, right, person, { details: { usageLocation, roles: [], uploaded: true } }),
    );
    return first
      ? doneInSecret(answer(true), answer(false), first, ...others)
      : refuseFields({ field: 'csv', code: 'empty' });
  });
};

type Read = { readonly upload: Upload; readonly entered: CustomerAccess; readonly right: Right | null };

/** The file as it would be created now, with everything checked. */
const readFor = async (
  ctx: Context,
  tx: Tx,
  customerId: OrganizationId,
  csv: string,
  now: Instant,
  lock: boolean,
): Promise<Result<Read, Failure>> => {
  const task = TASK_OF_DIRECTORY.upload;
  const entered = await enterFor(ctx, tx, now, { customerId, action: ACTION_OF.upload, task, lock });
  if (!entered.ok) return entered;
  const { users, faults } = readUpload(csv, entered.value.customer);
  const taken = await findTakenUpns(
    tx,
    users.map((user) => user.userPrincipalName),
  );
  const checked = users.map((user) =>
    taken.has(user.userPrincipalName) ? withFault(user, 'userPrincipalName', 'taken') : user,
  );
  return ok({ upload: { users: checked, faults }, entered: entered.value, right: entered.value.right });
};
