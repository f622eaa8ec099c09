import { ArrowResetRegular, MoneyRegular, PersonProhibitedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Effect, EndDialog } from '../../parts/end-dialog.tsx';
import { useFailureText } from '../../parts/failure-text.ts';
import type { SubscriptionDetails } from './shapes.ts';
import { usePreview, type useSteer } from './use-change.ts';
import { useSubscriptionWords } from './words.ts';

type Props = {
  readonly subscription: SubscriptionDetails;
  readonly open: boolean;
  readonly steer: ReturnType<typeof useSteer>;
  readonly onClose: () => void;
};

/** What suspending does (domain 3.9): users are out, the provider still pays, and it can be resumed. */
export const SuspendDialog = ({ subscription, open, steer, onClose }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSubscriptionWords();
  const effects: readonly Effect[] = [
    {
      id: 'locked',
      icon: <PersonProhibitedRegular fontSize={20} />,
      title: t('subscriptions.suspend.locked'),
      body: t('subscriptions.suspend.lockedLine'),
    },
    {
      id: 'renewal',
      icon: 'ends',
      title: t('subscriptions.suspend.renewal'),
      body: t('subscriptions.suspend.renewalLine'),
    },
    {
      id: 'billed',
      icon: <MoneyRegular fontSize={20} />,
      title: t('subscriptions.suspend.billed'),
      body: t('subscriptions.suspend.billedLine', { date: format.date(subscription.termEndsAt) }),
    },
    {
      id: 'back',
      icon: <ArrowResetRegular fontSize={20} />,
      title: t('subscriptions.suspend.back'),
      body: t('subscriptions.suspend.backLine'),
    },
  ];
  return (
    <EndDialog
      open={open}
      title={t('subscriptions.suspend.title', { name: words.name(subscription) })}
      effects={effects}
      confirmLabel={t('subscriptions.acts.suspend')}
      busy={steer.busy}
      failure={steer.failure}
      onConfirm={() => void steer.run('suspend').then(({ done }) => (done ? onClose() : undefined))}
      onCancel={onClose}
    />
  );
};

/** What cancelling does within its days: access is gone, nothing comes back, and so much is credited. */
export const CancelDialog = ({ subscription, open, steer, onClose }: Props) => {
  const { t } = useTranslation();
  const words = useSubscriptionWords();
  const failureText = useFailureText();
  const { preview, error } = usePreview(subscription, open ? { cancel: true } : undefined);
  const credit = preview === undefined ? undefined : { ...preview.total, minor: Math.abs(preview.total.minor) };
  const name = words.name(subscription);
  const effects: readonly Effect[] = [
    {
      id: 'lost',
      icon: <PersonProhibitedRegular fontSize={20} />,
      title: t('subscriptions.cancel.lost'),
      body: t('subscriptions.cancel.lostLine', { seats: words.seats(subscription.quantity) }),
    },
    {
      id: 'never',
      icon: 'ends',
      title: t('subscriptions.cancel.never'),
      body: t('subscriptions.cancel.neverLine'),
    },
    {
      id: 'refund',
      icon: <MoneyRegular fontSize={20} />,
      title:
        credit === undefined
          ? error === null
            ? t('subscriptions.cancel.refunding')
            : failureText(error)
          : t('subscriptions.cancel.refund', { amount: words.money(credit) }),
      body: t('subscriptions.cancel.refundLine'),
    },
  ];
  return (
    <EndDialog
      open={open}
      title={t('subscriptions.cancel.title', { name })}
      effects={effects}
      confirmName={name}
      confirmLabel={t('subscriptions.acts.cancel')}
      cancelLabel={t('common.back')}
      busy={steer.busy}
      failure={steer.failure}
      onConfirm={() => void steer.run('cancel').then(({ done }) => (done ? onClose() : undefined))}
      onCancel={onClose}
    />
  );
};
