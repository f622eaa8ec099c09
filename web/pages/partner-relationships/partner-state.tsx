import { ShieldKeyholeRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../parts/badge.tsx';
import { ActiveBadge, EndedBadge } from '../../parts/state-badges.tsx';
import { activeGrants, countRoles, isActive, isSelling, type Partner } from './shapes.ts';

/** What a partner is to its customer, or what it was. Without a relationship it holds admin roles only. */
export const useCapacity = () => {
  const { t } = useTranslation();
  return (partner: Partner): string => {
    const { relationship } = partner;
    if (relationship === null) return t('partnerRelationships.rolesOnly');
    return t(
      `partnerRelationships.${relationship.state === 'active' ? 'capacity' : 'former'}.${relationship.capacity}`,
    );
  };
};

/** Selling ended while admin roles go on is a state of its own, and not a quiet one (S46). */
export const PartnerState = ({ partner }: { partner: Partner }) => {
  const { t } = useTranslation();
  if (isSelling(partner)) return <ActiveBadge>{t('partnerRelationships.states.active')}</ActiveBadge>;
  if (isActive(partner)) {
    return (
      <Badge tone="warning" icon={<ShieldKeyholeRegular />}>
        {t('partnerRelationships.states.rolesOnly')}
      </Badge>
    );
  }
  const by = partner.relationship?.endedBy ?? null;
  return (
    <EndedBadge>
      {by === null ? t('partnerRelationships.states.ended') : t(`partnerRelationships.states.endedBy.${by}`)}
    </EndedBadge>
  );
};

/** The words of a partner's row. */
export const usePartnerWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    roles: (partner: Partner): string => {
      const count = countRoles(partner);
      return count === 0 ? t('partnerRelationships.noRoles') : t('partnerRelationships.roles', { count });
    },
    since: (partner: Partner): string => {
      const since = partner.relationship?.since ?? partner.delegatedAdmin[0]?.activatedAt;
      return since === undefined ? '' : format.date(since);
    },
    ends: (partner: Partner): string => {
      const [first] = [...activeGrants(partner)].sort((a, b) => a.endsAt.localeCompare(b.endsAt));
      if (first !== undefined) {
        const date = format.date(first.endsAt);
        return first.autoExtend ? t('partnerRelationships.extends', { date }) : date;
      }
      if (isSelling(partner)) return t('partnerRelationships.noEnd');
      const ended = partner.relationship?.endedAt ?? partner.delegatedAdmin[0]?.endedAt;
      return ended == null ? '' : format.date(ended);
    },
  };
};
