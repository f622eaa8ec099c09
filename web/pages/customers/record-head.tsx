import { useTranslation } from 'react-i18next';
import type { Command } from '../../parts/command-bar.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { PartyTile } from '../../parts/party-tile.tsx';
import { RecordTabs } from '../../parts/record-tabs.tsx';
import { ActiveBadge } from '../../parts/state-badges.tsx';
import { useMay } from '../../session.tsx';
import { ordersPath } from '../orders/shapes.ts';
import { subscriptionsPath } from '../subscriptions/shapes.ts';
import { licensesPath } from './licenses/shapes.ts';
import { servicesPath } from './services/shapes.ts';
import { LIST, recordPath } from './shapes.ts';
import { usersPath } from './users/shapes.ts';

export type RecordPage = 'account' | 'subscriptions' | 'users' | 'licenses' | 'orders' | 'services';

/** Head and tabs of every page of a customer. Whoever has admin roles only, and no relationship, has no account page (S46). */
export const RecordHead = ({
  id,
  name,
  page,
  related = true,
  commands,
}: {
  id: string;
  name: string;
  page: RecordPage;
  related?: boolean;
  commands?: readonly Command[];
}) => {
  const { t } = useTranslation();
  const may = useMay();
  const tabs = [
    ...(related ? [{ label: t('customers.record.account'), to: recordPath(id), current: page === 'account' }] : []),
    ...(related && may('subscription.list')
      ? [{ label: t('subscriptions.title'), to: subscriptionsPath(id), current: page === 'subscriptions' }]
      : []),
    ...(may('user.list') || page === 'users' || page === 'licenses'
      ? [
          { label: t('users.title'), to: usersPath(id), current: page === 'users' },
          { label: t('licenses.title'), to: licensesPath(id), current: page === 'licenses' },
        ]
      : []),
    ...(may('service.read') || page === 'services'
      ? [{ label: t('services.title'), to: servicesPath(id), current: page === 'services' }]
      : []),
    ...(related && may('order.list')
      ? [{ label: t('orders.history'), to: ordersPath(id), current: page === 'orders' }]
      : []),
  ];
  const title = tabs.find(({ current }) => current)?.label ?? '';
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ label: t('customers.title'), to: LIST }]}
        tile={<PartyTile name={name} kind="customer" size={36} />}
        {...(page === 'account' ? {} : { windowTitle: `${title} · ${name}` })}
        {...(related ? { state: <ActiveBadge>{t('customers.record.active')}</ActiveBadge> } : {})}
        {...(commands === undefined ? {} : { commands })}
      />
      <RecordTabs label={t('customers.record.tabs', { name })} tabs={tabs} />
    </>
  );
};
