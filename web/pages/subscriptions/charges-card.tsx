import { Button, makeStyles } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { type ChargePage, detailsKey, type SubscriptionDetails, subscriptionApi } from './shapes.ts';
import { useSubscriptionWords } from './words.ts';

const PAGE = 12;
const useStyles = makeStyles({
  block: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '2px 12px' },
  amount: { color: own.text, fontWeight: 600 },
  more: { marginTop: '8px' },
});

type Row = ChargePage['items'][number];

/** What the provider owes for it, the last first. A credit is negative. */
export const ChargesCard = ({ subscription }: { subscription: SubscriptionDetails }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const query = useInfiniteQuery({
    queryKey: [...detailsKey(subscription.id), 'charges'],
    queryFn: ({ signal, pageParam }) =>
      api.get<ChargePage>(`${subscriptionApi(subscription.id)}/charges`, {
        query: { limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.items);
  const label = (name: 'at' | 'kind' | 'period' | 'quantity' | 'unit' | 'amount') =>
    t(`subscriptions.charges.columns.${name}`);
  const columns: readonly Column<Row>[] = [
    { id: 'at', label: label('at'), width: '104px', cell: (row) => format.date(row.at) },
    { id: 'kind', label: label('kind'), main: true, cell: words.charge },
    { id: 'period', label: label('period'), width: '212px', cell: (row) => format.dateRange(row.from, row.until) },
    { id: 'quantity', label: label('quantity'), width: '64px', end: true, cell: (row) => format.number(row.quantity) },
    {
      id: 'unit',
      label: label('unit'),
      width: '92px',
      end: true,
      wideOnly: true,
      cell: (row) => words.money(row.unitPrice),
    },
    {
      id: 'amount',
      label: label('amount'),
      width: '112px',
      end: true,
      cell: (row) => <span className={styles.amount}>{words.money(row.amount)}</span>,
    },
  ];
  return (
    <Card title={t('subscriptions.charges.title')}>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 ? (
        <p className={type.faint}>{t('subscriptions.charges.none')}</p>
      ) : (
        <DataTable
          label={t('subscriptions.charges.title')}
          loadingLabel={t('subscriptions.charges.loading')}
          columns={columns}
          rows={rows}
          density="dense"
          rowKey={({ id }) => id}
          rowName={words.charge}
          block={(row) => (
            <div className={styles.block}>
              <span className={type.strong}>{words.charge(row)}</span>
              <span className={styles.amount}>{words.money(row.amount)}</span>
              <span className={type.caption}>{format.date(row.at)}</span>
              <span className={type.caption}>{words.seats(row.quantity)}</span>
            </div>
          )}
        />
      )}
      {query.hasNextPage && (
        <Button
          className={styles.more}
          appearance="subtle"
          disabledFocusable={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('subscriptions.charges.more')}
        </Button>
      )}
    </Card>
  );
};
