import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  SpinButton,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { type CartLine, cyclesOf, faultOf, type LineChange, termsOf, unitPriceOf } from './cart.ts';
import type { Alignment } from './shapes.ts';
import { TermEnd } from './term-end.tsx';

const useStyles = makeStyles({
  box: { border: `1px solid ${own.line}`, borderRadius: '12px', overflow: 'hidden' },
  head: {
    fontSize: '12px',
    fontWeight: 600,
    color: own.text3,
    height: '32px',
    padding: '0 12px',
    ':first-child': { paddingLeft: '20px' },
  },
  row: {
    borderBottom: `1px solid ${own.line}`,
    'tbody &:last-child': { borderBottom: 'none' },
    ':hover': { backgroundColor: 'transparent' },
  },
  cell: {
    padding: '10px 12px',
    verticalAlign: 'top',
    fontSize: '14px',
    height: 'auto',
    ':first-child': { paddingLeft: '20px' },
  },
  end: { textAlign: 'right' },
  item: { display: 'grid', gap: '8px', maxWidth: '280px' },
  name: { display: 'grid', gap: '1px', paddingTop: '5px' },
  price: { paddingTop: '6px', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  fixed: { display: 'inline-block', paddingTop: '6px', color: own.text2 },
  narrow: { boxSizing: 'border-box', minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  cards: { display: 'grid', gap: '12px' },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '12px',
    border: `1px solid ${own.line}`,
    borderRadius: '12px',
    padding: '14px 16px',
  },
  fields: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    gap: '12px',
  },
});

type Props = {
  readonly lines: readonly CartLine[];
  /** Where there is no room for a table. */
  readonly asCards: boolean;
  readonly prices: boolean;
  /** When new lines can be made to end, by line; left out where that is not chosen. */
  readonly ends?: ReadonlyMap<string, readonly Alignment[]>;
  readonly onChange: (key: string, change: LineChange) => void;
  readonly onRemove: (key: string) => void;
};

/** How many of each, for how long, how billed. What is wrong with a number stands beside it. */
export const LinesTable = ({ lines, asCards, prices, ends, onChange, onRemove }: Props) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  const format = useFormat();
  const name = (line: CartLine): string => line.names[format.locale];
  const remove = (line: CartLine) => (
    <Button
      appearance="subtle"
      icon={<DeleteRegular />}
      aria-label={t('orders.wizard.remove', { name: name(line) })}
      onClick={() => onRemove(line.key)}
    />
  );
  const price = (line: CartLine): string => {
    const unit = unitPriceOf(line);
    return unit === undefined ? '' : unit.minor === 0 ? t('catalog.free') : words.money(unit);
  };
  const end = (line: CartLine, quiet: boolean) =>
    ends && (
      <TermEnd
        line={line}
        alignments={ends.get(line.key) ?? []}
        quiet={quiet}
        onChange={(termEndsAt) => onChange(line.key, { termEndsAt })}
      />
    );
  if (asCards)
    return (
      <ul className={styles.cards}>
        {lines.map((line) => (
          <li key={line.key} className={styles.card}>
            <LineName line={line} />
            {remove(line)}
            <div className={styles.fields}>
              <Quantity line={line} labelled onChange={(quantity) => onChange(line.key, { quantity })} />
              <Term line={line} labelled onChange={(change) => onChange(line.key, change)} />
              <Cycle line={line} labelled onChange={(change) => onChange(line.key, change)} />
              {end(line, false)}
            </div>
            {prices && (
              <span>
                {t('orders.wizard.unit')}: {price(line)}
              </span>
            )}
          </li>
        ))}
      </ul>
    );
  return (
    <div className={styles.box}>
      <Table aria-label={t('orders.wizard.cart')} noNativeElements={false}>
        <TableHeader>
          <TableRow className={styles.row}>
            <TableHeaderCell className={styles.head}>{t('orders.wizard.item')}</TableHeaderCell>
            <TableHeaderCell className={styles.head} style={{ width: 148 }}>
              {t('orders.wizard.quantity')}
            </TableHeaderCell>
            <TableHeaderCell className={styles.head} style={{ width: 128 }}>
              {t('orders.wizard.term')}
            </TableHeaderCell>
            <TableHeaderCell className={styles.head} style={{ width: 136 }}>
              {t('orders.wizard.billing')}
            </TableHeaderCell>
            {prices && (
              <TableHeaderCell className={mergeClasses(styles.head, styles.end)} style={{ width: 100 }}>
                <span style={{ marginLeft: 'auto' }}>{t('orders.wizard.unit')}</span>
              </TableHeaderCell>
            )}
            <TableHeaderCell className={styles.head} style={{ width: 56 }}>
              <span className={type.hidden}>{t('common.remove')}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key} className={styles.row}>
              <TableCell className={styles.cell}>
                <div className={styles.item}>
                  <LineName line={line} />
                  {end(line, true)}
                </div>
              </TableCell>
              <TableCell className={styles.cell}>
                <Quantity line={line} onChange={(quantity) => onChange(line.key, { quantity })} />
              </TableCell>
              <TableCell className={styles.cell}>
                <Term line={line} onChange={(change) => onChange(line.key, change)} />
              </TableCell>
              <TableCell className={styles.cell}>
                <Cycle line={line} onChange={(change) => onChange(line.key, change)} />
              </TableCell>
              {prices && (
                <TableCell className={mergeClasses(styles.cell, styles.end)}>
                  <div className={styles.price}>{price(line)}</div>
                </TableCell>
              )}
              <TableCell className={styles.cell}>{remove(line)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};

