import {
  ArrowImportRegular,
  ArrowResetRegular,
  ArrowUpRegular,
  BuildingRegular,
  CalendarClockRegular,
  CartRegular,
  ChatRegular,
  CheckmarkCircleRegular,
  ClipboardTaskRegular,
  DeleteRegular,
  DismissCircleRegular,
  ErrorCircleRegular,
  EyeRegular,
  FlagRegular,
  type FluentIcon,
  HandshakeRegular,
  HeartPulseRegular,
  KeyRegular,
  KeyResetRegular,
  LinkDismissRegular,
  LinkRegular,
  LockClosedRegular,
  MailArrowUpRegular,
  MailEditRegular,
  MailRegular,
  NoteRegular,
  OpenRegular,
  PersonAddRegular,
  PersonDeleteRegular,
  PersonEditRegular,
  PersonSupportRegular,
  PhoneKeyRegular,
  ShieldDismissRegular,
  ShieldKeyholeRegular,
  TagRegular,
  TimerOffRegular,
  WalletCreditCardRegular,
} from '@fluentui/react-icons';
import type { OrganizationKind } from '../../../api/shapes.ts';
import type { LogAction } from './shapes.ts';

export type ActionGroup =
  | 'invitations'
  | 'relationships'
  | 'admin'
  | 'people'
  | 'support'
  | 'organization'
  | 'orders'
  | 'platform';
type Known = {
  readonly group: ActionGroup;
  readonly icon: FluentIcon;
  /** Whose log can have it. A removal by a partner never stands in a customer's (S49). */
  readonly kinds: readonly OrganizationKind[];
};

const EVERYBODY: readonly OrganizationKind[] = ['reseller', 'provider', 'customer', 'operator'];
const PARTNERS: readonly OrganizationKind[] = ['reseller', 'provider', 'operator'];
const OPERATOR: readonly OrganizationKind[] = ['operator'];

const known = (group: ActionGroup, icon: FluentIcon, kinds = EVERYBODY): Known => ({ group, icon, kinds });

