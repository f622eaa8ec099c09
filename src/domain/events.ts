import type { OrganizationId } from '../kernel/ids.ts';
import type { Right } from './effective-access.ts';

/** What follows from an event after the commit: letters go out, notices appear under the bell, an order is provisioned. */
export type Effect = 'letters' | 'notices' | 'provisioning';

/**
 * Everything that can happen, with what follows from it (domain App. C, 3.15). A removal made by a partner has no
 * effect at all: nobody is told (S49).
 */
export const EVENTS = {
  'organization.created': [],
  'organization.edited': [],
  'person.added': [],
  'person.edited': [],
  'person.removed': [],
  'person.second_factor_reset': ['letters'],
  'person.password_reset': [],
  'user.created': [],
  'user.edited': [],
  'user.roles_changed': [],
  'user.deleted': [],
  'user.restored': [],
  'user.purged': [],
  'user.password_reset': [],
  'license.assigned': [],
  'license.changed': [],
  'license.removed': [],
  'invitation.drafted': [],
  'invitation.edited': [],
  'invitation.exported': [],
  'invitation.issued': [],
  'invitation.discarded': [],
  'invitation.opened': [],
  'invitation.accepted': ['letters', 'notices'],
  'invitation.declined': ['letters', 'notices'],
  'invitation.expired': ['letters', 'notices'],
  'invitation.revoked': [],
  'invitation.reported': ['letters'],
  'reseller_relationship.active': [],
  'reseller_relationship.removed': [],
  'reseller_relationship.ended': ['letters', 'notices'],
  'partnership.active': ['letters', 'notices'],
  'partnership.removed': [],
  'delegated_admin.active': [],
  'delegated_admin.extended': [],
  'delegated_admin.expiring': ['letters', 'notices'],
  'delegated_admin.expired': ['letters', 'notices'],
  'delegated_admin.terminated': ['letters', 'notices'],
  'agreement.accepted': [],
  'customer.tagged': [],
  'partnership.imported': [],
  'catalog.imported': [],
  'subscription.created': [],
  'subscription.updated': ['letters'],
  'subscription.upgraded': [],
  'subscription.suspended': ['letters', 'notices'],
  'subscription.resumed': [],
  'subscription.cancelled': ['letters', 'notices'],
  'subscription.charged': [],
  'subscription.term_ending': ['letters', 'notices'],
  'subscription.renewed': ['letters', 'notices'],
  'subscription.converted': ['letters', 'notices'],
  'subscription.expired': ['letters', 'notices'],
  'subscription.disabled': [],
  'subscription.deleted': [],
  'service.health_changed': [],
  'service.admin_page_changed': [],
  'service.opened': [],
  'service_request.raised': ['letters', 'notices'],
  'service_request.answered': ['letters', 'notices'],
  'service_request.noted': [],
  'service_request.escalated': ['letters', 'notices'],
  'service_request.closed': ['letters', 'notices'],
  'service_request.reopened': ['letters', 'notices'],
  'account.edited': [],
  'support_contact.changed': [],
  'platform.imported': [],
  'platform.clock_moved': [],
  'order.submitted': ['provisioning'],
  'order.retried': ['provisioning'],
  'order.line_failed': [],
  'order.held': ['notices'],
  'order.approved': ['provisioning', 'notices'],
  'order.rejected': ['notices'],
  'order.cancelled': [],
  'credit.changed': [],
  'order.completed': ['notices'],
  'order.failed': ['letters', 'notices'],
  'order_request.submitted': ['letters', 'notices'],
  'order_request.accepted': ['letters', 'notices'],
  'order_request.declined': ['letters', 'notices'],
  'order_request.withdrawn': [],
  'order_request.returned': [],
  'order_request.ordered': ['notices'],
  'order_request.failed': ['letters', 'notices'],
  'access.denied': [],
} as const satisfies Record<string, readonly Effect[]>;

export type EventType = keyof typeof EVENTS;
export const EVENT_TYPES = Object.keys(EVENTS) as readonly EventType[];

/** A fact for the log: who hears of it, about what, and what a reader needs to understand it. No secrets. */
export type DomainEvent = {
  readonly type: EventType;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The organizations in whose activity log it stands. The operator reads all of them. */
  readonly audience: readonly OrganizationId[];
  readonly customer?: { readonly id: OrganizationId; readonly name: string } | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly before?: Readonly<Record<string, unknown>> | undefined;
  readonly after?: Readonly<Record<string, unknown>> | undefined;
  /** The delegated right under which it was done on the customer's behalf (S41); left out for what needs none. */
  readonly right?: Right | undefined;
};

/** What follows from an event. Of all that is changed about a subscription, only its seats are written about. */
export const effectsOf = (event: DomainEvent): readonly Effect[] =>
  event.type === 'subscription.updated' && !changesSeats(event) ? [] : EVENTS[event.type];

/** Seats that an upgrade moved are told of as its part. */
const changesSeats = ({ before, after, details }: DomainEvent): boolean =>
  before?.quantity !== after?.quantity && details?.from === undefined;
