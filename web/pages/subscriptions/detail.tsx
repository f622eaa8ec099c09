import { makeStyles } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useSandboxNow } from '../../parts/frame/sandbox-clock.tsx';
import { Note } from '../../parts/note.tsx';
import { type Crumb, PageHead } from '../../parts/page-head.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useMay, useSession } from '../../session.tsx';
import { at } from '../../theme.ts';
import { AboutCard, PartnerCard } from './aside-cards.tsx';
import { ChargesCard } from './charges-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { PartnerPanel } from './partner-panel.tsx';
import { QuantityPanel } from './quantity-panel.tsx';
import { RenamePanel } from './rename-panel.tsx';
import { RenewalCard } from './renewal-card.tsx';
import { SchedulePanel } from './schedule-panel.tsx';
import { SeatsCard } from './seats-card.tsx';
import type { SubscriptionCommand, SubscriptionDetails } from './shapes.ts';
import { SubscriptionBadge } from './state-badge.tsx';
import { CancelDialog, SuspendDialog } from './steer-dialogs.tsx';
import { TermCard } from './term-card.tsx';
import { TermPanel } from './term-panel.tsx';
import { UpgradePanel } from './upgrade-panel.tsx';
import { useSteer } from './use-change.ts';
import { type Act, useDetailCommands } from './use-detail-commands.tsx';
import { useCommercePlaces } from './use-places.ts';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: '8px', marginBottom: '16px', ':empty': { display: 'none' } },
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px)',
    gap: '16px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '16px', minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'stretch',
  },
});

/**
 * One subscription (domain 5.2, Subscription detail): seats with their deadlines, term and billing, renewal, what was
 * charged and what was done. What changes money is chosen in a panel that says what it costs before it is confirmed.
 */
export const SubscriptionDetail = ({
  subscription,
  crumbs,
}: {
  subscription: SubscriptionDetails;
  crumbs: readonly Crumb[];
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const router = useRouter();
  const may = useMay();
  const { kind } = useSession().organization;
  const words = useSubscriptionWords();
  const places = useCommercePlaces(subscription.customer.id);
  const [act, setAct] = useState<Act>();
  const [planned, setPlanned] = useState<number>();
  const name = words.name(subscription);
  const steer = useSteer(subscription, ({ state }) =>
    toast(
      state === 'suspended'
        ? t('subscriptions.suspend.done', { name })
        : state === 'deleted'
          ? t('subscriptions.cancel.done', { name })
          : t('subscriptions.acts.resumed', { name }),
    ),
  );
  const close = (): void => {
    setAct(undefined);
    setPlanned(undefined);
  };
  const commands = useDetailCommands(subscription, {
    onAct: (next) => {
      steer.reset();
      setAct(next);
    },
    onResume: () => void steer.run('resume'),
    resuming: steer.busy && act === undefined,
  });
  const opens = (next: Act, ...needs: SubscriptionCommand[]): (() => void) | undefined =>
    needs.some((one) => subscription.may.includes(one)) ? () => setAct(next) : undefined;
  return (
    <>
      <PageHead
        title={name}
        crumbs={crumbs}
        state={<SubscriptionBadge state={subscription.state} />}
        commands={commands}
      />
      <div className={styles.notes}>
        <WindowNote subscription={subscription} />
        {kind === 'reseller' && <Note tone="info">{t('subscriptions.byProvider')}</Note>}
        {steer.failure !== undefined && act === undefined && <FailureNote failure={steer.failure} />}
      </div>
      <div className={styles.root}>
        <div className={styles.column}>
          <div className={styles.pair}>
            <SeatsCard subscription={subscription} onChange={opens('quantity', 'add-seats', 'remove-seats')} />
            <TermCard subscription={subscription} onChange={opens('term', 'change-term', 'change-billing')} />
          </div>
          <RenewalCard subscription={subscription} onPlan={() => setAct('schedule')} />
          {may('subscription.read-charges') && <ChargesCard subscription={subscription} />}
        </div>
        <div className={styles.column}>
          <PartnerCard subscription={subscription} onChange={opens('partner', 'set-partner-of-record')} />
          <AboutCard subscription={subscription} onRename={opens('rename', 'rename')} />
          {may('activity.read') && <HistoryCard subscription={subscription} />}
        </div>
      </div>
      {act === 'quantity' && (
        <QuantityPanel
          subscription={subscription}
          onPlan={(quantity) => {
            setPlanned(quantity);
            setAct('schedule');
          }}
          onClose={close}
        />
      )}
      {act === 'term' && <TermPanel subscription={subscription} onClose={close} />}
      {act === 'upgrade' && (
        <UpgradePanel
          subscription={subscription}
          onDone={({ id }) => {
            close();
            if (id !== subscription.id) router.history.push(places.subscription(id));
          }}
          onClose={close}
        />
      )}
      {act === 'schedule' && (
        <SchedulePanel
          subscription={subscription}
          {...(planned === undefined ? {} : { quantity: planned })}
          onClose={close}
        />
      )}
      {act === 'partner' && <PartnerPanel subscription={subscription} onClose={close} />}
      {act === 'rename' && <RenamePanel subscription={subscription} onClose={close} />}
      <SuspendDialog subscription={subscription} open={act === 'suspend'} steer={steer} onClose={close} />
      <CancelDialog subscription={subscription} open={act === 'cancel'} steer={steer} onClose={close} />
    </>
  );
};

/** Until when it can be cancelled; for its provider also that this is over. */
const WindowNote = ({ subscription: { state, kind, cancelUntil, may } }: { subscription: SubscriptionDetails }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useSandboxNow();
  if (state !== 'active' || kind === 'trial' || !may.includes('suspend') || now === undefined) return null;
  return cancelUntil !== null && cancelUntil >= now ? (
    <Note tone="warning">{t('subscriptions.cancelUntil', { date: format.dateTime(cancelUntil) })}</Note>
  ) : null;
};
