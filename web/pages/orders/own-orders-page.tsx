import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession } from '../../session.tsx';
import { OwnTabs } from '../subscriptions/own-tabs.tsx';
import { OWN } from '../subscriptions/shapes.ts';
import { useBuyCommands } from '../subscriptions/use-list-commands.tsx';
import { OrdersList } from './orders-list.tsx';

/** What was ordered for the customer, on its own side. */
const OwnOrders = () => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const acts = useBuyCommands(organization.id);
  return (
    <>
      <PageHead title={t('subscriptions.own.title')} line={t('subscriptions.own.line')} commands={acts} />
      <OwnTabs current="orders" />
      <OrdersList path={`${OWN}/orders`} customer={organization} />
    </>
  );
};
export default OwnOrders;
