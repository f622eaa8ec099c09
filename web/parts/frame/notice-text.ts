import { useTranslation } from 'react-i18next';
import type { Notice } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** Which sentence an event is under the bell. Only events that become notices stand here. */
const SENTENCE = {
  'invitation.accepted': 'frame.notice.accepted',
  'invitation.declined': 'frame.notice.declined',
  'invitation.expired': 'frame.notice.expired',
  'reseller_relationship.ended': 'frame.notice.ended',
  'partnership.active': 'frame.notice.partnership',
  'delegated_admin.expiring': 'frame.notice.daExpiring',
  'delegated_admin.expired': 'frame.notice.daExpired',
  'delegated_admin.terminated': 'frame.notice.daTerminated',
  'subscription.suspended': 'frame.notice.subscriptionSuspended',
  'subscription.cancelled': 'frame.notice.subscriptionCancelled',
  'subscription.term_ending': 'frame.notice.subscriptionEnds',
  'subscription.renewed': 'frame.notice.subscriptionRenewed',
  'subscription.converted': 'frame.notice.subscriptionConverted',
  'subscription.expired': 'frame.notice.subscriptionExpired',
  'order.held': 'frame.notice.orderHeld',
  'order.approved': 'frame.notice.orderApproved',
  'order.rejected': 'frame.notice.orderRejected',
  'order.completed': 'frame.notice.orderCompleted',
  'order.failed': 'frame.notice.orderFailed',
  'order_request.submitted': 'frame.notice.requestNew',
  'order_request.accepted': 'frame.notice.requestAccepted',
  'order_request.declined': 'frame.notice.requestDeclined',
  'order_request.ordered': 'frame.notice.requestOrdered',
  'order_request.failed': 'frame.notice.requestFailed',
  'service_request.raised': 'frame.notice.requestRaised',
  'service_request.answered': 'frame.notice.requestAnswered',
  'service_request.escalated': 'frame.notice.requestEscalated',
  'service_request.closed': 'frame.notice.requestClosed',
  'service_request.reopened': 'frame.notice.requestReopened',
} as const;

/** What the end of a term means, as far as it is known. */
const ENDING = {
  renewal: 'frame.notice.subscriptionRenews',
  expiry: 'frame.notice.subscriptionExpires',
} as const;

const isKnown = (type: string): type is keyof typeof SENTENCE => type in SENTENCE;

/** A notice in words. Its type is the name of the event that caused it. */
export const useNoticeText = () => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (notice: Notice): string =>
    isKnown(notice.type)
      ? t(sentenceOf(notice.type, notice.details), {
          name: nameIn(notice.details) ?? t('frame.notice.someone'),
          title: typeof notice.details.title === 'string' ? notice.details.title : '',
          subscription: titleIn(notice.details, i18n.language),
          date: format.date(typeof notice.details.endsAt === 'string' ? notice.details.endsAt : notice.at),
        })
      : t('frame.notice.other', { type: notice.type });
};

const sentenceOf = (type: keyof typeof SENTENCE, { deadline }: Readonly<Record<string, unknown>>) =>
  type === 'subscription.term_ending' && (deadline === 'renewal' || deadline === 'expiry')
    ? ENDING[deadline]
    : SENTENCE[type];

/** What a subscription is called: by its item's name in the reader's language, or by its own. */
const titleIn = ({ names, name }: Readonly<Record<string, unknown>>, language: string): string => {
  const localized: unknown = typeof names === 'object' && names !== null ? Reflect.get(names, language) : undefined;
  if (typeof localized === 'string') return localized;
  return typeof name === 'string' ? name : '';
};

const nameIn = (details: Readonly<Record<string, unknown>>): string | undefined => {
  for (const key of ['customer', 'organization', 'partner', 'name', 'customerName', 'organizationName']) {
    const value = details[key];
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string')
      return value.name;
  }
  return undefined;
};
