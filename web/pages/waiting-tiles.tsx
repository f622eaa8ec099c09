import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../parts/failure-note.tsx';
import { useGo } from '../parts/go.ts';
import { SkeletonRows } from '../parts/skeleton-rows.tsx';
import { TileGrid } from '../parts/tile-grid.tsx';
import { useType } from '../parts/type.ts';
import { useMay, useSession } from '../session.tsx';
import { at, own } from '../theme.ts';
import { type Home, upToMost, useWaitingQuery, useWaitingText, type Waiting } from '../waiting.ts';
import { REVIEWS } from './credit/shapes.ts';
import { LIST as INVITATIONS } from './invitations/shapes.ts';
import { ORDERS, REQUESTS } from './orders/shapes.ts';
import { REQUESTS as HELP, SUPPORT } from './service-requests/shapes.ts';
import { ALL, INCIDENTS, OWN as SERVICES } from './services/shapes.ts';
import { OWN } from './subscriptions/shapes.ts';

const useStyles = makeStyles({
  root: { marginBottom: '24px' },
  tile: {
    display: 'grid',
    alignContent: 'start',
    gap: '2px',
    padding: '14px 20px 16px',
    [at.phone]: { padding: '12px 16px 14px' },
    border: `1px solid ${own.line}`,
    borderRadius: '12px',
    backgroundColor: own.sheet,
    color: own.text2,
    textDecorationLine: 'none',
    boxSizing: 'border-box',
    ':hover': { backgroundColor: own.soft, textDecorationLine: 'none' },
    ':focus-visible': { outline: `2px solid ${own.focus}`, outlineOffset: '2px' },
  },
  number: { fontSize: '28px', lineHeight: '36px', fontWeight: 650, color: own.accentText },
  none: { color: own.text3, fontWeight: 400 },
});

type Kind = keyof Home | 'openInvitations';
type Tile = { readonly kind: Kind; readonly waiting: Waiting; readonly to: string };

/** What waits for whoever is here, in numbers; each leads to the list of just these (domain 5.1, Home). */
export const WaitingTiles = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const go = useGo();
  const text = useWaitingText();
  const query = useWaitingQuery();
  const tiles = useTiles(query.data);
  if (tiles === undefined)
    return query.error === null ? (
      <SkeletonRows label={t('common.loading')} rows={1} height={88} />
    ) : (
      <FailureNote failure={query.error} className={styles.root} onRetry={() => void query.refetch()} />
    );
  if (tiles.length === 0) return null;
  return (
    <section className={styles.root} aria-label={t('home.waiting.title')}>
      <h2 className={type.hidden}>{t('home.waiting.title')}</h2>
      <TileGrid least={140}>
        {tiles.map(({ kind, waiting, to }) => (
          <a key={kind} {...go(to)} className={styles.tile}>
            <span className={mergeClasses(styles.number, waiting.number === 0 && styles.none)}>{text(waiting)}</span>
            <span className={type.body}>{t(`home.waiting.${kind}`)}</span>
          </a>
        ))}
      </TileGrid>
    </section>
  );
};

/** What hardly ever is there has a tile only while it is. */
const RARE: readonly Kind[] = ['agreements', 'failedOrders'];

const useTiles = (home: Home | undefined): readonly Tile[] | undefined => {
  const { organization, counts } = useSession();
  const { kind } = organization;
  const may = useMay();
  if (home === undefined) return undefined;
  const customer = kind === 'customer';
  const wanted: readonly (readonly [Kind, Waiting | null, string])[] = [
    ['orderRequests', home.orderRequests, `${REQUESTS}?state=submitted`],
    ['orderReviews', home.orderReviews, REVIEWS],
    ['serviceRequests', home.serviceRequests, `${customer ? SUPPORT : HELP}?waiting=true`],
    ['agreements', home.agreements, '/agreements'],
    [
      'troubledServices',
      home.troubledServices,
      kind === 'operator' ? `${ALL}?troubled=true` : customer ? SERVICES : INCIDENTS,
    ],
    [
      'failedOrders',
      home.failedOrders,
      kind === 'operator' ? '/activity?action=order.failed' : `${ORDERS}?state=error`,
    ],
    ['answeredRequests', home.answeredRequests, customer ? `${OWN}/requests` : `${REQUESTS}?box=sent`],
    ['openInvitations', may('invitation.manage-own') ? upToMost(counts.openInvitations ?? 0) : null, INVITATIONS],
  ];
  return wanted.flatMap(([what, waiting, to]) =>
    waiting === null || (waiting.number === 0 && RARE.includes(what)) ? [] : [{ kind: what, waiting, to }],
  );
};
