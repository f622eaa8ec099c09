import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useSandboxNow } from '../../parts/frame/sandbox-clock.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { OWN, subscriptionsPath } from '../subscriptions/shapes.ts';
import { DEADLINES } from './shapes.ts';
import { useDeadlines } from './use-deadlines.ts';
import { useDeadlineWords } from './words.ts';

const SHOWN = 4;
const DAYS = 30;
const DAY = 86_400_000;

const useStyles = makeStyles({
  tile: { display: 'flex', flexDirection: 'column', '& > :last-child': { flexGrow: 1 } },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', height: '100%' },
  list: { display: 'grid', gap: '10px' },
  item: { display: 'grid', gap: '1px', justifyItems: 'start', minWidth: 0 },
  pressing: { color: own.warningSoftText },
  foot: { marginTop: 'auto' },
});

/** On the first page: the next days by which something is to be decided, and what happens by itself. */
export const DeadlinesTile = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDeadlineWords();
  const now = useSandboxNow();
  const { kind } = useSession().organization;
  const today = Math.floor(Date.parse(now ?? new Date().toISOString()) / DAY) * DAY;
  const query = useDeadlines({ to: new Date(today + (DAYS + 1) * DAY).toISOString(), limit: SHOWN });
  const items = query.data?.items;
  return (
    <Card title={t('deadlines.home.title')} className={styles.tile}>
      <div className={styles.body}>
        {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
        {items === undefined && query.error === null && (
          <SkeletonRows label={t('deadlines.loading')} rows={2} height={36} />
        )}
        {items?.length === 0 && <p className={mergeClasses(type.body, type.faint)}>{t('deadlines.home.none')}</p>}
        <ul className={styles.list}>
          {items?.map((deadline) => (
            <li key={`${deadline.subscription.id} ${deadline.kind} ${deadline.at}`} className={styles.item}>
              <TextLink
                to={`${kind === 'customer' ? OWN : subscriptionsPath(deadline.customer.id)}/${deadline.subscription.id}`}
                look="quiet"
              >
                {words.subscription(deadline)}
              </TextLink>
              <span className={mergeClasses(type.caption, words.isPressing(deadline) && styles.pressing)}>
                {words.kind(deadline)}
              </span>
              <span className={type.caption}>
                {format.joined([
                  format.date(deadline.at),
                  words.left(deadline),
                  ...(kind === 'customer' ? [] : [deadline.customer.name]),
                ])}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <TextLink to={DEADLINES}>{t('deadlines.home.see')}</TextLink>
        </div>
      </div>
    </Card>
  );
};
