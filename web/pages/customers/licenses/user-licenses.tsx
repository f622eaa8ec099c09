import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import type { User } from '../users/shapes.ts';
import { useLicenses } from './use-licenses.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${own.line}`,
    borderRadius: '10px',
    '& > li': { padding: '9px 16px', display: 'grid', gap: '1px' },
    '& > li + li': { borderTop: `1px solid ${own.line}` },
  },
  act: { justifySelf: 'start' },
});

/** What one user has licenses of, and the way to change it. */
export const UserLicenses = ({
  customer,
  user,
  onManage,
}: {
  customer: string;
  user: User;
  onManage: (() => void) | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const licenses = useLicenses(customer).data?.items ?? [];
  const held = user.licenses.map((skuId) => {
    const known = licenses.find((license) => license.skuId === skuId);
    const off = (user.excludedPlans[skuId] ?? []).map(
      (id) => known?.servicePlans.find((plan) => plan.id === id)?.names[format.locale] ?? id,
    );
    return { skuId, name: known?.names[format.locale] ?? skuId, off };
  });
  return (
    <section className={styles.root}>
      <h3 className={type.section}>{t('licenses.title')}</h3>
      {held.length === 0 ? (
        <p className={mergeClasses(type.body, type.faint)}>{t('licenses.user.none')}</p>
      ) : (
        <ul className={styles.list}>
          {held.map(({ skuId, name, off }) => (
            <li key={skuId}>
              <span className={type.body}>{name}</span>
              {off.length > 0 && (
                <span className={type.caption}>{t('licenses.user.switchedOff', { plans: format.list(off) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {onManage !== undefined && (
        <Button className={styles.act} icon={<KeyRegular />} onClick={onManage}>
          {t('licenses.manage')}
        </Button>
      )}
    </section>
  );
};
