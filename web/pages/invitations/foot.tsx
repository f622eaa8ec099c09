import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CopyRegular, MailOffRegular, OpenRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../parts/command-bar.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useSentences } from '../../parts/sentences.ts';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import type { MessageCommands } from './use-commands.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    marginTop: 'auto',
    marginInline: '-32px',
    marginBottom: '-32px',
    padding: '12px 32px',
    backgroundColor: own.sheet,
    borderTop: `1px solid ${own.line}`,
    display: 'grid',
    gap: '10px',
    [at.phone]: { marginInline: '-16px', marginBottom: '-24px', padding: '10px 16px' },
  },
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '10px 16px' },
  sentence: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: '240px',
    flexBasis: 0,
    [at.phone]: { flexBasis: 'auto', minWidth: 0 },
  },
  icon: { fontSize: '18px', flexShrink: 0 },
  commands: {
    display: 'flex',
    gap: '10px',
    marginLeft: 'auto',
    [at.phone]: {
      width: '100%',
      marginLeft: 0,
      '& > *': { flexGrow: 1, flexBasis: 0, minWidth: 0, maxWidth: 'none', paddingInline: '6px' },
    },
  },
  done: { minWidth: '96px' },
});

/** The commands, always in sight, beside the sentence that the platform sends nothing (S17, S18, S22, S23). */
export const Foot = ({ commands }: { commands: MessageCommands }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const sentences = useSentences();
  const phone = useWidth() === 'phone';
  const { blocked, long } = commands;
  return (
    <div className={styles.root}>
      {commands.failure !== undefined && <FailureNote failure={commands.failure} />}
      {commands.copyRefused && <Note tone="danger">{t('invitations.foot.copyRefused')}</Note>}
      <div className={styles.row}>
        <p className={mergeClasses(phone ? type.caption : type.body, type.faint, styles.sentence)}>
          <MailOffRegular className={styles.icon} aria-hidden="true" />
          <span>
            {sentences(
              t('invitations.foot.sendSelf'),
              long && blocked === undefined ? t('invitations.foot.longText') : undefined,
            )}
          </span>
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
        <div className={styles.commands} role="group" aria-label={t('invitations.foot.commands')}>
          <CommandButton
            outline
            command={{
              id: 'email',
              label: t(phone ? 'invitations.foot.emailShort' : 'invitations.foot.email'),
              icon: <OpenRegular />,
              run: () => void commands.email.run(),
              blocked,
            }}
          />
          <CommandButton
            outline
            command={{
              id: 'copy',
              label: t(phone ? 'invitations.foot.copyShort' : 'invitations.foot.copy'),
              icon: <CopyRegular />,
              run: () => void commands.copy.run(),
              blocked,
            }}
          />
          {commands.done !== undefined && (
            <CommandButton
              className={styles.done}
              command={{
                id: 'done',
                label: t('invitations.foot.done'),
                primary: true,
                run: () => void commands.done?.run(),
                blocked,
                busy: commands.done.busy,
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
};
