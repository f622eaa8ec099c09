import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty, NothingMatches } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips, FilterChip, FilterRow } from '../../parts/filter-chip.tsx';
import { useSandboxNow } from '../../parts/frame/sandbox-clock.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Pager } from '../../parts/pager.tsx';
import { DeadlineBadge } from '../../parts/state-badges.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { own } from '../../theme.ts';
import { useRecord } from '../customers/use-record.ts';
import { OWN, subscriptionsPath } from '../subscriptions/shapes.ts';
import { DEADLINES, type Deadline, type DeadlineKind, KINDS } from './shapes.ts';
import { useDeadlines } from './use-deadlines.ts';
import { useDeadlineWords } from './words.ts';

const PAGE = 100;
const PERIODS = ['30', '90', '365', 'all'] as const;
type Period = (typeof PERIODS)[number];
const DAY = 86_400_000;

const useStyles = makeStyles({
  name: {
    color: own.text,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: own.text },
    ':hover:active': { color: own.text },
  },
  strong: { color: own.text },
  block: { display: 'grid', gap: '4px', justifyItems: 'start' },
});

/** Which period, which kinds, and whose; as the address says it. */
const useQuestion = () => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const query = new URLSearchParams(router.history.location.search);
  const kinds = (query.get('kind') ?? '').split(',');
  return {
    period: PERIODS.find((period) => period === query.get('period')) ?? ('90' as const),
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
    customer: query.get('customer') ?? undefined,
    change: (name: 'period' | 'kind' | 'customer', value: string): void => {
      const next = new URLSearchParams(router.history.location.search);
      if (value === '') next.delete(name);
      else next.set(name, value);
      const text = next.toString();
      router.history.replace(text === '' ? DEADLINES : `${DEADLINES}?${text}`);
    },
  };
};

/**
 * The calendar of deadlines (domain 8, row 21): last days to cancel or to give seats back, renewals, trials that end. By
 * month, the soonest first; of a partner's own subscriptions, or the customer's own.
 */
const DeadlinesPage = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useSandboxNow();
  const words = useDeadlineWords();
  const { kind } = useSession().organization;
  const { period, kinds, customer, change } = useQuestion();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const cursor = trail[trail.length - 1];
  const query = useDeadlines({ to: endOf(period, now), customerId: customer, limit: PAGE, cursor });
  const shown = query.data?.items.filter((one) => kinds.length === 0 || kinds.includes(one.kind));
  const next = query.data?.next ?? null;
  const columns = useColumns(kind !== 'customer' && customer === undefined);
  const nothing = shown?.length === 0 && next === null;
  const filtered = kinds.length > 0 || period !== 'all' || customer !== undefined;
  return (
    <>
      <PageHead title={t('deadlines.title')} line={t('deadlines.line')} />
      <FilterRow>
        <ChoiceChips
          label={t('deadlines.filters.period')}
          value={period}
          choices={PERIODS.map((value) => ({ value, label: t(`deadlines.periods.${value}`) }))}
          onChange={(value) => {
            setTrail([]);
            change('period', value === '90' ? '' : value);
          }}
        />
        <FilterChip
          name={t('deadlines.filters.kind')}
          several
          choices={KINDS.map((value) => ({ value, label: t(`deadlines.kinds.${value}`) }))}
          value={kinds}
          onChange={(value) => change('kind', value.join(','))}
        />
        {customer !== undefined && kind !== 'customer' && (
          <CustomerChip customer={customer} onClear={() => change('customer', '')} />
        )}
      </FilterRow>
      {query.error !== null && <FailureNote failure={query.error} onRetry={() => void query.refetch()} />}
      {nothing &&
        (filtered && kinds.length > 0 ? (
          <NothingMatches
            filters={kinds.map((one) => t(`deadlines.kinds.${one}`))}
            onClear={() => change('kind', '')}
          />
        ) : (
          <Empty inside title={t('deadlines.empty')} line={t('deadlines.emptyLine')} />
        ))}
      {!nothing && (shown !== undefined || query.error === null) && (
        <DataTable
          label={t('deadlines.title')}
          loadingLabel={t('deadlines.loading')}
          columns={columns}
          rows={shown}
          rowKey={({ at, kind: what, subscription }) => `${subscription.id} ${what} ${at}`}
          rowName={(deadline) => `${words.kind(deadline)}: ${words.subscription(deadline)}`}
          groupOf={({ at }) => format.month(at)}
          block={(deadline) => <DeadlineBlock deadline={deadline} />}
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

/** The first moment after the period, by whole days, so that looking again asks the same. */
const endOf = (period: Period, now: string | undefined): string | undefined => {
  if (period === 'all') return undefined;
  const today = Math.floor(Date.parse(now ?? new Date().toISOString()) / DAY) * DAY;
  return new Date(today + (Number(period) + 1) * DAY).toISOString();
};

/** Whose deadlines: it came with the address, and can be taken away. */
const CustomerChip = ({ customer, onClear }: { customer: string; onClear: () => void }) => {
  const { t } = useTranslation();
  const record = useRecord(customer);
  return (
    <FilterChip
      name={t('deadlines.filters.customer')}
      choices={[{ value: customer, label: record.data?.companyName ?? '' }]}
      value={[customer]}
      onChange={(value) => {
        if (value.length === 0) onClear();
      }}
    />
  );
};

const useTo = () => {
  const { kind } = useSession().organization;
  return ({ customer, subscription }: Deadline): string =>
    `${kind === 'customer' ? OWN : subscriptionsPath(customer.id)}/${subscription.id}`;
};

const Kind = ({ deadline }: { deadline: Deadline }) => {
  const words = useDeadlineWords();
  const text = words.kind(deadline);
  return words.isPressing(deadline) ? <DeadlineBadge>{text}</DeadlineBadge> : text;
};

const useColumns = (ofAll: boolean): readonly Column<Deadline>[] => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDeadlineWords();
  const to = useTo();
  const label = (name: 'at' | 'kind' | 'subscription' | 'customer') => t(`deadlines.columns.${name}`);
  const timed: readonly DeadlineKind[] = ['cancel', 'reduce'];
  return [
    {
      id: 'at',
      label: label('at'),
      width: '240px',
      cell: (row) => (
        <span>
          <span className={styles.strong}>
            {timed.includes(row.kind) ? format.dateTime(row.at) : format.date(row.at)}
          </span>{' '}
          <span className={type.caption}>{words.left(row)}</span>
        </span>
      ),
    },
    { id: 'kind', label: label('kind'), width: '28%', cell: (row) => <Kind deadline={row} /> },
    {
      id: 'subscription',
      label: label('subscription'),
      main: true,
      cell: (row) => (
        <TextLink to={to(row)} look="quiet" className={styles.name}>
          {words.subscription(row)}
        </TextLink>
      ),
    },
    ...(ofAll
      ? [{ id: 'customer', label: label('customer'), width: '20%', cell: ({ customer }: Deadline) => customer.name }]
      : []),
  ];
};

const DeadlineBlock = ({ deadline }: { deadline: Deadline }) => {
  const styles = useStyles();
  const type = useType();
  const format = useFormat();
  const words = useDeadlineWords();
  const to = useTo();
  return (
    <div className={styles.block}>
      <TextLink to={to(deadline)} look="quiet" className={mergeClasses(styles.name, type.strong)}>
        {words.subscription(deadline)}
      </TextLink>
      <Kind deadline={deadline} />
      <span className={type.caption}>
        {format.joined([format.date(deadline.at), words.left(deadline), deadline.customer.name])}
      </span>
    </div>
  );
};

export default DeadlinesPage;
