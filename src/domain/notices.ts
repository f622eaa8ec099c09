import { type OrganizationId, type PersonId, readId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { openDetails } from './activity.ts';
import type { DomainEvent, EVENTS, EventType } from './events.ts';
import type { Role } from './users.ts';

/** A line under somebody's bell. */
export type Notice = {
  readonly id: string;
  readonly at: Instant;
  readonly type: EventType;
  readonly details: Readonly<Record<string, unknown>>;
  readonly readAt: Instant | null;
};

/** The events that put something under a bell: those with the effect `notices`. */
export type NoticeEvent = {
  [Type in EventType]: 'notices' extends (typeof EVENTS)[Type][number] ? Type : never;
}[EventType];

/** Who is told: everybody with one of these roles in the parties of that kind, and the people named in `details`. */
export type NoticeRule = {
  /** Only the people of the organization that the event names so, of all the parties; null: those of each. */
  readonly only: 'inviterId' | 'toId' | 'fromId' | 'providerId' | 'nextId' | null;
  readonly partner: readonly Role[];
  readonly customer: readonly Role[];
  readonly operator: readonly Role[];
  readonly named: readonly string[];
};

const ADMINS: readonly Role[] = ['global-admin', 'admin-agent'];
/** Those who may answer a wish to have something ordered, and those of a customer who may have one (matrix rows 35, 36). */
const SELLERS: readonly Role[] = ['global-admin', 'admin-agent', 'sales-agent'];
const BUYERS: readonly Role[] = ['global-admin', 'billing-admin'];
const told = (who: Partial<NoticeRule>): NoticeRule => ({
  only: null,
  partner: [],
  customer: [],
  operator: [],
  named: [],
  ...who,
});

/** A request for help is told to those who have to act next, and to whoever raised it if that is their side (domain 3.12). */
const NEXT_IN_SUPPORT = told({
  only: 'nextId',
  partner: [...ADMINS, 'helpdesk-agent'],
  customer: ['global-admin', 'service-support-admin'],
  operator: ['operator-admin'],
  named: ['raiserId'],
});

/**
 * The in-app half of domain 3.15. Whoever drafted an invitation hears of its end too, whatever their role; whoever
 * accepted one gets a confirmation; who asked for an order hears of the answer, and only they; a co-inviter hears of it
 * only once something has come of it. A relationship that a partner removed is in no row: nobody is told (S49).
 */
export const NOTICE_RULES: Readonly<Record<NoticeEvent, NoticeRule>> = {
  'invitation.accepted': told({ partner: ADMINS, named: ['createdById', 'acceptedById'] }),
  'invitation.declined': told({ only: 'inviterId', partner: ADMINS, named: ['createdById'] }),
  'invitation.expired': told({ only: 'inviterId', partner: ADMINS, named: ['createdById'] }),
  'reseller_relationship.ended': told({ partner: ADMINS }),
  'partnership.active': told({ partner: ADMINS }),
  'delegated_admin.expiring': told({ partner: ['admin-agent'], customer: ['global-admin'] }),
  'delegated_admin.expired': told({ partner: ['admin-agent'], customer: ['global-admin'] }),
  'delegated_admin.terminated': told({ partner: ['admin-agent'], customer: ['global-admin'] }),
  'subscription.suspended': told({ partner: SELLERS, customer: BUYERS }),
  'subscription.cancelled': told({ partner: SELLERS, customer: BUYERS }),
  'subscription.term_ending': told({ partner: SELLERS }),
  'subscription.renewed': told({ partner: SELLERS, customer: BUYERS }),
  'subscription.converted': told({ partner: SELLERS, customer: BUYERS }),
  'subscription.expired': told({ partner: SELLERS, customer: BUYERS }),
  'order.held': told({ only: 'nextId', operator: ['operator-admin'] }),
  'order.approved': told({ only: 'providerId', partner: SELLERS, named: ['placedById'] }),
  'order.rejected': told({ only: 'providerId', partner: SELLERS, named: ['placedById'] }),
  'order.completed': told({ only: 'providerId', partner: SELLERS, named: ['placedById'] }),
  'order.failed': told({ only: 'providerId', partner: SELLERS, named: ['placedById'] }),
  'order_request.submitted': told({ only: 'toId', partner: SELLERS }),
  'order_request.accepted': told({ only: 'fromId', partner: ADMINS, customer: BUYERS, named: ['submittedById'] }),
  'order_request.declined': told({ only: 'fromId', partner: ADMINS, customer: BUYERS, named: ['submittedById'] }),
  'order_request.ordered': told({ only: 'fromId', partner: ADMINS, customer: BUYERS, named: ['submittedById'] }),
  'order_request.failed': told({ only: 'fromId', partner: ADMINS, customer: BUYERS, named: ['submittedById'] }),
  'service_request.raised': NEXT_IN_SUPPORT,
  'service_request.answered': NEXT_IN_SUPPORT,
  'service_request.escalated': NEXT_IN_SUPPORT,
  'service_request.closed': NEXT_IN_SUPPORT,
  'service_request.reopened': NEXT_IN_SUPPORT,
};

/** The rule of an event, or undefined for one that nobody gets a notice of. */
export const ruleOf = (type: EventType): NoticeRule | undefined =>
  (NOTICE_RULES as Readonly<Partial<Record<EventType, NoticeRule>>>)[type];

/** The people whom an event names in its details, as far as they are to be told. */
export const namedIn = (event: DomainEvent, keys: readonly string[]): readonly PersonId[] =>
  keys
    .map((key) => event.details?.[key])
    .map((value) => (typeof value === 'string' ? readId<'person'>(value) : undefined))
    .filter((id) => id !== undefined);

/** The organizations among whose people somebody is to be told. */
export const partiesToTell = (event: DomainEvent, rule: NoticeRule): readonly OrganizationId[] =>
  rule.only === null ? event.audience : event.audience.filter((id) => id === event.details?.[rule.only ?? '']);

/**
 * What a notice says to people of `reader`: the event's facts, its subject, the customer it is about, the other party,
 * and whether the reader is told as that customer or as a partner.
 */
export const noticeDetails = (
  event: DomainEvent,
  reader: OrganizationId,
  names: ReadonlyMap<OrganizationId, { readonly name: string }>,
): Readonly<Record<string, unknown>> => {
  const other = event.audience.find((id) => id !== reader);
  return {
    ...openDetails(event.details ?? {}),
    subject: event.subject,
    as: event.customer?.id === reader ? 'customer' : 'partner',
    ...(event.customer ? { customer: { id: event.customer.id, name: event.customer.name } } : {}),
    ...(other === undefined ? {} : { organization: { id: other, name: names.get(other)?.name ?? '' } }),
  };
};
