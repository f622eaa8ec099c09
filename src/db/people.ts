import type { Person, Role } from '../domain/users.ts';
import { asId, type OrganizationId, type PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import { changeable, LISTED_COLUMNS, type ListedPerson, type ListedRow, toListed, toPerson } from './person-row.ts';
import { sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** One of the organization's own people; removed ones are found too. */
export const findOwnPerson = async (
  tx: Tx,
  organizationId: OrganizationId,
  id: PersonId,
): Promise<ListedPerson | undefined> => {
  const row = await tx.maybe<ListedRow>({
    text: `select ${LISTED_COLUMNS} from people p left join identity.users u on u.id = p.id
      where p.organization_id = $1 and p.id = $2`,
    values: [organizationId, id],
  });
  return row && toListed(row);
};

/** Locks one of the organization's own people. The organization must be locked before. */
export const lockOwnPerson = async (
  tx: Tx,
  organizationId: OrganizationId,
  id: PersonId,
): Promise<Person | undefined> => {
  const row = await tx.maybe(
    sqlFor
      .selectFrom('people')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .forUpdate(),
  );
  return row && toPerson(row);
};

/** Locks several of the organization's own people in the order of their ids; the unknown are left out. */
export const lockOwnPeople = async (
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly PersonId[],
): Promise<readonly Person[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('people')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
      .orderBy('id')
      .forNoKeyUpdate(),
  );
  return rows.map(toPerson);
};

/** How many people of an organization have this role and may sign in. */
export const countActiveWith = async (tx: Tx, organizationId: OrganizationId, role: Role): Promise<number> => {
  const { count } = await tx.one(statement<{ count: number }>`
    select count(*) as count from people
    where organization_id = ${organizationId} and state = 'active' and roles <> '{}' and ${role} = any(roles)`);
  return count;
};

/** Does somebody sign in with this name, here or in any other organization? */
export const isUpnTaken = async (tx: Tx, upn: string): Promise<boolean> =>
  (await tx.maybe(statement`select 1 from people where upn = ${upn} and state = 'active'`)) !== undefined;

export const insertPerson = async (tx: Tx, person: Person, now: Instant): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('people').values({
      id: person.id,
      organization_id: person.organizationId,
      upn: person.upn,
      created_at: now,
      ...changeable(person),
    }),
  );
};

/** Writes a locked person back. What they sign in with follows: a removed one loses every session in the same statement. */
export const savePerson = async (tx: Tx, person: Person): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('people')
      .set(changeable(person))
      .where('organization_id', '=', person.organizationId)
      .where('id', '=', person.id),
  );
};

/** Inserts several at once: a file of them. */
export const insertPeopleOf = async (tx: Tx, people: readonly Person[], now: Instant): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('people').values(
      people.map((person) => ({
        id: person.id,
        organization_id: person.organizationId,
        upn: person.upn,
        created_at: now,
        ...changeable(person),
      })),
    ),
  );
};

/** Which of these sign-in names somebody has, here or in any other organization. */
export const findTakenUpns = async (tx: Tx, upns: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.all(statement<{ upn: string }>`
    select upn from people where upn = any(${[...upns]}::text[]) and state = 'active'`);
  return new Set(rows.map((row) => row.upn));
};

/** Users of customers who were removed at or before `until`, those who wait longest first. */
export const findUsersToPurge = async (
  tx: Tx,
  until: Instant,
  limit: number,
): Promise<readonly { readonly id: PersonId; readonly organizationId: OrganizationId }[]> => {
  const rows = await tx.all(statement<{ id: string; organization_id: string }>`
    select p.id, p.organization_id from people p join organizations o on o.id = p.organization_id and o.kind = 'customer'
    where p.state = 'removed' and p.deleted_at <= ${until} order by p.deleted_at, p.id limit ${limit}`);
  return rows.map((row) => ({ id: asId(row.id), organizationId: asId(row.organization_id) }));
};

/** Deletes those of them who are still removed since before `until`, and gives them; sign-in data goes with them. */
export const purgePeople = async (tx: Tx, ids: readonly PersonId[], until: Instant): Promise<Person[]> => {
  const rows = await tx.all(
    sqlFor
      .deleteFrom('people')
      .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
      .where('state', '=', 'removed')
      .where('deleted_at', '<=', until)
      .returningAll(),
  );
  return rows.map(toPerson);
};

/** The language in which Tandem speaks to this person; null follows the organization's. */
export const saveOwnLocale = async (tx: Tx, id: PersonId, locale: Locale): Promise<void> => {
  await tx.run(sqlFor.updateTable('people').set({ locale }).where('id', '=', id).where('state', '=', 'active'));
};
