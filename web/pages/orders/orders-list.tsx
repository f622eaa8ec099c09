import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { at } from '../../theme.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { OrderLines } from './order-lines.tsx';
import { useOrderWords } from './order-words.ts';
import { type Order, type OrderPage, type OrderState, ordersApi, ordersKey } from './shapes.ts';
import { OrderBadge } from './state-badges.tsx';
import { useListState } from './use-list-state.ts';

const PAGE = 50;
/** How often a list is looked at while something in it is being provisioned. */
const EVERY = 2_000;
const STATES: readonly OrderState[] = [
  'pending',
  'pending_review',
  'completed',
  'partial_success',
  'error',
  'rejected',
  'cancelled',
];
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

/** Orders, the last first: of one customer, or of all. One opens in place with what became of each line. */
export const OrdersList = ({
  path,
  customer,
  commands = [],
}: {
  path: string;
  customer?: { readonly id: string; readonly name: string };
  commands?: readonly Command[];
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOrderWords();
  const { kind } = useSession().organization;
  const { state, change } = useListState(path, STATES);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...ordersKey, 'list', customer?.id ?? '', state.state ?? '', cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<OrderPage>(customer === undefined ? '/api/v1/orders' : ordersApi(customer.id), {
        query: { state: state.state, limit: PAGE, cursor },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some((order) => order.state === 'pending') === true ? EVERY : false,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const columns = useColumns(customer === undefined);
  const filter = (part: Parameters<typeof change>[0]): void => {
    setTrail([]);
    change({ ...part, open: undefined });
  };
  const filters =
    state.state === undefined
      ? []
      : [t('common.activeFilter', { name: t('orders.filters.state'), value: t(`orders.states.${state.state}`) })];
  const nothing = rows?.length === 0;
  const whole = cursor === undefined && next === null && rows !== undefined && !nothing;
  return (
    <>
      {!(nothing && filters.length === 0) && (
        <FilterRow
          {...(whole ? { count: t('orders.count', { count: rows.length, number: format.number(rows.length) }) } : {})}
        >
          <FilterChip
            name={t('orders.filters.state')}
            choices={STATES.map((value) => ({ value, label: t(`orders.states.${value}`) }))}
            value={state.state === undefined ? [] : [state.state]}
            onChange={([value]) => filter({ state: STATES.find((one) => one === value) })}
          />
        </FilterRow>
      )}
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && filters.length > 0 && (
        <NothingMatches filters={filters} onClear={() => filter({ state: undefined })} />
      )}
      {nothing && filters.length === 0 && (
        <Empty
          inside
          title={t('orders.empty.title')}
          line={
            customer === undefined
              ? t('orders.empty.all')
              : t(kind === 'provider' ? 'orders.empty.provider' : 'orders.empty.other', { name: customer.name })
          }
          commands={commands}
        />
      )}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('orders.list')}
          loadingLabel={t('orders.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowName={({ lines }) => words.items(lines)}
          expanded={state.open ?? null}
          onExpand={(open) => change({ open: open ?? undefined })}
          details={(order) => <OrderDetails order={order} />}
          block={(order) => <OrderBlock order={order} named={customer === undefined} />}
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

const useColumns = (ofAll: boolean): readonly Column<Order>[] => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOrderWords();
  const { money } = useSubscriptionWords();
  const isProvider = useSession().organization.kind === 'provider';
  const label = (name: 'customer' | 'items' | 'state' | 'total' | 'placed' | 'by' | 'partner') =>
    t(`orders.columns.${name}`);
  return [
    ...(ofAll
      ? [
          {
            id: 'customer',
            label: label('customer'),
            main: true,
            width: '20%',
            cell: (row: Order) => row.customer.name,
          },
        ]
      : []),
    { id: 'items', label: label('items'), main: !ofAll, cell: ({ lines }) => words.items(lines) },
    {
      id: 'state',
      label: label('state'),
      width: '142px',
      skeleton: 'badge',
      cell: ({ state }) => <OrderBadge state={state} />,
    },
    ...(isProvider
      ? [
          {
            id: 'partner',
            label: label('partner'),
            width: '14%',
            wideOnly: true,
            cell: ({ partnerOfRecord }: Order) =>
              partnerOfRecord?.name ?? <span className={type.faint}>{t('orders.direct')}</span>,
          },
          {
            id: 'total',
            label: label('total'),
            width: '112px',
            end: true,
            cell: ({ total }: Order) => (total === undefined ? '' : money(total)),
          },
        ]
      : [
          {
            id: 'provider',
            label: t('subscriptions.columns.provider'),
            width: '20%',
            cell: (row: Order) => row.provider.name,
          },
        ]),
    { id: 'placed', label: label('placed'), width: '116px', cell: ({ placedAt }) => format.date(placedAt) },
  ];
};

const OrderBlock = ({ order, named }: { order: Order; named: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const format = useFormat();
  const words = useOrderWords();
  return (
    <div className={styles.block}>
      <span className={mergeClasses(type.body, type.strong)}>{words.items(order.lines)}</span>
      <span className={type.caption}>
        {format.joined([...(named ? [order.customer.name] : []), format.date(order.placedAt)])}
      </span>
      <OrderBadge state={order.state} />
    </div>
  );
};

const OrderDetails = ({ order }: { order: Order }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { money } = useSubscriptionWords();
  const retry = useAction(
    (_: null, key) => api.post<Order>(`/api/v1/orders/${order.id}/retry`, { version: order.version }, { key }),
    { refresh: [ordersKey], onDone: () => toast(t('orders.retried')) },
  );
  const cancel = useAction(
    (_: null, key) => api.post<Order>(`/api/v1/orders/${order.id}/cancel`, { version: order.version }, { key }),
    { refresh: [ordersKey], onDone: () => toast(t('orders.cancelled')) },
  );
  const failure = retry.failure ?? cancel.failure;
  const facts: readonly Fact[] = [
    ...(order.reason === undefined ? [] : [{ name: t('orders.reason'), value: order.reason }]),
    { name: t('orders.columns.placed'), value: format.dateTime(order.placedAt) },
    ...(order.placedBy === null ? [] : [{ name: t('orders.columns.by'), value: order.placedBy.name }]),
    ...(order.settledAt === null ? [] : [{ name: t('orders.settled'), value: format.dateTime(order.settledAt) }]),
    { name: t('orders.columns.partner'), value: order.partnerOfRecord?.name ?? t('orders.direct') },
    ...(order.furtherResellers.length === 0
      ? []
      : [
          {
            name: t('orders.wizard.further.title'),
            value: format.names(order.furtherResellers.map(({ name }) => name)),
          },
        ]),
    ...(order.note === null ? [] : [{ name: t('orders.requests.note'), value: order.note }]),
    ...(order.total === undefined ? [] : [{ name: t('orders.columns.total'), value: money(order.total) }]),
  ];
  return (
    <div className={styles.details}>
      <OrderLines order={order} />
      <div className={styles.right}>
        <Facts facts={facts} />
        {order.may.includes('retry') && (
          <Button disabledFocusable={retry.busy} onClick={() => void retry.run(null)}>
            {t('orders.retry')}
          </Button>
        )}
        {order.may.includes('cancel') && (
          <Button disabledFocusable={cancel.busy} onClick={() => void cancel.run(null)}>
            {t('orders.cancel')}
          </Button>
        )}
        {failure !== undefined && <FailureNote failure={failure} />}
      </div>
    </div>
  );
};
