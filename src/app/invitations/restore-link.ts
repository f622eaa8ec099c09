import { saveInvitation } from '../../db/invitations.ts';
import { restoreBody, restoreLink } from '../../domain/drafts.ts';
import type { Failure } from '../../domain/failures.ts';
import { advance } from '../../domain/invitations.ts';
import type { InvitationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type Context, linkOf } from '../context.ts';
import { type InvitationRecord, invitationEvent, toRecord } from '../invitation-record.ts';
import { lockOwnInvitation } from '../own-invitations.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Puts the link back into a text that lost it, on a line of its own (S20). `text` is what stands in the editor; left
 * out, the stored text is taken. Fails with `invitation_not_open` or `invalid`.
 */
export const restoreInvitationLink = (
  ctx: Context,
  id: InvitationId,
  text: string | undefined,
): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.restore-link', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation } = own.value;
    const open = advance(invitation, 'edit', now);
    if (!open.ok) return open;
    const body = text === undefined ? ok(restoreLink(invitation.body)) : restoreBody(text, linkOf(ctx, id));
    if (!body.ok) return body;
    const saved = { ...open.value, body: body.value, edited: invitation.edited || text !== undefined };
    await saveInvitation(tx, saved);
    return done(
      await toRecord(ctx, tx, saved, now),
      invitationEvent('invitation.edited', saved, { details: { changed: ['body'] } }),
    );
  });
