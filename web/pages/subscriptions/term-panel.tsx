import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { ChangePanel } from './change-panel.tsx';
import { PreviewBox } from './preview-box.tsx';
import { type Change, CYCLES, type SubscriptionDetails, TERMS } from './shapes.ts';
import { useChange, usePreview } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

/** A longer term begins at once, another billing frequency with the next cycle (domain 3.9); each costs what is shown. */
export const TermPanel = ({ subscription, onClose }: { subscription: SubscriptionDetails; onClose: () => void }) => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const words = useSubscriptionWords();
  const { termDuration: termNow, may } = subscription;
  const cycleNow = subscription.nextBillingCycle ?? subscription.billingCycle;
  const [term, setTerm] = useState(termNow);
  const [cycle, setCycle] = useState(cycleNow);
  const longer = TERMS.filter((one) => TERMS.indexOf(one) >= TERMS.indexOf(termNow));
  const wanted: Change = {
    ...(term === termNow ? {} : { termDuration: term }),
    ...(cycle === cycleNow && term === termNow ? {} : { billingCycle: cycle }),
  };
  const changed = Object.keys(wanted).length > 0;
  const { preview, error, settled } = usePreview(subscription, changed ? wanted : undefined);
  const change = useChange(subscription, (done) => {
    toast(t('subscriptions.panel.term.saved', { name: words.name(done) }));
    onClose();
  });
  return (
    <ChangePanel
      title={t('subscriptions.panel.term.title')}
      line={words.name(subscription)}
      submit={t('subscriptions.panel.term.submit')}
      ready={changed && settled && preview !== undefined && error === null}
      busy={change.busy}
      failure={change.failure}
      onSubmit={() => void change.run(wanted)}
      onClose={onClose}
    >
      {may.includes('change-term') && longer.length > 1 && (
        <Field label={t('subscriptions.panel.term.term')} hint={t('subscriptions.panel.term.atOnce')}>
          <RadioGroup
            value={term}
            onChange={(_, { value }) => {
              const next = TERMS.find((one) => one === value) ?? termNow;
              setTerm(next);
              if (!CYCLES[next].includes(cycle)) setCycle('monthly');
            }}
          >
            {longer.map((one) => (
              <Radio key={one} value={one} label={words.term(one)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field label={t('subscriptions.panel.term.billing')}>
        <RadioGroup
          value={cycle}
          onChange={(_, { value }) => setCycle(CYCLES[term].find((one) => one === value) ?? cycleNow)}
        >
          {CYCLES[term].map((one) => (
            <Radio key={one} value={one} label={words.cycle(one)} />
          ))}
        </RadioGroup>
      </Field>
      {term === termNow && cycle !== cycleNow && subscription.nextChargeAt !== null && (
        <p className={type.caption}>
          {t('subscriptions.panel.term.nextCycle', { date: format.date(subscription.nextChargeAt) })}
        </p>
      )}
      {changed && <PreviewBox subscription={subscription} preview={preview} error={error} settled={settled} />}
    </ChangePanel>
  );
};
