import { makeStyles, mergeClasses, Tab, TabList } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyEditorHandle } from '../../parts/draft-editor/body-editor.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useWidth } from '../../preferences.ts';
import { at } from '../../theme.ts';
import { Ask } from './ask.tsx';
import { Foot } from './foot.tsx';
import { DraftHead } from './head.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { Message } from './message.tsx';
import { Preview } from './preview.tsx';
import type { Invitation, Settings } from './shapes.ts';
import { useCommands } from './use-commands.ts';
import { useDoneKey } from './use-done-key.ts';
import { useDraft } from './use-draft.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: '248px minmax(0, 1fr) 312px',
    gap: '0 32px',
    alignItems: 'start',
    paddingBottom: '24px',
    [at.belowWide]: { gridTemplateColumns: '216px minmax(0, 1fr) 260px', gap: '0 24px' },
    [at.belowDesk]: { gridTemplateColumns: '216px minmax(0, 1fr)' },
    [at.phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tabs: { gridColumn: 2, marginBottom: '12px', marginLeft: '-10px', [at.phone]: { gridColumn: 1 } },
  ask: { [at.belowDesk]: { gridColumn: 1, gridRow: '1 / span 2' }, [at.phone]: { gridRow: 'auto' } },
  hidden: { display: 'none' },
});

type Part = 'message' | 'ask' | 'preview';

/**
 * The draft of an invitation: what you ask for, the message, what the customer will see (domain 5.1, design guide
 * "Editor"). Below 1024 px message and preview are tabs, on a phone all three are.
 */
export const Editor = ({ initial }: { initial: Invitation }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const width = useWidth();
  const id = useId();
  const editor = useRef<BodyEditorHandle>(null);
  const { invitation, state, saver } = useDraft(initial, editor);
  const commands = useCommands(invitation, {
    text: state.text,
    blocked: state.linkMissing
      ? t('invitations.message.missing')
      : state.phase === 'conflict'
        ? t('invitations.saved.conflict')
        : state.text.subject.trim() === ''
          ? t('invitations.message.subjectEmpty')
          : undefined,
    store: saver.flush,
  });
  useDoneKey(commands.done?.run);
  const [chosen, setChosen] = useState<Part>('message');
  const [stale, setStale] = useState(false);

  const change = (settings: Partial<Settings>): void => {
    const inText = settings.locale !== undefined || settings.delegatedAdmin !== undefined;
    if (inText && (invitation.edited || state.phase !== 'saved')) setStale(true);
    saver.change(settings);
  };
  const redraft = async (): Promise<void> => {
    const before = saver.state().text;
    setStale(false);
    await saver.flush();
    saver.change({ redraft: true });
    if (!(await saver.flush())) return;
    toast(t('invitations.message.redrafted'), {
      undo: () => {
        editor.current?.replace(before.body);
        saver.write(before);
      },
    });
  };

  const tabs: readonly Part[] =
    width === 'phone' ? ['message', 'ask', 'preview'] : width === 'tablet' ? ['message', 'preview'] : [];
  const shown = tabs.includes(chosen) ? chosen : 'message';
  const isPanel = (part: Part): boolean => tabs.includes(part);
  const panel = (part: Part) => ({
    id: `${id}-${part}`,
    className: mergeClasses(part === 'ask' && styles.ask, isPanel(part) && shown !== part && styles.hidden),
    ...(isPanel(part) ? { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${part}` } : {}),
  });
  const headings = {
    message: 'invitations.message.heading',
    ask: 'invitations.ask.heading',
    preview: 'invitations.preview.tab',
  } as const;

  return (
    <div className={styles.root}>
      <DraftHead invitation={invitation} />
      <div className={styles.columns}>
        {tabs.length > 0 && (
          <TabList
            className={styles.tabs}
            selectedValue={shown}
            onTabSelect={(_, data) => setChosen(tabs.find((one) => one === data.value) ?? 'message')}
          >
            {tabs.map((part) => (
              <Tab key={part} value={part} id={`${id}-tab-${part}`} aria-controls={`${id}-${part}`}>
                {t(headings[part])}
              </Tab>
            ))}
          </TabList>
        )}
        <section {...panel('ask')}>
          <Ask invitation={invitation} refused={state.refused} onChange={change} headed={width !== 'phone'} />
        </section>
        <section {...panel('message')}>
          <Message
            invitation={invitation}
            state={state}
            saver={saver}
            editor={editor}
            stale={stale}
            onRedraft={() => void redraft()}
            headed={tabs.length === 0}
          />
        </section>
        <section {...panel('preview')}>
          <Preview invitation={invitation} headed={tabs.length === 0} />
        </section>
      </div>
      <Foot commands={commands} />
      <LeaveGuard state={state} saver={saver} />
    </div>
  );
};
