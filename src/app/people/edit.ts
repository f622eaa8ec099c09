import { countActiveWith, savePerson } from '../../db/people.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { adminRoleOf, guardAdmins, losesAdmin, readRoles } from '../../domain/user-management.ts';
import type { Person } from '../../domain/users.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { lockColleague, type PersonRecord, personEvent, readPersonRecord } from '../person-record.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

export type PersonEdit = {
  readonly name?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  /** Null follows the organization's language. */
  readonly locale?: Locale | null | undefined;
  /** The version that the caller has seen; a later one refuses the change. */
  readonly version?: number | undefined;
};

/**
 * Changes name, roles or language of one of the organization's own people. The last global admin keeps the role. Fails
 * with `conflict`, `role_missing` (footnote 2), `last_admin`, `invalid`, `not_found`.
 */
export const editPerson = (ctx: Context, id: PersonId, input: PersonEdit): Promise<Result<PersonRecord, Failure>> =>
  transact(ctx, 'person.edit', async (tx) => {
    const manager = authorizePerson(ctx, 'person.manage');
    if (!manager.ok) return manager;
    const locked = await lockColleague(tx, manager.value, id);
    if (!locked.ok) return locked;
    const { organization, person } = locked.value;
    if (input.version !== undefined && input.version !== person.version) return refuse('conflict');
    const roles = input.roles === undefined ? ok(person.roles) : readRoles(organization.kind, input.roles);
    if (!roles.ok) return roles;
    const allowed = guardAdmins(manager.value, person.roles, roles.value);
    if (!allowed.ok) return allowed;
    const edited: Person = {
      ...person,
      name: input.name ?? person.name,
      roles: roles.value,
      locale: input.locale === undefined ? person.locale : input.locale,
      version: person.version + 1,
    };
    const admins = adminRoleOf(organization.kind);
    if (losesAdmin(organization.kind, person, edited) && (await countActiveWith(tx, organization.id, admins)) < 2) {
      return refuse('last_admin');
    }
    const [before, after] = difference(person, edited);
    if (Object.keys(after).length === 0) return unrecorded(await readPersonRecord(ctx, tx, person));
    await savePerson(tx, edited);
    return done(await readPersonRecord(ctx, tx, edited), personEvent('person.edited', edited, { before, after }));
  });

/** What has changed, as it was and as it is. */
const difference = (was: Person, is: Person): [Record<string, unknown>, Record<string, unknown>] => {
  const changed = (['name', 'roles', 'locale'] as const).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  const pick = (person: Person) => Object.fromEntries(changed.map((field) => [field, person[field]]));
  return [pick(was), pick(is)];
};
