import { requirePasswordChange, saveCredentials } from '../../db/credentials.ts';
import { findOrganization, lockOrganization } from '../../db/organizations.ts';
import { insertPerson, isUpnTaken } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { guardAdmins, readOwnUpn, readRoles } from '../../domain/user-management.ts';
import { NO_PROFILE, type Person } from '../../domain/users.ts';
import type { Locale } from '../../kernel/locale.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { makeTemporary, type Passwords } from '../passwords.ts';
import { type PersonRecord, personEvent, readPersonRecord } from '../person-record.ts';
import { doneInSecret, transact } from '../unit-of-work.ts';

export type NewPerson = {
  readonly name: string;
  readonly upn: string;
  readonly roles: readonly string[];
  readonly locale?: Locale | undefined;
};
/** Null when the answer is a repetition: the password is shown once and nowhere kept. */
export type AddedPerson = { readonly record: PersonRecord; readonly temporaryPassword: string | null };

/**
 * Adds a person to the caller's own organization, with a temporary password that is shown once (domain 5.1). The
 * sign-in name lies under the organization's own domain and is nobody else's; only an admin makes an admin (domain 4,
 * footnote 2). Fails with `role_missing`, `upn_taken`, `invalid`.
 */
export const addPerson = async (
  ctx: Context,
  input: NewPerson,
  passwords: Passwords,
): Promise<Result<AddedPerson, Failure>> => {
  const password = await makeTemporary(ctx, passwords, async (tx) => (await plan(ctx, tx, input)).ok);
  return transact(ctx, 'person.add', async (tx, now) => {
    const planned = await plan(ctx, tx, input);
    if (!planned.ok) return planned;
    const person = planned.value;
    // Two who want one sign-in name come one after the other; the second finds it taken.
    await lockOrganization(tx, person.organizationId);
    if (await isUpnTaken(tx, person.upn)) return refuse('upn_taken', { upn: person.upn });
    if (!password) return refuse('conflict');
    await insertPerson(tx, person, now);
    const { id: personId, name, upn } = person;
    await saveCredentials(tx, { personId, name, upn, passwordHash: password.hash, now: ctx.wall.now() });
    await requirePasswordChange(tx, personId, true);
    const record = await readPersonRecord(ctx, tx, person);
    return doneInSecret<AddedPerson>(
      { record, temporaryPassword: password.plain },
      { record, temporaryPassword: null },
      personEvent('person.added', person, { details: { roles: person.roles } }),
    );
  });
};

/** The person who would be added, with everything checked. */
const plan = async (ctx: Context, tx: Tx, input: NewPerson): Promise<Result<Person, Failure>> => {
  const manager = authorizePerson(ctx, 'person.manage');
  if (!manager.ok) return manager;
  const organization = await findOrganization(tx, manager.value.organizationId);
  if (!organization) return refuse('not_found');
  const roles = readRoles(organization.kind, input.roles);
  if (!roles.ok) return roles;
  const allowed = guardAdmins(manager.value, [], roles.value);
  if (!allowed.ok) return allowed;
  const upn = readOwnUpn(input.upn, organization);
  if (!upn.ok) return upn;
  if (await isUpnTaken(tx, upn.value)) return refuse('upn_taken', { upn: upn.value });
  return ok({
    id: ctx.ids.id<'person'>(),
    organizationId: organization.id,
    name: input.name,
    upn: upn.value,
    locale: input.locale ?? null,
    roles: roles.value,
    state: 'active',
    version: 1,
    ...NO_PROFILE,
  });
};
