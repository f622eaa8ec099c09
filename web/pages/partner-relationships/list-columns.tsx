import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../parts/data-table.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { PartnerState, useCapacity, usePartnerWords } from './partner-state.tsx';
import { isActive, type Partner } from './shapes.ts';

const useStyles = makeStyles({
  partner: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
  words: { display: 'grid', minWidth: 0 },
  name: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: 400 },
  gone: { opacity: 0.75 },
  block: { display: 'grid', gap: '8px' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: own.text2,
    fontSize: '13px',
  },
});

const PartnerName = ({ partner, to }: { partner: Partner; to: string }) => {
  const styles = useStyles();
  const type = useType();
  const capacity = useCapacity();
  const { name, kind } = partner.partner;
  return (
    <span className={styles.partner}>
      <PartyTile name={name} kind={kind} {...(isActive(partner) ? {} : { className: styles.gone })} />
      <span className={styles.words}>
        <TextLink to={to} look="quiet" className={styles.name}>
          {name}
        </TextLink>
        <span className={`${type.caption} ${styles.line}`}>{capacity(partner)}</span>
      </span>
    </span>
  );
};

/** Partner, roles, state, since, ends (domain 5.3). */
export const useColumns = (toOf: (partner: Partner) => string): readonly Column<Partner>[] => {
  const { t } = useTranslation();
  const words = usePartnerWords();
  return [
    {
      id: 'partner',
      label: t('partnerRelationships.columns.partner'),
      main: true,
      cell: (partner) => <PartnerName partner={partner} to={toOf(partner)} />,
    },
    { id: 'roles', label: t('partnerRelationships.columns.roles'), width: '84px', cell: words.roles },
    {
      id: 'state',
      label: t('partnerRelationships.columns.state'),
      width: '158px',
      cell: (partner) => <PartnerState partner={partner} />,
      skeleton: 'badge',
    },
    { id: 'since', label: t('partnerRelationships.columns.since'), width: '104px', wideOnly: true, cell: words.since },
    { id: 'ends', label: t('partnerRelationships.columns.ends'), width: '164px', cell: words.ends },
  ];
};

export const PartnerBlock = ({ partner, to }: { partner: Partner; to: string }) => {
  const styles = useStyles();
  const words = usePartnerWords();
  return (
    <div className={styles.block}>
      <PartnerName partner={partner} to={to} />
      <span className={styles.facts}>
        <PartnerState partner={partner} />
        <span>{words.roles(partner)}</span>
        <span>{words.ends(partner)}</span>
      </span>
    </div>
  );
};
