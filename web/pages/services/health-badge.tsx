import { CheckmarkCircleRegular, ErrorCircleRegular, WarningRegular, WrenchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerService } from '../../api/types.gen.ts';
import { Badge, type BadgeTone } from '../../parts/badge.tsx';
import type { NoteTone } from '../../parts/note.tsx';

export type Health = CustomerService['health'];
export const HEALTHS: readonly Health[] = ['healthy', 'degraded', 'outage', 'maintenance'];

const LOOK: Readonly<Record<Health, { readonly tone: BadgeTone; readonly icon: ReactElement }>> = {
  healthy: { tone: 'success', icon: <CheckmarkCircleRegular /> },
  degraded: { tone: 'warning', icon: <WarningRegular /> },
  outage: { tone: 'danger', icon: <ErrorCircleRegular /> },
  maintenance: { tone: 'accent', icon: <WrenchRegular /> },
};

/** How loud a note about it is. */
export const NOTE_TONE: Readonly<Record<Health, NoteTone>> = {
  healthy: 'info',
  degraded: 'warning',
  outage: 'danger',
  maintenance: 'info',
};
export const healthIcon = (health: Health): ReactElement => LOOK[health].icon;

/** How a service is, in a word with its sign. */
export const HealthBadge = ({ health }: { health: Health }) => {
  const { t } = useTranslation();
  const { tone, icon } = LOOK[health];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`services.health.${health}`)}
    </Badge>
  );
};
