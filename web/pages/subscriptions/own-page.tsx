import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession } from '../../session.tsx';
import { SubscriptionList } from './list.tsx';
import { OwnTabs } from './own-tabs.tsx';
import { useBuyCommands, useListCommands } from './use-list-commands.tsx';

/** Your products (domain 5.3): everything that the customer has, whoever sold it. */
const OwnSubscriptions = () => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const commands = useListCommands(organization.id);
  const acts = useBuyCommands(organization.id);
  return (
    <>
      <PageHead title={t('subscriptions.own.title')} line={t('subscriptions.own.line')} commands={commands} />
      <OwnTabs current="products" />
      <SubscriptionList customer={organization} commands={acts} />
    </>
  );
};
export default OwnSubscriptions;
