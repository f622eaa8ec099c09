import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../parts/badge.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { type Entry, type EntryPage, entriesKey, requestApi } from './shapes.ts';

const PAGE = 200;

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px' },
  said: {
    display: 'grid',
    gap: '6px',
    padding: '14px 16px',
    border: `1px solid ${own.line}`,
    borderRadius: '12px',
    minWidth: 0,
  },
  /** Whoever raised it stands apart from whoever answers. */
  raiser: { backgroundColor: own.soft, border: `1px solid ${own.soft}` },
  note: { border: `1px dashed ${own.line2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' },
  time: { marginLeft: 'auto' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' },
  did: { display: 'grid', gap: '2px', padding: '2px 16px', color: own.text3 },
});

/** What was said and done, oldest first. Notes are marked: the customer does not see them. */
export const Thread = ({ id, raisedById }: { id: string; raisedById: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: entriesKey(id),
    queryFn: ({ pageParam, signal }) =>
      api.get<EntryPage>(`${requestApi(id)}/messages`, { query: { limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('serviceRequests.one.thread')}>
      <h2 className={type.hidden}>{t('serviceRequests.one.thread')}</h2>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows label={t('serviceRequests.one.loading')} rows={3} columns={[1]} />}
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryItem entry={entry} byRaiser={entry.by.organization.id === raisedById} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('serviceRequests.one.more')}
        </Button>
      )}
    </section>
  );
};

const EntryItem = ({ entry, byRaiser }: { entry: Entry; byRaiser: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, by, text, to, at } = entry;
  const who =
    by.person === null
      ? by.organization.name
      : t('serviceRequests.one.by', { person: by.person.name, organization: by.organization.name });
  const time = (
    <time className={mergeClasses(type.caption, styles.time)} dateTime={at}>
      {format.dateTime(at)}
    </time>
  );
  if (kind !== 'message' && kind !== 'note') {
    return (
      <div className={styles.did}>
        <span className={styles.head}>
          <span className={type.caption}>{t(`serviceRequests.one.did.${kind}`, { who, to: to?.name ?? '' })}</span>
          {time}
        </span>
        {text !== null && <p className={mergeClasses(type.body, styles.text)}>{text}</p>}
      </div>
    );
  }
  return (
    <article className={mergeClasses(styles.said, byRaiser && styles.raiser, kind === 'note' && styles.note)}>
      <span className={styles.head}>
        <span className={mergeClasses(type.body, type.strong)}>{who}</span>
        {kind === 'note' && (
          <Badge tone="outline" icon={<LockClosedRegular />}>
            {t('serviceRequests.one.noteBadge')}
          </Badge>
        )}
        {time}
      </span>
      <p className={mergeClasses(type.body, styles.text)}>{text}</p>
    </article>
  );
};
