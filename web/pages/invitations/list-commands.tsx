import { makeStyles } from '@fluentui/react-components';
import {
  ArrowRepeatAllRegular,
  CheckmarkCircle20Regular,
  DeleteRegular,
  EditRegular,
  LinkDismissRegular,
  LinkRegular,
  MailReadRegular,
} from '@fluentui/react-icons';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { CommandButton } from '../../parts/command-bar.tsx';
import { type Effect, EndDialog } from '../../parts/end-dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { sessionKey } from '../../session.tsx';
import { useInviteeName } from './list-columns.tsx';
import { type Command, type Invitation, invitationsKey, pathOf } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '10px', justifyItems: 'start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What can be done next with an invitation; the server says which. Withdrawing cannot be undone, so it asks first. */
export const InvitationCommands = ({ invitation }: { invitation: Invitation }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const router = useRouter();
  const name = useInviteeName()(invitation);
  const [asking, setAsking] = useState<'revoke' | 'discard'>();
  const refresh = [invitationsKey, sessionKey];
  const path = `/api/v1/invitations/${invitation.id}`;
  const revoke = useAction((_: 'revoke', key) => api.post<Invitation>(`${path}/revoke`, {}, { key }), { refresh });
  const discard = useAction((_: 'discard') => api.delete(path), { refresh });
  const again = useAction((_: 'again', key) => api.post<Invitation>(`${path}/send-again`, {}, { key }), { refresh });
  const may = (command: Command): boolean => invitation.may.includes(command);

  const end = async (): Promise<void> => {
    const answer = asking === 'revoke' ? await revoke.run('revoke') : await discard.run('discard');
    if (!answer.done) return;
    toast(t(asking === 'revoke' ? 'invitations.revoke.done' : 'invitations.discard.done'));
    setAsking(undefined);
  };
  const sendAgain = async (): Promise<void> => {
    const answer = await again.run('again');
    if (!answer.done) return;
    toast(t('invitations.again.done'));
    router.history.push(pathOf(answer.value));
  };
  /** A link that was copied may be with the customer: that is noted, so that nobody discards it. */
  const note = useAction((method: 'copy', key) => api.post<Invitation>(`${path}/exported`, { method }, { key }), {
    refresh: [invitationsKey],
  });
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(invitation.link);
    toast(t('invitations.list.linkCopied'));
    await note.run('copy');
  };

  return (
    <div className={styles.root}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div className={styles.row} role="group" aria-label={t('invitations.list.commandsFor', { name })}>
        <CommandButton
          outline
          command={{
            id: 'open',
            label: t(may('edit') ? 'invitations.list.commands.open' : 'invitations.list.commands.read'),
            icon: may('edit') ? <EditRegular /> : <MailReadRegular />,
            to: pathOf(invitation),
          }}
        />
        {may('revoke') && (
          <CommandButton
            outline
            command={{
              id: 'copy',
              label: t('invitations.list.commands.copyLink'),
              icon: <LinkRegular />,
              run: () => void copy(),
            }}
          />
        )}
        {may('send-again') && (
          <CommandButton
            outline
            command={{
              id: 'again',
              label: t('invitations.list.commands.again'),
              icon: <ArrowRepeatAllRegular />,
              run: () => void sendAgain(),
              busy: again.busy,
            }}
          />
        )}
        {may('discard') && (
          <CommandButton
            outline
            command={{
              id: 'discard',
              label: t('invitations.list.commands.discard'),
              icon: <DeleteRegular />,
              run: () => setAsking('discard'),
            }}
          />
        )}
        {may('revoke') && !may('discard') && (
          <CommandButton
            outline
            command={{
              id: 'revoke',
              label: t('invitations.list.commands.revoke'),
              icon: <LinkDismissRegular />,
              run: () => setAsking('revoke'),
              danger: true,
            }}
          />
        )}
      </div>
      {again.failure !== undefined && <FailureNote failure={again.failure} />}
      <EndDialog
        open={asking !== undefined}
        title={t(asking === 'discard' ? 'invitations.discard.title' : 'invitations.revoke.title', { name })}
        effects={useEffects(asking)}
        {...(asking === 'revoke' ? { notice: t('invitations.revoke.notice') } : {})}
        confirmLabel={t(
          asking === 'discard' ? 'invitations.list.commands.discard' : 'invitations.list.commands.revoke',
        )}
        busy={revoke.busy || discard.busy}
        failure={revoke.failure ?? discard.failure}
        onConfirm={() => void end()}
        onCancel={() => setAsking(undefined)}
      />
    </div>
  );
};

const useEffects = (asking: 'revoke' | 'discard' | undefined): readonly Effect[] => {
  const { t } = useTranslation();
  if (asking === 'discard') {
    return [
      { id: 'ends', icon: 'ends', title: t('invitations.discard.ends'), body: t('invitations.discard.endsLine') },
    ];
  }
  return [
    { id: 'ends', icon: 'ends', title: t('invitations.revoke.ends'), body: t('invitations.revoke.endsLine') },
    {
      id: 'stays',
      icon: <CheckmarkCircle20Regular />,
      title: t('invitations.revoke.stays'),
      body: t('invitations.revoke.staysLine'),
    },
  ];
};
