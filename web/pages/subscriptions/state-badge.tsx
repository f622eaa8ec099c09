import { ErrorCircleRegular, PauseCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../parts/badge.tsx';
import { ActiveBadge, EndedBadge } from '../../parts/state-badges.tsx';
import type { SubscriptionState } from './shapes.ts';

/** The state of a subscription; every one of them is shown (domain 8, row 22). */
export const SubscriptionBadge = ({ state }: { state: SubscriptionState }) => {
  const { t } = useTranslation();
  const word = t(`subscriptions.states.${state}`);
  if (state === 'active') return <ActiveBadge>{word}</ActiveBadge>;
  if (state === 'deleted') return <EndedBadge>{word}</EndedBadge>;
  if (state === 'disabled')
    return (
      <Badge tone="danger" icon={<ErrorCircleRegular />}>
        {word}
      </Badge>
    );
  return (
    <Badge tone="warning" icon={state === 'suspended' ? <PauseCircleRegular /> : <WarningRegular />}>
      {word}
    </Badge>
  );
};
