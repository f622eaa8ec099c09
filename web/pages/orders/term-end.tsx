import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import type { CartLine } from './cart.ts';
import type { Alignment } from './shapes.ts';

const useStyles = makeStyles({ narrow: { boxSizing: 'border-box', minWidth: 0, width: '100%' } });

/**
 * When the first term of something new ends (domain 3.9): after its whole length, with what the customer has, or with a
 * month. An end that somebody asked for and that can no longer be had stays in the list; the review says so.
 */
export const TermEnd = ({
  line,
  alignments,
  quiet = false,
  onChange,
}: {
  line: CartLine;
  alignments: readonly Alignment[];
  /** Where the labels beside it are heads of columns. */
  quiet?: boolean;
  onChange: (termEndsAt: string | undefined) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const { termEndsAt } = line;
  if (line.item === undefined || (alignments.length === 0 && termEndsAt === undefined)) return null;
  const known = alignments.some((one) => one.termEndsAt === termEndsAt);
  const others = alignments.filter(({ kind }) => kind === 'subscription');
  const months = alignments.filter(({ kind }) => kind === 'month_end');
  return (
    <Field label={{ children: t('orders.wizard.ends'), ...(quiet ? { className: type.caption } : {}) }}>
      <Select
        className={styles.narrow}
        aria-label={t('orders.wizard.endsOf', { name: line.names[format.locale] })}
        value={termEndsAt ?? ''}
        onChange={(_, { value }) => onChange(value === '' ? undefined : value)}
      >
        <option value="">
          {t('subscriptions.panel.schedule.endDefault', { term: words.term(line.termDuration) })}
        </option>
        {termEndsAt !== undefined && !known && <option value={termEndsAt}>{format.date(termEndsAt)}</option>}
        {[...others, ...months].map((one) => (
          <option key={one.termEndsAt} value={one.termEndsAt}>
            {t(`subscriptions.panel.schedule.${one.kind === 'month_end' ? 'monthEnd' : 'subscription'}`, {
              date: format.date(one.termEndsAt),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
};
