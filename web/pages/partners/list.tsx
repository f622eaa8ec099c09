import { makeStyles } from '@fluentui/react-components';
import { HandshakeRegular, MailRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Command } from '../../parts/command-bar.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty, type EmptyLink, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { placeOf } from '../../parts/places.ts';
import { useMay, useSession } from '../../session.tsx';
import { PartnershipDetails } from './details.tsx';
import { PartnershipBlock, useColumns } from './list-columns.tsx';
import { isFiltered, NO_FILTERS, PartnerFilters, useFiltered, usePartnerFilterWords } from './list-filters.tsx';
import { usePartnerListState } from './list-state.ts';
import { RemovePartnership } from './remove.tsx';
import type { Partnership, Side } from './shapes.ts';
import { usePartnerCommands } from './use-commands.tsx';
import { usePartnerships } from './use-partnerships.ts';

const useStyles = makeStyles({ failure: { marginBottom: '12px' } });

/** Indirect providers (S34) and Indirect resellers: one list, seen from its two sides. */
const ListPage = () => {
  const { kind } = useSession().organization;
  return <PartnerList side={kind === 'provider' ? 'provider' : 'reseller'} />;
};

const PartnerList = ({ side }: { side: Side }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const { organization } = useSession();
  const address = usePartnerListState(side);
  const { state, change } = address;
  const query = usePartnerships(state.state === 'removed' ? 'removed' : 'active');
  const rows = useFiltered(query.data, state);
  const words = usePartnerFilterWords(state);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState<Partnership>();
  const commandsFor = usePartnerCommands(side, setRemoving);
  const request = useRequest(side);
  const sorted = state.sort === '-name' ? ('descending' as const) : ('ascending' as const);
  const columns = useColumns(
    side,
    { sorted, onSort: () => change({ sort: sorted === 'ascending' ? '-name' : undefined }) },
    commandsFor,
  );
  const emptyLinks = useEmptyLinks(side);
  const selectionCommands = useSelectionCommands(rows?.filter((row) => selected.has(row.id)) ?? [], commandsFor);
  // A customer's record leads here with the id of the partner.
  const open = rows?.find((row) => row.id === state.open || row.partner.id === state.open)?.id ?? null;
  const title = t(`partners.title.${side}`);
  const line = t(`partners.line.${side}`);

  if (query.data?.length === 0 && !isFiltered(state)) {
    return (
      <>
        <PageHead title={title} line={line} keepLineOnPhone />
        <Empty
          title={t(`partners.empty.${side}`)}
          line={t(`partners.empty.${side}Line`)}
          tie={[organization, { seat: 'add' }]}
          commands={request}
          links={emptyLinks}
        />
      </>
    );
  }
  return (
    <>
      <PageHead title={title} line={line} commands={[...request, ...selectionCommands]} />
      <PartnerFilters
        address={address}
        all={query.data ?? []}
        count={
          rows === undefined || rows.length === 0
            ? undefined
            : t(`partners.count.${side}`, { count: rows.length, number: format.number(rows.length) })
        }
      />
      {query.error !== null && (
        <FailureNote className={styles.failure} failure={query.error} onRetry={() => void query.refetch()} />
      )}
      {rows?.length === 0 ? (
        <NothingMatches filters={words} onClear={() => change(NO_FILTERS)} />
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={title}
            loadingLabel={t(`partners.loading.${side}`)}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.partner.name}
            expanded={open}
            onExpand={(id) => change({ open: id ?? undefined }, { replace: true })}
            details={(row) => <PartnershipDetails partnership={row} side={side} commands={commandsFor(row)} />}
            {...(side === 'reseller' || state.state === 'removed'
              ? {}
              : { selection: { selected, onChange: setSelected } })}
            block={(row) => <PartnershipBlock partnership={row} />}
          />
        )
      )}
      {removing !== undefined && (
        <RemovePartnership
          key={removing.id}
          partnership={removing}
          side={side}
          onClose={(removed) => {
            setRemoving(undefined);
            if (!removed) return;
            setSelected(new Set());
            change({ open: undefined }, { replace: true });
          }}
        />
      )}
    </>
  );
};

/** A provider asks; a reseller is asked. */
const useRequest = (side: Side): readonly Command[] => {
  const { t } = useTranslation();
  const may = useMay();
  return side === 'provider' && may('partnership.request')
    ? [
        {
          id: 'request',
          label: t('partners.commands.request'),
          icon: <HandshakeRegular />,
          to: '/resellers/request',
          primary: true,
        },
      ]
    : [];
};

/** The commands of what is chosen; each is about one partner. */
const useSelectionCommands = (
  chosen: readonly Partnership[],
  commandsFor: (partnership: Partnership) => readonly Command[],
): readonly Command[] => {
  const { t } = useTranslation();
  const [first] = chosen;
  if (first === undefined) return [];
  const several = chosen.length > 1 ? t('partners.commands.one') : undefined;
  return [
    { id: 'selected', label: t('common.selected', { count: chosen.length }), caption: true },
    ...commandsFor(first).map((command) => (several === undefined ? command : { ...command, blocked: several })),
  ];
};

/** What may already be under way, and how customers come in without a provider. */
const useEmptyLinks = (side: Side): readonly EmptyLink[] => {
  const { t } = useTranslation();
  const { counts } = useSession();
  const invitations = placeOf('invitations');
  const open = counts.openInvitations ?? 0;
  return [
    ...(open > 0 && invitations !== undefined
      ? [{ label: t('partners.empty.open', { count: open }), to: invitations, icon: <MailRegular /> }]
      : []),
    ...(side === 'reseller'
      ? [{ label: t('customers.empty.how'), to: '/customers/new', icon: <QuestionCircleRegular /> }]
      : []),
  ];
};

export default ListPage;
