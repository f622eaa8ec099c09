import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { EndedBadge } from '../../parts/state-badges.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { AdminBadge } from './admin-badge.tsx';
import { useGrantLine } from './grant-line.ts';
import type { CustomerRecord, Grant } from './shapes.ts';

const useStyles = makeStyles({
  list: { display: 'grid', '& > li + li': { borderTop: `1px solid ${own.line}` } },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '8px 0' },
  words: { display: 'grid', flexGrow: 1, minWidth: 0 },
});

/** The admin relationships with this customer, each with its own end (domain 3.6). */
export const AccountAdmins = ({ customer }: { customer: CustomerRecord }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const grantLine = useGrantLine();
  return (
    <Card title={t('customers.record.admins')}>
      {customer.delegatedAdmins.length === 0 ? (
        <p className={mergeClasses(type.body, type.faint)}>{t('customers.record.adminsNone')}</p>
      ) : (
        <ul className={styles.list}>
          {customer.delegatedAdmins.map((grant) => (
            <li key={grant.id} className={styles.item}>
              <span className={styles.words}>
                <span className={mergeClasses(type.body, type.strong)}>{grant.name}</span>
                <span className={type.caption}>{grantLine(grant)}</span>
              </span>
              <GrantBadge grant={grant} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

const GrantBadge = ({ grant }: { grant: Grant }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (grant.state !== 'active')
    return <EndedBadge>{t('customers.endedOn', { date: format.date(grant.endsAt) })}</EndedBadge>;
  return <AdminBadge admin={{ state: 'active', endsAt: grant.endsAt, autoExtend: grant.autoExtend, ending: false }} />;
};
