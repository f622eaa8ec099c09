import {
  AddRegular,
  ArrowDownloadRegular,
  CalendarClockRegular,
  CartRegular,
  DocumentTableRegular,
  PeopleEditRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { useMay } from '../../session.tsx';
import { DEADLINES } from '../deadlines/shapes.ts';
import { questionOf, useListState } from './list-state.ts';
import { listApi } from './shapes.ts';
import { useCommercePlaces } from './use-places.ts';

/** How something more comes in: a provider orders, a reseller and the customer itself ask (domain 5.1, 5.2, 5.3). */
export const useBuyCommands = (customer: string): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const places = useCommercePlaces(customer);
  if (may('order.place'))
    return [
      {
        id: 'order',
        label: t('subscriptions.commands.order'),
        icon: <CartRegular />,
        to: places.newOrder,
        primary: true,
      },
    ];
  if (!may('order-request.submit')) return [];
  return places.own
    ? [
        {
          id: 'ask',
          label: t('subscriptions.commands.ask'),
          icon: <AddRegular />,
          to: places.newRequest,
          primary: true,
        },
      ]
    : [
        {
          id: 'request',
          label: t('subscriptions.commands.request'),
          icon: <AddRegular />,
          to: places.newRequest,
          primary: true,
        },
        {
          id: 'change',
          label: t('subscriptions.commands.change'),
          icon: <PeopleEditRegular />,
          to: `${places.newRequest}?show=subscriptions`,
        },
      ];
};

/** The commands of a list of subscriptions. */
export const useListCommands = (customer: string): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const places = useCommercePlaces(customer);
  const { state } = useListState(places.list);
  const file = (format: 'csv' | 'xlsx'): string => `${listApi(customer)}.${format}${questionOf(state)}`;
  return [
    ...useBuyCommands(customer),
    ...(may('subscription.export')
      ? [
          {
            id: 'csv',
            label: t('subscriptions.commands.exportCsv'),
            icon: <ArrowDownloadRegular />,
            file: file('csv'),
          },
          {
            id: 'xlsx',
            label: t('subscriptions.commands.exportXlsx'),
            icon: <DocumentTableRegular />,
            file: file('xlsx'),
          },
        ]
      : []),
    {
      id: 'deadlines',
      label: t('subscriptions.commands.deadlines'),
      icon: <CalendarClockRegular />,
      to: places.own ? DEADLINES : `${DEADLINES}?customer=${customer}`,
    },
  ];
};
