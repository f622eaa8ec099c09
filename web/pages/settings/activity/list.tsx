import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { type Command, CommandButton } from '../../../parts/command-bar.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../../parts/empty.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { useWidth } from '../../../preferences.ts';
import { usePlatform, useSession } from '../../../session.tsx';
import { EntryDetails } from './entry-details.tsx';
import { Filters, useFilterWords } from './filters.tsx';
import { EntryBlock, useColumns } from './list-columns.tsx';
import { dayOf, isNarrowed, presetRange, type Question, queryOf } from './question.ts';
import { activityKey, type LogEntry, type LogPage } from './shapes.ts';
import { useLogState } from './use-log-state.ts';
import { useLogWords } from './use-words.ts';

const PAGE = 50;

const useStyles = makeStyles({
  older: { display: 'flex', justifyContent: 'center', paddingTop: '12px' },
  failure: { marginBottom: '12px' },
});

const useLog = (question: Question) => {
  const asked = queryOf(question);
  return useInfiniteQuery({
    queryKey: [...activityKey, asked],
    queryFn: ({ pageParam, signal }) =>
      api.get<LogPage>('/api/v1/activity', { query: { ...asked, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
};

/** The day of an entry as a heading: today and yesterday are said so, by the platform's clock. */
const useDayOf = (now: string) => {
  const { t } = useTranslation();
  const format = useFormat();
  const today = new Date(now);
  const yesterday = new Date(now);
  yesterday.setDate(today.getDate() - 1);
  return (entry: LogEntry): string => {
    const day = format.day(entry.at, now);
    const which = dayOf(new Date(entry.at));
    if (which === dayOf(today)) return t('activity.today', { day });
    return which === dayOf(yesterday) ? t('activity.yesterday', { day }) : day;
  };
};

/**
 * The activity log (domain 5.1, matrix row 56): what was done, by whom, for whom, under which right, and what was
 * refused. By day, newest first; the last month unless one asks for more.
 */
const ActivityLog = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useWidth() === 'phone';
  const { organization } = useSession();
  const now = usePlatform()?.clock ?? new Date().toISOString();
  const address = useLogState();
  const { state, change } = address;
  const log = useLog(state);
  const entries = log.data?.pages.flatMap((page) => page.items);
  const columns = useColumns(now);
  const groupOf = useDayOf(now);
  const words = useLogWords();
  const filters = useFilterWords(address, entries ?? []).all;
  const nothing = entries?.length === 0;
  const file: Command = {
    id: 'export',
    label: t('activity.export'),
    icon: <ArrowDownloadRegular />,
    file: `/api/v1/activity.csv?${new URLSearchParams(queryOf(state))}`,
    ...(nothing ? { blocked: t('activity.empty') } : {}),
  };
  return (
    <>
      <PageHead
        title={t('activity.title')}
        line={t(organization.kind === 'operator' ? 'activity.lineOperator' : 'activity.line')}
        {...(phone ? { far: [file] } : { aside: <CommandButton command={file} outline /> })}
      />
      <Filters address={address} entries={entries ?? []} now={new Date(now)} />
      {log.error !== null && (
        <FailureNote className={styles.failure} failure={log.error} onRetry={() => void log.refetch()} />
      )}
      {nothing ? (
        isNarrowed(state) ? (
          <NothingMatches
            filters={filters}
            onClear={() =>
              change({ customer: undefined, person: undefined, actions: [], onBehalf: false, outcome: undefined })
            }
          />
        ) : (
          <Empty
            inside
            title={t('activity.empty')}
            line={t('activity.emptyLine')}
            commands={[
              { id: 'year', label: t('activity.longer'), run: () => change(presetRange('year', new Date(now))) },
            ]}
          />
        )
      ) : (
        (entries !== undefined || log.error === null) && (
          <DataTable
            label={t('activity.title')}
            loadingLabel={t('activity.loading')}
            columns={columns}
            rows={entries}
            density="dense"
            groupOf={groupOf}
            rowKey={(entry) => entry.id}
            rowName={(entry) => t('activity.entry', { action: words.action(entry), time: format.time(entry.at) })}
            expanded={state.open ?? null}
            onExpand={(id) => change({ open: id ?? undefined }, { replace: true })}
            details={(entry) => <EntryDetails entry={entry} />}
            block={(entry) => <EntryBlock entry={entry} />}
          />
        )
      )}
      {log.hasNextPage && (
        <div className={styles.older}>
          <Button
            appearance="subtle"
            disabledFocusable={log.isFetchingNextPage}
            {...(log.isFetchingNextPage ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => void log.fetchNextPage()}
          >
            {t('activity.older')}
          </Button>
        </div>
      )}
    </>
  );
};

export default ActivityLog;
