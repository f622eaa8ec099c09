import type { DelegatedAdminId, RelationshipId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { activate, type DelegatedAdmin, nameApart } from './delegated-admin.ts';
import { type Failure, refuse } from './failures.ts';
import { advance, type Invitation, type InvitationKind, isAddressedTo, openFor } from './invitations.ts';
import { isProfileComplete, type Organization, type OrganizationKind } from './organizations.ts';
import type { Partnership } from './partnerships.ts';
import { type Region, shareRegion } from './regions.ts';
import { establish, type Relationship } from './relationships.ts';

/** What is known of the people and organizations when an answer is given. */
export type AcceptanceFacts = {
  readonly invitation: Invitation;
  readonly inviter: Organization;
  readonly coInviter: Organization | null;
  readonly acceptor: Organization;
  readonly regions: readonly Region[];
  /** The active partnership of inviter and coInviter (joint), or of inviter and acceptor (kind partnership). */
  readonly partnership: Partnership | null;
  /** Active relationships that the acceptor has with either partner. */
  readonly existing: readonly Relationship[];
  /** Names of the inviter's admin relationships with the acceptor that are still active. */
  readonly delegatedAdminNames: readonly string[];
};

/** What the answering person brings along. */
export type Consent = {
  readonly agreementAccepted: boolean;
  readonly currentAgreement: string;
  readonly offeredAgreement: string | undefined;
};

const KIND_WANTED: Record<InvitationKind, OrganizationKind> = {
  reseller: 'customer',
  reseller_joint: 'customer',
  partnership: 'reseller',
};

/** The partners that acceptance would relate to the acceptor: those it has not authorized yet (domain 3.17, first case). */
export const newPartners = (facts: AcceptanceFacts): readonly Organization[] =>
  [facts.inviter, facts.coInviter].filter(
    (partner): partner is Organization =>
      partner !== null && !facts.existing.some((relationship) => relationship.partnerId === partner.id),
  );

/**
 * The guards between an open link and consent, in the order of domain 5.3; the first that stands in the way is the
 * answer. Role, second factor and the agreement's box are asked elsewhere, because the page shows itself without them.
 */
export const guardAcceptance = (facts: AcceptanceFacts, now: Instant): Result<AcceptanceFacts, Failure> => {
  const { invitation, inviter, coInviter, acceptor } = facts;
  const open = openFor(invitation, inviter.name, now);
  if (!open.ok) return open;
  const partners = coInviter ? [inviter, coInviter] : [inviter];
  if (partners.some((partner) => partner.id === acceptor.id)) return refuse('same_organization');
  if (acceptor.kind !== KIND_WANTED[invitation.kind]) {
    return refuse('wrong_kind', {
      expected: KIND_WANTED[invitation.kind],
      actual: acceptor.kind,
      organization: acceptor.name,
    });
  }
  if (!isAddressedTo(invitation, acceptor)) return refuse('restricted');
  const suspended = [...partners, acceptor].find((party) => party.standing !== 'good');
  if (suspended) return refuse('standing', { partner: suspended.name });
  if (
    !shareRegion(
      facts.regions,
      [...partners, acceptor].map((party) => party.country),
    )
  ) {
    return refuse('region_mismatch', { organization: acceptor.name, inviter: inviter.name });
  }
  if (invitation.kind === 'partnership') {
    if (acceptor.programAgreementSignedAt === null) return refuse('mpa_unsigned');
    return facts.partnership ? refuse('already_related') : ok(facts);
  }
  if (newPartners(facts).length === 0 && invitation.delegatedAdmin === null) return refuse('already_related');
  if (coInviter && !facts.partnership) {
    return refuse('partnership_ended', { inviter: inviter.name, provider: coInviter.name });
  }
  if (!isProfileComplete(acceptor.profile)) return refuse('profile_incomplete', { organization: acceptor.name });
  return ok(facts);
};

/** The last guard: the customer agreement, unless it was accepted before (domain 3.7, 5.3). */
export const guardConsent = (consent: Consent): Result<{ readonly acceptsAgreement: string | null }, Failure> => {
  if (consent.agreementAccepted) return ok({ acceptsAgreement: null });
  if (consent.offeredAgreement === undefined) return refuse('agreement_required');
  if (consent.offeredAgreement !== consent.currentAgreement) return refuse('agreement_outdated');
  return ok({ acceptsAgreement: consent.currentAgreement });
};

/** What an accepted invitation of a customer brings into being, all or nothing (S33, domain 3.16 step 4). */
export type Acceptance = {
  readonly invitation: Invitation;
  readonly relationships: readonly Relationship[];
  readonly delegatedAdmin: DelegatedAdmin | null;
};

/**
 * Accepts for a customer: one relationship per partner it has not authorized yet, both named as each other's way, and
 * the delegated admin relationship if the invitation asks for one. Changes no subscription and orders nothing.
 */
export const accept = (
  facts: AcceptanceFacts,
  newIds: { relationship(): RelationshipId; delegatedAdmin(): DelegatedAdminId },
  now: Instant,
): Result<Acceptance, Failure> => {
  const guarded = guardAcceptance(facts, now);
  if (!guarded.ok) return guarded;
  const { invitation, inviter, coInviter, acceptor } = facts;
  const accepted = advance(invitation, 'accept', now);
  if (!accepted.ok) return accepted;
  const relationships = newPartners(facts).map((partner) =>
    establish(
      newIds.relationship(),
      partner,
      acceptor.id,
      {
        origin: 'invitation',
        channel: invitation.channel,
        viaId: (partner.id === inviter.id ? coInviter?.id : inviter.id) ?? null,
      },
      now,
    ),
  );
  const delegatedAdmin = invitation.delegatedAdmin
    ? activate(
        newIds.delegatedAdmin(),
        nameApart(invitation.delegatedAdmin, facts.delegatedAdminNames),
        { partnerId: inviter.id, customerId: acceptor.id, invitationId: invitation.id },
        now,
      )
    : null;
  return ok({ invitation: { ...accepted.value, customerId: acceptor.id }, relationships, delegatedAdmin });
};
