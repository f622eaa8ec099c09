import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { LOG, type LogPage } from '../settings/activity/shapes.ts';
import { useLogWords } from '../settings/activity/use-words.ts';
import { detailsKey, type SubscriptionDetails } from './shapes.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '10px' },
  entry: { display: 'grid' },
  who: { color: own.text3 },
});

const SHOWN = 8;

/** What was done with it and by whom, the last first: its entries of the activity log. */
export const HistoryCard = ({ subscription }: { subscription: SubscriptionDetails }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const log = useLogWords();
  const { id, customer, startedAt, version } = subscription;
  const query = useQuery({
    queryKey: [...detailsKey(id), 'history', version],
    queryFn: ({ signal }) =>
      api.get<LogPage>('/api/v1/activity', {
        query: { subject: id, from: startedAt.slice(0, 10), limit: SHOWN },
        signal,
      }),
  });
  const entries = query.data?.items;
  return (
    <Card
      title={t('subscriptions.history.title')}
      act={<TextLink to={`${LOG}?customer=${customer.id}`}>{t('subscriptions.history.all')}</TextLink>}
    >
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows label={t('subscriptions.history.loading')} rows={3} height={36} />}
      {entries?.length === 0 && (
        <p className={mergeClasses(type.body, type.faint)}>{t('subscriptions.history.none')}</p>
      )}
      <ul className={styles.list}>
        {entries?.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span className={type.body}>{log.action(entry)}</span>
            <span className={mergeClasses(type.caption, styles.who)}>
              {format.joined([format.dateTime(entry.at), log.performer(entry)])}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
