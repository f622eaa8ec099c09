import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../parts/toasts.tsx';
import { ChangePanel } from './change-panel.tsx';
import type { SubscriptionDetails } from './shapes.ts';
import { useChange } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

/** The name that customer and partners have for it among themselves. */
export const RenamePanel = ({ subscription, onClose }: { subscription: SubscriptionDetails; onClose: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useSubscriptionWords();
  const [name, setName] = useState(subscription.friendlyName ?? '');
  const wanted = name.trim() === '' ? null : name.trim();
  const change = useChange(subscription, () => {
    toast(t('subscriptions.panel.rename.saved'));
    onClose();
  });
  return (
    <ChangePanel
      title={t('subscriptions.panel.rename.title')}
      line={words.name(subscription)}
      submit={t('common.save')}
      ready={wanted !== subscription.friendlyName}
      busy={change.busy}
      failure={change.failure}
      onSubmit={() => void change.run({ friendlyName: wanted })}
      onClose={onClose}
    >
      <Field
        label={t('subscriptions.panel.rename.field')}
        hint={t('subscriptions.panel.rename.hint', { name: words.product(subscription) })}
      >
        <Input value={name} maxLength={120} autoComplete="off" onChange={(_, data) => setName(data.value)} />
      </Field>
    </ChangePanel>
  );
};
