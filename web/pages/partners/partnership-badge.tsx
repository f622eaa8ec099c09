import { useTranslation } from 'react-i18next';
import { ActiveBadge, EndedBadge, SuspendedBadge } from '../../parts/state-badges.tsx';
import type { Partnership } from './shapes.ts';

/** How the partnership stands; a suspended partner is shown before all else. */
export const PartnershipBadge = ({ partnership }: { partnership: Partnership }) => {
  const { t } = useTranslation();
  const { state, standing } = partnership;
  if (state === 'removed') return <EndedBadge>{t('partners.states.removed')}</EndedBadge>;
  if (standing === 'suspended' || standing === 'terminated') {
    return <SuspendedBadge>{t(`partners.states.${standing}`)}</SuspendedBadge>;
  }
  return <ActiveBadge>{t('partners.states.active')}</ActiveBadge>;
};
