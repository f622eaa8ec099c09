import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Note } from '../../parts/note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { ChangePanel } from './change-panel.tsx';
import { PreviewBox } from './preview-box.tsx';
import { SeatsField } from './seats-field.tsx';
import type { SubscriptionDetails } from './shapes.ts';
import { useChange, usePreview } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

/**
 * More seats, or fewer while their window is open (domain 3.9). What is too late to give back can be planned for renewal
 * instead, and the panel leads there with the number that was wanted.
 */
export const QuantityPanel = ({
  subscription,
  onPlan,
  onClose,
}: {
  subscription: SubscriptionDetails;
  onPlan: (quantity: number) => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const words = useSubscriptionWords();
  const [quantity, setQuantity] = useState<number | undefined>(subscription.quantity);
  const changed = quantity !== undefined && quantity !== subscription.quantity;
  const { preview, error, settled } = usePreview(subscription, changed ? { quantity } : undefined);
  const change = useChange(subscription, (done) => {
    toast(t('subscriptions.panel.quantity.saved', { name: words.name(done), seats: words.seats(done.quantity) }));
    onClose();
  });
  const late = settled && error instanceof ApiFailure && error.code === 'window_passed';
  const reducible = subscription.reducible.reduce((sum, { seats }) => sum + seats, 0);
  return (
    <ChangePanel
      title={t('subscriptions.panel.quantity.title')}
      line={words.name(subscription)}
      submit={
        changed
          ? t('subscriptions.panel.quantity.submit', { number: format.number(quantity) })
          : t('subscriptions.panel.quantity.submitPlain')
      }
      ready={changed && settled && preview !== undefined && error === null}
      busy={change.busy}
      failure={change.failure}
      onSubmit={() => {
        if (changed) void change.run({ quantity });
      }}
      onClose={onClose}
    >
      <SeatsField
        label={t('subscriptions.panel.quantity.field')}
        hint={[
          t('subscriptions.panel.quantity.now', { number: format.number(subscription.quantity) }),
          ...(reducible > 0
            ? [t('subscriptions.panel.quantity.reducibleNow', { number: format.number(reducible) })]
            : []),
        ].join(format.locale === 'en' ? '. ' : '。')}
        value={quantity}
        onChange={setQuantity}
      />
      {late ? (
        <Note
          tone="warning"
          live
          {...(subscription.may.includes('schedule') && changed
            ? {
                act: (
                  <Button size="small" onClick={() => onPlan(quantity)}>
                    {t('subscriptions.panel.quantity.plan')}
                  </Button>
                ),
              }
            : {})}
        >
          {t('subscriptions.windowPassed')}
        </Note>
      ) : (
        changed && <PreviewBox subscription={subscription} preview={preview} error={error} settled={settled} />
      )}
    </ChangePanel>
  );
};
