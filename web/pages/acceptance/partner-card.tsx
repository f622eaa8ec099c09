import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { PartyTile } from '../../parts/party-tile.tsx';
import { VerifiedBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { at, own } from '../../theme.ts';
import { RoleTable } from './role-table.tsx';
import type { AskedRoles, Review, ReviewedPartner } from './shapes.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '12px',
    padding: '18px 22px',
    borderRadius: '12px',
    border: `1px solid ${own.line}`,
    backgroundColor: own.sheet,
    minWidth: 0,
    [at.phone]: { padding: '16px' },
  },
  head: { display: 'flex', gap: '12px', alignItems: 'center', minWidth: 0 },
  names: { display: 'grid', gap: '1px', minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '2px 24px',
    alignItems: 'start',
    [at.phone]: { gridTemplateColumns: '1fr' },
  },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', padding: '1px 0' },
  facts: { fontSize: '13px', lineHeight: '18px' },
  can: { color: own.success, fontSize: '16px', marginTop: '2px' },
  cannot: { color: own.text3, fontSize: '16px', marginTop: '2px' },
  quiet: { color: own.text2 },
});

/** One partner: who it is, what it becomes, what it can and cannot do, and the roles it asks for (domain 5.3). */
export const PartnerCard = ({
  reviewed,
  kind,
  roles,
}: {
  reviewed: ReviewedPartner;
  kind: Review['kind'];
  roles: AskedRoles | null;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { partner, capacity, already, since } = reviewed;
  const place =
    partner.partnerId === null
      ? format.country(partner.country)
      : t('acceptance.review.place', { country: format.country(partner.country), id: partner.partnerId });
  const lines = useLines(reviewed, kind, roles);
  return (
    <section className={styles.card} aria-label={partner.name}>
      <div className={styles.head}>
        <PartyTile name={partner.name} kind={partner.kind} size={44} />
        <div className={styles.names}>
          <div className={styles.name}>
            <h2 className={type.section}>{partner.name}</h2>
            {partner.verified && <VerifiedBadge />}
          </div>
          <p className={mergeClasses(type.faint, styles.facts)}>
            {already && since !== null
              ? t(`acceptance.review.already.${capacity}`, { place, date: format.date(since) })
              : t(`acceptance.review.becomes.${capacity}`, { place })}
          </p>
        </div>
      </div>
      {already && roles === null ? (
        <p className={mergeClasses(type.body, type.quiet)}>{t('acceptance.review.stays')}</p>
      ) : (
        <div className={styles.columns}>
          <Lines label={t('acceptance.review.can')} lines={lines.can} can />
          <Lines label={t('acceptance.review.cannot')} lines={lines.cannot} />
        </div>
      )}
      {roles !== null && <RoleTable roles={roles} partner={partner.name} />}
    </section>
  );
};

const Lines = ({ label, lines, can = false }: { label: string; lines: readonly string[]; can?: boolean }) => {
  const styles = useStyles();
  return (
    <ul aria-label={label}>
      {lines.map((line) => (
        <li key={line} className={mergeClasses(styles.line, !can && styles.quiet)}>
          {can ? (
            <CheckmarkRegular className={styles.can} aria-hidden="true" />
          ) : (
            <DismissRegular className={styles.cannot} aria-hidden="true" />
          )}
          {line}
        </li>
      ))}
    </ul>
  );
};

const useLines = (
  { capacity }: ReviewedPartner,
  kind: Review['kind'],
  roles: AskedRoles | null,
): { can: readonly string[]; cannot: readonly string[] } => {
  const { t } = useTranslation();
  if (kind === 'partnership') {
    return {
      can: [t('acceptance.review.shared'), t('acceptance.review.name')],
      cannot: [t('acceptance.review.noCustomers'), t('acceptance.review.noAccess')],
    };
  }
  const withoutRoles = roles === null ? [t('acceptance.review.noRoles')] : [];
  return capacity === 'reseller'
    ? {
        can: [t('acceptance.review.submit')],
        cannot: roles === null ? withoutRoles : [t('acceptance.review.noElsewhere')],
      }
    : { can: [t('acceptance.review.see')], cannot: [t('acceptance.review.noOrders'), ...withoutRoles] };
};
