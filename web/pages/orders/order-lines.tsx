import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { at, own } from '../../theme.ts';
import { useCommercePlaces } from '../subscriptions/use-places.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { useOrderWords } from './order-words.ts';
import { isNew, type Order, type OrderLine } from './shapes.ts';
import { LineBadge } from './state-badges.tsx';

const useStyles = makeStyles({
  list: { border: `1px solid ${own.line}`, borderRadius: '12px', backgroundColor: own.sheet },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 16px',
    padding: '12px 20px',
    alignItems: 'center',
    ':not(:first-child)': { borderTop: `1px solid ${own.line}` },
    [at.phone]: { padding: '12px 16px' },
  },
  words: { display: 'grid', gap: '1px', minWidth: 0 },
  side: { display: 'grid', justifyItems: 'end', gap: '4px' },
  reason: { gridColumn: '1 / -1' },
  fault: { gridColumn: '1 / -1', color: own.danger },
});

/** What became of each line; a failed one says why, a done one leads to what it made. */
export const OrderLines = ({ order }: { order: Pick<Order, 'customer' | 'lines' | 'state'> }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {order.lines.map((line) => (
        <Line key={line.id} line={line} customer={order.customer} waits={order.state === 'pending_review'} />
      ))}
    </ul>
  );
};

const Line = ({ line, customer, waits }: { line: OrderLine; customer: Order['customer']; waits: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const order = useOrderWords();
  const places = useCommercePlaces(customer.id);
  const name = line.names[format.locale];
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span className={mergeClasses(type.body, type.strong)}>{name}</span>
        <span className={type.caption}>
          {format.inline([order.kind(line), ...(isNew(line) ? [words.seats(line.quantity)] : []), order.terms(line)])}
        </span>
      </span>
      <span className={styles.side}>
        <LineBadge state={line.state} waits={waits} />
        {line.state === 'completed' && line.subscriptionId != null && (
          <TextLink
            to={places.subscription(line.subscriptionId)}
            look="quiet"
            aria-label={`${t('orders.seeSubscription')}: ${name}`}
          >
            {t('orders.seeSubscription')}
          </TextLink>
        )}
      </span>
      {line.code != null && (
        <span className={mergeClasses(type.body, styles.fault)}>
          {order.failure(line.code, { item: name, subscription: name, customer: customer.name })}
        </span>
      )}
      {line.reason !== undefined && <q className={mergeClasses(type.caption, styles.reason)}>{line.reason}</q>}
    </li>
  );
};
