import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { TextLink } from '../../../parts/text-link.tsx';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import { pathOf } from '../users/list-state.ts';
import { useDirectoryPaths } from '../users/use-directory-paths.ts';
import { BuyMore } from './panel-notes.tsx';
import type { License } from './shapes.ts';

const useStyles = makeStyles({
  product: { display: 'grid', gap: '1px', paddingBlock: '8px', minWidth: 0, justifyItems: 'start' },
  name: { whiteSpace: 'normal', overflowWrap: 'anywhere', color: own.text, fontWeight: 600 },
  words: { fontWeight: 400, whiteSpace: 'normal' },
  over: { color: own.warningSoftText },
  none: { color: own.warningSoftText, fontWeight: 600 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  block: { display: 'grid', gap: '8px' },
});

/** A row for each product: how many seats are owned, assigned and left, and where to go from there. */
export const LicenseTable = ({
  customer,
  licenses,
}: {
  customer: { readonly id: string; readonly name: string };
  licenses: readonly License[] | undefined;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = (license: License): string => license.names[format.locale];
  const available = (license: License) => (
    <span className={mergeClasses(license.available === 0 && styles.none)}>{format.number(license.available)}</span>
  );
  const columns: readonly Column<License>[] = [
    {
      id: 'product',
      label: t('licenses.columns.product'),
      main: true,
      width: '46%',
      cell: (license) => <Product license={license} />,
    },
    {
      id: 'total',
      label: t('licenses.columns.total'),
      end: true,
      width: '88px',
      cell: (license) => format.number(license.total),
    },
    {
      id: 'assigned',
      label: t('licenses.columns.assigned'),
      end: true,
      width: '88px',
      cell: (license) => format.number(license.assigned),
    },
    { id: 'available', label: t('licenses.columns.available'), end: true, width: '88px', cell: available },
    {
      id: 'acts',
      label: t('licenses.columns.acts'),
      hideLabel: true,
      cell: (license) => <Acts customer={customer.id} license={license} />,
    },
  ];
  return (
    <DataTable
      label={t('licenses.list', { name: customer.name })}
      loadingLabel={t('licenses.loading')}
      columns={columns}
      rows={licenses}
      density="two-lines"
      rowKey={(license) => license.skuId}
      rowName={nameOf}
      block={(license) => (
        <div className={styles.block}>
          <Product license={license} />
          <Facts
            facts={[
              { name: t('licenses.columns.total'), value: format.number(license.total) },
              { name: t('licenses.columns.assigned'), value: format.number(license.assigned) },
              { name: t('licenses.columns.available'), value: available(license) },
            ]}
          />
          <Acts customer={customer.id} license={license} />
        </div>
      )}
    />
  );
};

/** The product's name, what kind it is, and what is unusual about its seats. */
const Product = ({ license }: { license: License }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const over = license.assigned - license.total;
  const { suspended } = license;
  return (
    <span className={styles.product}>
      <span className={styles.name}>{license.names[format.locale]}</span>
      {license.kind !== 'license' && (
        <span className={mergeClasses(type.caption, styles.words)}>{t(`licenses.${license.kind}`)}</span>
      )}
      {suspended > 0 && (
        <span className={mergeClasses(type.caption, styles.words)}>
          {t('licenses.suspended', { count: suspended, number: format.number(suspended) })}
        </span>
      )}
      {over > 0 && (
        <span className={mergeClasses(type.caption, styles.words, styles.over)}>
          {t('licenses.over', { count: over, number: format.number(over) })}
        </span>
      )}
    </span>
  );
};

const Acts = ({ customer, license }: { customer: string; license: License }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { users } = useDirectoryPaths(customer);
  return (
    <span className={styles.acts}>
      {license.assigned > 0 && (
        <TextLink
          to={pathOf(users, { licensed: license.skuId })}
          look="quiet"
          aria-label={t('licenses.usersOf', { name: license.names[locale] })}
        >
          {t('licenses.users')}
        </TextLink>
      )}
      <BuyMore customer={customer} license={license} />
    </span>
  );
};
