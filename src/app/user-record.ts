import { findLicensesOf } from '../db/licenses.ts';
import { countActiveWith, findOwnPerson, lockOwnPerson } from '../db/people.ts';
import type { Tx } from '../db/store.ts';
import {
  ACTION_OF,
  isThere,
  restorableUntil,
  taskOf,
  type UserCommand,
  userCommandsFor,
} from '../domain/customer-users.ts';
import { allowTask, type Right } from '../domain/effective-access.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { License } from '../domain/licenses.ts';
import type { Person } from '../domain/users.ts';
import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import { type CustomerAccess, type CustomerLock, enterDirectory } from './customer-access.ts';

/** A user of a customer, with what this caller may do with them. */
export type UserRecord = {
  readonly person: Person;
  /** In the order of the items' ids. */
  readonly licenses: readonly License[];
  readonly restorableUntil: Instant | null;
  readonly may: readonly UserCommand[];
};

/** Completes users of one customer to records. */
export const toUserRecords = async (
  ctx: Context,
  tx: Tx,
  { person: actor, customer, access }: CustomerAccess,
  people: readonly Person[],
): Promise<UserRecord[]> => {
  const someAdmin = people.some((person) => person.roles.includes('global-admin'));
  const lonely = someAdmin && (await countActiveWith(tx, customer.id, 'global-admin')) === 1;
  const licenses = await findLicensesOf(
    tx,
    customer.id,
    people.map(({ id }) => id),
  );
  return people.map((person) => ({
    person,
    licenses: licenses.get(person.id) ?? [],
    restorableUntil: restorableUntil(person),
    may: userCommandsFor(actor, access, person, lonely && person.roles.includes('global-admin'), ctx.wall.now()),
  }));
};

export const toUserRecord = async (
  ctx: Context,
  tx: Tx,
  entered: CustomerAccess,
  person: Person,
): Promise<UserRecord> => (await toUserRecords(ctx, tx, entered, [person]))[0] as UserRecord;

export type UserInHand = CustomerAccess & { readonly user: Person; readonly right: Right | null };

/**
 * One user of a customer, for a command: the way in, the user, and the right that suffices for this command with this
 * user. Users of another organization and those who are purged are not found. `lock` locks customer and user.
 */
export const takeUser = async (
  ctx: Context,
  tx: Tx,
  now: Instant,
  {
    customerId,
    userId,
    command,
    lock,
  }: { customerId: OrganizationId; userId: PersonId; command: UserCommand; lock: CustomerLock },
): Promise<Result<UserInHand, Failure>> => {
  const entered = await enterDirectory(ctx, tx, now, { customerId, action: ACTION_OF[command], lock });
  if (!entered.ok) return entered;
  const user = lock
    ? await lockOwnPerson(tx, customerId, userId)
    : (await findOwnPerson(tx, customerId, userId))?.person;
  if (!user || !isThere(user, now) || (command === 'restore') !== (user.state === 'removed'))
    return refuse('not_found');
  const right = allowTask(entered.value.access, taskOf(command, user.roles));
  return right.ok ? ok({ ...entered.value, user, right: right.value }) : right;
};

/** What happened to a user: in the log of whoever did it and in the customer's, with the right that was used (S41). */
export const userEvent = (
  type: EventType,
  { person: actor, customer }: Pick<CustomerAccess, 'person' | 'customer'>,
  right: Right | null,
  user: Person,
  more: Partial<Pick<DomainEvent, 'details' | 'before' | 'after'>> = {},
): DomainEvent => ({
  type,
  subject: { kind: 'person', id: user.id },
  audience: [actor.organizationId, customer.id],
  customer: { id: customer.id, name: customer.name },
  ...(right === null ? {} : { right }),
  ...more,
  details: { name: user.name, upn: user.upn, ...more.details },
});
