import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type Failure, type FieldFault, refuse } from './failures.ts';
import type { Invitation } from './invitations.ts';
import { type CompanyProfile, isCompanyName, type Organization, readDomain } from './organizations.ts';
import { type Region, regionOf, shareRegion } from './regions.ts';
import type { Standing } from './standing.ts';
import { readOwnUpn } from './user-management.ts';
import { NO_PROFILE, type Person } from './users.ts';

/** Shortest and longest password that a newcomer may choose, in characters. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** What somebody without an organization says about it and themselves (S4). */
export type Newcomer = {
  readonly organization: {
    readonly name: string;
    readonly domain: string;
    readonly country: string;
    readonly locale: Locale;
    readonly profile: CompanyProfile;
  };
  readonly person: { readonly name: string; readonly upn: string; readonly password: string };
};

/** What is known of those who are there already. */
export type NewcomerFacts = {
  readonly invitation: Invitation;
  /** Inviter and co-inviter. */
  readonly partners: readonly Organization[];
  readonly operator: Organization | undefined;
  readonly regions: readonly Region[];
};

/** Mail for everybody: no organization can own one of these (domain 3.2). */
const WEB_MAIL: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.com.tw',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'proton.me',
  'protonmail.com',
]);

/** A new customer organization with its first administrator. */
export type Founding = { readonly organization: Organization; readonly person: Person };

/**
 * Makes a customer organization and its first global admin for the holder of an open link (S4). Only customers come in
 * this way: a partner is enrolled by the operator (`wrong_kind`). Name, domain and sign-in name are checked as App. B
 * asks; the domain may be none of the vendor's or a partner's, nor below one (`domain_taken`), and must be the one that
 * the inviter named, if it did (`restricted`). A country that the inviter may not sell in is refused at once, not after
 * all the typing (`region_mismatch`).
 */
export const foundOrganization = (
  newcomer: Newcomer,
  facts: NewcomerFacts,
  ids: { readonly organization: OrganizationId; readonly person: PersonId },
): Result<Founding, Failure> => {
  const { invitation, partners, operator, regions } = facts;
  const wanted = newcomer.organization;
  if (invitation.kind === 'partnership') {
    return refuse('wrong_kind', { expected: 'reseller', actual: 'customer', organization: wanted.name });
  }
  const domain = readDomain(wanted.domain);
  const faults: FieldFault[] = [];
  if (!isCompanyName(wanted.name)) faults.push({ field: 'organization.name', code: 'not_a_company_name' });
  if (domain === undefined) faults.push({ field: 'organization.domain', code: 'malformed' });
  else if (WEB_MAIL.has(domain)) faults.push({ field: 'organization.domain', code: 'web_mail' });
  if (regionOf(regions, wanted.country) === undefined) {
    faults.push({ field: 'organization.country', code: 'no_region', message: 'nobody sells in this country yet' });
  }
  const upn = readOwnUpn(newcomer.person.upn, { domain: domain ?? '' });
  if (!upn.ok && domain !== undefined) faults.push(...fieldsOf(upn.failure));
  if (faults.length > 0 || domain === undefined || !upn.ok) return { ok: false, failure: invalid(faults) };

  if (!mayBeDomain(invitation, domain)) return refuse('restricted');
  const owner = [...partners, ...(operator ? [operator] : [])].find((party) => isWithin(domain, party.domain));
  if (owner) return refuse('domain_taken', { domain: owner.domain });
  const inviter = partners.find((partner) => partner.id === invitation.inviterId);
  if (!shareRegion(regions, [wanted.country, ...partners.map((partner) => partner.country)])) {
    return refuse('region_mismatch', { organization: wanted.name.trim(), inviter: inviter?.name ?? '' });
  }
  const standing: Standing = 'good';
  return ok({
    organization: {
      id: ids.organization,
      kind: 'customer',
      name: wanted.name.trim(),
      domain,
      country: wanted.country,
      locale: wanted.locale,
      partnerId: null,
      standing,
      programAgreementSignedAt: null,
      profile: wanted.profile,
      supportContact: null,
      version: 1,
    },
    person: {
      id: ids.person,
      organizationId: ids.organization,
      name: newcomer.person.name,
      upn: upn.value,
      locale: wanted.locale,
      roles: ['global-admin'],
      state: 'active',
      version: 1,
      ...NO_PROFILE,
    },
  });
};

const invalid = (errors: readonly FieldFault[]): Failure => ({ code: 'invalid', errors });

const fieldsOf = (failure: Failure): FieldFault[] =>
  (failure.errors ?? []).map((fault) => ({ ...fault, field: `person.${fault.field}` }));

/** An organization that is not there yet cannot be the one an invitation names by its id. */
const mayBeDomain = ({ restrictTo }: Invitation, domain: string): boolean =>
  restrictTo === null || ('domain' in restrictTo && restrictTo.domain === domain);

const isWithin = (domain: string, parent: string): boolean => domain === parent || domain.endsWith(`.${parent}`);
