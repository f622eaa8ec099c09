import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { Badge } from '../../parts/badge.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { FilterRow } from '../../parts/filter-chip.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { SearchTyping } from '../../parts/search-typing.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { useSubscriptionWords } from '../subscriptions/words.ts';
import { CreditPanel } from './credit-panel.tsx';
import { pathOf, useListState } from './list-state.ts';
import { type Credit, type CreditLine, type CreditPage, creditKey, usedOf } from './shapes.ts';

const PAGE = 50;

const useStyles = makeStyles({
  name: { color: own.text, ':hover': { color: own.text }, ':hover:active': { color: own.text } },
  stack: { display: 'grid', gap: '4px' },
  several: { padding: '10px 0' },
  end: { justifyItems: 'end' },
  amount: { fontVariantNumeric: 'tabular-nums' },
  block: { display: 'grid', gap: '4px', justifyItems: 'start' },
});

/** The providers, how much each may be charged in a month, and from where on its orders wait (domain 5.4, Policies). */
const CreditList = () => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { state, change } = useListState();
  const search = state.search ?? '';
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useQuery({
    queryKey: [...creditKey, search, cursor ?? ''],
    queryFn: ({ signal }) => api.get<CreditPage>('/api/v1/credit', { query: { search, limit: PAGE, cursor }, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.items;
  const next = query.data?.next ?? null;
  const open = rows?.find(({ provider }) => provider.id === state.open);
  const columns = useColumns(state, open !== undefined);
  const nothing = rows?.length === 0;
  const filter = (text: string | undefined): void => {
    setTrail([]);
    change({ search: text, open: undefined });
  };
  return (
    <>
      <PageHead title={t('credit.title')} line={t('credit.line')} />
      <FilterRow search={<SearchTyping label={t('credit.search')} value={search} onChange={filter} />} />
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing && search !== '' && (
        <NothingMatches filters={[t('credit.searched', { text: search })]} onClear={() => filter(undefined)} />
      )}
      {nothing && search === '' && <Empty inside title={t('credit.none')} line={t('credit.noneLine')} commands={[]} />}
      {!nothing && (rows !== undefined || query.error === null) && (
        <DataTable
          label={t('credit.list')}
          loadingLabel={t('credit.loading')}
          columns={columns}
          rows={rows}
          rowKey={({ provider }) => provider.id}
          rowName={({ provider }) => provider.name}
          current={open?.provider.id ?? null}
          onOpen={({ provider }) => change({ open: provider.id })}
          block={(row) => (
            <div className={styles.block}>
              <span className={mergeClasses(type.body, type.strong)}>
                <NameLink row={row} state={state} />
              </span>
              <Lines row={row} none={t('credit.noLimit')} cell={(line) => <UsedOfLimit line={line} />} />
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
        <CreditPanel key={open.provider.id} credit={open} onClose={() => change({ open: undefined })} />
      )}
    </>
  );
};
export default CreditList;

const useColumns = (state: Parameters<typeof pathOf>[0], narrow: boolean): readonly Column<Credit>[] => {
  const { t } = useTranslation();
  const { money } = useSubscriptionWords();
  const label = (name: 'provider' | 'used' | 'limit' | 'review') => t(`credit.columns.${name}`);
  const name: Column<Credit> = {
    id: 'provider',
    label: label('provider'),
    main: true,
    cell: (row) => <NameLink row={row} state={state} />,
  };
  const used: Column<Credit> = {
    id: 'used',
    label: label('used'),
    width: narrow ? '45%' : '24%',
    end: true,
    cell: (row) => <Lines row={row} end none={t('credit.nothing')} cell={(line) => <Used line={line} />} />,
  };
  if (narrow) return [name, used];
  const amount = (
    id: 'limit' | 'review',
    none: string,
    of: (line: CreditLine) => CreditLine['limit'],
  ): Column<Credit> => ({
    id,
    label: label(id),
    width: '20%',
    end: true,
    cell: (row) => (
      <Lines
        row={row}
        end
        none={none}
        cell={(line) => {
          const said = of(line);
          return said === null ? <Faint>{none}</Faint> : money(said);
        }}
      />
    ),
  });
  return [
    name,
    used,
    amount('limit', t('credit.noLimit'), ({ limit }) => limit),
    amount('review', t('credit.noReview'), ({ reviewAbove }) => reviewAbove),
  ];
};

const NameLink = ({ row, state }: { row: Credit; state: Parameters<typeof pathOf>[0] }) => {
  const styles = useStyles();
  return (
    <TextLink to={pathOf({ ...state, open: row.provider.id })} look="quiet" className={styles.name}>
      {row.provider.name}
    </TextLink>
  );
};

const Faint = ({ children }: { children: string }) => <span className={useType().faint}>{children}</span>;

/** One line for each currency, or a word for none. */
const Lines = ({
  row,
  none,
  end = false,
  cell,
}: {
  row: Credit;
  none: string;
  end?: boolean;
  cell: (line: CreditLine) => ReactNode;
}) => {
  const styles = useStyles();
  if (row.lines.length === 0) return <Faint>{none}</Faint>;
  return (
    <span
      className={mergeClasses(
        styles.stack,
        styles.amount,
        end && styles.end,
        end && row.lines.length > 1 && styles.several,
      )}
    >
      {row.lines.map((line) => (
        <span key={line.currency}>{cell(line)}</span>
      ))}
    </span>
  );
};

/** What is used, and a word when that is more than may be: renewals are charged in any case. */
const Used = ({ line }: { line: CreditLine }) => {
  const { t } = useTranslation();
  const { money } = useSubscriptionWords();
  return (
    <>
      {line.room !== null && line.room.minor < 0 && <Badge tone="warning">{t('credit.over')}</Badge>}{' '}
      {money(usedOf(line))}
    </>
  );
};

const UsedOfLimit = ({ line }: { line: CreditLine }) => {
  const type = useType();
  const { t } = useTranslation();
  const { money } = useSubscriptionWords();
  return (
    <span className={type.caption}>
      {`${t('credit.columns.used')} ${money(usedOf(line))} / ${line.limit === null ? t('credit.noLimit') : money(line.limit)}`}
    </span>
  );
};
