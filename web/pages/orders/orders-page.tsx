import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { OwnCreditLine } from '../credit/own-line.tsx';
import { OrdersList } from './orders-list.tsx';
import { ORDERS } from './shapes.ts';

/** Orders of all customers (domain 5.2, Order history). */
const OrdersPage = () => {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('orders.title')} line={t('orders.line')} />
      <OwnCreditLine />
      <OrdersList path={ORDERS} />
    </>
  );
};
export default OrdersPage;
