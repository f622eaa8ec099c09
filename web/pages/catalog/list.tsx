import { ArrowDownloadRegular, ArrowImportRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useMay, useSession } from '../../session.tsx';
import { CatalogTabs } from './catalog-tabs.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ItemBlock, useColumns } from './list-columns.tsx';
import { CatalogFilters, NO_FILTERS, useFilterWords } from './list-filters.tsx';
import { pathOf, useListState } from './list-state.ts';
import { type CatalogItem, type CatalogPage, catalogKey, IMPORT, marketsOf, type Side } from './shapes.ts';

const PAGE = 50;

/** Price lists and offers of a provider (domain 5.2), the catalog of the operator (domain 5.4), a reseller's offers. */
const Catalog = () => {
  const { kind } = useSession().organization;
  return <CatalogList side={kind === 'operator' || kind === 'reseller' ? kind : 'provider'} />;
};

const CatalogList = ({ side }: { side: Side }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, change } = useListState(side);
  const commands = useCommands(side);
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
  const columns = useColumns(toOf, market, { beside: state.item !== undefined, prices: side !== 'reseller' });
  const words = useFilterWords(state);
  const filter = (part: Parameters<typeof change>[0]): void => {
    setTrail([]);
    change({ ...part, item: undefined });
  };
  const nothing = rows?.length === 0;
  const whole = cursor === undefined && next === null && rows !== undefined && !nothing;
  return (
    <>
      <PageHead title={t(`catalog.title.${side}`)} line={t(`catalog.line.${side}`)} commands={commands} />
      {side === 'operator' && <CatalogTabs current="items" />}
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
            block={(item) => <ItemBlock item={item} to={toOf(item)} market={market} prices={side !== 'reseller'} />}
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
        <ItemPanel key={state.item} id={state.item} onClose={() => change({ item: undefined })} />
      )}
    </>
  );
};

const useCommands = (side: Side): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  return [
    ...(may('catalog.import')
      ? [{ id: 'import', label: t('catalog.import'), icon: <ArrowImportRegular />, to: IMPORT, primary: true }]
      : []),
    ...(may('catalog.see-prices')
      ? [
          {
            id: 'export',
            label: t(side === 'operator' ? 'catalog.exportAll' : 'catalog.export'),
            icon: <ArrowDownloadRegular />,
            file: '/api/v1/catalog.csv',
          },
        ]
      : []),
  ];
};

export default Catalog;
