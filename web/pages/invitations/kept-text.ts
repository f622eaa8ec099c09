import type { DraftText } from '../../parts/draft-editor/draft-saver.ts';
import type { Invitation } from './shapes.ts';

/**
 * The text of a draft that could not be stored, kept in this browser until it can. The link is a secret and is not
 * written down: a mark stands in its place.
 */
const MARK = '\uE000';
const keyOf = (id: string): string => `tandem.draft.${id}`;

export const keepText = (invitation: Invitation, text: DraftText, version: number): void => {
  const kept = { subject: text.subject, body: text.body.replaceAll(invitation.link, MARK), version };
  try {
    localStorage.setItem(keyOf(invitation.id), JSON.stringify(kept));
  } catch {
    // storage can be forbidden or full; then the text lives as long as the page
  }
};

export const forgetText = (id: string): void => {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // see above
  }
};

export const keptText = (invitation: Invitation): (DraftText & { version: number }) | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(invitation.id)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { subject, body, version } = kept as Record<string, unknown>;
    if (typeof subject !== 'string' || typeof body !== 'string' || typeof version !== 'number') return undefined;
    return { subject, body: body.replaceAll(MARK, invitation.link), version };
  } catch {
    return undefined;
  }
};
