import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { ChangePanel } from './change-panel.tsx';
import { PreviewBox } from './preview-box.tsx';
import { SeatsField } from './seats-field.tsx';
import type { SubscriptionDetails } from './shapes.ts';
import { usePreview, useUpgrade } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

/** Upgrade now: to another product with all seats or some of them, or a trial to what it becomes (domain 3.9). */
export const UpgradePanel = ({
  subscription,
  onDone,
  onClose,
}: {
  subscription: SubscriptionDetails;
  onDone: (upgraded: SubscriptionDetails) => void;
  onClose: () => void;
}) => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const words = useSubscriptionWords();
  const trial = subscription.kind === 'trial';
  const [item, setItem] = useState(subscription.upgrades[0]?.catalogItemId);
  const [all, setAll] = useState(true);
  const [some, setSome] = useState<number | undefined>(1);
  const target = subscription.upgrades.find(({ catalogItemId }) => catalogItemId === item);
  const quantity = all ? undefined : some;
  const complete = target !== undefined && (all || some !== undefined);
  const wanted = complete
    ? { catalogItemId: target.catalogItemId, ...(quantity === undefined ? {} : { quantity }) }
    : undefined;
  const { preview, error, settled } = usePreview(subscription, wanted && { upgrade: wanted });
  const upgrade = useUpgrade(subscription, (done) => {
    toast(t('subscriptions.panel.upgrade.saved', { name: words.product(done) }));
    onDone(done);
  });
  return (
    <ChangePanel
      title={t(trial ? 'subscriptions.panel.upgrade.convert' : 'subscriptions.panel.upgrade.title')}
      line={t(trial ? 'subscriptions.panel.upgrade.convertLine' : 'subscriptions.panel.upgrade.line')}
      submit={t(trial ? 'subscriptions.panel.upgrade.convert' : 'subscriptions.panel.upgrade.submit')}
      ready={settled && preview !== undefined && error === null}
      busy={upgrade.busy}
      failure={upgrade.failure}
      onSubmit={() => {
        if (wanted !== undefined) void upgrade.run(wanted);
      }}
      onClose={onClose}
    >
      <Field label={t('subscriptions.panel.upgrade.to')}>
        <RadioGroup {...(item === undefined ? {} : { value: item })} onChange={(_, { value }) => setItem(value)}>
          {subscription.upgrades.map((one) => (
            <Radio
              key={one.catalogItemId}
              value={one.catalogItemId}
              label={
                <>
                  {one.names[format.locale]}
                  <br />
                  <span className={type.caption}>
                    {words.termAndCycle(one)}, {words.money(one.unitPrice)}
                  </span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {!trial && subscription.quantity > 1 && (
        <Field
          label={t('subscriptions.columns.quantity')}
          hint={t(all ? 'subscriptions.panel.upgrade.allLine' : 'subscriptions.panel.upgrade.someLine')}
        >
          <RadioGroup value={all ? 'all' : 'some'} onChange={(_, { value }) => setAll(value === 'all')}>
            <Radio
              value="all"
              label={t('subscriptions.panel.upgrade.all', { number: format.number(subscription.quantity) })}
            />
            <Radio value="some" label={t('subscriptions.panel.upgrade.some')} />
          </RadioGroup>
        </Field>
      )}
      {!all && (
        <SeatsField
          label={t('subscriptions.panel.upgrade.quantity')}
          value={some}
          max={subscription.quantity - 1}
          onChange={setSome}
        />
      )}
      {wanted !== undefined && (
        <PreviewBox subscription={subscription} preview={preview} error={error} settled={settled} />
      )}
    </ChangePanel>
  );
};
