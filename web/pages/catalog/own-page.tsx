import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { useSession } from '../../session.tsx';
import { OwnTabs } from '../subscriptions/own-tabs.tsx';
import { useBuyCommands } from '../subscriptions/use-list-commands.tsx';
import { CatalogItems } from './items.tsx';

/** Beside what a customer has: what its market sells and it can ask its partner for, without prices (domain 5.3). */
const OwnCatalog = () => {
  const { t } = useTranslation();
  const acts = useBuyCommands(useSession().organization.id);
  return (
    <>
      <PageHead title={t('subscriptions.own.title')} line={t('catalog.line.customer')} commands={acts} />
      <OwnTabs current="catalog" />
      <CatalogItems side="customer" commands={acts} />
    </>
  );
};
export default OwnCatalog;
