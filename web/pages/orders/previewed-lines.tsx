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
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import type { CustomerRecord } from '../customers/shapes.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import type { CartLine } from './cart.ts';
import { useOrderWords } from './order-words.ts';
import { recurringOf, recurringSums } from './recurring.ts';
import type { OrderPreview, PreviewedLine } from './shapes.ts';

const useStyles = makeStyles({
  box: { border: `1px solid ${own.line}`, borderRadius: '12px', overflowX: 'auto' },
  head: {
    fontSize: '12px',
    fontWeight: 600,
    color: own.text3,
    height: '32px',
    padding: '0 8px',
    ':first-child': { paddingLeft: '20px' },
    ':last-child': { paddingRight: '20px' },
  },
  row: { borderBottom: `1px solid ${own.line}`, ':hover': { backgroundColor: 'transparent' } },
  cell: {
    padding: '10px 8px',
    fontSize: '14px',
    height: '60px',
    color: own.text2,
    boxSizing: 'border-box',
    ':first-child': { paddingLeft: '20px' },
    ':last-child': { paddingRight: '20px' },
  },
  end: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  strong: { color: own.text, fontWeight: 600 },
  item: { display: 'grid', gap: '1px' },
  fault: { color: own.danger, fontSize: '12px', lineHeight: '16px' },
  blocks: { border: `1px solid ${own.line}`, borderRadius: '12px', overflow: 'hidden' },
  block: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    padding: '12px 16px',
    borderBottom: `1px solid ${own.line}`,
  },
  whole: { gridColumn: '1 / -1' },
  sums: {
    display: 'grid',
    gap: '6px',
    padding: '12px 20px',
    backgroundColor: own.soft,
    [at.phone]: { padding: '12px 16px' },
  },
  sum: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '12px' },
});

type Lines = {
  readonly customer: CustomerRecord;
  /** What was asked for, in the order of the preview. */
  readonly lines: readonly CartLine[];
  readonly preview: OrderPreview;
};

/** The lines of an order with what each costs whenever it is billed, and their sum. What is charged now stands apart. */
export const PreviewedLines = (props: Lines) => (useWidth() === 'phone' ? <Blocks {...props} /> : <Rows {...props} />);

const Rows = ({ customer, lines, preview }: Lines) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const said = useOrderWords();
  const sums = recurringSums(preview.lines, lines);
  const [only] = sums.length === 1 ? sums : [];
  const head = mergeClasses(styles.head, styles.end);
  return (
    <div className={styles.box}>
      <Table aria-label={t('orders.wizard.steps.review')} noNativeElements={false} style={{ minWidth: 480 }}>
        <TableHeader>
          <TableRow className={styles.row}>
            <TableHeaderCell className={styles.head}>{t('orders.wizard.item')}</TableHeaderCell>
            <TableHeaderCell className={head} style={{ width: 76 }}>
              <span style={{ marginLeft: 'auto' }}>{t('orders.wizard.quantity')}</span>
            </TableHeaderCell>
            <TableHeaderCell className={styles.head} style={{ width: 150 }}>
              {t('subscriptions.columns.term')}
            </TableHeaderCell>
            <TableHeaderCell className={head} style={{ width: 92 }}>
              <span style={{ marginLeft: 'auto' }}>{t('orders.wizard.unit')}</span>
            </TableHeaderCell>
            <TableHeaderCell className={head} style={{ width: 124 }}>
              <span style={{ marginLeft: 'auto' }}>{t(`orders.wizard.per.${only?.cycle ?? 'mixed'}`)}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {preview.lines.map((line, index) => (
            // The lines stand in the order in which they were sent in, and there may be two of one item.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <TableRow key={index} className={styles.row}>
              <TableCell className={styles.cell}>
                <span className={styles.item}>
                  <Name line={line} />
                  {line.code == null ? (
                    <span className={type.caption}>{said.kind(line)}</span>
                  ) : (
                    <Fault customer={customer} line={line} />
                  )}
                </span>
              </TableCell>
              <TableCell className={mergeClasses(styles.cell, styles.end)}>
                {format.number(line.quantity - (line.quantityBefore ?? 0))}
              </TableCell>
              <TableCell className={styles.cell}>{termsOf(said, lines[index])}</TableCell>
              <TableCell className={mergeClasses(styles.cell, styles.end)}>
                {line.unitPrice === undefined ? '' : words.money(line.unitPrice)}
              </TableCell>
              <TableCell className={mergeClasses(styles.cell, styles.end, styles.strong)}>
                <Recurring line={line} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Sums sums={sums} />
    </div>
  );
};

/** The same on a phone: what it is and what it costs, one below the other. */
const Blocks = ({ customer, lines, preview }: Lines) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const said = useOrderWords();
  return (
    <div className={styles.blocks}>
      <ul aria-label={t('orders.wizard.steps.review')}>
        {preview.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the lines is what tells them apart
          <li key={index} className={styles.block}>
            <Name line={line} />
            <span className={mergeClasses(type.body, styles.end, styles.strong)}>
              <Recurring line={line} />
            </span>
            <span className={mergeClasses(type.caption, styles.whole)}>
              {format.inline([
                line.quantityBefore === undefined ? words.seats(line.quantity) : said.kind(line),
                termsOf(said, lines[index]),
              ])}
            </span>
            {line.code != null && <Fault customer={customer} line={line} />}
          </li>
        ))}
      </ul>
      <Sums sums={recurringSums(preview.lines, lines)} />
    </div>
  );
};

const termsOf = (said: ReturnType<typeof useOrderWords>, line: CartLine | undefined): string =>
  line === undefined ? '' : said.terms(line);

const useName = (line: PreviewedLine): string => {
  const { t } = useTranslation();
  const format = useFormat();
  return line.names?.[format.locale] ?? t('orders.wizard.unavailable.not_in_market');
};

const Name = ({ line }: { line: PreviewedLine }) => {
  const type = useType();
  return <span className={mergeClasses(type.body, type.strong)}>{useName(line)}</span>;
};

const Recurring = ({ line }: { line: PreviewedLine }) => {
  const words = useSubscriptionWords();
  const amount = recurringOf(line);
  return amount === undefined ? null : words.money(amount);
};

/** What stands in the way of a line. */
const Fault = ({ customer, line }: { customer: CustomerRecord; line: PreviewedLine }) => {
  const styles = useStyles();
  const said = useOrderWords();
  const name = useName(line);
  if (line.code == null) return null;
  const about = { item: name, subscription: name, customer: customer.companyName };
  return (
    <span className={mergeClasses(styles.fault, styles.whole)} role="alert">
      {said.failure(line.code, about, line.title)}
    </span>
  );
};

const Sums = ({ sums }: { sums: ReturnType<typeof recurringSums> }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  if (sums.length === 0) return null;
  return (
    <div className={styles.sums}>
      {sums.map(({ cycle, sum }) => (
        <div key={cycle} className={styles.sum}>
          <span className={type.body}>{t(`orders.wizard.sum.${cycle}`)}</span>
          <span className={mergeClasses(type.body, styles.end, styles.strong)}>{words.money(sum)}</span>
        </div>
      ))}
    </div>
  );
};
