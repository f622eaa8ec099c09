import {
  asId,
  type EventId,
  type InvitationId,
  type OrganizationId,
  type PersonId,
  readId,
  type ServiceRequestId,
} from '../kernel/ids.ts';
import type { Locale, Localized } from '../kernel/locale.ts';
import type { Instant } from '../kernel/time.ts';
import { idIn, textIn, textsIn } from './event-details.ts';
import type { DomainEvent, EVENTS, EventType } from './events.ts';
import type { Organization, OrganizationKind } from './organizations.ts';
import type { Severity } from './service-requests.ts';
import { ending, expired, renewed, type SubscriptionLetter, stopped } from './subscription-letters.ts';
import type { Role } from './users.ts';

/** The events that somebody gets a letter about: those with the effect `letters`. */
export type LetterEvent = {
  [Type in EventType]: 'letters' extends (typeof EVENTS)[Type][number] ? Type : never;
}[EventType];

/** Somebody who gets letters, and in which language: their own, else their organization's (domain 3.15). */
export type Recipient = {
  readonly id: PersonId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
};

/** So many seats of something, named in the reader's language. */
export type WantedItem = { readonly name: Localized; readonly quantity: number };

type Grant = { readonly name: string; readonly endsAt: Instant };

/** Everything the platform writes to people about, and what each letter has to tell. Words are in `mail/messages`. */
export type Letter =
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
  | {
      readonly kind: 'service_request';
      readonly what: 'raised' | 'asked' | 'answered' | 'escalated' | 'closed' | 'reopened';
      readonly request: ServiceRequestId;
      readonly title: string;
      readonly customer: string;
      /** The organization that did it. */
      readonly by: string;
      readonly severity: Severity;
      readonly answerDueAt: Instant;
    }
  | { readonly kind: 'second_factor_reset'; readonly organization: string }
  | { readonly kind: 'invitation_reported'; readonly inviter: string | null; readonly reason: string | null }
  | {
      readonly kind: 'order_requested';
      readonly from: string;
      readonly customer: string;
      readonly items: readonly WantedItem[];
      readonly note: string | null;
    }
  | {
      readonly kind: 'order_request_answered';
      readonly how: 'accepted' | 'declined' | 'failed';
      /** Whether who asked is the customer itself. */
      readonly side: 'partner' | 'customer';
      readonly by: string;
      readonly customer: string;
      readonly items: readonly WantedItem[];
      /** What was ordered, where that is not what was asked for. */
      readonly ordered: readonly WantedItem[];
      readonly reason: string | null;
    }
  | SubscriptionLetter
  | { readonly kind: 'order_failed'; readonly customer: string; readonly items: readonly WantedItem[] }
  | { readonly kind: 'password_reset'; readonly upn: string; readonly url: string };

/** Whom a letter goes to: those with a role in some of the parties, or one person whom the event names. */
export type Addressee =
  | {
      readonly of:
        | 'inviter'
        | 'asked'
        | 'asker'
        | 'provider'
        | 'next'
        | 'partners'
        | 'customer'
        | 'everyone'
        | 'operator';
      readonly roles: readonly Role[];
    }
  | { readonly person: 'createdById' | 'acceptedById' | 'submittedById' | 'placedById' | 'raiserId' | 'subject' };

const ADMINS: readonly Role[] = ['global-admin', 'admin-agent'];
/** Who sells: who may answer a wish to have something ordered (matrix row 36). */
const SELLERS: readonly Role[] = ['global-admin', 'admin-agent', 'sales-agent'];
/** Who hears what became of one: whoever had it, and the admins. */
const ASKER: readonly Addressee[] = [{ person: 'submittedById' }, { of: 'asker', roles: ADMINS }];
const GLOBAL_ADMINS: readonly Role[] = ['global-admin'];
/** Those who use admin roles, and those who gave them. */
const BOTH_SIDES: readonly Addressee[] = [
  { of: 'partners', roles: ['admin-agent'] },
  { of: 'customer', roles: GLOBAL_ADMINS },
];

/** What becomes of a subscription concerns those who sell it and those of the customer who pay; its deadlines its sellers. */
const SUBSCRIBERS: readonly Addressee[] = [
  { of: 'partners', roles: SELLERS },
  { of: 'customer', roles: ['billing-admin'] },
];

/** Whoever has to act next in a request for help, and whoever raised it if that is their side (domain 3.12). */
const NEXT_IN_SUPPORT: readonly Addressee[] = [
  { person: 'raiserId' },
  { of: 'next', roles: [...ADMINS, 'helpdesk-agent', 'service-support-admin', 'operator-admin'] },
];

/**
 * Who is written to (domain 3.15). Whoever drafted an invitation hears that it came to nothing, whatever their role. A
 * relationship or partnership that a partner removed is in no row: nobody is told (S49).
 */
