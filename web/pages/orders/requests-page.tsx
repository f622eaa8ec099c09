import { AppsListRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../parts/page-head.tsx';
import { useMay, useSession } from '../../session.tsx';
import { LISTS } from '../catalog/shapes.ts';
import { RequestsList } from './requests-list.tsx';
import { REQUESTS } from './shapes.ts';

/** Order requests of all customers (domain 5.1, 5.2): what waits for the reader, and what it has asked for. */
const RequestsPage = () => {
  const { t } = useTranslation();
  const may = useMay();
  const { kind } = useSession().organization;
  const reseller = kind === 'reseller';
  const commands =
    reseller && may('catalog.list')
      ? [{ id: 'offers', label: t('orders.requests.offers'), icon: <AppsListRegular />, to: LISTS.reseller }]
      : [];
  return (
    <>
      <PageHead
        title={t('orders.requests.title')}
        line={t(`orders.requests.line.${reseller ? 'reseller' : 'provider'}`)}
        commands={commands}
      />
      <RequestsList path={REQUESTS} />
    </>
  );
};
export default RequestsPage;
