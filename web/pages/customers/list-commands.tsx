import { ArrowDownloadRegular, MailArrowUpRegular, TagRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { placeOf } from '../../parts/places.ts';
import { useMay, useSession } from '../../session.tsx';
import { fileAddress, type ListState } from './list-question.ts';
import type { Tagging } from './use-tagging.ts';

/** How a customer is won: by oneself, or together with a provider (S15, S35). */
export const useRequestCommands = (): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const { organization } = useSession();
  const providers = placeOf('providers');
  if (!may('invitation.create')) return [];
  return [
    {
      id: 'request',
      label: t('customers.commands.request'),
      icon: <MailArrowUpRegular />,
      to: '/customers/request',
      primary: true,
    },
    ...(organization.kind === 'reseller' && providers !== undefined
      ? [{ id: 'joint', label: t('customers.commands.joint'), to: providers }]
      : []),
  ];
};

/** The commands of the page (domain 5.1): Request a reseller relationship, Export customers, Manage tags. */
export const useListCommands = ({
  state,
  loading,
  tagging,
}: {
  state: ListState;
  loading: boolean;
  tagging: Tagging;
}): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  const [request] = useRequestCommands();
  const blocked = loading ? t('customers.loading') : undefined;
  return [
    ...(request === undefined ? [] : [request]),
    ...(may('customer.export')
      ? [
          {
            id: 'export',
            label: t('customers.commands.export'),
            icon: <ArrowDownloadRegular />,
            file: fileAddress(state),
            blocked,
          },
        ]
      : []),
    ...(may('customer.mark')
      ? [{ id: 'tags', label: t('customers.commands.tags'), icon: <TagRegular />, run: tagging.begin, blocked }]
      : []),
  ];
};
