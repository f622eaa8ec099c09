import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { Pager } from '../../parts/pager.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import { useSession } from '../../session.tsx';
import { SubscriptionBlock, useColumns } from './list-columns.tsx';
import { type ListState, STATES, useListState } from './list-state.ts';
import { listApi, listKey, type Subscription, type SubscriptionPage } from './shapes.ts';
import { useCommercePlaces } from './use-places.ts';
import { useSubscriptionWords } from './words.ts';

const PAGE = 50;

/** What a customer has, newest first: all of it for itself, what it sold for a provider, what it serves for a reseller. */
export const SubscriptionList = ({
  customer,
  commands,
}: {
  customer: { readonly id: string; readonly name: string };
  /** The next useful acts, for the list that is still empty. */
  commands: readonly Command[];
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const router = useRouter();
  const { organization } = useSession();
  const places = useCommercePlaces(customer.id);
  const { state, change } = useListState(places.list);
  const asked = { search: state.search ?? '', state: state.state };
  // Pages that were left behind, for going back: the server pages forwards by key.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...listKey(customer.id), asked, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<SubscriptionPage>(listApi(customer.id), { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const toOf = ({ id }: Subscription): string => places.subscription(id);
  const columns = useColumns(toOf);
  const filters = useFilterWords(state);
  const filter = (part: ListState): void => {
    setTrail([]);
    change(part);
  };
  const nothing = rows?.length === 0;
  const whole = cursor === undefined && next === null && rows !== undefined && !nothing;
  const side =
    organization.kind === 'provider' || organization.kind === 'reseller' ? organization.kind : ('customer' as const);
  return (
    <>
      {!(nothing && filters.length === 0) && (
        <FilterRow
          search={
            <SearchTyping
              label={t('subscriptions.search')}
              value={asked.search}
              onChange={(search) => filter({ search: search === '' ? undefined : search })}
            />
          }
          {...(whole
            ? { count: t('subscriptions.count', { count: rows.length, number: format.number(rows.length) }) }
            : {})}
        >
          <FilterChip
            name={t('subscriptions.filters.state')}
            choices={STATES.map((value) => ({ value, label: t(`subscriptions.states.${value}`) }))}
            value={state.state === undefined ? [] : [state.state]}
            onChange={([value]) => filter({ state: STATES.find((one) => one === value) })}
          />
        </FilterRow>
      )}
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && filters.length > 0 && (
        <NothingMatches filters={filters} onClear={() => filter({ search: undefined, state: undefined })} />
      )}
      {nothing && filters.length === 0 && (
        <Empty
          inside
          title={t('subscriptions.empty.title')}
          line={t(`subscriptions.empty.${side}`, { name: customer.name })}
          commands={commands}
        />
      )}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('subscriptions.list', { name: customer.name })}
          loadingLabel={t('subscriptions.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowName={words.name}
          onOpen={(subscription) => router.history.push(toOf(subscription))}
          block={(subscription) => <SubscriptionBlock subscription={subscription} to={toOf(subscription)} />}
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

/** The active filters in words. */
const useFilterWords = ({ search, state }: ListState): readonly string[] => {
  const { t } = useTranslation();
  return [
    ...(search === undefined ? [] : [t('subscriptions.searched', { text: search })]),
    ...(state === undefined
      ? []
      : [
          t('common.activeFilter', {
            name: t('subscriptions.filters.state'),
            value: t(`subscriptions.states.${state}`),
          }),
        ]),
  ];
};
