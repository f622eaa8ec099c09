import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import type { OwnSupportContact } from '../../../api/types.gen.ts';
import { FailureNote, FailurePage } from '../../../parts/failure-note.tsx';
import { hasPage } from '../../../parts/places.ts';
import { SkeletonRows } from '../../../parts/skeleton-rows.tsx';
import { TextLink } from '../../../parts/text-link.tsx';
import { useType } from '../../../parts/type.ts';
import { useMay } from '../../../session.tsx';
import { RaisePanel } from '../../service-requests/raise-panel.tsx';
import { RequestTable } from '../../service-requests/request-table.tsx';
import {
  REQUESTS,
  requestsApi,
  requestsKey,
  type ServiceRequestPage,
  supportContactApi,
  supportContactKey,
} from '../../service-requests/shapes.ts';
import { ServiceList } from '../../services/service-list.tsx';
import { useOwnedServices } from '../../services/use-owned-services.ts';
import { RecordHead } from '../record-head.tsx';
import { ActingBand } from '../users/acting-band.tsx';
import type { Access } from '../users/shapes.ts';
import { useAccess } from '../users/use-access.ts';
import { Refused } from './refused.tsx';
import { refusalOf, servicesPath } from './shapes.ts';

const useStyles = makeStyles({
  requests: { display: 'grid', gap: '12px', marginTop: '32px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', gap: '16px' },
});

/** Roles that let somebody do something here. */
const PAGE_ROLES = ['global-admin', 'service-support-admin', 'cloud-app-admin', 'app-admin'] as const;

/**
 * Customer › Service management (S25, domain 5.1): the services that the customer has, how they are, the ways to their
 * admin pages, and what it needs help with. Reached by admin roles alone too (S46).
 */
const ServicesPage = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const { t } = useTranslation();
  const may = useMay();
  const router = useRouter();
  const raising = useLocation({ select: ({ search }) => 'new' in search });
  const { data: access, error, refetch } = useAccess(id);
  const contact = useQuery({
    queryKey: supportContactKey(id),
    queryFn: ({ signal }) => api.get<OwnSupportContact>(supportContactApi(id), { signal }),
    enabled: may('support-contact.read'),
  });
  if (access === undefined) {
    if (error !== null) return <FailurePage failure={error} onRetry={() => void refetch()} />;
    return <SkeletonRows label={t('services.loading')} rows={6} columns={[2, 1, 2]} />;
  }
  const { customer, related } = access;
  const go = (open: boolean): void => router.history.replace(`${servicesPath(id)}${open ? '?new' : ''}`);
  const raises = contact.data?.may.includes('raise') === true;
  const raise = {
    id: 'raise',
    label: t('serviceRequests.raise'),
    icon: <AddRegular />,
    primary: true,
    run: () => go(true),
  };
  return (
    <>
      <ActingBand access={access} relevant={PAGE_ROLES} />
      <RecordHead
        id={customer.id}
        name={customer.name}
        page="services"
        related={related}
        {...(raises ? { commands: [raise] } : {})}
      />
      <Services access={access} beside={raising && raises} />
      {related && may('service-request.list') && <Requests customer={customer.id} beside={raising && raises} />}
      {raising && raises && <RaisePanel customer={customer} onClose={() => go(false)} />}
    </>
  );
};

const Services = ({ access, beside }: { access: Access; beside: boolean }) => {
  const { t } = useTranslation();
  const { customer } = access;
  const refusal = refusalOf(access);
  const { data, error, refetch } = useOwnedServices(customer.id, refusal === null);
  if (refusal !== null) return <Refused access={access} refusal={refusal} />;
  if (error !== null && data === undefined) return <FailureNote failure={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows label={t('services.loading')} rows={6} columns={[2, 1, 2]} />;
  return <ServiceList customer={customer} services={data.items} own={false} beside={beside} />;
};

const SHOWN = 5;

/** The latest requests of this customer that the reader's organization is a party of. */
const Requests = ({ customer, beside }: { customer: string; beside: boolean }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: [...requestsKey, 'of', customer],
    queryFn: ({ signal }) =>
      api.get<ServiceRequestPage>(requestsApi, { query: { customerId: customer, limit: SHOWN }, signal }),
  });
  return (
    <section className={styles.requests}>
      <div className={styles.head}>
        <h2 className={type.section}>{t('services.requests')}</h2>
        {hasPage(REQUESTS) && <TextLink to={REQUESTS}>{t('services.requestsAll')}</TextLink>}
      </div>
      {error !== null && <FailureNote failure={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={mergeClasses(type.body, type.faint)}>{t('services.requestsNone')}</p>}
      {data !== undefined && data.items.length > 0 && <RequestTable rows={data.items} ofOneCustomer beside={beside} />}
    </section>
  );
};

export default ServicesPage;
