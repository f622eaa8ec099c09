import { lockOrganization, saveOrganization } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { CompanyProfile, Organization } from '../../domain/organizations.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { done, transact, unrecorded } from '../unit-of-work.ts';

export type OrganizationEdit = {
  readonly profile?: CompanyProfile | undefined;
  readonly supportContact?: Organization['supportContact'] | undefined;
  readonly locale?: Locale | undefined;
  /** The version that the caller has seen; a later one refuses the change. */
  readonly version?: number | undefined;
};

/**
 * Changes profile, support contact or language of the caller's own organization (domain 5.1, Organization profile). Name,
 * domain and country are not changed here: partners' lists, sign-in names and regions hang on them. Fails with
 * `conflict`.
 */
export const editOwnOrganization = (ctx: Context, input: OrganizationEdit): Promise<Result<Organization, Failure>> =>
  transact(ctx, 'organization.edit', async (tx) => {
    const person = authorizePerson(ctx, 'organization.edit');
    if (!person.ok) return person;
    const organization = await lockOrganization(tx, person.value.organizationId);
    if (!organization) return refuse('not_found');
    if (input.version !== undefined && input.version !== organization.version) return refuse('conflict');
    const wanted = {
      profile: input.profile ?? organization.profile,
      supportContact: input.supportContact === undefined ? organization.supportContact : input.supportContact,
      locale: input.locale ?? organization.locale,
    };
    const changed = (['profile', 'supportContact', 'locale'] as const).filter(
      (field) => written(wanted[field]) !== written(organization[field]),
    );
    if (changed.length === 0) return unrecorded(organization);
    const edited: Organization = { ...organization, ...wanted, version: organization.version + 1 };
    if (!(await saveOrganization(tx, edited))) return refuse('conflict');
    const pick = (from: Organization) => Object.fromEntries(changed.map((field) => [field, from[field]]));
    return done(edited, {
      type: 'organization.edited',
      subject: { kind: 'organization', id: organization.id },
      audience: [organization.id],
      details: { changed },
      before: pick(organization),
      after: pick(edited),
    });
  });

/** A value as text, its members in order: the database keeps them in another one than they were sent in. */
const written = (value: object | string | null): string =>
  JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);
