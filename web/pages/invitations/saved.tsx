import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular, CircleHintRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { Saver, SaverState } from '../../parts/draft-editor/draft-saver.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useType } from '../../parts/type.ts';
import type { Settings } from './shapes.ts';

const useStyles = makeStyles({
  line: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontSize: '12px' },
  icon: { fontSize: '14px' },
  acts: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Whether the draft is stored, always in sight. Spoken only when it comes to rest. */
export const SavedLine = ({ state, className }: { state: SaverState; className?: string }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const rests = state.phase === 'saved' && !state.linkMissing;
  const text = rests
    ? state.savedAt === undefined
      ? t('invitations.saved.saved')
      : t('invitations.saved.savedAt', { time: format.time(new Date(state.savedAt).toISOString()) })
    : state.phase === 'saving'
      ? t('invitations.saved.saving')
      : t('invitations.saved.waiting');
  return (
    <span className={mergeClasses(type.caption, styles.line, className)} role={rests ? 'status' : undefined}>
      {rests ? (
        <CheckmarkRegular className={styles.icon} aria-hidden="true" />
      ) : (
        <CircleHintRegular className={styles.icon} aria-hidden="true" />
      )}
      {text}
    </span>
  );
};

/** Why the text is not stored, and the way out. A missing link has its own note. */
export const SaveTrouble = ({
  state,
  saver,
  className,
}: {
  state: SaverState;
  saver: Saver<Settings>;
  className?: string;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  if (state.phase === 'conflict') {
    return (
      <Note
        tone="danger"
        {...(className === undefined ? {} : { className })}
        act={
          <span className={styles.acts}>
            <Button size="small" onClick={() => void saver.takeTheirs()}>
              {t('invitations.saved.takeTheirs')}
            </Button>
            <Button size="small" onClick={() => void saver.keepMine()}>
              {t('invitations.saved.keepMine')}
            </Button>
          </span>
        }
      >
        {t('invitations.saved.conflict')}
      </Note>
    );
  }
  if (state.phase === 'closed') {
    return (
      <Note tone="danger" {...(className === undefined ? {} : { className })}>
        {t('invitations.saved.closed')}
      </Note>
    );
  }
  if (state.failure === undefined) return null;
  if (state.failure.errors.some(({ code }) => code === 'too_long')) {
    return (
      <Note tone="danger" {...(className === undefined ? {} : { className })}>
        {t('invitations.message.tooLong')}
      </Note>
    );
  }
  return (
    <>
      <FailureNote failure={state.failure} onRetry={() => void saver.flush()} />
      <Note tone="info">{t('invitations.saved.failed')}</Note>
    </>
  );
};
