import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { own } from '../../theme.ts';
import type { CatalogItem } from './shapes.ts';

const useStyles = makeStyles({
  head: { fontSize: '12px', fontWeight: 600, color: own.text3, padding: '0 8px 0 0', height: '28px' },
  cell: { padding: '0 8px 0 0', height: '34px', fontSize: '14px' },
  end: { textAlign: 'right', paddingRight: 0, justifyContent: 'flex-end' },
  row: { borderBottom: `1px solid ${own.line}`, ':hover': { backgroundColor: 'transparent' } },
  price: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', color: own.text },
});

/** Terms, how they are billed, and what a seat costs then; one row for each market where there are several. */
export const TermsTable = ({ item }: { item: CatalogItem }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const priced = item.terms.some((term) => term.prices !== undefined || term.unitPrice !== undefined);
  const severalMarkets = item.terms.some((term) => term.prices !== undefined);
  const rows = item.terms.flatMap(({ termDuration, billingCycle, unitPrice, prices }) =>
    (prices ?? [{ market: '', unitPrice }]).map((price) => ({ termDuration, billingCycle, ...price })),
  );
  return (
    <Table aria-label={t('catalog.panel.terms')} size="small">
      <TableHeader>
        <TableRow className={styles.row}>
          <TableHeaderCell className={styles.head}>{t('catalog.panel.term')}</TableHeaderCell>
          <TableHeaderCell className={styles.head}>{t('catalog.panel.billing')}</TableHeaderCell>
          {severalMarkets && <TableHeaderCell className={styles.head}>{t('catalog.panel.market')}</TableHeaderCell>}
          {priced && (
            <TableHeaderCell className={mergeClasses(styles.head, styles.end)}>
              <span style={{ marginLeft: 'auto' }}>{t('catalog.panel.price')}</span>
            </TableHeaderCell>
          )}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={`${row.termDuration} ${row.billingCycle} ${row.market}`} className={styles.row}>
            <TableCell className={styles.cell}>{t(`catalog.terms.${row.termDuration}`)}</TableCell>
            <TableCell className={styles.cell}>{t(`catalog.cycles.${row.billingCycle}`)}</TableCell>
            {severalMarkets && <TableCell className={styles.cell}>{row.market}</TableCell>}
            {priced && (
              <TableCell className={mergeClasses(styles.cell, styles.end, styles.price)}>
                {row.unitPrice === undefined
                  ? t('catalog.notOffered')
                  : row.unitPrice.minor === 0
                    ? t('catalog.free')
                    : format.money(row.unitPrice.minor, row.unitPrice.currency)}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
