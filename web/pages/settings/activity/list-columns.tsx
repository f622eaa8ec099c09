import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Badge } from '../../../parts/badge.tsx';
import type { Column } from '../../../parts/data-table.tsx';
import { useType } from '../../../parts/type.ts';
import { useWidth } from '../../../preferences.ts';
import { useSession } from '../../../session.tsx';
import { own } from '../../../theme.ts';
import { LOG_ACTIONS } from './actions.ts';
import type { LogEntry } from './shapes.ts';
import { useSummary } from './use-summary.ts';
import { useLogWords } from './use-words.ts';

const useStyles = makeStyles({
  action: { display: 'flex', alignItems: 'center', gap: '9px', minWidth: 0 },
  icon: { display: 'inline-flex', fontSize: '18px', color: own.text2, flexShrink: 0 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  denied: { color: own.dangerSoftText },
  deniedIcon: { color: own.danger },
  by: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0, color: own.text },
  customer: { color: own.text },
  block: { display: 'grid', gap: '4px' },
  blockWords: { overflowWrap: 'anywhere' },
  blockBy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
});

/** Icon and name of what was done; what was refused in the colour of danger, and in words (domain 4, last line). */
const ActionCell = ({ entry }: { entry: LogEntry }) => {
  const styles = useStyles();
  const words = useLogWords();
  const denied = entry.outcome === 'denied';
  const Icon = denied ? ErrorCircleRegular : LOG_ACTIONS[entry.action].icon;
  return (
    <span className={mergeClasses(styles.action, denied && styles.denied)}>
      <span className={mergeClasses(styles.icon, denied && styles.deniedIcon)} aria-hidden="true">
        <Icon />
      </span>
      <span className={styles.words}>{words.action(entry)}</span>
    </span>
  );
};

const Performer = ({ entry }: { entry: LogEntry }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useLogWords();
  return (
    <span className={styles.by}>
      <span className={styles.words}>{words.performer(entry)}</span>
      {entry.onBehalf && <Badge tone="warning">{t('activity.onBehalf')}</Badge>}
    </span>
  );
};

/** Time (its zone named once), action, details, affected customer, performed by (domain 5.1, App. B). */
export const useColumns = (now: string): readonly Column<LogEntry>[] => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const summary = useSummary();
  const { organization } = useSession();
  const wide = useWidth() === 'wide';
  const columns: readonly Column<LogEntry>[] = [
    {
      id: 'time',
      label: t('activity.columns.time', { zone: format.zone(now) }),
      width: '92px',
      cell: (entry) => <time dateTime={entry.at}>{format.time(entry.at)}</time>,
    },
    {
      id: 'action',
      label: t('activity.columns.action'),
      width: wide ? '23%' : '30%',
      main: true,
      cell: (entry) => <ActionCell entry={entry} />,
    },
    { id: 'details', label: t('activity.columns.details'), cell: summary },
    {
      id: 'customer',
      label: t('activity.columns.customer'),
      width: '15%',
      wideOnly: true,
      cell: ({ affectedCustomer }) =>
        affectedCustomer === null ? (
          <span className={type.faint}>{t('common.none')}</span>
        ) : (
          <span className={styles.customer}>{affectedCustomer.name}</span>
        ),
    },
    {
      id: 'by',
      label: t('activity.columns.by'),
      width: '23%',
      cell: (entry) => <Performer entry={entry} />,
    },
  ];
  // In a customer's own log every entry affects that customer.
  return columns.filter((column) => column.id !== 'customer' || organization.kind !== 'customer');
};

export const EntryBlock = ({ entry }: { entry: LogEntry }) => {
  const styles = useStyles();
  const type = useType();
  const format = useFormat();
  const summary = useSummary();
  const said = summary(entry);
  return (
    <div className={styles.block}>
      <span className={mergeClasses(type.body, type.strong)}>
        <ActionCell entry={entry} />
      </span>
      {said !== '' && <span className={mergeClasses(type.body, type.quiet, styles.blockWords)}>{said}</span>}
      <span className={mergeClasses(type.caption, styles.blockBy)}>
        <time dateTime={entry.at}>{format.time(entry.at)}</time>
        <Performer entry={entry} />
      </span>
    </div>
  );
};
