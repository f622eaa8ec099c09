import { makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ClockRegular, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { subscriptionsKey } from '../subscriptions/shapes.ts';
import { useCommercePlaces } from '../subscriptions/use-places.ts';
import { OrderLines } from './order-lines.tsx';
import { type Order, orderKey, ordersPath } from './shapes.ts';

/** How often an order is looked at while it is provisioned, and while it waits for the operator. */
const EVERY = 1_000;
const EVERY_IN_REVIEW = 5_000;

const useStyles = makeStyles({
  root: { display: 'grid', gap: '20px', maxWidth: '760px' },
  head: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', gap: '0 14px', alignItems: 'start' },
  icon: { display: 'inline-grid', placeItems: 'center', height: '32px', fontSize: '30px' },
  completed: { color: own.success },
  partial_success: { color: own.warningSoftText },
  error: { color: own.danger },
  pending: { color: own.accentText },
  pending_review: { color: own.accentText },
  rejected: { color: own.danger },
  cancelled: { color: own.text3 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const WORDS = {
  pending: ['placed', 'placedLine'],
  completed: ['completed', 'completedLine'],
  partial_success: ['partly', 'failedLine'],
  error: ['failed', 'failedLine'],
  pending_review: ['inReview', 'inReviewLine'],
  rejected: ['rejected', 'endedLine'],
  cancelled: ['cancelled', 'endedLine'],
} as const;

/** The last step: what is now true, line by line. While it is provisioned the page looks again by itself. */
export const Result = ({ id, customer, onAgain }: { id: string; customer: string; onAgain: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const places = useCommercePlaces(customer);
  const query = useQuery({
    queryKey: orderKey(id),
    queryFn: ({ signal }) => api.get<Order>(`/api/v1/orders/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => {
      if (data?.state === 'pending_review') return EVERY_IN_REVIEW;
      return data === undefined || data.state === 'pending' ? EVERY : false;
    },
  });
  const order = query.data;
  const settled = order !== undefined && order.state !== 'pending' && order.state !== 'pending_review';
  useEffect(() => {
    if (settled) void queries.invalidateQueries({ queryKey: subscriptionsKey });
  }, [settled, queries]);
  if (order === undefined)
    return query.error === null ? (
      <SkeletonRows label={t('orders.loading')} rows={3} height={60} />
    ) : (
      <FailureNote failure={query.error} onRetry={() => void query.refetch()} />
    );
  const [title, line] = WORDS[order.state];
  const commands: readonly Command[] = [
    { id: 'subscriptions', label: t('orders.wizard.toSubscriptions'), to: places.list, primary: true },
    { id: 'orders', label: t('orders.wizard.toOrders'), to: ordersPath(customer) },
    { id: 'again', label: t('orders.wizard.again'), run: onAgain },
  ];
  return (
    <div className={styles.root}>
      <div className={styles.head} role="status">
        <span className={mergeClasses(styles.icon, styles[order.state])} aria-hidden="true">
          {order.state === 'pending' ? (
            <Spinner size="small" />
          ) : order.state === 'pending_review' ? (
            <ClockRegular />
          ) : order.state === 'completed' ? (
            <CheckmarkCircleRegular />
          ) : order.state === 'error' ? (
            <ErrorCircleRegular />
          ) : (
            <WarningRegular />
          )}
        </span>
        <div>
          <h2 className={type.dialog}>{t(`orders.wizard.${title}`)}</h2>
          <p className={mergeClasses(type.body, type.quiet)}>
            {t(`orders.wizard.${line}`, { name: order.customer.name })}
          </p>
        </div>
      </div>
      <OrderLines order={order} />
      <div className={styles.acts}>
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} outline />
        ))}
      </div>
      <p className={type.caption}>{format.dateTime(order.placedAt)}</p>
    </div>
  );
};