const LineName = ({ line }: { line: CartLine }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { item, subscription } = line;
  const line2 =
    subscription !== undefined
      ? t('orders.wizard.above', { number: format.number(subscription.quantity) })
      : item === undefined
        ? ''
        : t(item.minSeats === item.maxSeats ? 'orders.wizard.exactly' : 'orders.wizard.range', {
            min: format.number(item.minSeats),
            max: format.number(item.maxSeats),
          });
  return (
    <span className={styles.name}>
      <span className={mergeClasses(type.body, type.strong)}>{line.names[format.locale]}</span>
      <span className={type.caption}>{line2}</span>
    </span>
  );
};

const Quantity = ({
  line,
  labelled = false,
  onChange,
}: {
  line: CartLine;
  labelled?: boolean;
  onChange: (quantity: number | undefined) => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const { item, subscription, quantity } = line;
  const fault = faultOf(line);
  const message =
    fault === undefined
      ? undefined
      : fault === 'number'
        ? t('subscriptions.panel.enter')
        : fault === 'above'
          ? `${t('orders.wizard.above', { number: format.number(subscription?.quantity ?? 0) })}${format.locale === 'en' ? '. ' : '。'}${t('orders.wizard.below')}`
          : t(item?.minSeats === item?.maxSeats ? 'orders.wizard.exactly' : 'orders.wizard.range', {
              min: format.number(item?.minSeats ?? 1),
              max: format.number(item?.maxSeats ?? 1),
            });
  return (
    <Field
      {...(labelled ? { label: t('orders.wizard.quantity') } : {})}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <SpinButton
        className={styles.narrow}
        {...(labelled ? {} : { 'aria-label': t('orders.wizard.quantityOf', { name: line.names[format.locale] }) })}
        min={1}
        {...(quantity === undefined ? {} : { value: quantity })}
        onChange={(_, data) => {
          const count = data.value ?? Number(data.displayValue?.trim() || Number.NaN);
          onChange(Number.isInteger(count) && count >= 1 && count <= 1_000_000 ? count : undefined);
        }}
      />
    </Field>
  );
};

type ChoiceProps = {
  readonly line: CartLine;
  readonly labelled?: boolean;
  readonly onChange: (change: LineChange) => void;
};

const Term = ({ line, labelled = false, onChange }: ChoiceProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  const format = useFormat();
  const terms = line.item === undefined ? [] : termsOf(line.item);
  if (terms.length < 2)
    return (
      <FixedValue label={labelled ? t('orders.wizard.term') : undefined}>{words.term(line.termDuration)}</FixedValue>
    );
  return (
    <Field {...(labelled ? { label: t('orders.wizard.term') } : {})}>
      <Select
        className={styles.narrow}
        {...(labelled ? {} : { 'aria-label': t('orders.wizard.termOf', { name: line.names[format.locale] }) })}
        value={line.termDuration}
        onChange={(_, { value }) => {
          const term = terms.find((one) => one === value);
          if (term !== undefined) onChange({ termDuration: term });
        }}
      >
        {terms.map((term) => (
          <option key={term} value={term}>
            {words.term(term)}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const Cycle = ({ line, labelled = false, onChange }: ChoiceProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  const format = useFormat();
  const cycles = line.item === undefined ? [] : cyclesOf(line.item, line.termDuration);
  if (cycles.length < 2)
    return (
      <FixedValue label={labelled ? t('orders.wizard.billing') : undefined}>
        {words.cycle(line.billingCycle)}
      </FixedValue>
    );
  return (
    <Field {...(labelled ? { label: t('orders.wizard.billing') } : {})}>
      <Select
        className={styles.narrow}
        {...(labelled ? {} : { 'aria-label': t('orders.wizard.billingOf', { name: line.names[format.locale] }) })}
        value={line.billingCycle}
        onChange={(_, { value }) => {
          const cycle = cycles.find((one) => one === value);
          if (cycle !== undefined) onChange({ billingCycle: cycle });
        }}
      >
        {cycles.map((cycle) => (
          <option key={cycle} value={cycle}>
            {words.cycle(cycle)}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** What cannot be chosen, because there is only one. */
const FixedValue = ({ label, children }: { label: string | undefined; children: string }) => {
  const styles = useStyles();
  const type = useType();
  return label === undefined ? (
    <span className={styles.fixed}>{children}</span>
  ) : (
    <span>
      <span className={type.caption}>{label}</span>
      <br />
      {children}
    </span>
  );
};
