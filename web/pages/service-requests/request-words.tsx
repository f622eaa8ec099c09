import { ClockRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge, type BadgeTone } from '../../parts/badge.tsx';
import { ActiveBadge, DeadlineBadge, EndedBadge, WaitingBadge, WaitingForYouBadge } from '../../parts/state-badges.tsx';
import { usePlatform, useSession } from '../../session.tsx';
import type { ServiceRequest, Severity } from './shapes.ts';

const LOOK: Readonly<Record<Severity, { readonly tone: BadgeTone; readonly icon: ReactElement }>> = {
  critical: { tone: 'danger', icon: <ErrorCircleRegular /> },
  moderate: { tone: 'neutral', icon: <WarningRegular /> },
  minimal: { tone: 'outline', icon: <InfoRegular /> },
};

/** How bad it is, in a word with its sign. */
export const SeverityBadge = ({ severity }: { severity: Severity }) => {
  const { t } = useTranslation();
  return (
    <Badge tone={LOOK[severity].tone} icon={LOOK[severity].icon}>
      {t(`serviceRequests.severity.${severity}`)}
    </Badge>
  );
};

/** Whom it waits for: amber when it is the reader, because it is theirs to act. */
export const StateBadge = ({ request }: { request: ServiceRequest }) => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const { state, waitsFor, handler, raisedBy } = request;
  if (state === 'closed') return <EndedBadge>{t('serviceRequests.state.closed')}</EndedBadge>;
  if (waitsFor === organization.id) return <WaitingForYouBadge>{t('serviceRequests.waitsForYou')}</WaitingForYouBadge>;
  const { name } = waitsFor === handler.id ? handler : raisedBy.organization;
  return <WaitingBadge>{t('serviceRequests.waitsFor', { name })}</WaitingBadge>;
};

/** Whether the first answer has come, is due, or is late, by the platform's clock. */
export const AnswerState = ({ request }: { request: ServiceRequest }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = usePlatform()?.clock ?? new Date().toISOString();
  const { answeredAt, answerDueAt, state } = request;
  const date = format.dateTime(answeredAt ?? answerDueAt);
  if (answeredAt !== null) return <ActiveBadge>{t('serviceRequests.answered', { date })}</ActiveBadge>;
  if (state === 'closed') return <EndedBadge>{t('serviceRequests.answeredNever')}</EndedBadge>;
  return answerDueAt < now ? (
    <DeadlineBadge>{t('serviceRequests.answerLate', { date })}</DeadlineBadge>
  ) : (
    <Badge tone="outline" icon={<ClockRegular />}>
      {t('serviceRequests.answerDue', { date })}
    </Badge>
  );
};
