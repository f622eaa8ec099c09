import { makeStyles } from '@fluentui/react-components';
import { BuildingRegular, EyeRegular, PeopleSettingsRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty, type EmptyLink, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterRow } from '../../parts/filter-chip.tsx';
import { Note } from '../../parts/note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { placeOf } from '../../parts/places.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useMay, useSession } from '../../session.tsx';
import { PartnerBlock, useColumns } from './list-columns.tsx';
import { isIn, pathOf, useListState, VIEWS } from './list-state.ts';
import { PartnerPanel } from './partner-panel.tsx';
import type { Partner } from './shapes.ts';
import { usePartners } from './use-partners.ts';

const useStyles = makeStyles({ log: { marginTop: '12px' } });

/**
 * Partner relationships: who may sell to the customer and who may act in it, and the way to end either (domain 5.3). A
 * removal made by a partner is told to nobody and shows here as a changed state (S49); admin roles that go on after it
 * are said so (S46).
 */
const PartnerRelationships = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const may = useMay();
  const { state, change } = useListState();
  const query = usePartners();
  const toOf = (partner: Partner): string => pathOf({ ...state, open: partner.partner.id });
  const columns = useColumns(toOf);
  const all = query.data?.items;
  const head = (
    <PageHead title={t('partnerRelationships.title')} line={t('partnerRelationships.line')} keepLineOnPhone />
  );
  if (all?.length === 0) {
    return (
      <>
        {head}
        <NoPartners />
      </>
    );
  }
  const rows = all?.filter((partner) => isIn(state.view, partner));
  const open = all?.find((partner) => partner.partner.id === state.open);
  const activity = placeOf('activity');
  return (
    <>
      {head}
      <FilterRow>
        <ChoiceChips
          label={t('partnerRelationships.view')}
          value={state.view}
          choices={VIEWS.map((view) => ({
            value: view,
            label: t(`partnerRelationships.views.${view}`),
            ...(all === undefined ? {} : { count: all.filter((partner) => isIn(view, partner)).length }),
          }))}
          onChange={(value) => change({ view: VIEWS.find((view) => view === value) ?? 'all' })}
        />
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 ? (
        <NothingIn view={state.view} onAll={() => change({ view: 'all' })} />
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={t('partnerRelationships.title')}
            loadingLabel={t('partnerRelationships.loading')}
            columns={columns}
            rows={rows}
            density="two-lines"
            rowKey={(partner) => partner.partner.id}
            rowName={(partner) => partner.partner.name}
            current={open?.partner.id ?? null}
            onOpen={(partner) => change({ open: partner.partner.id })}
            block={(partner) => <PartnerBlock partner={partner} to={toOf(partner)} />}
          />
        )
      )}
      {activity !== undefined && may('activity.read') && rows !== undefined && rows.length > 0 && (
        <Note
          tone="info"
          icon={<EyeRegular fontSize={20} />}
          className={styles.log}
          act={<TextLink to={activity}>{t('partnerRelationships.toLog')}</TextLink>}
        >
          {t('partnerRelationships.log')}
        </Note>
      )}
      {open !== undefined && all !== undefined && (
        <PartnerPanel key={open.partner.id} partner={open} partners={all} onClose={() => change({ open: undefined })} />
      )}
    </>
  );
};

const NoPartners = () => {
  const { t } = useTranslation();
  const may = useMay();
  const { organization } = useSession();
  const [profile, people] = [placeOf('organization'), placeOf('people')];
  const links: readonly EmptyLink[] = [
    ...(profile !== undefined && may('organization.read')
      ? [{ label: t('partnerRelationships.emptyProfile'), to: profile, icon: <BuildingRegular /> }]
      : []),
    ...(people !== undefined && may('person.list')
      ? [{ label: t('partnerRelationships.emptyPeople'), to: people, icon: <PeopleSettingsRegular /> }]
      : []),
  ];
  return (
    <Empty
      title={t('partnerRelationships.empty')}
      line={t('partnerRelationships.emptyLine')}
      tie={[{ seat: 'add' }, { name: organization.name, kind: organization.kind }]}
      tieSentence={t('partnerRelationships.emptyTie')}
      links={links}
    />
  );
};

const NothingIn = ({ view, onAll }: { view: (typeof VIEWS)[number]; onAll: () => void }) => {
  const { t } = useTranslation();
  if (view === 'pending') {
    return (
      <Empty
        inside
        title={t('partnerRelationships.nothingPending')}
        line={t('partnerRelationships.nothingPendingLine')}
        commands={[{ id: 'all', label: t('partnerRelationships.showAll'), run: onAll }]}
      />
    );
  }
  const filter = t('common.activeFilter', {
    name: t('partnerRelationships.view'),
    value: t(`partnerRelationships.views.${view}`),
  });
  return <NothingMatches filters={[filter]} onClear={onAll} />;
};

export default PartnerRelationships;
