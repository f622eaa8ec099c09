import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { LockedLink } from '../../parts/locked-link.tsx';
import { Note } from '../../parts/note.tsx';
import { useType } from '../../parts/type.ts';
import { langOf } from '../../preferences.ts';
import { at, own } from '../../theme.ts';
import { Foot } from './foot.tsx';
import { DraftHead } from './head.tsx';
import { Preview } from './preview.tsx';
import type { Invitation } from './shapes.ts';
import { InvitationState } from './state-badge.tsx';
import { useCommands } from './use-commands.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 312px',
    gap: '20px 32px',
    alignItems: 'start',
    paddingBottom: '24px',
    maxWidth: '900px',
    [at.belowDesk]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  message: { display: 'grid', gap: '12px', minWidth: 0 },
  frame: { border: `1px solid ${own.line2}`, borderRadius: '10px', minWidth: 0 },
  subject: { padding: '10px 16px', display: 'flex', gap: '12px', borderBottom: `1px solid ${own.line}` },
  body: { padding: '14px 16px', display: 'grid', gap: '10px', lineHeight: '22px', overflowWrap: 'anywhere' },
  paragraph: { whiteSpace: 'pre-line' },
});

const OPEN: readonly Invitation['state'][] = ['issued', 'opened'];

/** An invitation that is no draft any more: to read, and to open or copy once more while its link works. */
export const ClosedDraft = ({ invitation }: { invitation: Invitation }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { subject, body, link, state } = invitation;
  const commands = useCommands(invitation, {
    text: { subject, body },
    blocked: undefined,
    store: () => Promise.resolve(true),
  });
  const paragraphs = body.split(/\n{2,}/).map((text, index) => ({ id: `${index}`, text }));
  return (
    <div className={styles.root}>
      <DraftHead invitation={invitation} state={<InvitationState invitation={invitation} />} />
      <div className={styles.columns}>
        <section className={styles.message}>
          {state !== 'draft' && <Note tone="info">{t(`invitations.closed.${state}`)}</Note>}
          <div className={styles.frame} lang={langOf(invitation.locale)}>
            <p className={styles.subject}>
              <span className={mergeClasses(type.body, type.faint, type.nowrap)}>
                {t('invitations.message.subject')}
              </span>
              <span className={mergeClasses(type.body, type.strong)}>{subject}</span>
            </p>
            <div className={mergeClasses(type.body, styles.body)}>
              {paragraphs.map(({ id, text }) =>
                text.trim() === link ? (
                  <span key={id}>
                    <LockedLink url={link} label={t('invitations.message.lockedLink')} />
                  </span>
                ) : (
                  <p key={id} className={styles.paragraph}>
                    {text}
                  </p>
                ),
              )}
            </div>
          </div>
        </section>
        <Preview invitation={invitation} headed />
      </div>
      {OPEN.includes(state) && <Foot commands={commands} />}
    </div>
  );
};
