import { ClockRegular, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../../parts/badge.tsx';
import { WaitingForYouBadge } from '../../parts/state-badges.tsx';
import type { OrderLineState, OrderRequest, OrderState, RequestState } from './shapes.ts';

const ORDER_TONES: Readonly<Record<OrderState | OrderLineState, BadgeTone>> = {
  pending: 'waiting',
  pending_review: 'waiting',
  sent: 'waiting',
  completed: 'success',
  partial_success: 'warning',
  error: 'danger',
  rejected: 'danger',
  cancelled: 'neutral',
};
const REQUEST_TONES: Readonly<Record<RequestState, BadgeTone>> = {
  submitted: 'waiting',
  accepted: 'accent',
  ordered: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  failed: 'danger',
};
const iconOf = (tone: BadgeTone) =>
  tone === 'waiting' ? (
    <ClockRegular />
  ) : tone === 'warning' ? (
    <WarningRegular />
  ) : tone === 'danger' ? (
    <ErrorCircleRegular />
  ) : undefined;

const StateBadge = ({ tone, children }: { tone: BadgeTone; children: string }) => {
  const icon = iconOf(tone);
  return (
    <Badge tone={tone} {...(icon === undefined ? {} : { icon })}>
      {children}
    </Badge>
  );
};

export const OrderBadge = ({ state }: { state: OrderState }) => {
  const { t } = useTranslation();
  return <StateBadge tone={ORDER_TONES[state]}>{t(`orders.states.${state}`)}</StateBadge>;
};
/** A line of an order that waits for the operator waits with it. */
export const LineBadge = ({ state, waits = false }: { state: OrderLineState; waits?: boolean }) => {
  const { t } = useTranslation();
  if (waits) return <StateBadge tone="waiting">{t('orders.lineWaits')}</StateBadge>;
  return <StateBadge tone={ORDER_TONES[state]}>{t(`orders.lineStates.${state}`)}</StateBadge>;
};
/** A request that waits for the one who looks is amber. */
export const RequestBadge = ({ request: { state, may } }: { request: OrderRequest }) => {
  const { t } = useTranslation();
  if (state === 'submitted' && may.includes('accept'))
    return <WaitingForYouBadge>{t('orders.requests.forYou')}</WaitingForYouBadge>;
  return <StateBadge tone={REQUEST_TONES[state]}>{t(`orders.requests.states.${state}`)}</StateBadge>;
};
