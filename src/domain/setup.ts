import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type Failure, type FieldFault, refuseFields } from './failures.ts';
import { isCompanyName, type Organization, readDomain } from './organizations.ts';
import type { Region } from './regions.ts';
import { readOwnUpn } from './user-management.ts';
import { NO_PROFILE, type Person } from './users.ts';

/** What whoever installed the platform says about the operator and themselves. */
export type Setup = {
  readonly organization: {
    readonly name: string;
    readonly domain: string;
    readonly country: string;
    readonly locale: Locale;
  };
  /** Countries in which the operator's partners sell: the first market region. */
  readonly countries: readonly string[];
  readonly person: { readonly name: string; readonly upn: string; readonly password: string };
};
export type Established = { readonly organization: Organization; readonly person: Person; readonly region: Region };

/** The code of the region that a platform starts with; the operator adds others later (domain 5.4). */
export const FIRST_REGION = 'home';

/** Makes the operator, its first administrator and its first market region. Fails with `invalid` and the fields at fault. */
export const establishOperator = (
  setup: Setup,
  ids: { readonly organization: OrganizationId; readonly person: PersonId },
): Result<Established, Failure> => {
  const { organization: wanted, person } = setup;
  const domain = readDomain(wanted.domain);
  const upn = readOwnUpn(person.upn, { domain: domain ?? '' });
  const faults: FieldFault[] = [];
  if (!isCompanyName(wanted.name)) faults.push({ field: 'organization.name', code: 'not_a_company_name' });
  if (domain === undefined) faults.push({ field: 'organization.domain', code: 'malformed' });
  if (!upn.ok) faults.push({ field: 'person.upn', code: 'other_domain' });
  if (domain === undefined || !upn.ok || faults.length > 0) return refuseFields(...faults);
  return ok({
    organization: {
      id: ids.organization,
      kind: 'operator',
      name: wanted.name.trim(),
      domain,
      country: wanted.country,
      locale: wanted.locale,
      partnerId: null,
      standing: 'good',
      programAgreementSignedAt: null,
      profile: null,
      supportContact: null,
      version: 1,
    },
    person: {
      id: ids.person,
      organizationId: ids.organization,
      name: person.name,
      upn: upn.value,
      locale: wanted.locale,
      roles: ['operator-admin'],
      state: 'active',
      version: 1,
      ...NO_PROFILE,
    },
    region: { code: FIRST_REGION, countries: [...new Set([wanted.country, ...setup.countries])] },
  });
};
