import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { useOrderWords } from './order-words.ts';
import type { RequestedLine } from './shapes.ts';

const useStyles = makeStyles({
  list: { border: `1px solid ${own.line}`, borderRadius: '12px', backgroundColor: own.sheet },
  // In a card there is no second one.
  inside: {
    border: 'none',
    borderRadius: 0,
    borderTop: `1px solid ${own.line}`,
    '& > li': { paddingLeft: 0, paddingRight: 0 },
  },
  line: {
    display: 'grid',
    gap: '1px',
    padding: '10px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${own.line}` },
  },
});

/** What was asked for, or what was ordered for it, in the same words. */
export const AskedLines = ({
  label,
  lines,
  inside = false,
}: {
  label: string;
  lines: readonly RequestedLine[];
  inside?: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const said = useOrderWords();
  return (
    <ul className={mergeClasses(styles.list, inside && styles.inside)} aria-label={label}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change, and there may be two of one item
        <li key={index} className={styles.line}>
          <span className={mergeClasses(type.body, type.strong)}>{line.names[format.locale]}</span>
          <span className={type.caption}>
            {format.inline([
              line.quantityBefore == null
                ? words.seats(line.quantity)
                : t('orders.requests.seatsFrom', {
                    before: format.number(line.quantityBefore),
                    number: format.number(line.quantity),
                  }),
              said.terms(line),
            ])}
          </span>
        </li>
      ))}
    </ul>
  );
};
