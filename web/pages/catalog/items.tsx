import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Pager } from '../../parts/pager.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ItemBlock, useColumns } from './list-columns.tsx';
import { CatalogFilters, NO_FILTERS, useFilterWords } from './list-filters.tsx';
import { pathOf, useListState } from './list-state.ts';
import { type CatalogItem, type CatalogPage, catalogKey, marketsOf, type Side } from './shapes.ts';

const PAGE = 50;

/** The items, searched, filtered and paged, and one of them in the panel beside. */
export const CatalogItems = ({
  side,
  commands,
}: {
  side: Side;
  /** The commands of the page, for the list that is still empty. */
  commands: readonly Command[];
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, change } = useListState(side);
  const asked = { search: state.search ?? '', kind: state.kind, publisher: state.publisher };
  // Pages that were left behind, for going back: the server pages forwards by key.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...catalogKey, asked, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<CatalogPage>('/api/v1/catalog', { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const markets = marketsOf(rows ?? []);
  const market = state.market ?? markets[0];
  const toOf = (item: CatalogItem): string => pathOf(side, { ...state, item: item.id });
  const columns = useColumns(toOf, market, { beside: state.item !== undefined, side });
  const words = useFilterWords(state);
  const filter = (part: Parameters<typeof change>[0], late = false): void => {
    setTrail([]);
    change(late ? part : { ...part, item: undefined });
  };
  const nothing = rows?.length === 0;
  const whole = cursor === undefined && next === null && rows !== undefined && !nothing;
  return (
    <>
      {!(nothing && words.length === 0) && (
        <CatalogFilters
          state={state}
          market={market}
          markets={markets}
          onChange={filter}
          count={whole ? t('catalog.count', { count: rows.length, number: format.number(rows.length) }) : undefined}
        />
      )}
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing ? (
        words.length > 0 ? (
          <NothingMatches filters={words} onClear={() => filter(NO_FILTERS)} />
        ) : (
          <Empty
            inside
            title={t('catalog.empty.title')}
            line={t(`catalog.empty.${side}`)}
            commands={commands.filter((command) => command.primary === true)}
          />
        )
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={t(`catalog.title.${side}`)}
            loadingLabel={t('catalog.loading')}
            columns={columns}
            rows={rows}
            density="dense"
            rowKey={(item) => item.id}
            rowName={(item) => item.names[format.locale]}
            current={state.item ?? null}
            onOpen={(item) => change({ item: item.id })}
            block={(item) => <ItemBlock item={item} to={toOf(item)} market={market} side={side} />}
          />
        )
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
      {state.item !== undefined && (
        <ItemPanel key={state.item} id={state.item} side={side} onClose={() => change({ item: undefined })} />
      )}
    </>
  );
};
