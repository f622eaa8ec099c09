import { asId, type InvitationId, type OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { idIn, numberIn, textIn, textsIn } from './event-details.ts';
import type { DomainEvent } from './events.ts';
import { customerIn, type LetterFacts, momentIn, nameOf, nameOfKind, sideOf } from './letter-facts.ts';
import { organizationsOf } from './letter-rules.ts';

type Grant = { readonly name: string; readonly endsAt: Instant };

/** What letters about invitations, and about what came of them, have to tell. */
export type PartnerLetter =
  | {
      readonly kind: 'invitation_accepted';
      readonly customer: { readonly id: OrganizationId; readonly name: string };
      readonly acceptedBy: string;
      readonly partners: readonly string[];
      readonly inviter: string;
      readonly delegatedAdmin: Grant | null;
    }
  | {
      readonly kind: 'acceptance_confirmed';
      readonly organization: string;
      readonly partners: readonly string[];
      readonly inviter: string;
      readonly delegatedAdmin: Grant | null;
    }
  | {
      readonly kind: 'invitation_declined';
      readonly invitation: InvitationId;
      readonly by: string;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'invitation_expired';
      readonly invitation: InvitationId;
      readonly subject: string;
      readonly sender: string;
      readonly draftedAt: Instant;
      readonly wasOpened: boolean;
    }
  | { readonly kind: 'relationship_ended'; readonly customer: string; readonly partner: string }
  | {
      readonly kind: 'partnership_active';
      readonly side: 'provider' | 'reseller';
      readonly provider: string;
      readonly reseller: string;
    }
  | {
      readonly kind: 'admin_roles_expiring';
      readonly side: 'partner' | 'customer';
      readonly partner: string;
      readonly customer: string;
      readonly grant: string;
      readonly endsAt: Instant;
      readonly daysLeft: number;
    }
  | {
      readonly kind: 'admin_roles_ended';
      readonly side: 'partner' | 'customer';
      readonly how: 'terminated' | 'expired';
      readonly partner: string;
      readonly customer: string;
      readonly grant: string;
      readonly at: Instant;
    }
  | { readonly kind: 'invitation_reported'; readonly inviter: string | null; readonly reason: string | null };

/** Whoever accepted gets a confirmation; the partners are told by whom. */
export const accepted = ({ to, event, parties }: LetterFacts): PartnerLetter => {
  const shared = {
    partners: textsIn(event, 'partners'),
    inviter: nameOf(parties, idIn(event, 'inviterId')),
    delegatedAdmin: grantIn(event),
  };
  const customer = event.customer ?? { id: to.organizationId, name: '' };
  return to.id === idIn(event, 'acceptedById')
    ? { kind: 'acceptance_confirmed', organization: customer.name, ...shared }
    : { kind: 'invitation_accepted', customer, acceptedBy: textIn(event, 'acceptedBy') ?? customer.name, ...shared };
};

export const declined = ({ event }: LetterFacts): PartnerLetter => ({
  kind: 'invitation_declined',
  invitation: asId(event.subject.id),
  by: customerIn(event),
  reason: textIn(event, 'reason') ?? null,
});

export const invitationExpired = (facts: LetterFacts): PartnerLetter => ({
  kind: 'invitation_expired',
  invitation: asId(facts.event.subject.id),
  subject: textIn(facts.event, 'subject') ?? '',
  sender: textIn(facts.event, 'createdByName') ?? '',
  draftedAt: momentIn(facts, 'createdAt'),
  wasOpened: facts.event.details?.opened === true,
});

export const reported = ({ event, parties }: LetterFacts): PartnerLetter => ({
  kind: 'invitation_reported',
  inviter: nameOf(parties, idIn(event, 'inviterId')) || null,
  reason: textIn(event, 'reason') ?? null,
});

export const relationshipEnded = ({ to, event, parties }: LetterFacts): PartnerLetter => ({
  kind: 'relationship_ended',
  customer: customerIn(event),
  partner: nameOf(parties, to.organizationId),
});

export const partnershipActive = (facts: LetterFacts): PartnerLetter => ({
  kind: 'partnership_active',
  side: facts.parties.get(facts.to.organizationId)?.kind === 'provider' ? 'provider' : 'reseller',
  provider: nameOfKind(facts, 'provider') ?? '',
  reseller: nameOfKind(facts, 'reseller') ?? '',
});

export const rolesExpiring = (facts: LetterFacts): PartnerLetter => ({
  kind: 'admin_roles_expiring',
  ...rolesOf(facts),
  endsAt: momentIn(facts, 'endsAt'),
  daysLeft: numberIn(facts.event, 'daysLeft') ?? 0,
});

export const rolesEnded =
  (how: 'terminated' | 'expired') =>
  (facts: LetterFacts): PartnerLetter => ({ kind: 'admin_roles_ended', how, ...rolesOf(facts), at: facts.at });

/** Whom admin roles concern, as seen by the side that reads. */
const rolesOf = (facts: LetterFacts) => ({
  side: sideOf(facts),
  partner: nameOf(facts.parties, organizationsOf(facts.event, 'partners')[0]),
  customer: customerIn(facts.event),
  grant: textIn(facts.event, 'name') ?? '',
});

const grantIn = (event: DomainEvent): Grant | null => {
  const value = event.details?.delegatedAdmin;
  return typeof value === 'object' && value !== null && 'name' in value && 'endsAt' in value ? (value as Grant) : null;
};
