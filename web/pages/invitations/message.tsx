import { Button, Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, LockClosedRegular } from '@fluentui/react-icons';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BodyEditor, type BodyEditorHandle } from '../../parts/draft-editor/body-editor.tsx';
import type { Saver, SaverState } from '../../parts/draft-editor/draft-saver.ts';
import { SubjectField } from '../../parts/draft-editor/subject-field.tsx';
import { Note } from '../../parts/note.tsx';
import { useSentences } from '../../parts/sentences.ts';
import { useType } from '../../parts/type.ts';
import { langOf } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import { SavedLine, SaveTrouble } from './saved.tsx';
import type { Invitation, Settings } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '12px',
    flexWrap: 'wrap',
    minHeight: '24px',
    marginBottom: '2px',
  },
  saved: { marginLeft: 'auto' },
  frame: {
    border: `1px solid ${own.controlLine}`,
    borderRadius: '10px',
    backgroundColor: own.sheet,
    minWidth: 0,
    overflow: 'hidden',
    // The ring stands around the whole frame; within it nothing else needs one.
    ':focus-within': { outline: `2px solid ${own.focus}`, outlineOffset: '2px' },
  },
  missing: {
    border: `1px solid ${own.danger}`,
    boxShadow: `0 0 0 1px ${own.danger}`,
    ':focus-within': { outline: `1px solid ${own.danger}`, outlineOffset: '1px' },
  },
  body: { borderTop: `1px solid ${own.line}`, minWidth: 0 },
  trouble: { [at.phone]: { order: -1 } },
  keep: { display: 'flex', gap: '8px', color: own.text3, fontSize: '13px', lineHeight: '18px', maxWidth: '72ch' },
  lock: { flexShrink: 0, fontSize: '16px', marginTop: '1px' },
  restore: { color: own.text, '& .fui-Button__icon': { color: own.danger } },
  edited: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 10px',
    color: own.text3,
    fontSize: '13px',
    lineHeight: '18px',
  },
});

/** Subject and text as they will leave, with the link locked in its place (S16, S19, S20). */
export const Message = ({
  invitation,
  state,
  saver,
  editor,
  stale,
  onRedraft,
  headed,
}: {
  invitation: Invitation;
  state: SaverState;
  saver: Saver<Settings>;
  editor: RefObject<BodyEditorHandle | null>;
  /** Roles, days or language have changed since a person changed the text. */
  stale: boolean;
  onRedraft: () => void;
  headed: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const keepId = useId();
  const sentences = useSentences();
  const keep = useKeepSentence(invitation);
  const lang = langOf(invitation.locale);
  const subjectFault = state.text.subject.trim() === '' ? t('invitations.message.subjectEmpty') : undefined;
  const restore = async (): Promise<void> => {
    await saver.restoreLink();
    editor.current?.focus();
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {headed && <h2 className={type.section}>{t('invitations.message.heading')}</h2>}
        <SavedLine state={state} className={styles.saved} />
      </div>
      <div className={mergeClasses(styles.frame, state.linkMissing && styles.missing)}>
        <SubjectField
          label={t('invitations.message.subject')}
          value={state.text.subject}
          lang={lang}
          fault={subjectFault}
          onChange={(subject) => saver.write({ subject })}
          onEnter={() => editor.current?.focus()}
        />
        <div className={styles.body}>
          <BodyEditor
            ref={editor}
            initial={state.text.body}
            link={invitation.link}
            label={t('invitations.message.body')}
            linkLabel={t('invitations.message.lockedLink')}
            lang={lang}
            missing={state.linkMissing}
            describedBy={keepId}
            onChange={(body) => saver.write({ body })}
          />
        </div>
      </div>
      {state.linkMissing && (
        <Note
          tone="danger"
          className={styles.trouble}
          act={
            <Button
              size="small"
              className={styles.restore}
              icon={<ArrowCounterclockwiseRegular />}
              onClick={() => void restore()}
            >
              {t('invitations.message.restore')}
            </Button>
          }
        >
          <span id={keepId}>{t('invitations.message.missing')}</span>
        </Note>
      )}
      <SaveTrouble state={state} saver={saver} className={styles.trouble} />
      {!state.linkMissing && (
        <p className={styles.keep}>
          <LockClosedRegular className={styles.lock} aria-hidden="true" />
          <span id={keepId}>{sentences(keep, t('invitations.message.keepInMail'))}</span>
        </p>
      )}
      {stale ? (
        <Note
          tone="warning"
          live
          act={
            <Button size="small" onClick={onRedraft}>
              {t('invitations.message.redraft')}
            </Button>
          }
        >
          {t('invitations.message.stale')}
        </Note>
      ) : (
        invitation.edited && (
          <p className={styles.edited}>
            {t('invitations.message.edited')}
            <Link as="button" onClick={onRedraft}>
              {t('invitations.message.redraft')}
            </Link>
          </p>
        )
      )}
    </div>
  );
};

/** Why the link must stay, by what it connects (domain App. B, `link.keep`). */
const useKeepSentence = (invitation: Invitation): string => {
  const { t } = useTranslation();
  switch (invitation.kind) {
    case 'reseller_joint':
      return t('invitations.message.keepJoint', { provider: invitation.provider?.name ?? '' });
    case 'partnership':
      return t('invitations.message.keepPartnership');
    default:
      return t('invitations.message.keep');
  }
};
