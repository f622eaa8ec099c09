import { Link, makeStyles } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge, type BadgeTone } from '../../parts/badge.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useType } from '../../parts/type.ts';
import { useMay } from '../../session.tsx';
import { CatalogTabs } from './catalog-tabs.tsx';
import { type CatalogVersion, catalogKey, IMPORT, LISTS, type VersionPage } from './shapes.ts';

const useStyles = makeStyles({ block: { display: 'grid', gap: '4px', justifyItems: 'start' } });
const TONES: Readonly<Record<CatalogVersion['state'], BadgeTone>> = {
  current: 'success',
  scheduled: 'waiting',
  past: 'neutral',
};

/** Every version of the catalog, the last date first; each can be had as a file. */
const Versions = () => {
  const { t } = useTranslation();
  const may = useMay();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...catalogKey, 'versions', cursor ?? ''],
    queryFn: ({ signal }) => api.get<VersionPage>('/api/v1/catalog/versions', { query: { limit: 50, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const commands = may('catalog.import')
    ? [{ id: 'import', label: t('catalog.import'), icon: <ArrowImportRegular />, to: IMPORT, primary: true }]
    : [];
  return (
    <>
      <PageHead
        title={t('catalog.versions.title')}
        line={t('catalog.versions.line')}
        crumbs={[{ label: t('catalog.title.operator'), to: LISTS.operator }]}
        commands={commands}
      />
      <CatalogTabs current="versions" />
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 ? (
        <Empty inside title={t('catalog.versions.empty')} line={t('catalog.empty.operator')} commands={commands} />
      ) : (
        (rows !== undefined || query.error === null) && (
          <DataTable
            label={t('catalog.versions.title')}
            loadingLabel={t('catalog.versions.loading')}
            columns={columns}
            rows={rows}
            rowKey={(version) => version.id}
            rowName={(version) => String(version.number)}
            block={(version) => <VersionBlock version={version} />}
          />
        )
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

const StateBadge = ({ version }: { version: CatalogVersion }) => {
  const { t } = useTranslation();
  return <Badge tone={TONES[version.state]}>{t(`catalog.versions.states.${version.state}`)}</Badge>;
};

const DownloadLink = ({ version }: { version: CatalogVersion }) => {
  const { t } = useTranslation();
  return (
    <Link
      href={`/api/v1/catalog.csv?version=${version.number}`}
      download
      aria-label={t('catalog.versions.download', { number: version.number })}
    >
      CSV
    </Link>
  );
};

const useChangesText = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ added, changed, withdrawn }: CatalogVersion): string =>
    t('catalog.versions.changes', {
      added: format.number(added),
      changed: format.number(changed),
      withdrawn: format.number(withdrawn),
    });
};

const useColumns = (): readonly Column<CatalogVersion>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const changesText = useChangesText();
  const label = (name: 'number' | 'state' | 'effective' | 'by' | 'at' | 'items' | 'changes' | 'file') =>
    t(`catalog.versions.columns.${name}`);
  return [
    { id: 'number', label: label('number'), main: true, width: '84px', cell: (one) => format.number(one.number) },
    {
      id: 'state',
      label: label('state'),
      width: '120px',
      skeleton: 'badge',
      cell: (one) => <StateBadge version={one} />,
    },
    { id: 'effective', label: label('effective'), width: '170px', cell: (one) => format.dateTime(one.effectiveAt) },
    { id: 'changes', label: label('changes'), cell: changesText },
    { id: 'items', label: label('items'), width: '96px', end: true, cell: (one) => format.number(one.items) },
    { id: 'by', label: label('by'), width: '150px', cell: (one) => one.createdBy.name },
    { id: 'at', label: label('at'), width: '170px', wideOnly: true, cell: (one) => format.dateTime(one.createdAt) },
    { id: 'file', label: label('file'), width: '64px', cell: (one) => <DownloadLink version={one} /> },
  ];
};

const VersionBlock = ({ version }: { version: CatalogVersion }) => {
  const styles = useStyles();
  const type = useType();
  const format = useFormat();
  const changesText = useChangesText();
  return (
    <div className={styles.block}>
      <span className={type.strong}>
        {format.number(version.number)} <StateBadge version={version} />
      </span>
      <span className={type.caption}>{format.dateTime(version.effectiveAt)}</span>
      <span className={type.caption}>{changesText(version)}</span>
      <DownloadLink version={version} />
    </div>
  );
};

export default Versions;
