import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import type { Platform } from '../../api/shapes.ts';
import type { BodyEditorHandle } from '../../parts/draft-editor/body-editor.tsx';
import { createSaver, type Saver, type SaverState } from '../../parts/draft-editor/draft-saver.ts';
import { hasLink } from '../../parts/draft-editor/link-token.ts';
import { platformKey } from '../../session.tsx';
import { forgetText, keepText, keptText } from './kept-text.ts';
import { type Invitation, invitationKey, invitationsKey, type Settings } from './shapes.ts';

export type Draft = { readonly invitation: Invitation; readonly state: SaverState; readonly saver: Saver<Settings> };

/** A draft on screen: what the server has, what is written, and the saving in between. */
export const useDraft = (initial: Invitation, editor: RefObject<BodyEditorHandle | null>): Draft => {
  const queries = useQueryClient();
  const path = `/api/v1/invitations/${initial.id}`;
  const [invitation, setInvitation] = useState(initial);
  const [state, setState] = useState<SaverState>();
  const [saver] = useState(() =>
    createSaver<Invitation, Settings>({
      initial,
      hasLink,
      saveText: (change, version) => api.patch<Invitation>(path, change, { version }),
      saveSettings: (change, version) => api.patch<Invitation>(path, change, { version }),
      load: () => api.get<Invitation>(path),
      restore: (body) => api.post<Invitation>(`${path}/restore-link`, { body }),
      keep: (text, version) => (text === undefined ? forgetText(initial.id) : keepText(initial, text, version)),
      kept: keptText(initial),
      now: () => nowOf(queries),
      // A new draft was stored when it was written; of an older one the page does not know when.
      savedAt: initial.version === 1 ? Date.parse(initial.createdAt) : undefined,
      onState: setState,
      onDraft: (draft) => {
        setInvitation(draft);
        queries.setQueryData(invitationKey(draft.id), draft);
        void queries.invalidateQueries({ queryKey: [...invitationsKey, 'list'] });
      },
      onText: (text) => editor.current?.replace(text.body),
    }),
  );
  useEffect(() => {
    saver.begin();
    // What is still on its way when the page goes is stored all the same.
    return () => void saver.flush();
  }, [saver]);
  return { invitation, state: state ?? saver.state(), saver };
};

/** The platform's time, which a sandbox can move; the same that the foot of the navigation shows. */
const nowOf = (queries: QueryClient): number => {
  const state = queries.getQueryState<Platform>(platformKey);
  const clock = state?.data?.clock;
  return clock === undefined ? Date.now() : Date.parse(clock) + Date.now() - (state?.dataUpdatedAt ?? 0);
};
