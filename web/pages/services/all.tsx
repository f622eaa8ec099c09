import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterRow } from '../../parts/filter-chip.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { HealthBadge } from './health-badge.tsx';
import { pathOf, useListState } from './list-state.ts';
import { ServicePanel } from './service-panel.tsx';
import { type Service, type ServicePage, servicesKey } from './shapes.ts';

const PAGE = 50;

const useStyles = makeStyles({
  name: { color: own.text, ':hover': { color: own.text }, ':hover:active': { color: own.text } },
  block: { display: 'grid', gap: '6px', justifyItems: 'start' },
});

/** Every service of the platform: the operator says here how each is, and where its admin page is (domain 5.4). */
const AllServices = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { state, change } = useListState();
  const asked = { search: state.search ?? '', troubled: state.troubled === true };
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...servicesKey, 'all', asked, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<ServicePage>('/api/v1/services', { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const open = rows?.find(({ planId }) => planId === state.open);
  const nameOf = (service: Service): string => service.names[format.locale];
  const link = (service: Service) => (
    <TextLink to={pathOf({ ...state, open: service.planId })} look="quiet" className={styles.name}>
      {nameOf(service)}
    </TextLink>
  );
  const faint = (text: string) => <span className={type.faint}>{text}</span>;
  const since = (service: Service) =>
    service.since === null ? faint(t('services.always')) : format.dateTime(service.since);
  const columns: readonly Column<Service>[] = [
    { id: 'name', label: t('services.columns.service'), main: true, width: open ? '50%' : '26%', cell: link },
    {
      id: 'health',
      label: t('services.columns.health'),
      width: '150px',
      skeleton: 'badge' as const,
      cell: (service: Service) => <HealthBadge health={service.health} />,
    },
    ...(open
      ? []
      : [
          { id: 'since', label: t('services.columns.since'), width: '180px', cell: since },
          {
            id: 'adminPage',
            label: t('services.columns.adminPage'),
            cell: (service: Service) => service.adminPage ?? faint(t('services.all.noAdminPage')),
          },
        ]),
  ];
  const filter = (part: Parameters<typeof change>[0], late = false): void => {
    setTrail([]);
    change(late ? part : { ...part, open: undefined });
  };
  const nothing = rows?.length === 0;
  return (
    <>
      <PageHead title={t('services.all.title')} line={t('services.all.line')} />
      <FilterRow
        search={
          <SearchTyping
            label={t('services.all.search')}
            value={asked.search}
            onChange={(search, late) => filter({ search }, late)}
          />
        }
      >
        <ChoiceChips
          label={t('services.all.view')}
          value={asked.troubled ? 'troubled' : 'all'}
          choices={(['all', 'troubled'] as const).map((value) => ({ value, label: t(`services.all.views.${value}`) }))}
          onChange={(value) => filter({ troubled: value === 'troubled' })}
        />
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && asked.search !== '' && (
        <NothingMatches
          filters={[t('services.all.searched', { text: asked.search })]}
          onClear={() => filter({ search: undefined })}
        />
      )}
      {nothing && asked.search === '' && (
        <Empty
          inside
          title={t(asked.troubled ? 'services.all.noneTroubled' : 'services.all.none')}
          line={t(asked.troubled ? 'services.all.noneTroubledLine' : 'services.all.noneLine')}
          commands={
            asked.troubled
              ? [{ id: 'all', label: t('services.all.showAll'), run: () => filter({ troubled: false }) }]
              : []
          }
        />
      )}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('services.all.list')}
          loadingLabel={t('services.loading')}
          columns={columns}
          rows={rows}
          density="dense"
          rowKey={(service) => service.planId}
          rowName={nameOf}
          current={open?.planId ?? null}
          onOpen={(service) => change({ open: service.planId })}
          block={(service) => (
            <div className={styles.block}>
              <span className={mergeClasses(type.body, type.strong)}>{link(service)}</span>
              <HealthBadge health={service.health} />
              <span className={type.caption}>{since(service)}</span>
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
      {open !== undefined && (
        <ServicePanel key={open.planId} service={open} onClose={() => change({ open: undefined })} />
      )}
    </>
  );
};
export default AllServices;
