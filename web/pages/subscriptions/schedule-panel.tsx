import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useToast } from '../../parts/toasts.tsx';
import { ChangePanel } from './change-panel.tsx';
import { SeatsField } from './seats-field.tsx';
import { CYCLES, type ScheduledChange, type SubscriptionDetails, TERMS } from './shapes.ts';
import { useSchedule } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

/** What is to be different from the next term on (domain 3.9): seats, product, term, billing, and when the term ends. */
export const SchedulePanel = ({
  subscription,
  quantity: asked,
  onClose,
}: {
  subscription: SubscriptionDetails;
  /** A number of seats that could not be had at once. */
  quantity?: number;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const words = useSubscriptionWords();
  const planned = subscription.scheduled ?? {};
  const [quantity, setQuantity] = useState<number | undefined>(asked ?? planned.quantity ?? subscription.quantity);
  const [item, setItem] = useState(planned.catalogItemId ?? '');
  const [term, setTerm] = useState(planned.termDuration ?? subscription.termDuration);
  const [cycle, setCycle] = useState(
    planned.billingCycle ?? subscription.nextBillingCycle ?? subscription.billingCycle,
  );
  const [end, setEnd] = useState(planned.termEndsAt ?? '');
  const save = useSchedule(subscription, (done) => {
    toast(t('subscriptions.renewalCard.saved', { name: words.name(done) }));
    onClose();
  });
  const wanted: ScheduledChange = {
    ...(quantity === undefined || quantity === subscription.quantity ? {} : { quantity }),
    ...(item === '' ? {} : { catalogItemId: item }),
    ...(term === subscription.termDuration ? {} : { termDuration: term }),
    ...(cycle === subscription.billingCycle ? {} : { billingCycle: cycle }),
    ...(end === '' ? {} : { termEndsAt: end }),
  };
  const same = JSON.stringify(wanted) === JSON.stringify(planned);
  // Several products of an upgrade differ in term and billing only: here the product alone is chosen.
  const items = [...new Map(subscription.upgrades.map((one) => [one.catalogItemId, one])).values()];
  return (
    <ChangePanel
      title={t('subscriptions.panel.schedule.title')}
      line={t('subscriptions.panel.schedule.line', { date: format.date(subscription.termEndsAt) })}
      submit={t('subscriptions.panel.schedule.submit')}
      ready={quantity !== undefined && Object.keys(wanted).length > 0 && !same}
      busy={save.busy}
      failure={save.failure}
      onSubmit={() => void save.run(wanted)}
      onClose={onClose}
    >
      <SeatsField
        label={t('subscriptions.panel.schedule.seats')}
        hint={t('subscriptions.panel.quantity.now', { number: format.number(subscription.quantity) })}
        value={quantity}
        onChange={setQuantity}
      />
      {items.length > 0 && (
        <Field label={t('subscriptions.panel.schedule.item')}>
          <Select value={item} onChange={(_, { value }) => setItem(value)}>
            <option value="">{words.product(subscription)}</option>
            {items.map((one) => (
              <option key={one.catalogItemId} value={one.catalogItemId}>
                {one.names[format.locale]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('subscriptions.panel.schedule.term')}>
        <Select
          value={term}
          onChange={(_, { value }) => {
            const next = TERMS.find((one) => one === value) ?? term;
            setTerm(next);
            if (!CYCLES[next].includes(cycle)) setCycle('monthly');
          }}
        >
          {TERMS.map((one) => (
            <option key={one} value={one}>
              {words.term(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('subscriptions.panel.schedule.billing')}>
        <Select value={cycle} onChange={(_, { value }) => setCycle(CYCLES[term].find((one) => one === value) ?? cycle)}>
          {CYCLES[term].map((one) => (
            <option key={one} value={one}>
              {words.cycle(one)}
            </option>
          ))}
        </Select>
      </Field>
      {subscription.alignments.length > 0 && (
        <Field label={t('subscriptions.panel.schedule.end')}>
          <Select value={end} onChange={(_, { value }) => setEnd(value)}>
            <option value="">{t('subscriptions.panel.schedule.endDefault', { term: words.term(term) })}</option>
            {subscription.alignments.map((one) => (
              <option key={`${one.kind} ${one.termEndsAt}`} value={one.termEndsAt}>
                {t(`subscriptions.panel.schedule.${one.kind === 'month_end' ? 'monthEnd' : 'subscription'}`, {
                  date: format.date(one.termEndsAt),
                })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ChangePanel>
  );
};
