import { useTranslation } from 'react-i18next';
import { RecordTabs } from '../../parts/record-tabs.tsx';
import { useMay } from '../../session.tsx';
import { LISTS } from '../catalog/shapes.ts';
import { OWN } from './shapes.ts';

/** The customer's views of what it buys: what it has, what it could have, what was ordered for it, what it asked for. */
export const OwnTabs = ({ current }: { current: 'products' | 'catalog' | 'orders' | 'requests' }) => {
  const { t } = useTranslation();
  const may = useMay();
  const tabs = [
    { id: 'products', label: t('subscriptions.title'), to: OWN, shown: may('subscription.list') },
    { id: 'catalog', label: t('catalog.title.customer'), to: LISTS.customer, shown: may('catalog.list') },
    { id: 'orders', label: t('orders.history'), to: `${OWN}/orders`, shown: may('order.list') },
    { id: 'requests', label: t('orders.requests.title'), to: `${OWN}/requests`, shown: may('order-request.list') },
  ];
  return (
    <RecordTabs
      label={t('subscriptions.own.title')}
      tabs={tabs.filter((tab) => tab.shown).map(({ id, label, to }) => ({ label, to, current: id === current }))}
    />
  );
};
