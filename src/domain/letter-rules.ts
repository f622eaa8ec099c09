import { type OrganizationId, type PersonId, readId } from '../kernel/ids.ts';
import { idIn } from './event-details.ts';
import type { DomainEvent, EVENTS, EventType } from './events.ts';
import type { Role } from './users.ts';

/** The events that somebody gets a letter about: those with the effect `letters`. */
export type LetterEvent = {
  [Type in EventType]: 'letters' extends (typeof EVENTS)[Type][number] ? Type : never;
}[EventType];

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
  'subscription.updated': SUBSCRIBERS,
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

/** The rule of an event; undefined for one that nobody is written to about. */
export const addresseesOf = (type: EventType): readonly Addressee[] | undefined =>
  isLetterEvent(type) ? LETTER_RULES[type] : undefined;

export const isLetterEvent = (type: EventType): type is LetterEvent => type in LETTER_RULES;

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
