import { AddRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useMay, useSession } from '../../session.tsx';
import { Helpers } from './helpers.tsx';
import { useListState } from './list-state.ts';
import { RaisePanel } from './raise-panel.tsx';
import { RequestTable } from './request-table.tsx';
import {
  REQUESTS,
  type RequestState,
  requestsApi,
  requestsKey,
  SEVERITIES,
  type ServiceRequestPage,
  type Severity,
  STATES,
  SUPPORT,
} from './shapes.ts';

const PAGE = 50;

/**
 * Requests for help that one's organization is a party of (domain 3.12). A customer finds above them whom to turn to, and
 * asks from here; a partner asks from the record of the customer.
 */
const ServiceRequests = () => {
  const { t } = useTranslation();
  const may = useMay();
  const { organization } = useSession();
  const isCustomer = organization.kind === 'customer';
  const side = isCustomer ? 'customer' : organization.kind === 'operator' ? 'operator' : 'partner';
  const { state, change } = useListState(isCustomer ? SUPPORT : REQUESTS);
  const asked = { waiting: state.waiting === true, state: state.state, severity: state.severity };
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...requestsKey, 'list', asked, cursor ?? ''],
    queryFn: ({ signal }) =>
      api.get<ServiceRequestPage>(requestsApi, { query: { ...asked, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const filter = (part: Parameters<typeof change>[0]): void => {
    setTrail([]);
    change(part);
  };
  const raises = isCustomer && may('service-request.raise');
  const raising = state.raising === true && raises;
  const filters = [
    ...(state.state === undefined ? [] : [t(`serviceRequests.state.${state.state}`)]),
    ...(state.severity === undefined ? [] : [t(`serviceRequests.severity.${state.severity}`)]),
  ];
  const raise = {
    id: 'raise',
    label: t('serviceRequests.raise'),
    icon: <AddRegular />,
    primary: true,
    run: () => change({ raising: true }),
  };
  return (
    <>
      <PageHead
        title={t(isCustomer ? 'serviceRequests.support.title' : 'serviceRequests.title')}
        line={t(`serviceRequests.line.${side}`)}
        {...(raises ? { commands: [raise] } : {})}
      />
      {isCustomer && <Helpers />}
      <FilterRow>
        <ChoiceChips
          label={t('serviceRequests.filters.view')}
          value={asked.waiting ? 'waiting' : 'all'}
          choices={(['all', 'waiting'] as const).map((value) => ({
            value,
            label: t(`serviceRequests.filters.${value}`),
          }))}
          onChange={(value) => filter({ waiting: value === 'waiting' })}
        />
        <FilterChip
          name={t('serviceRequests.filters.state')}
          choices={STATES.map((value) => ({ value, label: t(`serviceRequests.state.${value}`) }))}
          value={state.state === undefined ? [] : [state.state]}
          onChange={([value]) => filter({ state: value as RequestState | undefined })}
        />
        <FilterChip
          name={t('serviceRequests.filters.severity')}
          choices={SEVERITIES.map((value) => ({ value, label: t(`serviceRequests.severity.${value}`) }))}
          value={state.severity === undefined ? [] : [state.severity]}
          onChange={([value]) => filter({ severity: value as Severity | undefined })}
        />
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 ? (
        filters.length > 0 ? (
          <NothingMatches filters={filters} onClear={() => filter({ state: undefined, severity: undefined })} />
        ) : (
          <Empty
            inside
            title={t(asked.waiting ? 'serviceRequests.noneWaiting' : 'serviceRequests.none')}
            line={t(asked.waiting ? 'serviceRequests.noneWaitingLine' : `serviceRequests.noneLine.${side}`)}
            commands={
              asked.waiting
                ? [{ id: 'all', label: t('serviceRequests.showAll'), run: () => filter({ waiting: false }) }]
                : []
            }
          />
        )
      ) : (
        (rows !== undefined || query.error === null) && <RequestTable rows={rows} beside={raising} />
      )}
      {(next !== null || cursor !== undefined) && (
        <Pager
          onPrevious={cursor === undefined ? undefined : () => setTrail(trail.slice(0, -1))}
          onNext={next === null ? undefined : () => setTrail([...trail, next])}
        />
      )}
      {raising && <RaisePanel customer={organization} onClose={() => change({ raising: false })} />}
    </>
  );
};
export default ServiceRequests;
