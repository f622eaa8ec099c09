import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { isSensitive } from '../../parts/directory-roles.ts';
import { SensitiveBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { at, own } from '../../theme.ts';
import type { AskedRoles } from './shapes.ts';

const useStyles = makeStyles({
  root: { border: `1px solid ${own.line}`, borderRadius: '10px', overflow: 'hidden', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    alignItems: 'center',
    padding: '8px 12px',
    backgroundColor: own.soft2,
  },
  dates: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    fontSize: '13px',
    [at.phone]: { fontSize: '12px', gap: '4px' },
  },
  icon: { fontSize: '16px', color: own.text3 },
  extend: { width: '100%', textAlign: 'right', color: own.warningSoftText, [at.phone]: { textAlign: 'left' } },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    alignItems: 'baseline',
    padding: '6px 12px',
    borderTop: `1px solid ${own.line}`,
  },
  does: { display: 'inline-flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center', minWidth: 0 },
  name: {
    marginLeft: 'auto',
    color: own.text3,
    fontSize: '12px',
    lineHeight: '20px',
    // On a phone the plain words stand alone; the official name is still read out.
    [at.phone]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  foot: { padding: '8px 12px', borderTop: `1px solid ${own.line}` },
});

/** Each role in plain words beside its official name, how risky it is, and from when until when (domain 5.3). */
export const RoleTable = ({ roles, partner }: { roles: AskedRoles; partner: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h3 className={mergeClasses(type.body, type.strong)}>{t('acceptance.review.roles')}</h3>
        <span className={styles.dates}>
          <CalendarLtrRegular className={styles.icon} aria-hidden="true" />
          {t('acceptance.review.period', { from: format.date(roles.startsAt), to: format.date(roles.endsAt) })}
        </span>
        {roles.autoExtend && (
          <span className={mergeClasses(type.caption, styles.extend)}>{t('acceptance.review.extend')}</span>
        )}
      </div>
      <ul>
        {roles.roles.map((role) => (
          <li key={role} className={styles.row}>
            <span className={mergeClasses(type.body, styles.does)}>
              {t(`acceptance.roles.${role}.does`)}
              {isSensitive(role) && <SensitiveBadge>{t('acceptance.review.sensitive')}</SensitiveBadge>}
            </span>
            <span className={styles.name}>{t(`acceptance.roles.${role}.name`)}</span>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(type.caption, styles.foot)}>{t('acceptance.review.holders', { partner })}</p>
    </div>
  );
};
