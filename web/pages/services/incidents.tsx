import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { OrganizationRef } from '../../api/shapes.ts';
import type { ServiceIncident } from '../../api/types.gen.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { servicesPath } from '../customers/services/shapes.ts';
import { HealthBadge } from './health-badge.tsx';
import { servicesKey } from './shapes.ts';

type Incident = Omit<ServiceIncident, 'customers'> & { readonly customers: readonly OrganizationRef[] };
type IncidentPage = { readonly items: readonly Incident[]; readonly next: string | null };

const PAGE = 50;
const useStyles = makeStyles({
  said: { display: 'block', padding: '6px 0', whiteSpace: 'normal' },
  customers: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', whiteSpace: 'normal' },
  block: { display: 'grid', gap: '6px', justifyItems: 'start' },
});

/** What is wrong with services that a partner's customers have through it, and whom it concerns (domain 5.1, Home). */
const Incidents = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...servicesKey, 'incidents', cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<IncidentPage>('/api/v1/service-incidents', { query: { limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const nameOf = (incident: Incident): string => incident.names[format.locale];
  const said = ({ message }: Incident): string => message?.[format.locale] ?? '';
  const since = ({ since: at }: Incident): string => (at === null ? t('services.always') : format.dateTime(at));
  const customers = (incident: Incident) => (
    <span className={styles.customers}>
      {incident.customers.map(({ id, name }) => (
        <TextLink key={id} to={servicesPath(id)} look="quiet">
          {name}
        </TextLink>
      ))}
      {incident.moreCustomers && <span className={type.faint}>{t('services.incidents.more')}</span>}
    </span>
  );
  const columns: readonly Column<Incident>[] = [
    { id: 'name', label: t('services.columns.service'), main: true, width: '20%', cell: nameOf },
    {
      id: 'health',
      label: t('services.columns.health'),
      width: '150px',
      skeleton: 'badge',
      cell: ({ health }) => <HealthBadge health={health} />,
    },
    {
      id: 'said',
      label: t('services.incidents.said'),
      cell: (incident) => <span className={styles.said}>{said(incident)}</span>,
    },
    { id: 'since', label: t('services.columns.since'), width: '160px', wideOnly: true, cell: since },
    { id: 'customers', label: t('services.incidents.customers'), width: '24%', cell: customers },
  ];
  return (
    <>
      <PageHead title={t('services.incidents.title')} line={t('services.incidents.line')} keepLineOnPhone />
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && (
        <Empty inside title={t('services.all.noneTroubled')} line={t('services.all.noneTroubledLine')} />
      )}
      {rows?.length !== 0 && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('services.incidents.title')}
          loadingLabel={t('services.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ planId }) => planId}
          rowName={nameOf}
          block={(incident) => (
            <div className={styles.block}>
              <span className={mergeClasses(type.body, type.strong)}>{nameOf(incident)}</span>
              <HealthBadge health={incident.health} />
              <span className={mergeClasses(type.body, styles.said)}>{said(incident)}</span>
              <span className={type.caption}>{since(incident)}</span>
              {customers(incident)}
            </div>
          )}
        />
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
    </>
  );
};
export default Incidents;
