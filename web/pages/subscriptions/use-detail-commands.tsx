import {
  ArrowCircleUpRegular,
  DismissCircleRegular,
  PauseCircleRegular,
  PeopleEditRegular,
  PlayCircleRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { useMay } from '../../session.tsx';
import type { SubscriptionDetails } from './shapes.ts';
import { useCommercePlaces } from './use-places.ts';

export type Act = 'quantity' | 'term' | 'upgrade' | 'schedule' | 'partner' | 'rename' | 'suspend' | 'cancel';

/** What may be done with it now: by its provider here, by everybody else through a request. */
export const useDetailCommands = (
  subscription: SubscriptionDetails,
  { onAct, onResume, resuming }: { onAct: (act: Act) => void; onResume: () => void; resuming: boolean },
): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const places = useCommercePlaces(subscription.customer.id);
  const has = (...commands: SubscriptionDetails['may'][number][]): boolean =>
    commands.some((command) => subscription.may.includes(command));
  if (may('order-request.submit') && !may('order.place'))
    return subscription.state === 'active' && subscription.kind !== 'trial'
      ? [
          {
            id: 'request',
            label: t(places.own ? 'subscriptions.commands.ask' : 'subscriptions.commands.change'),
            icon: <PeopleEditRegular />,
            to: `${places.newRequest}?subscription=${subscription.id}`,
            primary: true,
          },
        ]
      : [];
  return [
    ...(has('add-seats', 'remove-seats')
      ? [
          {
            id: 'quantity',
            label: t('subscriptions.seatsCard.change'),
            icon: <PeopleEditRegular />,
            primary: true,
            run: () => onAct('quantity'),
          },
        ]
      : []),
    ...(has('upgrade') && subscription.upgrades.length > 0
      ? [
          {
            id: 'upgrade',
            label: t(subscription.kind === 'trial' ? 'subscriptions.acts.convert' : 'subscriptions.acts.upgrade'),
            icon: <ArrowCircleUpRegular />,
            run: () => onAct('upgrade'),
          },
        ]
      : []),
    ...(has('suspend')
      ? [
          {
            id: 'suspend',
            label: t('subscriptions.acts.suspend'),
            icon: <PauseCircleRegular />,
            run: () => onAct('suspend'),
          },
        ]
      : []),
    ...(has('resume')
      ? [
          {
            id: 'resume',
            label: t('subscriptions.acts.resume'),
            icon: <PlayCircleRegular />,
            busy: resuming,
            run: onResume,
          },
        ]
      : []),
    ...(subscription.state === 'active' && has('suspend', 'cancel')
      ? [
          {
            id: 'cancel',
            label: t('subscriptions.acts.cancel'),
            icon: <DismissCircleRegular />,
            danger: has('cancel'),
            blocked: has('cancel') ? undefined : t('subscriptions.cancelPassed'),
            run: () => onAct('cancel'),
          },
        ]
      : []),
  ];
};
