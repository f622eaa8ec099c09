import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../parts/panel.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { AdminRoles } from './admin-roles.tsx';
import { useCapacity } from './partner-state.tsx';
import { Selling } from './selling.tsx';
import type { Partner } from './shapes.ts';
import { SupportContact } from './support-contact.tsx';

const useStyles = makeStyles({ parts: { display: 'grid', gap: '24px' } });

/** One partner: selling and admin roles apart, each with its own end (domain 1, rule 1), and whom to call. */
export const PartnerPanel = ({
  partner,
  partners,
  onClose,
}: {
  partner: Partner;
  partners: readonly Partner[];
  onClose: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const capacity = useCapacity();
  const { name, kind, country } = partner.partner;
  return (
    <Panel
      title={name}
      tile={<PartyTile name={name} kind={kind} />}
      line={t('partnerRelationships.place', { capacity: capacity(partner), country: format.country(country) })}
      ground="soft"
      onClose={onClose}
    >
      <div className={styles.parts}>
        <Selling partner={partner} partners={partners} />
        <AdminRoles partner={partner} />
        <SupportContact partner={partner} />
      </div>
    </Panel>
  );
};
