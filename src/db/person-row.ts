import type { Selectable } from 'kysely';
import type { Person, Role } from '../domain/users.ts';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { PersonRow } from './schema.ts';

/** A person with what their organization's user management shows of the sign-in (domain 5.1). */
export type ListedPerson = {
  readonly person: Person;
  readonly secondFactor: 'totp' | 'passkey' | null;
  readonly lastSignInAt: Instant | null;
};

/** What a `ListedPerson` is made of; `identity.users` is joined as `u`. */
export const LISTED_COLUMNS = `p.id, p.organization_id, p.name, p.upn, p.locale, p.roles, p.state, p.version, p.first_name,
      p.last_name, p.usage_location, p.deleted_at, p.folded_name, u.two_factor_enabled as totp, u.last_sign_in_at,
      exists (select from identity.passkeys k where k.user_id = p.id) as passkey`;
export type ListedRow = Omit<Selectable<PersonRow>, 'created_at'> & {
  readonly totp: boolean | null;
  readonly passkey: boolean;
  readonly last_sign_in_at: Instant | null;
};

export const toListed = (row: ListedRow): ListedPerson => ({
  person: toPerson(row),
  secondFactor: row.passkey ? 'passkey' : row.totp ? 'totp' : null,
  lastSignInAt: row.last_sign_in_at,
});

export const toPerson = (row: Omit<Selectable<PersonRow>, 'created_at' | 'folded_name'>): Person => ({
  id: asId(row.id),
  organizationId: asId(row.organization_id),
  name: row.name,
  upn: row.upn,
  locale: row.locale as Person['locale'],
  roles: row.roles as Role[],
  state: row.state as Person['state'],
  version: row.version,
  firstName: row.first_name,
  lastName: row.last_name,
  usageLocation: row.usage_location,
  deletedAt: row.deleted_at,
});

/** What can change of a person, as columns. */
export const changeable = (person: Person) => ({
  name: person.name,
  locale: person.locale,
  roles: [...person.roles],
  state: person.state,
  version: person.version,
  first_name: person.firstName,
  last_name: person.lastName,
  usage_location: person.usageLocation,
  deleted_at: person.deletedAt,
});
