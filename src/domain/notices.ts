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
  /** Only the inviter's people, of all the parties. */
  readonly inviterOnly: boolean;
  /** Only people of the party that has to act next. */
  readonly nextOnly: boolean;
  readonly partner: readonly Role[];
  readonly customer: readonly Role[];
  readonly operator: readonly Role[];
  readonly named: readonly string[];
};

const ADMINS: readonly Role[] = ['global-admin', 'admin-agent'];
const told = (who: Partial<NoticeRule>): NoticeRule => ({
  inviterOnly: false,
  nextOnly: false,
  partner: [],
  customer: [],
  operator: [],
  named: [],
  ...who,
});

/** A request for help is told to those who have to act next, and to whoever raised it if that is their side (domain 3.12). */
const NEXT_IN_SUPPORT = told({
  nextOnly: true,
  partner: [...ADMINS, 'helpdesk-agent'],
  customer: ['global-admin', 'service-support-admin'],
  operator: ['operator-admin'],
  named: ['raiserId'],
});

/**
 * The in-app half of domain 3.15. Whoever drafted an invitation hears of its end too, whatever their role; whoever
 * accepted one gets a confirmation; a co-inviter hears of it only once something has come of it. A relationship that a
 * partner removed is in no row: nobody is told (S49).
 */
export const NOTICE_RULES: Readonly<Record<NoticeEvent, NoticeRule>> = {
  'invitation.accepted': told({ partner: ADMINS, named: ['createdById', 'acceptedById'] }),
  'invitation.declined': told({ inviterOnly: true, partner: ADMINS, named: ['createdById'] }),
  'invitation.expired': told({ inviterOnly: true, partner: ADMINS, named: ['createdById'] }),
  'reseller_relationship.ended': told({ partner: ADMINS }),
  'partnership.active': told({ partner: ADMINS }),
  'delegated_admin.expiring': told({ partner: ['admin-agent'], customer: ['global-admin'] }),
  'delegated_admin.expired': told({ partner: ['admin-agent'], customer: ['global-admin'] }),
  'delegated_admin.terminated': told({ partner: ['admin-agent'], customer: ['global-admin'] }),
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
  event.audience.filter(
    (id) => (!rule.inviterOnly || id === event.details?.inviterId) && (!rule.nextOnly || id === event.details?.nextId),
  );

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
