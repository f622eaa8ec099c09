import { makeStyles } from '@fluentui/react-components';
import { MailAddRegular, PeopleCommunityAddRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterRow } from '../../parts/filter-chip.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { hasPage, placeOf } from '../../parts/places.ts';
import { SearchTyping } from '../../parts/search-typing.tsx';
import { useMay, useSession } from '../../session.tsx';
import { InvitationBlock, useColumns, useInviteeName } from './list-columns.tsx';
import { InvitationDetails } from './list-details.tsx';
import { type Invitation, invitationsKey, LIST } from './shapes.ts';

const useStyles = makeStyles({
  failure: { marginBottom: '12px' },
});

/** The filter's views, and the states each asks for. A draft of somebody who is still writing is not waiting. */
const VIEWS = {
  all: '',
  draft: 'draft',
  waiting: 'issued,opened',
  accepted: 'accepted',
  declined: 'declined',
  revoked: 'revoked',
  expired: 'expired',
} as const;
type View = keyof typeof VIEWS;
const isView = (value: unknown): value is View => typeof value === 'string' && value in VIEWS;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Customers › Invitations (domain 5.1): whom the organization asked, and what came of it. */
const ListPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const router = useRouter();
  const { organization } = useSession();
  const columns = useColumns();
  const inviteeName = useInviteeName();
  const commands = useListCommands();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const view: View = isView(search.state) ? search.state : 'all';
  const cursor = text(search.cursor);
  const open = text(search.open) ?? null;
  const page = typeof search.page === 'number' && search.page > 1 ? search.page : 1;
  // As it is written: the router would read a number out of a code of digits.
  const { location } = router.history;
  const wanted = location.pathname === LIST ? text(new URLSearchParams(location.search).get('search')) : undefined;

  const go = (change: Record<string, string | number | undefined>, replace = false): void => {
    const next = new URLSearchParams();
    const all = {
      search: wanted,
      state: view === 'all' ? undefined : view,
      cursor,
      page: page > 1 ? page : undefined,
      open: open ?? undefined,
      ...change,
    };
    for (const [name, value] of Object.entries(all)) if (value !== undefined) next.set(name, String(value));
    const query = next.toString();
    const to = query === '' ? LIST : `${LIST}?${query}`;
    if (replace) router.history.replace(to);
    else router.history.push(to);
  };

  const query = useQuery({
    queryKey: [...invitationsKey, 'list', view, wanted ?? '', cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<{ items: Invitation[]; next: string | null }>('/api/v1/invitations', {
        query: { state: VIEWS[view], search: wanted, cursor, limit: 25 },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const isEmpty = rows?.length === 0 && cursor === undefined;
  const viewName = (one: View): string =>
    one === 'all' ? t('invitations.list.all') : t(`invitations.list.states.${one === 'waiting' ? 'issued' : one}`);

  const filters = [
    ...(wanted === undefined ? [] : [t('invitations.list.searched', { text: wanted })]),
    ...(view === 'all' ? [] : [viewName(view)]),
  ];
  const isProvider = organization.kind === 'provider';
  const head = (
    <PageHead
      title={t('invitations.list.title')}
      line={t(isProvider ? 'invitations.list.lineProvider' : 'invitations.list.line')}
      commands={isEmpty && filters.length === 0 ? [] : commands}
    />
  );
  if (isEmpty && filters.length === 0) {
    return (
      <>
        {head}
        <Empty
          title={t('invitations.list.empty')}
          line={t('invitations.list.emptyLine')}
          tie={[organization, { seat: 'add' }]}
          commands={commands}
          links={
            hasPage('/customers/new')
              ? [{ label: t('invitations.list.how'), to: '/customers/new', icon: <QuestionCircleRegular /> }]
              : []
          }
        />
      </>
    );
  }
  return (
    <>
      {head}
      <FilterRow
        search={
          <SearchTyping
            label={t('invitations.list.search')}
            value={wanted ?? ''}
            onChange={(typed, late) =>
              go(
                {
                  search: typed === '' ? undefined : typed,
                  cursor: undefined,
                  page: undefined,
                  ...(late ? {} : { open: undefined }),
                },
                true,
              )
            }
          />
        }
      >
        <ChoiceChips
          label={t('invitations.list.filter')}
          value={view}
          onChange={(value) =>
            go({ state: value === 'all' ? undefined : value, cursor: undefined, page: undefined, open: undefined })
          }
          choices={(Object.keys(VIEWS) as View[]).map((value) => ({ value, label: viewName(value) }))}
        />
      </FilterRow>
      {query.error !== null && (
        <FailureNote className={styles.failure} failure={query.error} onRetry={() => void query.refetch()} />
      )}
      {isEmpty ? (
        <NothingMatches
          filters={filters}
          onClear={() => go({ search: undefined, state: undefined, open: undefined })}
        />
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={t('invitations.list.title')}
            loadingLabel={t('invitations.list.loading')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={inviteeName}
            expanded={open}
            onExpand={(id) => go({ open: id ?? undefined }, true)}
            details={(row) => <InvitationDetails invitation={row} />}
            block={(row) => <InvitationBlock invitation={row} />}
          />
        )
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          line={t('invitations.list.page', { page })}
          onPrevious={cursor === undefined ? undefined : () => router.history.back()}
          onNext={next === null ? undefined : () => go({ cursor: next, page: page + 1, open: undefined })}
        />
      )}
    </>
  );
};

/** One primary; who may not ask has none. */
const useListCommands = (): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const { organization } = useSession();
  const providers = placeOf('providers');
  const commands: Command[] = [];
  if (may('invitation.create')) {
    commands.push({
      id: 'request',
      label: t('invitations.request.title'),
      icon: <MailAddRegular />,
      to: '/customers/request',
      primary: true,
    });
  }
  if (organization.kind === 'reseller' && may('invitation.create') && providers !== undefined) {
    commands.push({
      id: 'joint',
      label: t('invitations.list.withProvider'),
      icon: <PeopleCommunityAddRegular />,
      to: providers,
    });
  }
  if (may('partnership.request')) {
    commands.push({
      id: 'partnership',
      label: t('invitations.partnership.title'),
      icon: <PeopleCommunityAddRegular />,
      to: '/resellers/request',
    });
  }
  return commands;
};

export default ListPage;
