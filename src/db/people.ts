import { fold } from '../domain/organizations.ts';
import type { Person, Role } from '../domain/users.ts';
import { asId, type OrganizationId, type PersonId, readId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readCursor, toPage } from './paging.ts';
import { type PersonRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

/** A person with what their organization's user management shows of the sign-in (domain 5.1). */
export type ListedPerson = {
  readonly person: Person;
  readonly secondFactor: 'totp' | 'passkey' | null;
  readonly lastSignInAt: Instant | null;
};

/** One of the organization's own people; removed ones are found too. */
export const findOwnPerson = async (
  tx: Tx,
  organizationId: OrganizationId,
  id: PersonId,
): Promise<ListedPerson | undefined> => {
  const row = await tx.maybe(statement<ListedRow>`
    select p.id, p.organization_id, p.name, p.upn, p.locale, p.roles, p.state, p.version,
      u.two_factor_enabled as totp, u.last_sign_in_at,
      exists (select from identity.passkeys k where k.user_id = p.id) as passkey
    from people p left join identity.users u on u.id = p.id
    where p.organization_id = ${organizationId} and p.id = ${id}`);
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

/**
 * The organization's own people by name. `search` finds any part of the name, whatever its case and accents, or of the
 * sign-in name; it reads all of one organization's people, which are few.
 */
export const listOwnPeople = async (
  tx: Tx,
  organizationId: OrganizationId,
  filter: { readonly search: string; readonly state: Person['state'] },
  page: PageRequest,
): Promise<Page<ListedPerson>> => {
  const after = readNameCursor(page);
  const rows = await tx.all(statement<ListedRow>`
    select p.id, p.organization_id, p.name, p.upn, p.locale, p.roles, p.state, p.version,
      u.two_factor_enabled as totp, u.last_sign_in_at,
      exists (select from identity.passkeys k where k.user_id = p.id) as passkey
    from people p left join identity.users u on u.id = p.id
    where p.organization_id = ${organizationId} and p.state = ${filter.state}
      and (${after?.[0] ?? null}::text is null or (p.name, p.id) > (${after?.[0] ?? null}, ${after?.[1] ?? null}::uuid))
      and (${filter.search} = ''
        or position(${fold(filter.search)} in lower(regexp_replace(normalize(p.name, NFKD), '[\\u0300-\\u036f]', '', 'g'))) > 0
        or position(${filter.search.trim().toLowerCase()} in p.upn) > 0)
    order by p.name, p.id limit ${page.limit + 1}`);
  return toPage(rows, page.limit, (row) => [row.name, row.id], toListed);
};

/** How many people of an organization have this role and may sign in. */
export const countActiveWith = async (tx: Tx, organizationId: OrganizationId, role: Role): Promise<number> => {
  const { count } = await tx.one(statement<{ count: number }>`
    select count(*) as count from people
    where organization_id = ${organizationId} and state = 'active' and ${role} = any(roles)`);
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

/** The language in which Tandem speaks to this person; null follows the organization's. */
export const saveOwnLocale = async (tx: Tx, id: PersonId, locale: Locale): Promise<void> => {
  await tx.run(sqlFor.updateTable('people').set({ locale }).where('id', '=', id).where('state', '=', 'active'));
};

const changeable = (person: Person) => ({
  name: person.name,
  locale: person.locale,
  roles: [...person.roles],
  state: person.state,
  version: person.version,
});

const readNameCursor = (page: PageRequest): readonly [string, string] | undefined => {
  const [name, id] = readCursor<[unknown, unknown]>(page.cursor) ?? [];
  const guid = typeof id === 'string' ? readId(id) : undefined;
  return typeof name === 'string' && guid !== undefined ? [name, guid] : undefined;
};

type ListedRow = Omit<PersonRow, 'created_at'> & {
  totp: boolean | null;
  passkey: boolean;
  last_sign_in_at: Instant | null;
};

const toListed = (row: ListedRow): ListedPerson => ({
  person: toPerson(row),
  secondFactor: row.passkey ? 'passkey' : row.totp ? 'totp' : null,
  lastSignInAt: row.last_sign_in_at,
});

const toPerson = (row: Omit<PersonRow, 'created_at'>): Person => ({
  id: asId(row.id),
  organizationId: asId(row.organization_id),
  name: row.name,
  upn: row.upn,
  locale: row.locale as Person['locale'],
  roles: row.roles as Role[],
  state: row.state as Person['state'],
  version: row.version,
});
