import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Refused, type Result } from '../kernel/result.ts';
import { type Failure, type FailureCode, refuse } from './failures.ts';
import type { Organization } from './organizations.ts';
import { type Region, shareRegion } from './regions.ts';

/** Who takes part in a sale, and what is known of them. */
export type PartyFacts = {
  readonly customer: Organization;
  readonly provider: Organization;
  /** Whoever was named as partner of record; null: the provider serves the customer itself. */
  readonly resellerId: OrganizationId | null;
  /** That organization, if there is one. */
  readonly reseller: Organization | null;
  readonly providerRelated: boolean;
  readonly resellerRelated: boolean;
  readonly partnered: boolean;
  readonly agreementAccepted: boolean;
  readonly regions: readonly Region[];
};

/** May these parties do business with each other at all (S6, S32)? Fails with the first guard that stands in the way. */
export const guardParties = (facts: PartyFacts): Result<null, Failure> => guardWith(ORDERED, facts);

/**
 * May this reseller ask that provider to order for the customer? Its own relationship comes first (S5), then their
 * partnership, then the provider's relationship: of a stranger's customers nothing is told. What an order would be
 * refused for, its request is.
 */
export const guardRequest = (facts: PartyFacts): Result<null, Failure> => {
  const { provider, reseller } = facts;
  if (!facts.resellerRelated || reseller === null) return refuse('no_relationship');
  if (!facts.partnered) return refuse('partnership_required');
  return facts.providerRelated ? guardParties(facts) : refuse('provider_not_related', { provider: provider.name });
};

/**
 * May seats, term or billing of what was sold be changed? `more`: something is sold anew, which takes the provider's own
 * account too; a suspended provider serves what it has (domain 3.13). Fails with `no_relationship`, `por_is_provider`,
 * `por_invalid`, `standing`, `mpa_unsigned` or `agreement_required`.
 */
export const guardSale = (facts: PartyFacts, { more }: { readonly more: boolean }): Result<null, Failure> =>
  guardWith(more ? SOLD_ANEW : CHANGED, facts);

/** May this reseller be partner of record of what was sold? Fails with `por_is_provider` or `por_invalid`. */
export const guardPartnerOfRecord = (facts: PartyFacts): Result<null, Failure> => guardWith([stillOfRecord], facts);

/** One question about the parties: the refusal, or null when nothing stands in the way. */
type Guard = (facts: PartyFacts) => Refused<Failure> | null;

const guardWith = (guards: readonly Guard[], facts: PartyFacts): Result<null, Failure> => {
  for (const guard of guards) {
    const refusal = guard(facts);
    if (refusal) return refusal;
  }
  return ok(null);
};

/** A refusal with the sentence that orders have for it. */
const because = (code: FailureCode, params: Readonly<Record<string, string>>): Refused<Failure> =>
  refuse(code, { case: 'order', ...params });

const providerAuthorized: Guard = ({ providerRelated }) => (providerRelated ? null : refuse('no_relationship'));

/** Whoever is named is a reseller that the customer has authorized, and never the provider itself. */
const resellerAuthorized: Guard = ({ provider, reseller, resellerId, resellerRelated }) => {
  if (resellerId === null) return null;
  if (resellerId === provider.id) return refuse('por_is_provider');
  return reseller?.kind === 'reseller' && resellerRelated ? null : refuse('por_invalid');
};

const partnersWorkTogether: Guard = ({ provider, reseller, partnered }) =>
  reseller === null || partnered
    ? null
    : because('partnership_required', { provider: provider.name, reseller: reseller.name });

/** The account of a partner: its standing, and the program agreement. */
const guardAccount = (partner: Organization): Refused<Failure> | null => {
  if (partner.standing !== 'good') return because('standing', { partner: partner.name });
  return partner.programAgreementSignedAt === null ? because('mpa_unsigned', { partner: partner.name }) : null;
};
const resellerAccount: Guard = ({ reseller }) => reseller && guardAccount(reseller);
const providerAccount: Guard = ({ provider }) => guardAccount(provider);

const customerAgreed: Guard = ({ customer, agreementAccepted }) =>
  agreementAccepted ? null : because('agreement_required', { customer: customer.name });

const inOneRegion: Guard = ({ customer, provider, reseller, regions }) => {
  const countries = [customer, provider, reseller].flatMap((party) => party?.country ?? []);
  return shareRegion(regions, countries) ? null : because('region_mismatch', { customer: customer.name });
};

/** What makes a reseller partner of record. */
const OF_RECORD: readonly Guard[] = [resellerAuthorized, partnersWorkTogether, resellerAccount];

/** Of what was sold: whatever stands in the way of the partner of record, another one has to be named (domain 3.17). */
const stillOfRecord: Guard = (facts) => {
  const guarded = guardWith(OF_RECORD, facts);
  if (guarded.ok) return null;
  return facts.reseller === null || guarded.failure.code === 'por_is_provider'
    ? guarded
    : refuse('por_invalid', { case: 'subscription', reseller: facts.reseller.name });
};

const stillAuthorized: Guard = ({ customer, providerRelated }) =>
  providerRelated ? null : refuse('no_relationship', { case: 'subscription', customer: customer.name });

/** The order of domain 3.8: provider, partner of record, their accounts, what the customer agreed to, region. */
const ORDERED: readonly Guard[] = [providerAuthorized, ...OF_RECORD, providerAccount, customerAgreed, inOneRegion];
const SOLD_ANEW: readonly Guard[] = [stillAuthorized, stillOfRecord, providerAccount, customerAgreed];
const CHANGED: readonly Guard[] = SOLD_ANEW.filter((guard) => guard !== providerAccount);