export const LETTER_RULES: Readonly<Record<LetterEvent, readonly Addressee[]>> = {
  'invitation.accepted': [{ person: 'acceptedById' }, { of: 'partners', roles: ADMINS }],
  'invitation.declined': [{ person: 'createdById' }, { of: 'inviter', roles: ADMINS }],
  'invitation.expired': [{ person: 'createdById' }, { of: 'inviter', roles: ADMINS }],
  'invitation.reported': [{ of: 'operator', roles: ['operator-admin'] }],
  'reseller_relationship.ended': [{ of: 'partners', roles: ADMINS }],
  'partnership.active': [{ of: 'everyone', roles: GLOBAL_ADMINS }],
  'delegated_admin.expiring': BOTH_SIDES,
  'delegated_admin.expired': BOTH_SIDES,
  'delegated_admin.terminated': BOTH_SIDES,
  'order.failed': [{ person: 'placedById' }, { of: 'provider', roles: SELLERS }],
  'order_request.submitted': [{ of: 'asked', roles: SELLERS }],
  'order_request.accepted': ASKER,
  'order_request.declined': ASKER,
  'order_request.failed': ASKER,
  'subscription.suspended': SUBSCRIBERS,
  'subscription.cancelled': SUBSCRIBERS,
  'subscription.term_ending': [{ of: 'partners', roles: SELLERS }],
  'subscription.renewed': SUBSCRIBERS,
  'subscription.converted': SUBSCRIBERS,
  'subscription.expired': SUBSCRIBERS,
  'person.second_factor_reset': [{ person: 'subject' }],
  'service_request.raised': NEXT_IN_SUPPORT,
  'service_request.answered': NEXT_IN_SUPPORT,
  'service_request.escalated': NEXT_IN_SUPPORT,
  'service_request.closed': NEXT_IN_SUPPORT,
  'service_request.reopened': NEXT_IN_SUPPORT,
};

/** An event as its letters are made of it. */
export type Occasion = { readonly id: EventId; readonly event: DomainEvent; readonly at: Instant };

/** The rule of an event; undefined for one that nobody is written to about. */
export const addresseesOf = (type: EventType): readonly Addressee[] | undefined =>
  isLetterEvent(type) ? LETTER_RULES[type] : undefined;

const isLetterEvent = (type: EventType): type is LetterEvent => type in LETTER_RULES;

/** The organizations that an addressee stands for; the operator's is not in the event. */
export const organizationsOf = (
  event: DomainEvent,
  of: Exclude<Extract<Addressee, { of: string }>['of'], 'operator'>,
): readonly OrganizationId[] => {
  switch (of) {
    case 'inviter':
      return named(event, 'inviterId');
    case 'asked':
      return named(event, 'toId');
    case 'asker':
      return named(event, 'fromId');
    case 'provider':
      return named(event, 'providerId');
    case 'next':
      return named(event, 'nextId');
    case 'partners':
      return event.audience.filter((id) => id !== event.customer?.id);
    case 'customer':
      return event.customer ? [event.customer.id] : [];
    case 'everyone':
      return event.audience;
  }
};

const named = (event: DomainEvent, key: string): readonly OrganizationId[] => {
  const id = idIn<'organization'>(event, key);
  return id === undefined ? [] : [id];
};

/** The person that an addressee names, as far as the event knows one. */
export const personOf = (
  event: DomainEvent,
  named: Extract<Addressee, { person: string }>['person'],
): PersonId | undefined => (named === 'subject' ? readId<'person'>(event.subject.id) : idIn<'person'>(event, named));

/** What is known of the organizations that an event is about. */
export type Parties = ReadonlyMap<OrganizationId, Pick<Organization, 'name' | 'kind'>>;

/** What this recipient is written about an event; undefined for an event that nobody is written to about. */
export const letterTo = (to: Recipient, { event, at }: Occasion, parties: Parties): Letter | undefined =>
  isLetterEvent(event.type) ? COMPOSERS[event.type]({ to, event, at, parties }) : undefined;

type Facts = {
  readonly to: Recipient;
  readonly event: DomainEvent;
  readonly at: Instant;
  readonly parties: Parties;
};

