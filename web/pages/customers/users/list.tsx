import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../../parts/empty.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { ChoiceChips, FilterRow } from '../../../parts/filter-chip.tsx';
import { Pager } from '../../../parts/pager.tsx';
import { SearchTyping } from '../../../parts/search-typing.tsx';
import { UserBlock, useColumns } from './list-columns.tsx';
import { pathOf, useListState } from './list-state.ts';
import { type Access, type User, type UserPage, usersApi, usersKey } from './shapes.ts';
import { UserPanel } from './user-panel.tsx';

const PAGE = 50;

/** The users of a customer by name, page by page, active or deleted; one of them in the panel. */
export const UserList = ({ access }: { access: Access }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, name } = access.customer;
  const { state, change } = useListState(id);
  const deleted = state.deleted === true;
  const asked = { search: state.search ?? '', state: deleted ? 'deleted' : 'active' } as const;
  // Pages that were left behind, for going back: the server pages forwards by key.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...usersKey(id), asked, cursor ?? ''],
    queryFn: ({ signal }) => api.get<UserPage>(usersApi(id), { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const counts = query.data?.counts ?? access.users;
  const next = query.data?.next ?? null;
  const toOf = (user: User): string => pathOf(id, { ...state, open: user.id });
  const open = rows?.find((user) => user.id === state.open);
  const beside = open !== undefined || state.open === 'new' || state.open === 'upload';
  const columns = useColumns(toOf, { beside, deleted });
  const filter = (part: Parameters<typeof change>[0]): void => {
    setTrail([]);
    change({ ...part, open: undefined });
  };
  const views = (['active', 'deleted'] as const).map((value) => ({
    value,
    label: t(`users.views.${value}`),
    ...(counts === null || counts === undefined ? {} : { count: counts[value] }),
  }));
  const nothing = rows?.length === 0;
  return (
    <>
      <FilterRow
        search={
          <SearchTyping label={t('users.search')} value={asked.search} onChange={(search) => filter({ search })} />
        }
      >
        <ChoiceChips
          label={t('users.view')}
          value={asked.state}
          choices={views}
          onChange={(value) => filter({ deleted: value === 'deleted' })}
        />
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && asked.search !== '' && (
        <NothingMatches
          filters={[t('users.searched', { text: asked.search })]}
          onClear={() => filter({ search: undefined })}
        />
      )}
      {nothing && asked.search === '' && deleted && (
        <Empty
          inside
          title={t('users.noneDeleted')}
          line={t('users.noneDeletedLine')}
          commands={[{ id: 'active', label: t('users.showActive'), run: () => filter({ deleted: false }) }]}
        />
      )}
      {nothing && asked.search === '' && !deleted && (
        <Empty inside title={t('users.none')} line={t('users.noneLine')} />
      )}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('users.list', { name })}
          loadingLabel={t('users.loading')}
          columns={columns}
          rows={rows}
          density="dense"
          rowKey={(user) => user.id}
          rowName={(user) => user.displayName}
          current={open?.id ?? null}
          onOpen={(user) => change({ open: user.id })}
          block={(user) => <UserBlock user={user} to={toOf(user)} />}
        />
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
      {open !== undefined && (
        <UserPanel
          key={open.id}
          access={access}
          user={open}
          onReload={() => void queries.invalidateQueries({ queryKey: usersKey(id) })}
          onClose={() => change({ open: undefined })}
        />
      )}
    </>
  );
};
