import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../parts/note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useResellersOf } from '../orders/use-parties.ts';
import { ChangePanel } from './change-panel.tsx';
import type { SubscriptionDetails } from './shapes.ts';
import { useChange } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

const NOBODY = 'nobody';

/** Which reseller serves a subscription: one that the customer has authorized and that works with the provider. */
export const PartnerPanel = ({ subscription, onClose }: { subscription: SubscriptionDetails; onClose: () => void }) => {
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const words = useSubscriptionWords();
  const resellers = useResellersOf(subscription.customer.id);
  const now = subscription.partnerOfRecord?.id ?? NOBODY;
  const [chosen, setChosen] = useState(now);
  const change = useChange(subscription, (done) => {
    toast(t('subscriptions.partnerCard.saved', { name: words.name(done) }));
    onClose();
  });
  return (
    <ChangePanel
      title={t('subscriptions.partnerCard.title')}
      line={words.name(subscription)}
      submit={t('subscriptions.partnerCard.change')}
      ready={chosen !== now}
      busy={change.busy}
      failure={change.failure}
      onSubmit={() => void change.run({ partnerOfRecordId: chosen === NOBODY ? null : chosen })}
      onClose={onClose}
    >
      <Field label={t('subscriptions.partnerCard.title')} hint={t('subscriptions.partnerCard.help')}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {resellers.map(({ id, name, partnerId }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {name}
                  <br />
                  <span className={type.caption}>{partnerId}</span>
                </>
              }
            />
          ))}
          <Radio value={NOBODY} label={t('subscriptions.partnerCard.direct')} />
        </RadioGroup>
      </Field>
      {resellers.length === 0 && <Note tone="info">{t('subscriptions.partnerCard.onlyThis')}</Note>}
    </ChangePanel>
  );
};
