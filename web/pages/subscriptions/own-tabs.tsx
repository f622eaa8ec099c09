import { useTranslation } from 'react-i18next';
import { RecordTabs } from '../../parts/record-tabs.tsx';
import { useMay } from '../../session.tsx';
import { OWN } from './shapes.ts';

/** The customer's three views of what it buys: what it has, what was ordered for it, what it has asked for. */
export const OwnTabs = ({ current }: { current: 'products' | 'orders' | 'requests' }) => {
  const { t } = useTranslation();
  const may = useMay();
  const tabs = [
    { id: 'products', label: t('subscriptions.title'), to: OWN, shown: may('subscription.list') },
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
