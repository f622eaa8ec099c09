import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Pager } from '../../../parts/pager.tsx';
import { useWidth } from '../../../preferences.ts';
import { useBulkRun } from '../licenses/bulk-run.ts';
import { ManagePanel } from '../licenses/manage-panel.tsx';
import { RunNote } from '../licenses/run-note.tsx';
import { UserBlock, useColumns } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListNothing } from './list-nothing.tsx';
import { useListState } from './list-state.ts';
import { SelectionBar } from './selection-bar.tsx';
import { type Access, type User, type UserPage, usersApi, usersKey } from './shapes.ts';
import { useManaged } from './use-managed.ts';
import { useSelection } from './use-selection.ts';
import { UserPanel } from './user-panel.tsx';

const PAGE = 50;

/** The users of a customer by name, page by page, active or deleted; one of them, or licenses of several, in the panel. */
export const UserList = ({ access }: { access: Access }) => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, name } = access.customer;
  const { state, change, pathTo } = useListState(id);
  const deleted = state.deleted === true;
  const asked = {
    search: state.search ?? '',
    state: deleted ? ('deleted' as const) : ('active' as const),
    licensed: state.licensed,
  };
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
  const selection = useSelection(id, rows, asked);
  const run = useBulkRun(id);
  const toOf = (user: User): string => pathTo({ open: user.id });
  const open = rows?.find((user) => user.id === state.open);
  const managed = useManaged(id, state, selection.users);
  const managing = managed !== undefined;
  const beside = open !== undefined || managing || state.open === 'new' || state.open === 'upload';
  const columns = useColumns(id, toOf, { beside, managing, deleted });
  const filter = (part: Parameters<typeof change>[0], late = false): void => {
    setTrail([]);
    selection.clear();
    change(late ? part : { ...part, open: undefined });
  };
  const nothing = rows?.length === 0;
  const choosing = !deleted && access.may.includes('assign-license');
  const filtered = asked.search !== '' || asked.licensed !== undefined;
  const phone = useWidth() === 'phone';
  const bar = choosing && selection.users.length > 0 && (
    <SelectionBar
      selection={selection}
      total={filtered ? undefined : counts?.active}
      onManage={() => change({ open: 'licenses', of: undefined })}
    />
  );
  return (
    <>
      <ListFilters customer={id} state={state} counts={counts} onChange={filter} />
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {selection.failure !== undefined && <FailureNote failure={selection.failure} />}
      {run !== undefined && !managing && (
        <RunNote run={run} onShow={() => change({ open: 'licenses', of: undefined })} />
      )}
      {nothing && <ListNothing customer={id} state={state} onChange={filter} />}
      {!phone && bar}
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
          {...(choosing ? { selection: selection.table } : {})}
          block={(user) => <UserBlock customer={id} user={user} to={toOf(user)} />}
        />
      )}
      {phone && bar}
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
          onLicenses={() => change({ open: 'licenses', of: open.id })}
          onClose={() => change({ open: undefined })}
        />
      )}
      {managed !== undefined && (
        <ManagePanel
          customer={id}
          users={managed}
          onDone={() => {
            if (state.of === undefined) selection.clear();
            change({ open: state.of, of: undefined });
          }}
          onClose={() => change({ open: state.of, of: undefined })}
        />
      )}
    </>
  );
};
