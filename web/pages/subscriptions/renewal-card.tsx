import { Button, makeStyles, mergeClasses, Switch } from '@fluentui/react-components';
import { CalendarArrowRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import type { ScheduledChange, SubscriptionDetails } from './shapes.ts';
import { useChange, useSchedule } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gap: '12px', justifyItems: 'start' },
  sentence: { color: own.text, maxWidth: '64ch' },
  switch: { marginLeft: '-8px' },
  plan: {
    display: 'grid',
    gap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '12px 14px',
    borderRadius: '10px',
    backgroundColor: own.soft2,
  },
  planHead: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: 600 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What happens at the end of the term, and the two ways to have it otherwise: the switch and the plan. */
export const RenewalCard = ({ subscription, onPlan }: { subscription: SubscriptionDetails; onPlan: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const words = useSubscriptionWords();
  const sentence = useRenewalSentence();
  const planWords = usePlanWords(subscription);
  const { scheduled, autoRenew, may, state } = subscription;
  const name = words.name(subscription);
  const change = useChange(subscription, ({ autoRenew: on }) =>
    toast(
      t(
        on
          ? 'subscriptions.renewalCard.onDone'
          : scheduled === null
            ? 'subscriptions.renewalCard.offDone'
            : 'subscriptions.renewalCard.offDropped',
        { name },
      ),
    ),
  );
  const drop = useSchedule(subscription, () => toast(t('subscriptions.renewalCard.dropped', { name })));
  return (
    <Card title={t('subscriptions.renewalCard.title')}>
      <div className={styles.body}>
        <p className={mergeClasses(type.body, styles.sentence)}>{sentence(subscription)}</p>
        {state === 'active' && may.includes('set-auto-renew') && (
          <Switch
            className={styles.switch}
            label={t('subscriptions.renewalCard.auto')}
            checked={change.busy ? !autoRenew : autoRenew}
            onChange={(_, data) => {
              if (!change.busy) void change.run({ autoRenew: data.checked });
            }}
          />
        )}
        {change.failure !== undefined && <FailureNote failure={change.failure} />}
        {scheduled !== null && (
          <div className={styles.plan}>
            <span className={mergeClasses(type.body, styles.planHead)}>
              <CalendarArrowRightRegular fontSize={18} aria-hidden="true" />
              {t('subscriptions.renewalCard.planned')}
            </span>
            <ul>
              {planWords(scheduled).map((text) => (
                <li key={text} className={type.body}>
                  {text}
                </li>
              ))}
            </ul>
          </div>
        )}
        {may.includes('schedule') && (
          <div className={styles.acts}>
            <Button size="small" onClick={onPlan}>
              {t(scheduled === null ? 'subscriptions.renewalCard.plan' : 'subscriptions.renewalCard.edit')}
            </Button>
            {scheduled !== null && (
              <Button size="small" disabledFocusable={drop.busy} onClick={() => void drop.run(null)}>
                {t('subscriptions.renewalCard.drop')}
              </Button>
            )}
          </div>
        )}
        {drop.failure !== undefined && <FailureNote failure={drop.failure} />}
      </div>
    </Card>
  );
};

/** What comes next by time alone. */
const useRenewalSentence = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  return (subscription: SubscriptionDetails): string => {
    const { state, kind, autoRenew, termEndsAt, stateEndsAt, scheduled, quantity, termDuration, billingCycle } =
      subscription;
    if (state === 'deleted') return t('subscriptions.renewalCard.deleted');
    if (state !== 'active')
      return t(`subscriptions.renewalCard.${state}`, { date: format.date(stateEndsAt ?? termEndsAt) });
    const date = format.date(termEndsAt);
    if (kind === 'trial')
      return t(autoRenew ? 'subscriptions.renewalCard.converts' : 'subscriptions.renewalCard.trialEnds', { date });
    if (!autoRenew) return t('subscriptions.renewalCard.ends', { date });
    const cycle = words.cycle(scheduled?.billingCycle ?? subscription.nextBillingCycle ?? billingCycle);
    return t('subscriptions.renewalCard.renews', {
      date,
      term: words.term(scheduled?.termDuration ?? termDuration),
      seats: words.seats(scheduled?.quantity ?? quantity),
      cycle: format.locale === 'en' ? cycle.toLowerCase() : cycle,
    });
  };
};

/** Each part of a plan as a line. */
const usePlanWords = ({ upgrades }: SubscriptionDetails) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  return ({ quantity, termDuration, billingCycle, catalogItemId, termEndsAt }: ScheduledChange): readonly string[] => {
    const item = upgrades.find((one) => one.catalogItemId === catalogItemId);
    const line = (part: keyof ScheduledChange, value: string): string =>
      t(`subscriptions.renewalCard.changes.${part}`, { value });
    return [
      ...(catalogItemId === undefined ? [] : [line('catalogItemId', item?.names[format.locale] ?? catalogItemId)]),
      ...(quantity === undefined ? [] : [line('quantity', format.number(quantity))]),
      ...(termDuration === undefined ? [] : [line('termDuration', words.term(termDuration))]),
      ...(billingCycle === undefined ? [] : [line('billingCycle', words.cycle(billingCycle))]),
      ...(termEndsAt === undefined ? [] : [line('termEndsAt', format.date(termEndsAt))]),
    ];
  };
};
