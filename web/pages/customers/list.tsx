import { makeStyles } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFailure, api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useMay } from '../../session.tsx';
import { usePartnerChoices } from '../partners/use-partner-choices.ts';
import { ExpandedCustomer } from './expanded.tsx';
import { CustomerBlock, useColumns } from './list-columns.tsx';
import { useListCommands } from './list-commands.tsx';
import { NoCustomers } from './list-empty.tsx';
import { ListFilters, useFilterWords } from './list-filters.tsx';
import { useListLayout } from './list-layout.ts';
import { activeFilters, type ListState, questionOf } from './list-question.ts';
import { ManageTags } from './manage-tags.tsx';
import { type CustomerPage, listKey, recordPath } from './shapes.ts';
import { TaggingBar } from './tagging-bar.tsx';
import { useListSide } from './use-list-side.tsx';
import { useListState } from './use-list-state.ts';
import { useStars } from './use-star.ts';
import { useTagging } from './use-tagging.ts';

const useStyles = makeStyles({ failure: { marginBottom: '12px' } });

const useCustomers = (state: ListState) => {
  const { perPage } = useListLayout();
  const { open: _, ...asked } = state;
  return useQuery({
    queryKey: [...listKey, asked, perPage],
    queryFn: ({ signal }) =>
      api.get<CustomerPage>('/api/v1/customers', { query: { ...questionOf(asked), limit: perPage }, signal }),
    // Who comes here again sees who has accepted in the meantime (S24), even a moment later.
    refetchOnMount: 'always',
    // The next page, another order: what is on screen stays until the answer is there.
    placeholderData: keepPreviousData,
  });
};

/** Customers: who has authorized the organization (S9-S12, S24, S26; domain 5.1). All of its state is in the address. */
const ListPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const router = useRouter();
  const may = useMay();
  const address = useListState();
  const { state, change } = address;
  const query = useCustomers(state);
  const stars = useStars();
  const page = query.data;
  const rows = page?.items;
  const side = useListSide(state);

  const tagging = useTagging({ rows, open: state.open, mayTag: may('customer.mark'), onBegin: side.close });
  const onStar = may('customer.star') ? stars.toggle : undefined;
  const columns = useColumns({
    sort: state.sort ?? 'name',
    onSort: (sort) => change({ sort }),
    onStar,
    beside: tagging.panel !== undefined || side.isOpen,
  });
  const commands = useListCommands({ state, loading: rows === undefined, tagging });
  const words = useFilterWords(state);
  const count = useCount(page);
  const line = useLine(state);

  const filtered = activeFilters(state).length > 0;
  // A partner that one does not work with any more has no list to show.
  const unknownPartner = query.error instanceof ApiFailure && query.error.status === 404;
  const nothing = unknownPartner || (rows?.length === 0 && state.cursor === undefined);
  if (nothing && !filtered) {
    return (
      <>
        <PageHead title={t('customers.title')} line={line} keepLineOnPhone />
        <NoCustomers />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('customers.title')} line={line} commands={commands} far={side.commands(tagging.end)} />
      <ListFilters address={address} count={nothing ? undefined : count} />
      {query.error !== null && !unknownPartner && (
        <FailureNote className={styles.failure} failure={query.error} onRetry={() => void query.refetch()} />
      )}
      {stars.failed !== undefined && <FailureNote className={styles.failure} failure={stars.failed.failure} />}
      {nothing ? (
        <NothingMatches
          filters={words}
          onClear={() => change(Object.fromEntries(activeFilters(state).map((name) => [name, undefined])))}
        />
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={t('customers.title')}
            loadingLabel={t('customers.loading')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.companyName}
            expanded={state.open ?? null}
            onExpand={(id) => change({ open: id ?? undefined }, { replace: true })}
            onOpen={(row) => router.history.push(recordPath(row.id))}
            details={(row) => <ExpandedCustomer customer={row} onTags={tagging.forOne(row)} />}
            {...(tagging.selection === undefined ? {} : { selection: tagging.selection })}
            block={(row) => <CustomerBlock customer={row} onStar={onStar} />}
          />
        )
      )}
      {page !== undefined && (page.next !== null || page.previous !== null || state.cursor !== undefined) && (
        <Pager
          onPrevious={page.previous === null ? undefined : () => change({ cursor: page.previous ?? undefined })}
          onNext={page.next === null ? undefined : () => change({ cursor: page.next ?? undefined })}
        />
      )}
      {tagging.bar !== undefined && <TaggingBar {...tagging.bar} />}
      {tagging.panel !== undefined && <ManageTags {...tagging.panel} />}
      {tagging.panel === undefined && side.panel}
    </>
  );
};

/** "9 customers", when the page is the whole list: a total of more would cost a scan. */
const useCount = (page: CustomerPage | undefined): string | undefined => {
  const { t } = useTranslation();
  const format = useFormat();
  return page === undefined || page.next !== null || page.previous !== null
    ? undefined
    : t('customers.count', { count: page.items.length, number: format.number(page.items.length) });
};

/** What is in the list. After View customers: the customers of both (domain 5.1). */
const useLine = (state: ListState): string => {
  const { t } = useTranslation();
  const partner = usePartnerChoices().find(({ value }) => value === (state.provider ?? state.reseller));
  return partner === undefined ? t('customers.line') : t('customers.lineShared', { partner: partner.label });
};

export default ListPage;