/** Everything that can stand in a log. The compiler asks for each; a test compares with what the server can write. */
export const LOG_ACTIONS: Readonly<Record<LogAction, Known>> = {
  'invitation.drafted': known('invitations', MailRegular, PARTNERS),
  'invitation.edited': known('invitations', MailEditRegular, PARTNERS),
  'invitation.exported': known('invitations', MailArrowUpRegular, PARTNERS),
  'invitation.issued': known('invitations', MailArrowUpRegular, PARTNERS),
  'invitation.opened': known('invitations', EyeRegular, PARTNERS),
  'invitation.accepted': known('invitations', CheckmarkCircleRegular),
  'invitation.declined': known('invitations', DismissCircleRegular),
  'invitation.expired': known('invitations', TimerOffRegular, PARTNERS),
  'invitation.revoked': known('invitations', DismissCircleRegular, PARTNERS),
  'invitation.discarded': known('invitations', DeleteRegular, PARTNERS),
  'invitation.reported': known('invitations', FlagRegular, OPERATOR),
  'reseller_relationship.active': known('relationships', HandshakeRegular),
  'reseller_relationship.removed': known('relationships', LinkDismissRegular, PARTNERS),
  'reseller_relationship.ended': known('relationships', LinkDismissRegular),
  'partnership.active': known('relationships', HandshakeRegular, PARTNERS),
  'partnership.removed': known('relationships', LinkDismissRegular, PARTNERS),
  'partnership.imported': known('relationships', ArrowImportRegular, PARTNERS),
  'agreement.accepted': known('relationships', ClipboardTaskRegular),
  'customer.tagged': known('relationships', TagRegular, PARTNERS),
  'delegated_admin.active': known('admin', ShieldKeyholeRegular),
  'delegated_admin.extended': known('admin', ShieldKeyholeRegular),
  'delegated_admin.expiring': known('admin', ShieldKeyholeRegular),
  'delegated_admin.expired': known('admin', ShieldDismissRegular),
  'delegated_admin.terminated': known('admin', ShieldDismissRegular),
  'person.added': known('people', PersonAddRegular),
  'person.edited': known('people', PersonEditRegular),
  'person.removed': known('people', PersonDeleteRegular),
  'person.password_reset': known('people', LockClosedRegular),
  'person.second_factor_reset': known('people', PhoneKeyRegular),
  'user.created': known('people', PersonAddRegular),
  'user.edited': known('people', PersonEditRegular),
  'user.roles_changed': known('people', PersonEditRegular),
  'user.deleted': known('people', PersonDeleteRegular),
  'user.restored': known('people', PersonAddRegular),
  'user.purged': known('people', PersonDeleteRegular, ['customer', 'operator']),
  'user.password_reset': known('people', LockClosedRegular),
  'license.assigned': known('people', KeyRegular),
  'license.changed': known('people', KeyRegular),
  'license.removed': known('people', KeyResetRegular),
  'subscription.created': known('orders', CheckmarkCircleRegular),
  'subscription.updated': known('orders', CartRegular),
  'subscription.upgraded': known('orders', CartRegular),
  'subscription.suspended': known('orders', DismissCircleRegular),
  'subscription.resumed': known('orders', CheckmarkCircleRegular),
  'subscription.cancelled': known('orders', DismissCircleRegular),
  'subscription.charged': known('orders', CalendarClockRegular, ['provider', 'operator']),
  'subscription.term_ending': known('orders', CalendarClockRegular, PARTNERS),
  'subscription.renewed': known('orders', CalendarClockRegular),
  'subscription.converted': known('orders', CheckmarkCircleRegular),
  'subscription.expired': known('orders', TimerOffRegular),
  'subscription.disabled': known('orders', TimerOffRegular),
  'subscription.deleted': known('orders', DeleteRegular),
  'order.submitted': known('orders', CartRegular),
  'order.retried': known('orders', CartRegular),
  'order.held': known('orders', CalendarClockRegular),
  'order.approved': known('orders', CheckmarkCircleRegular),
  'order.rejected': known('orders', DismissCircleRegular),
  'order.cancelled': known('orders', DismissCircleRegular),
  'credit.changed': known('orders', WalletCreditCardRegular, ['provider', 'operator']),
  'order.line_failed': known('orders', ErrorCircleRegular),
  'order.completed': known('orders', CheckmarkCircleRegular),
  'order.failed': known('orders', ErrorCircleRegular),
  'order_request.submitted': known('orders', ClipboardTaskRegular),
  'order_request.accepted': known('orders', CheckmarkCircleRegular),
  'order_request.declined': known('orders', DismissCircleRegular),
  'order_request.withdrawn': known('orders', DismissCircleRegular),
  'order_request.returned': known('orders', ClipboardTaskRegular),
  'order_request.ordered': known('orders', CheckmarkCircleRegular),
  'order_request.failed': known('orders', ErrorCircleRegular),
  'organization.created': known('organization', BuildingRegular),
  'organization.edited': known('organization', BuildingRegular),
  'access.denied': known('organization', ErrorCircleRegular),
  'catalog.imported': known('platform', ArrowImportRegular, OPERATOR),
  'service.opened': known('support', OpenRegular),
  'service.health_changed': known('support', HeartPulseRegular, OPERATOR),
  'service.admin_page_changed': known('support', LinkRegular, OPERATOR),
  'service_request.raised': known('support', PersonSupportRegular),
  'service_request.answered': known('support', ChatRegular),
  'service_request.noted': known('support', NoteRegular, PARTNERS),
  'service_request.escalated': known('support', ArrowUpRegular),
  'service_request.closed': known('support', CheckmarkCircleRegular),
  'service_request.reopened': known('support', ArrowResetRegular),
  'support_contact.changed': known('support', PersonSupportRegular),
  'account.edited': known('organization', BuildingRegular),
  'platform.imported': known('platform', ArrowImportRegular, OPERATOR),
  'platform.clock_moved': known('platform', CalendarClockRegular, OPERATOR),
};

/** What the filter offers to an organization of this kind. */
export const actionsFor = (kind: OrganizationKind): readonly LogAction[] =>
  (Object.keys(LOG_ACTIONS) as LogAction[]).filter((action) => LOG_ACTIONS[action].kinds.includes(kind));

export const isLogAction = (text: string): text is LogAction => text in LOG_ACTIONS;
