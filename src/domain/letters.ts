import { type LetterFacts, nameOf, type Occasion, type Parties, type Recipient } from './letter-facts.ts';
import { isLetterEvent, type LetterEvent } from './letter-rules.ts';
import { type OrderLetter, orderFailed, requestAnswered, requested } from './order-letters.ts';
import {
  accepted,
  declined,
  invitationExpired,
  type PartnerLetter,
  partnershipActive,
  relationshipEnded,
  reported,
  rolesEnded,
  rolesExpiring,
} from './partner-letters.ts';
import { ending, expired, renewed, type SubscriptionLetter, seatsChanged, stopped } from './subscription-letters.ts';
import { type SupportLetter, support } from './support-letters.ts';

/** Everything the platform writes to people about, and what each letter has to tell. Words are in `mail/messages`. */
export type Letter =
  | PartnerLetter
  | OrderLetter
  | SubscriptionLetter
  | SupportLetter
  | { readonly kind: 'second_factor_reset'; readonly organization: string }
  | { readonly kind: 'password_reset'; readonly upn: string; readonly url: string };

/** What this recipient is written about an event; undefined for an event that nobody is written to about. */
export const letterTo = (to: Recipient, { event, at }: Occasion, parties: Parties): Letter | undefined =>
  isLetterEvent(event.type) ? COMPOSERS[event.type]({ to, event, at, parties }) : undefined;

const COMPOSERS: Readonly<Record<LetterEvent, (facts: LetterFacts) => Letter>> = {
  'invitation.accepted': accepted,
  'invitation.declined': declined,
  'invitation.expired': invitationExpired,
  'invitation.reported': reported,
  'reseller_relationship.ended': relationshipEnded,
  'partnership.active': partnershipActive,
  'delegated_admin.expiring': rolesExpiring,
  'delegated_admin.expired': rolesEnded('expired'),
  'delegated_admin.terminated': rolesEnded('terminated'),
  'order.failed': orderFailed,
  'order_request.submitted': requested,
  'order_request.accepted': requestAnswered('accepted'),
  'order_request.declined': requestAnswered('declined'),
  'order_request.failed': requestAnswered('failed'),
  'subscription.updated': seatsChanged,
  'subscription.suspended': stopped('suspended'),
  'subscription.cancelled': stopped('cancelled'),
  'subscription.term_ending': ending,
  'subscription.renewed': renewed('renewed'),
  'subscription.converted': renewed('converted'),
  'subscription.expired': expired,
  'person.second_factor_reset': ({ to, parties }) => ({
    kind: 'second_factor_reset',
    organization: nameOf(parties, to.organizationId),
  }),
  'service_request.raised': support('raised'),
  'service_request.answered': support('answered'),
  'service_request.escalated': support('escalated'),
  'service_request.closed': support('closed'),
  'service_request.reopened': support('reopened'),
};
