import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { useOrderWords } from './order-words.ts';
import { RequestDetails } from './request-details.tsx';
import { type OrderRequest, type RequestPage, type RequestState, requestsKey } from './shapes.ts';
import { RequestBadge } from './state-badges.tsx';
import { useListState } from './use-list-state.ts';

const PAGE = 50;
const STATES: readonly RequestState[] = ['submitted', 'accepted', 'ordered', 'declined', 'withdrawn', 'failed'];
const useStyles = makeStyles({ block: { display: 'grid', gap: '4px', justifyItems: 'start' } });

/** Order requests, of one customer or of all; received and sent where there are both. One opens in place. */
export const RequestsList = ({
  path,
  customer,
  prefix = '',
  commands = [],
}: {
  path: string;
  /** For an address that it shares with another list. */
  prefix?: string;
  /** Only those of this customer. */
  customer?: { readonly id: string; readonly name: string };
  commands?: readonly Command[];
}) => {
  const { t } = useTranslation();
  const { kind } = useSession().organization;
  const { state, change } = useListState(path, STATES, prefix);
  const boxes =
    kind === 'reseller'
      ? (['received', 'sent'] as const)
      : kind === 'provider'
        ? (['received'] as const)
        : (['sent'] as const);
  // A reseller of one customer looks at what it has asked for; in the list of all it sees first what waits for it.
  const first = customer !== undefined && kind === 'reseller' ? 'sent' : boxes[0];
  const box = boxes.find((one) => one === state.box) ?? first;
  const asked = { box, state: state.state, customerId: customer?.id };
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...requestsKey, 'list', asked, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<RequestPage>('/api/v1/order-requests', { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const words = useOrderWords();
  const ofAll = customer === undefined && kind !== 'customer';
  const columns = useColumns(box, ofAll);
  const filter = (part: Parameters<typeof change>[0]): void => {
    setTrail([]);
    change({ ...part, open: undefined });
  };
  const filters =
    state.state === undefined
      ? []
      : [
          t('common.activeFilter', {
            name: t('orders.requests.filters.state'),
            value: t(`orders.requests.states.${state.state}`),
          }),
        ];
  const nothing = rows?.length === 0;
  const side = kind === 'reseller' || kind === 'provider' ? kind : 'customer';
  return (
    <>
      <FilterRow>
        {boxes.length > 1 && (
          <ChoiceChips
            label={t('orders.requests.box')}
            value={box}
            choices={boxes.map((value) => ({ value, label: t(`orders.requests.boxes.${value}`) }))}
            onChange={(value) => filter({ box: value === first ? undefined : value })}
          />
        )}
        <FilterChip
          name={t('orders.requests.filters.state')}
          choices={STATES.map((value) => ({ value, label: t(`orders.requests.states.${value}`) }))}
          value={state.state === undefined ? [] : [state.state]}
          onChange={([value]) => filter({ state: STATES.find((one) => one === value) })}
        />
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && filters.length > 0 && (
        <NothingMatches filters={filters} onClear={() => filter({ state: undefined })} />
      )}
      {nothing && filters.length === 0 && (
        <Empty
          inside
          title={
            customer === undefined
              ? t(`orders.requests.empty.${box}`)
              : t('orders.requests.empty.of', { name: customer.name })
          }
          line={
            box === 'received' ? t('orders.requests.empty.receivedLine') : t(`orders.requests.empty.sentLine.${side}`)
          }
          commands={box === 'sent' ? commands : []}
        />
      )}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('orders.requests.title')}
          loadingLabel={t('orders.requests.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowName={({ lines }) => words.items(lines)}
          expanded={state.open ?? null}
          onExpand={(open) => change({ open: open ?? undefined })}
          details={(request) => <RequestDetails request={request} />}
          block={(request) => <RequestBlock request={request} box={box} ofAll={ofAll} />}
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

const useColumns = (box: 'received' | 'sent', ofAll: boolean): readonly Column<OrderRequest>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useOrderWords();
  const label = (name: 'customer' | 'items' | 'from' | 'to' | 'state' | 'submitted') =>
    t(`orders.requests.columns.${name}`);
  return [
    ...(ofAll
      ? [{ id: 'customer', label: label('customer'), main: true, cell: (row: OrderRequest) => row.customer.name }]
      : []),
    {
      id: 'items',
      label: label('items'),
      main: !ofAll,
      ...(ofAll ? { width: '32%' } : {}),
      cell: ({ lines }) => words.items(lines),
    },
    box === 'received'
      ? { id: 'from', label: label('from'), width: '18%', cell: ({ from }) => from.name }
      : { id: 'to', label: label('to'), width: '18%', cell: ({ to }) => to.name },
    {
      id: 'state',
      label: label('state'),
      width: '140px',
      skeleton: 'badge',
      cell: (request) => <RequestBadge request={request} />,
    },
    { id: 'submitted', label: label('submitted'), width: '116px', cell: (row) => format.date(row.submittedAt) },
  ];
};

/** Whose it is where that is the question, and otherwise with whom it is. */
const RequestBlock = ({ request, box, ofAll }: { request: OrderRequest; box: 'received' | 'sent'; ofAll: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const format = useFormat();
  const words = useOrderWords();
  const { name } = ofAll ? request.customer : box === 'received' ? request.from : request.to;
  return (
    <div className={styles.block}>
      <span className={mergeClasses(type.body, type.strong)}>{words.items(request.lines)}</span>
      <span className={type.caption}>{format.joined([name, format.date(request.submittedAt)])}</span>
      <RequestBadge request={request} />
    </div>
  );
};
