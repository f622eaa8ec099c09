import { z } from 'zod';
import type { AcceptanceFacts } from '../../domain/acceptances.ts';
import { type DelegatedAdmin, nameApart } from '../../domain/delegated-admin.ts';
import { FAILURE_CODES, type Failure, sentence } from '../../domain/failures.ts';
import { INVITATION_KINDS, INVITATION_MACHINE, type Invitation, linkCodeOf } from '../../domain/invitations.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { Partnership } from '../../domain/partnerships.ts';
import { capacityOf, type Relationship } from '../../domain/relationships.ts';
import { addDays, type Instant } from '../../kernel/time.ts';
import {
  companyProfile,
  delegatedAdminRequest,
  guid,
  locale,
  organizationRef,
  partnerRef,
  time,
  toOrganizationRef,
  toPartnerRef,
} from './shapes.ts';

/** Where the customer agreement can be read without signing in. */
const AGREEMENT_URL = '/api/v1/agreements/customer';
const agreement = z.object({ version: z.string(), url: z.string() }).nullable();

export const tokenParams = z.object({ token: z.string().regex(/^[\w-]{16,128}$/) });

export const publicInvitationView = z
  .object({
    kind: z.enum(INVITATION_KINDS),
    state: z.enum(INVITATION_MACHINE.states),
    locale,
    linkCode: z.string(),
    inviter: partnerRef,
    coInviter: partnerRef.nullable(),
    delegatedAdmin: delegatedAdminRequest.nullable(),
    agreement,
    expiresAt: time,
  })
  .meta({ id: 'PublicInvitation', description: 'What anybody who holds the link may know: public facts only.' });

export const toPublicInvitation = (
  { invitation, inviter, coInviter }: { invitation: Invitation; inviter: Organization; coInviter: Organization | null },
  agreementVersion: string,
): z.infer<typeof publicInvitationView> => ({
  kind: invitation.kind,
  state: invitation.state,
  locale: invitation.locale,
  linkCode: linkCodeOf(invitation),
  inviter: toPartnerRef(inviter),
  coInviter: coInviter && toPartnerRef(coInviter),
  delegatedAdmin: invitation.delegatedAdmin,
  agreement: invitation.kind === 'partnership' ? null : { version: agreementVersion, url: AGREEMENT_URL },
  expiresAt: invitation.expiresAt,
});

const capacity = z.enum(['reseller', 'indirect_reseller', 'indirect_provider']);

export const reviewView = z
  .object({
    kind: z.enum(INVITATION_KINDS),
    state: z.enum(INVITATION_MACHINE.states),
    organization: organizationRef.extend({ profile: companyProfile.nullable(), profileComplete: z.boolean() }),
    partners: z.array(z.object({ partner: partnerRef, capacity, already: z.boolean(), since: time.nullable() })),
    delegatedAdmin: delegatedAdminRequest.extend({ startsAt: time, endsAt: time, holders: z.string() }).nullable(),
    agreement,
    expiresAt: time,
    refusal: z
      .object({
        code: z.enum(FAILURE_CODES as [string, ...string[]]),
        title: z.string(),
        params: z.record(z.string(), z.string()).optional(),
      })
      .nullable(),
  })
  .meta({ id: 'InvitationReview', description: 'Exactly what would be granted, for the organization of the caller.' });

export const toReview = (review: {
  facts: AcceptanceFacts;
  profileComplete: boolean;
  agreement: { version: string } | null;
  refusal: Failure | null;
  now: Instant;
}): z.infer<typeof reviewView> => {
  const { invitation, inviter, coInviter, acceptor, existing, partnership } = review.facts;
  const partners = [inviter, ...(coInviter ? [coInviter] : [])];
  const admin = invitation.delegatedAdmin && nameApart(invitation.delegatedAdmin, review.facts.delegatedAdminNames);
  return {
    kind: invitation.kind,
    state: invitation.state,
    organization: {
      ...toOrganizationRef(acceptor),
      profile: acceptor.profile,
      profileComplete: review.profileComplete,
    },
    partners: partners.map((partner) => {
      const known =
        invitation.kind === 'partnership'
          ? partnership
          : existing.find((relationship) => relationship.partnerId === partner.id);
      return {
        partner: toPartnerRef(partner),
        capacity: invitation.kind === 'partnership' ? 'indirect_provider' : capacityOf(partner),
        already: known !== undefined && known !== null,
        since: known?.since ?? null,
      };
    }),
    delegatedAdmin: admin && {
      ...admin,
      startsAt: review.now,
      endsAt: addDays(review.now, admin.durationDays),
      holders: 'admin-agents',
    },
    agreement: review.agreement && { version: review.agreement.version, url: AGREEMENT_URL },
    expiresAt: invitation.expiresAt,
    refusal: review.refusal && {
      code: review.refusal.code,
      title: sentence(review.refusal, 'en'),
      ...(review.refusal.params ? { params: { ...review.refusal.params } } : {}),
    },
  };
};

export const acceptBody = z
  .strictObject({ agreement: z.strictObject({ version: z.string().max(40) }).optional() })
  .meta({ examples: [{ agreement: { version: '2026-07' } }] });

export const acceptedView = z
  .object({
    organizationId: guid,
    relationships: z.array(z.object({ partnerId: guid, capacity, since: time })),
    delegatedAdmin: z.array(z.object({ id: guid, state: z.string(), endsAt: time, name: z.string() })),
  })
  .meta({ id: 'Accepted', description: 'What is now true. For a partnership, `relationships` holds the partnership.' });

export const toAccepted = (accepted: {
  organizationId: string;
  relationships: readonly Pick<Relationship, 'partnerId' | 'capacity' | 'since'>[];
  partnership: Pick<Partnership, 'providerId' | 'since'> | null;
  delegatedAdmin: readonly Pick<DelegatedAdmin, 'id' | 'state' | 'endsAt' | 'name'>[];
}): z.infer<typeof acceptedView> => ({
  organizationId: accepted.organizationId,
  relationships: [
    ...accepted.relationships,
    ...(accepted.partnership
      ? [
          {
            partnerId: accepted.partnership.providerId,
            capacity: 'indirect_provider' as const,
            since: accepted.partnership.since,
          },
        ]
      : []),
  ],
  delegatedAdmin: [...accepted.delegatedAdmin],
});

export const declineBody = z
  .strictObject({ reason: z.string().trim().max(500).optional() })
  .meta({ examples: [{ reason: 'We work with another partner.' }] });
export const declinedView = z.object({ state: z.enum(INVITATION_MACHINE.states) });
