import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useSandboxNow } from '../../parts/frame/sandbox-clock.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useType } from '../../parts/type.ts';
import { at } from '../../theme.ts';
import { OrderLines } from '../orders/order-lines.tsx';
import { useOrderWords } from '../orders/order-words.ts';
import type { Order } from '../orders/shapes.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { ReviewActs } from './review-acts.tsx';
import { CREDIT, type OrderReview, type OrderReviewPage, reviewsKey, usedOf } from './shapes.ts';

const PAGE = 50;
/** How often the list is looked at: orders come in while somebody works them off. */
const EVERY = 15_000;

const useStyles = makeStyles({
  block: { display: 'grid', gap: '4px', justifyItems: 'start' },
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 340px)',
    gap: '16px 28px',
    alignItems: 'start',
    paddingTop: '6px',
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  right: { display: 'grid', gap: '14px', justifyItems: 'start' },
});

/** The orders that wait for the operator, the longest first; each opens in place, with what can be done (domain 5.4). */
const OrderReviews = () => {
  const { t } = useTranslation();
  const words = useOrderWords();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...reviewsKey, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<OrderReviewPage>('/api/v1/order-reviews', { query: { limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const nothing = rows?.length === 0;
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('credit.reviews.title')} line={t('credit.reviews.line')} />
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && (
        <Empty
          inside
          title={t('credit.reviews.none')}
          line={t('credit.reviews.noneLine')}
          commands={[{ id: 'credit', label: t('credit.reviews.toCredit'), to: CREDIT }]}
        />
      )}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('credit.reviews.list')}
          loadingLabel={t('credit.reviews.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ order }) => order.id}
          rowName={({ order }) => `${order.provider.name}: ${words.items(order.lines)}`}
          expanded={open}
          onExpand={setOpen}
          details={(review) => <Details review={review} />}
          block={({ order }) => <Block order={order} />}
        />
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
    </>
  );
};
export default OrderReviews;

/** How long an order has waited; the exact moment stands in its tooltip. */
const Age = ({ at: placedAt }: { at: string }) => {
  const format = useFormat();
  const now = useSandboxNow() ?? new Date().toISOString();
  return (
    <time dateTime={placedAt} title={format.dateTime(placedAt)}>
      {format.relative(placedAt, now)}
    </time>
  );
};

const useColumns = (): readonly Column<OrderReview>[] => {
  const { t } = useTranslation();
  const words = useOrderWords();
  const { money } = useSubscriptionWords();
  const label = (name: 'provider' | 'customer' | 'items' | 'total' | 'age') => t(`credit.reviews.columns.${name}`);
  return [
    { id: 'provider', label: label('provider'), main: true, width: '22%', cell: ({ order }) => order.provider.name },
    { id: 'customer', label: label('customer'), width: '20%', cell: ({ order }) => order.customer.name },
    { id: 'items', label: label('items'), cell: ({ order }) => words.items(order.lines) },
    {
      id: 'total',
      label: label('total'),
      width: '130px',
      end: true,
      cell: ({ order: { total } }) => (total === undefined ? '' : money(total)),
    },
    {
      id: 'age',
      label: label('age'),
      width: '130px',
      cell: ({ order }) => <Age at={order.placedAt} />,
    },
  ];
};

const Block = ({ order }: { order: Order }) => {
  const styles = useStyles();
  const type = useType();
  const format = useFormat();
  const words = useOrderWords();
  const { money } = useSubscriptionWords();
  return (
    <div className={styles.block}>
      <span className={mergeClasses(type.body, type.strong)}>{order.provider.name}</span>
      <span className={type.body}>{words.items(order.lines)}</span>
      <span className={type.caption}>
        {format.joined([order.customer.name, ...(order.total === undefined ? [] : [money(order.total)])])}
      </span>
      <span className={type.caption}>
        <Age at={order.placedAt} />
      </span>
    </div>
  );
};

const Details = ({ review: { order, credit } }: { review: OrderReview }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const { money } = useSubscriptionWords();
  const facts: readonly Fact[] = [
    { name: t('orders.columns.placed'), value: format.dateTime(order.placedAt) },
    ...(order.placedBy === null ? [] : [{ name: t('orders.columns.by'), value: order.placedBy.name }]),
    { name: t('credit.reviews.columns.customer'), value: order.customer.name },
    { name: t('orders.columns.partner'), value: order.partnerOfRecord?.name ?? t('orders.direct') },
    ...(order.note === null ? [] : [{ name: t('orders.requests.note'), value: order.note }]),
    ...(order.total === undefined ? [] : [{ name: t('credit.reviews.columns.total'), value: money(order.total) }]),
    ...credit
      .filter(({ currency }) => order.total === undefined || currency === order.total.currency)
      .map((line) => ({
        name: t('credit.columns.used'),
        value:
          line.limit === null
            ? money(usedOf(line))
            : t('credit.reviews.usedOf', { used: money(usedOf(line)), limit: money(line.limit) }),
      })),
  ];
  return (
    <div className={styles.details}>
      <OrderLines order={order} />
      <div className={styles.right}>
        <Facts facts={facts} />
        <ReviewActs order={order} />
      </div>
    </div>
  );
};
