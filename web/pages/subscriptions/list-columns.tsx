import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../parts/badge.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import type { Subscription } from './shapes.ts';
import { SubscriptionBadge } from './state-badge.tsx';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  words: { display: 'grid', gap: '1px', justifyItems: 'start', minWidth: 0, paddingBlock: '6px' },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, maxWidth: '100%' },
  name: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  product: { fontWeight: 400, overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '100%' },
  strong: { color: own.text },
  block: { display: 'grid', gap: '6px', justifyItems: 'start' },
});

const SubscriptionName = ({ subscription, to }: { subscription: Subscription; to: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  return (
    <span className={styles.words}>
      <span className={styles.line}>
        <TextLink to={to} look="quiet" className={styles.name}>
          {words.name(subscription)}
        </TextLink>
        {subscription.kind === 'trial' && (
          <Badge tone="outline" square>
            {t('subscriptions.trial')}
          </Badge>
        )}
      </span>
      {subscription.friendlyName !== null && (
        <span className={mergeClasses(type.caption, styles.product)}>{words.product(subscription)}</span>
      )}
    </span>
  );
};

/** Name, state, seats, term, end, renewal, and who serves it: a provider sees its resellers where others see the provider. */
export const useColumns = (toOf: (subscription: Subscription) => string): readonly Column<Subscription>[] => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const isProvider = useSession().organization.kind === 'provider';
  const label = (name: 'name' | 'state' | 'quantity' | 'term' | 'ends' | 'renewal' | 'partner' | 'provider') =>
    t(`subscriptions.columns.${name}`);
  return [
    {
      id: 'name',
      label: label('name'),
      main: true,
      cell: (row) => <SubscriptionName subscription={row} to={toOf(row)} />,
    },
    {
      id: 'state',
      label: label('state'),
      width: '124px',
      skeleton: 'badge',
      cell: ({ state }) => <SubscriptionBadge state={state} />,
    },
    {
      id: 'quantity',
      label: label('quantity'),
      width: '84px',
      end: true,
      cell: ({ quantity }) => <span className={styles.strong}>{format.number(quantity)}</span>,
    },
    { id: 'term', label: label('term'), width: '16%', cell: words.termAndCycle },
    {
      id: 'ends',
      label: label('ends'),
      width: '118px',
      cell: ({ termEndsAt }) => <span className={styles.strong}>{format.date(termEndsAt)}</span>,
    },
    {
      id: 'renewal',
      label: label('renewal'),
      width: '104px',
      wideOnly: true,
      cell: ({ autoRenew }) =>
        autoRenew ? t('subscriptions.on') : <span className={type.faint}>{t('subscriptions.off')}</span>,
    },
    isProvider
      ? {
          id: 'partner',
          label: label('partner'),
          width: '17%',
          cell: ({ partnerOfRecord }) =>
            partnerOfRecord?.name ?? <span className={type.faint}>{t('subscriptions.nobody')}</span>,
        }
      : { id: 'provider', label: label('provider'), width: '17%', cell: ({ provider }) => provider.name },
  ];
};

export const SubscriptionBlock = ({ subscription, to }: { subscription: Subscription; to: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  return (
    <div className={styles.block}>
      <SubscriptionName subscription={subscription} to={to} />
      <SubscriptionBadge state={subscription.state} />
      <span className={type.caption}>
        {format.inline([words.seats(subscription.quantity), words.termAndCycle(subscription)])}
      </span>
      <span className={type.caption}>{t('subscriptions.endsOn', { date: format.date(subscription.termEndsAt) })}</span>
    </div>
  );
};
