import { Button, makeStyles, mergeClasses, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useType } from '../../../parts/type.ts';
import { at, own } from '../../../theme.ts';
import { RemovePerson, ResetFactor, ResetPassword } from './access-dialogs.tsx';
import type { Person, PersonWithPassword } from './shapes.ts';
import { useReasons } from './use-reasons.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px' },
  list: { border: `1px solid ${own.line}`, borderRadius: '10px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '9px 12px 9px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${own.line}` },
    [at.phone]: { flexWrap: 'wrap' },
  },
  words: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  act: { flexShrink: 0 },
  danger: { color: own.danger, ':hover': { color: own.danger }, ':hover:active': { color: own.danger } },
});

type Which = 'password' | 'factor' | 'remove';

/** What takes access away: each asks before, and says why where it may not be done (domain 5.1, matrix row 54). */
export const AccessActs = ({
  person,
  onPassword,
  onRemoved,
}: {
  person: Person;
  onPassword: (person: PersonWithPassword) => void;
  onRemoved: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const reasons = useReasons();
  const [asking, setAsking] = useState<Which>();
  const stop = (): void => setAsking(undefined);
  return (
    <section className={styles.root}>
      <h3 className={type.section}>{t('people.panel.access')}</h3>
      <ul className={styles.list}>
        <Act
          label={t('people.panel.resetPassword')}
          line={t('people.panel.resetPasswordLine')}
          reason={reasons.command(person, 'reset-password')}
          onClick={() => setAsking('password')}
        />
        <Act
          label={t('people.panel.resetFactor')}
          line={t('people.panel.resetFactorLine')}
          reason={reasons.command(person, 'reset-second-factor')}
          onClick={() => setAsking('factor')}
        />
        <Act
          danger
          label={t('people.panel.remove')}
          line={t('people.panel.removeLine')}
          reason={reasons.command(person, 'remove')}
          onClick={() => setAsking('remove')}
        />
      </ul>
      <ResetPassword person={person} open={asking === 'password'} onClose={stop} onDone={onPassword} />
      <ResetFactor person={person} open={asking === 'factor'} onClose={stop} />
      <RemovePerson person={person} open={asking === 'remove'} onClose={stop} onDone={onRemoved} />
    </section>
  );
};

const Act = ({
  label,
  line,
  reason,
  danger = false,
  onClick,
}: {
  label: string;
  line: string;
  reason: string | undefined;
  danger?: boolean;
  onClick: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const button = (
    <Button
      size="small"
      disabledFocusable={reason !== undefined}
      className={mergeClasses(styles.act, danger && reason === undefined && styles.danger)}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <li className={styles.row}>
      <span className={mergeClasses(type.caption, styles.words)}>{reason ?? line}</span>
      {reason === undefined ? (
        button
      ) : (
        <Tooltip content={reason} relationship="description" withArrow>
          {button}
        </Tooltip>
      )}
    </li>
  );
};
