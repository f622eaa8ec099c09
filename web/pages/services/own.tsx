import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { useSession } from '../../session.tsx';
import { ServiceList } from './service-list.tsx';
import { useOwnedServices } from './use-owned-services.ts';

/** A customer's own services and how they are (domain 5.1 from the customer's side; matrix row 51). */
const OwnServices = () => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const { data, error, refetch } = useOwnedServices(organization.id);
  return (
    <>
      <PageHead title={t('services.own')} line={t('services.line')} />
      {error !== null && <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <SkeletonRows label={t('services.loading')} rows={6} columns={[2, 1, 2]} />
      )}
      {data !== undefined && <ServiceList customer={organization} services={data.items} own />}
    </>
  );
};
export default OwnServices;