const acceptance = ({ to, event, parties }: Facts): Letter => {
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

/** Whom admin roles concern, as seen by the side that reads. */
const rolesOf = ({ to, event, parties }: Facts) => ({
  side: to.organizationId === event.customer?.id ? ('customer' as const) : ('partner' as const),
  partner: nameOf(parties, organizationsOf(event, 'partners')[0]),
  customer: event.customer?.name ?? '',
  grant: textIn(event, 'name') ?? '',
});

const rolesExpiring = (facts: Facts): Letter => ({
  kind: 'admin_roles_expiring',
  ...rolesOf(facts),
  endsAt: (textIn(facts.event, 'endsAt') as Instant | undefined) ?? facts.at,
  daysLeft: Number(facts.event.details?.daysLeft ?? 0),
});

const rolesEnded =
  (how: 'terminated' | 'expired') =>
  (facts: Facts): Letter => ({ kind: 'admin_roles_ended', how, ...rolesOf(facts), at: facts.at });

const requestAnswered =
  (how: Extract<Letter, { kind: 'order_request_answered' }>['how']) =>
  ({ to, event, parties }: Facts): Letter => ({
    kind: 'order_request_answered',
    how,
    side: to.organizationId === event.customer?.id ? 'customer' : 'partner',
    by: nameOf(parties, idIn(event, 'toId')),
    customer: event.customer?.name ?? '',
    items: itemsIn(event),
    ordered: itemsIn(event, 'ordered'),
    reason: textIn(event, 'reason') ?? null,
  });

const support =
  (what: 'raised' | 'answered' | 'escalated' | 'closed' | 'reopened') =>
  ({ event, at }: Facts): Letter => ({
    kind: 'service_request',
    what: what === 'answered' && event.details?.asks === true ? 'asked' : what,
    request: asId(event.subject.id),
    title: textIn(event, 'title') ?? '',
    customer: event.customer?.name ?? '',
    by: textIn(event, 'by') ?? '',
    severity: (textIn(event, 'severity') as Severity | undefined) ?? 'minimal',
    answerDueAt: (textIn(event, 'answerDueAt') as Instant | undefined) ?? at,
  });

const COMPOSERS: Readonly<Record<LetterEvent, (facts: Facts) => Letter>> = {
  'invitation.accepted': acceptance,
  'invitation.declined': ({ event }) => ({
    kind: 'invitation_declined',
    invitation: asId(event.subject.id),
    by: event.customer?.name ?? '',
    reason: textIn(event, 'reason') ?? null,
  }),
  'invitation.expired': ({ event, at }) => ({
    kind: 'invitation_expired',
    invitation: asId(event.subject.id),
    subject: textIn(event, 'subject') ?? '',
    sender: textIn(event, 'createdByName') ?? '',
    draftedAt: (textIn(event, 'createdAt') as Instant | undefined) ?? at,
    wasOpened: event.details?.opened === true,
  }),
  'invitation.reported': ({ event, parties }) => ({
    kind: 'invitation_reported',
    inviter: parties.get(asId<'organization'>(idIn(event, 'inviterId') ?? ''))?.name ?? null,
    reason: textIn(event, 'reason') ?? null,
  }),
  'reseller_relationship.ended': ({ to, event, parties }) => ({
    kind: 'relationship_ended',
    customer: event.customer?.name ?? '',
    partner: nameOf(parties, to.organizationId),
  }),
  'partnership.active': ({ to, event, parties }) => ({
    kind: 'partnership_active',
    side: parties.get(to.organizationId)?.kind === 'provider' ? 'provider' : 'reseller',
    provider: nameOfKind(event, parties, 'provider'),
    reseller: nameOfKind(event, parties, 'reseller'),
  }),
  'delegated_admin.expiring': rolesExpiring,
  'delegated_admin.expired': rolesEnded('expired'),
  'delegated_admin.terminated': rolesEnded('terminated'),
  'order.failed': ({ event }) => ({
    kind: 'order_failed',
    customer: event.customer?.name ?? '',
    items: itemsIn(event, 'failed'),
  }),
  'order_request.submitted': ({ event, parties }) => ({
    kind: 'order_requested',
    from: nameOf(parties, idIn(event, 'fromId')),
    customer: event.customer?.name ?? '',
    items: itemsIn(event),
    note: textIn(event, 'note') ?? null,
  }),
  'order_request.accepted': requestAnswered('accepted'),
  'order_request.declined': requestAnswered('declined'),
  'order_request.failed': requestAnswered('failed'),
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

const grantIn = (event: DomainEvent): Grant | null => {
  const value = event.details?.delegatedAdmin;
  return typeof value === 'object' && value !== null && 'name' in value && 'endsAt' in value ? (value as Grant) : null;
};

/** What an order, or a request for one, is about, as its event tells it. */
const itemsIn = (event: DomainEvent, key = 'items'): readonly WantedItem[] => {
  const items = event.details?.[key];
  return Array.isArray(items) ? (items as readonly WantedItem[]) : [];
};

const nameOf = (parties: Parties, id: string | undefined): string =>
  parties.get(asId<'organization'>(id ?? ''))?.name ?? '';

const nameOfKind = (event: DomainEvent, parties: Parties, kind: OrganizationKind): string =>
  event.audience.map((id) => parties.get(id)).find((party) => party?.kind === kind)?.name ?? '';
