import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { type Fact, Facts } from '../../../parts/facts.tsx';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import { useChanges } from './changes.ts';
import { listIn, textIn, textsIn } from './read-facts.ts';
import type { LogEntry } from './shapes.ts';
import { useLogWords } from './use-words.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: '12px 32px',
    alignItems: 'start',
    paddingTop: '2px',
  },
  id: { display: 'inline-flex', alignItems: 'center', gap: '2px', maxWidth: '100%' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  seen: { display: 'grid', gap: '7px', justifyItems: 'start' },
  pills: { display: 'flex', flexWrap: 'wrap', gap: '6px 8px' },
  pill: {
    border: `1px solid ${own.line2}`,
    borderRadius: '11px',
    padding: '2px 9px',
    fontSize: '12px',
    lineHeight: '16px',
    color: own.text,
    backgroundColor: own.sheet,
  },
  wide: { gridColumn: '1 / -1' },
  reason: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Under which right, with which second factor, when exactly, through which door, and who else reads it (picture 10). */
export const EntryDetails = ({ entry }: { entry: LogEntry }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const changes = useChanges()(entry);
  const more = useMore()(entry);
  return (
    <div className={styles.root}>
      <Facts facts={useRightFacts(entry)} />
      <Facts facts={useTraceFacts(entry)} />
      <div className={styles.seen}>
        <p className={mergeClasses(type.body, type.faint)}>{t('activity.facts.seenBy')}</p>
        {entry.seenBy.length === 0 ? (
          <span className={type.body}>{t('activity.facts.onlyYou')}</span>
        ) : (
          <ul className={styles.pills}>
            {entry.seenBy.map((one) => (
              <li key={one.id} className={styles.pill}>
                {one.name}
              </li>
            ))}
          </ul>
        )}
      </div>
      {(more.length > 0 || changes.length > 0) && (
        <Facts
          className={styles.wide}
          facts={[
            ...more,
            ...changes.map(({ name, before, after }) => ({
              name,
              value: before === undefined ? after : t('activity.change', { before, after }),
            })),
          ]}
        />
      )}
    </div>
  );
};

/** The right that was used. Only what was done on behalf of a customer needs a delegated one. */
const useRightFacts = (entry: LogEntry): readonly Fact[] => {
  const { t } = useTranslation();
  const words = useLogWords();
  const { right } = entry;
  if (right === null) {
    return [
      { name: t('activity.facts.right'), value: t('activity.facts.noRight') },
      { name: t('activity.facts.door'), value: words.door(entry.door) },
    ];
  }
  const [role, group] = [textIn(right, 'role'), textIn(right, 'group')];
  const rights: readonly (readonly [string, string | undefined])[] = [
    [
      t('activity.facts.right'),
      role === undefined ? undefined : (words.known(`acceptance.roles.${role}.name`) ?? role),
    ],
    [t('activity.facts.grant'), textIn(right, 'name')],
    [
      t('activity.facts.group'),
      group === undefined ? undefined : (words.known(`activity.partnerGroups.${group}`) ?? group),
    ],
    [t('activity.facts.door'), words.door(entry.door)],
  ];
  return rights.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
};

const useTraceFacts = (entry: LogEntry): readonly Fact[] => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  const { secondFactor } = entry;
  return [
    {
      name: t('activity.facts.factor'),
      value:
        secondFactor === null
          ? t('activity.facts.noFactor')
          : t('activity.facts.factorAt', {
              method: words.factor(secondFactor.method),
              time: format.time(secondFactor.at),
            }),
    },
    { name: t('activity.facts.utc'), value: format.utc(entry.at) },
    {
      name: t('activity.facts.request'),
      value: (
        <span className={styles.id}>
          <span className={mergeClasses(type.mono, styles.cut)}>{entry.requestId}</span>
          <CopyButton text={entry.requestId} what={t('activity.facts.request')} />
        </span>
      ),
    },
  ];
};

/** What only some kinds of entries have: the statement of a removal (S47), the roles it left (S46), a reason. */
const useMore = (): ((entry: LogEntry) => readonly Fact[]) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  return (entry) => {
    const { details } = entry;
    const facts: Fact[] = [];
    const [version, hash] = [textIn(details, 'statementVersion'), textIn(details, 'statementHash')];
    if (version !== undefined && hash !== undefined) {
      facts.push({
        name: t('activity.facts.statement'),
        value: (
          <span className={styles.id}>
            <span className={styles.cut}>
              {t('activity.facts.statementOf', { version, hash: `${hash.slice(0, 12)}…` })}
            </span>
            <CopyButton text={hash} what={t('activity.facts.statementHash')} />
          </span>
        ),
      });
    }
    const kept = listIn(details, 'delegatedAdminKept');
    if (kept.length > 0) {
      const names = kept.map((grant) =>
        t('activity.facts.keptOne', {
          name: textIn(grant, 'name') ?? '',
          date: format.date(textIn(grant, 'endsAt') ?? entry.at),
        }),
      );
      facts.push({ name: t('activity.facts.kept'), value: format.list(names) });
    }
    const roles = textsIn(details, 'roles');
    if (entry.outcome === 'done' && roles.length > 0)
      facts.push({ name: t('activity.facts.roles'), value: words.roles(entry, roles) });
    if (entry.outcome === 'denied') facts.push({ name: t('activity.facts.code'), value: words.refusal(entry) });
    const reason = textIn(details, 'reason');
    if (reason !== undefined) {
      facts.push({
        name: t(entry.action === 'invitation.reported' ? 'activity.facts.link' : 'activity.facts.reason'),
        value: <span className={mergeClasses(type.body, styles.reason)}>{reason}</span>,
      });
    }
    return facts;
  };
};
