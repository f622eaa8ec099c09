import { lockOrganization } from '../db/organizations.ts';
import { countActiveWith, findOwnPerson, lockOwnPerson } from '../db/people.ts';
import type { ListedPerson } from '../db/person-row.ts';
import type { Tx } from '../db/store.ts';
import type { PersonActor } from '../domain/actor.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Organization } from '../domain/organizations.ts';
import { can } from '../domain/permissions.ts';
import { adminRoleOf, commandsFor, type PersonCommand } from '../domain/user-management.ts';
import type { Person } from '../domain/users.ts';
import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Context } from './context.ts';

/** One of the organization's own people, with what this caller may do with them. */
export type PersonRecord = ListedPerson & { readonly may: readonly PersonCommand[] };

/** Completes people of one organization to records. */
export const toPersonRecords = async (
  ctx: Context,
  tx: Tx,
  organizationId: OrganizationId,
  people: readonly ListedPerson[],
): Promise<PersonRecord[]> => {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'person.manage', ctx.wall.now()).ok) {
    return people.map((listed) => ({ ...listed, may: [] }));
  }
  const role = adminRoleOf(actor.organizationKind);
  const admins = await countActiveWith(tx, organizationId, role);
  return people.map((listed) => ({
    ...listed,
    may: commandsFor(actor, listed.person, admins === 1 && listed.person.roles.includes(role)),
  }));
};

/** One person as they are now. The person must exist. */
export const readPersonRecord = async (ctx: Context, tx: Tx, person: Person): Promise<PersonRecord> => {
  const listed = await findOwnPerson(tx, person.organizationId, person.id);
  const [record] = await toPersonRecords(
    ctx,
    tx,
    person.organizationId,
    listed ? [listed] : [{ person, secondFactor: null, lastSignInAt: null }],
  );
  return record as PersonRecord;
};

/**
 * Locks the manager's organization, then the person: of two admins who remove each other, the second finds that nobody
 * else is left. A removed person and one of another organization are not found.
 */
export const lockColleague = async (
  tx: Tx,
  manager: PersonActor,
  id: PersonId,
): Promise<Result<{ organization: Organization; person: Person }, Failure>> => {
  const organization = await lockOrganization(tx, manager.organizationId);
  if (!organization) return refuse('not_found');
  const person = await lockOwnPerson(tx, organization.id, id);
  return person?.state === 'active' ? ok({ organization, person }) : refuse('not_found');
};

/** What happened to a person, for the log of their organization. */
export const personEvent = (
  type: EventType,
  person: Person,
  more: Partial<Pick<DomainEvent, 'details' | 'before' | 'after'>> = {},
): DomainEvent => ({
  type,
  subject: { kind: 'person', id: person.id },
  audience: [person.organizationId],
  ...more,
  details: { name: person.name, upn: person.upn, ...more.details },
});
