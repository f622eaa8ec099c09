import { ClockRegular, ErrorCircleRegular, ShieldCheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Badge } from './badge.tsx';

/** The recurring states. The words come from the page, because what is active or waiting differs. */
export const ActiveBadge = ({ children }: { children: string }) => <Badge tone="success">{children}</Badge>;
export const UntilBadge = ({ children }: { children: string }) => <Badge tone="accent">{children}</Badge>;
export const DeadlineBadge = ({ children }: { children: string }) => (
  <Badge tone="warning" icon={<WarningRegular />}>
    {children}
  </Badge>
);
export const WaitingBadge = ({ children }: { children: string }) => (
  <Badge tone="waiting" icon={<ClockRegular />}>
    {children}
  </Badge>
);
/** Waiting for the one who is looking: amber, because it is theirs to act. */
export const WaitingForYouBadge = ({ children }: { children: string }) => (
  <Badge tone="warning" icon={<ClockRegular />}>
    {children}
  </Badge>
);
export const SuspendedBadge = ({ children }: { children: string }) => (
  <Badge tone="danger" icon={<ErrorCircleRegular />}>
    {children}
  </Badge>
);
export const EndedBadge = ({ children }: { children: string }) => <Badge tone="neutral">{children}</Badge>;
/** The risk of a role. */
export const SensitiveBadge = ({ children }: { children: string }) => (
  <Badge tone="warning" square>
    {children}
  </Badge>
);
export const VerifiedBadge = () => {
  const { t } = useTranslation();
  return (
    <Badge tone="accent" icon={<ShieldCheckmarkRegular />}>
      {t('common.verified')}
    </Badge>
  );
};
