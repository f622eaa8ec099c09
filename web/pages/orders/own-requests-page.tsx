import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession } from '../../session.tsx';
import { OwnTabs } from '../subscriptions/own-tabs.tsx';
import { OWN } from '../subscriptions/shapes.ts';
import { useBuyCommands } from '../subscriptions/use-list-commands.tsx';
import { RequestsList } from './requests-list.tsx';

/** What the customer has asked its partners for. */
const OwnRequests = () => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const acts = useBuyCommands(organization.id);
  return (
    <>
      <PageHead title={t('subscriptions.own.title')} line={t('orders.requests.line.customer')} commands={acts} />
      <OwnTabs current="requests" />
      <RequestsList path={`${OWN}/requests`} commands={acts} />
    </>
  );
};
export default OwnRequests;
