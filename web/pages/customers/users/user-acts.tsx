import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useType } from '../../../parts/type.ts';
import { at, own } from '../../../theme.ts';
import { ResetPassword } from './reset-password.tsx';
import type { User, UserWithPassword } from './shapes.ts';
import { useUserActs } from './use-user-acts.ts';

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

/**
 * Reset password, delete, restore: those that may be done. Deleting asks nothing, because it can be undone; resetting a
 * password cannot, so that it asks.
 */
export const UserActs = ({
  customer,
  user,
  onPassword,
  onGone,
}: {
  customer: string;
  user: User;
  onPassword: (user: UserWithPassword) => void;
  onGone: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { remove, restore } = useUserActs(customer);
  const gone = ({ done }: { done: boolean }): void => {
    if (done) onGone();
  };
  const acts = [
    { command: 'reset-password', word: 'resetPassword', run: () => setAsking(true), busy: false },
    { command: 'delete', word: 'delete', run: () => void remove.run(user).then(gone), busy: remove.busy },
    { command: 'restore', word: 'restore', run: () => void restore.run(user).then(gone), busy: restore.busy },
  ] as const;
  const offered = acts.filter(({ command }) => user.may.includes(command));
  const failure = remove.failure ?? restore.failure;
  if (offered.length === 0) return null;
  return (
    <section className={styles.root}>
      <h3 className={type.section}>{t('users.panel.account')}</h3>
      <ul className={styles.list}>
        {offered.map(({ command, word, run, busy }) => (
          <li key={command} className={styles.row}>
            <span className={mergeClasses(type.caption, styles.words)}>{t(`users.panel.${word}Line`)}</span>
            <Button
              className={mergeClasses(styles.act, command === 'delete' && styles.danger)}
              disabledFocusable={busy}
              onClick={() => {
                if (!busy) run();
              }}
            >
              {t(`users.panel.${word}`)}
            </Button>
          </li>
        ))}
      </ul>
      {failure !== undefined && <FailureNote failure={failure} />}
      <ResetPassword
        customer={customer}
        user={user}
        open={asking}
        onClose={() => setAsking(false)}
        onDone={onPassword}
      />
    </section>
  );
};
