import { PersonAddRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../../parts/empty.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { ChoiceChips, FilterRow } from '../../../parts/filter-chip.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { Pager } from '../../../parts/pager.tsx';
import { SearchTyping } from '../../../parts/search-typing.tsx';
import { AddPanel } from './add-panel.tsx';
import { PersonBlock, useColumns } from './list-columns.tsx';
import { pathOf, useListState } from './list-state.ts';
import { PersonPanel } from './person-panel.tsx';
import { type PeoplePage, type Person, peopleKey } from './shapes.ts';
import { useReasons } from './use-reasons.ts';

const PAGE = 50;

/** User management (domain 5.1, matrix row 54): the organization's own people. */
const People = () => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { state, change } = useListState();
  const reasons = useReasons();
  const asked = { search: state.search ?? '', state: state.removed === true ? 'removed' : 'active' } as const;
  // Pages that were left behind, for going back: the server pages forwards by key.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...peopleKey, asked, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<PeoplePage>('/api/v1/people', { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const toOf = (person: Person): string => pathOf({ ...state, open: person.id });
  const open = rows?.find((person) => person.id === state.open);
  const adding = state.open === 'new' && reasons.add === undefined;
  const columns = useColumns(toOf, open !== undefined || adding);
  const filter = (part: Parameters<typeof change>[0], late = false): void => {
    setTrail([]);
    change(late ? part : { ...part, open: undefined });
  };
  const close = (): void => change({ open: undefined });
  const nothing = rows?.length === 0;
  return (
    <>
      <PageHead
        title={t('people.title')}
        line={t('people.line')}
        commands={[
          {
            id: 'add',
            label: t('people.add'),
            icon: <PersonAddRegular />,
            primary: true,
            blocked: reasons.add,
            run: () => change({ open: 'new' }),
          },
        ]}
      />
      <FilterRow
        search={
          <SearchTyping
            label={t('people.search')}
            value={state.search ?? ''}
            onChange={(search, late) => filter({ search }, late)}
          />
        }
        {...(rows === undefined || next !== null || cursor !== undefined || nothing
          ? {}
          : { count: t('people.count', { count: rows.length }) })}
      >
        <ChoiceChips
          label={t('people.view')}
          value={asked.state}
          choices={(['active', 'removed'] as const).map((value) => ({ value, label: t(`people.views.${value}`) }))}
          onChange={(value) => filter({ removed: value === 'removed' })}
        />
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing ? (
        <Nobody
          search={asked.search}
          onClear={() => filter({ search: undefined })}
          onActive={() => filter({ removed: false })}
        />
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={t('people.title')}
            loadingLabel={t('people.loading')}
            columns={columns}
            rows={rows}
            density="dense"
            rowKey={(person) => person.id}
            rowName={(person) => person.name}
            current={open?.id ?? null}
            onOpen={(person) => change({ open: person.id })}
            block={(person) => <PersonBlock person={person} to={toOf(person)} />}
          />
        )
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
      {adding && <AddPanel onClose={close} />}
      {open !== undefined && (
        <PersonPanel
          key={open.id}
          person={open}
          onReload={() => void queries.invalidateQueries({ queryKey: peopleKey })}
          onClose={close}
        />
      )}
    </>
  );
};

const Nobody = ({ search, onClear, onActive }: { search: string; onClear: () => void; onActive: () => void }) => {
  const { t } = useTranslation();
  if (search !== '') return <NothingMatches filters={[t('people.searched', { text: search })]} onClear={onClear} />;
  return (
    <Empty
      inside
      title={t('people.noneRemoved')}
      line={t('people.noneRemovedLine')}
      commands={[{ id: 'active', label: t('people.showActive'), run: onActive }]}
    />
  );
};

export default People;
