import type { Selectable } from 'kysely';
import { fold, type Organization } from '../domain/organizations.ts';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { OrganizationRow } from './schema.ts';

/** A new row, of one who joins at `now`. */
export const toInserted = (organization: Organization, now: Instant) => ({
  id: organization.id,
  kind: organization.kind,
  created_at: now,
  ...changeable(organization),
});

/** What can change of it later. */
export const changeable = (organization: Organization) => ({
  name: organization.name,
  folded_name: fold(organization.name),
  domain: organization.domain,
  country: organization.country,
  locale: organization.locale,
  partner_id: organization.partnerId,
  standing: organization.standing,
  program_agreement_signed_at: organization.programAgreementSignedAt,
  profile: organization.profile && JSON.stringify(organization.profile),
  support_contact: organization.supportContact && JSON.stringify(organization.supportContact),
  version: organization.version,
});

export const toOrganization = (row: Selectable<OrganizationRow>): Organization => ({
  id: asId(row.id),
  kind: row.kind as Organization['kind'],
  name: row.name,
  domain: row.domain,
  country: row.country,
  locale: row.locale as Organization['locale'],
  partnerId: row.partner_id,
  standing: row.standing as Organization['standing'],
  programAgreementSignedAt: row.program_agreement_signed_at,
  profile: row.profile as Organization['profile'],
  supportContact: row.support_contact as Organization['supportContact'],
  version: row.version,
});
