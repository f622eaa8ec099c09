import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { type ApiFailure, api } from '../../api/client.ts';
import type { DraftText } from '../../parts/draft-editor/draft-saver.ts';
import { useToast } from '../../parts/toasts.tsx';
import { langOf } from '../../preferences.ts';
import { sessionKey } from '../../session.tsx';
import { copyMessage, downloadEml, htmlOf, isTooLongForMailto, mailtoOf } from './message-out.ts';
import { type ExportMethod, type Invitation, invitationKey, invitationsKey, LIST } from './shapes.ts';

export type MessageCommand = { readonly run: () => Promise<void>; readonly busy: boolean };
export type MessageCommands = {
  readonly email: MessageCommand;
  readonly copy: MessageCommand;
  readonly done: MessageCommand | undefined;
  /** Why none of them may run. */
  readonly blocked: string | undefined;
  /** The mail program would cut the text: a file takes its place. */
  readonly long: boolean;
  readonly failure: ApiFailure | undefined;
  readonly copyRefused: boolean;
};

/** What is written, and how it is stored. A closed draft is stored already. */
export type Message = {
  readonly text: DraftText;
  readonly blocked: string | undefined;
  readonly store: () => Promise<boolean>;
};

/**
 * Open in email, Copy to clipboard, Done (S17, S18, S22). The platform sends nothing (S23): the first two only note how
 * the text left, and are right at once, whether or not the note arrives.
 */
export const useCommands = (invitation: Invitation, message: Message): MessageCommands => {
  const { t } = useTranslation();
  const toast = useToast();
  const router = useRouter();
  const queries = useQueryClient();
  const [copyRefused, setCopyRefused] = useState(false);
  const path = `/api/v1/invitations/${invitation.id}`;
  const note = useAction((method: ExportMethod, key) => api.post<Invitation>(`${path}/exported`, { method }, { key }), {
    onDone: (exported) => queries.setQueryData(invitationKey(exported.id), exported),
    refresh: [[...invitationsKey, 'list']],
  });
  const finish = useAction((_: 'done', key) => api.post<Invitation>(`${path}/done`, {}, { key }), {
    refresh: [[...invitationsKey, 'list'], sessionKey],
  });
  const { text, blocked, store } = message;
  const long = isTooLongForMailto(text);
  const guarded = (act: () => Promise<void>) => async (): Promise<void> => {
    if (blocked !== undefined || note.busy || finish.busy) return;
    setCopyRefused(false);
    await act();
  };

  const email = async (): Promise<void> => {
    if (!long) window.location.href = mailtoOf(text);
    if (!(await store())) return;
    if (long) {
      downloadEml(invitation.id);
      toast(t('invitations.foot.saved'), { info: true });
    }
    await note.run(long ? 'eml' : 'email');
  };
  const copy = async (): Promise<void> => {
    if (!(await copyMessage(text.body, htmlOf(text.body, invitation.link, langOf(invitation.locale))))) {
      return setCopyRefused(true);
    }
    toast(t('invitations.foot.copied'));
    if (await store()) await note.run('copy');
    return undefined;
  };
  const done = async (): Promise<void> => {
    if (!(await store())) return;
    const answer = await finish.run('done');
    if (!answer.done) return;
    queries.removeQueries({ queryKey: invitationKey(invitation.id) });
    if (answer.value.exportedAt === null) toast(t('invitations.foot.doneNotSent'), { info: true });
    else toast(t('invitations.foot.doneToast'));
    router.history.push(LIST);
  };

  return {
    email: { run: guarded(email), busy: note.busy },
    copy: { run: guarded(copy), busy: note.busy },
    done: invitation.may.includes('done') ? { run: guarded(done), busy: finish.busy } : undefined,
    blocked,
    long,
    failure: note.failure ?? finish.failure,
    copyRefused,
  };
};
