import { saveInvitation } from '../../db/invitations.ts';
import { hasLink } from '../../domain/drafts.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance } from '../../domain/invitations.ts';
import type { InvitationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { type InvitationRecord, invitationEvent, toRecord } from '../invitation-record.ts';
import { lockOwnInvitation } from '../own-invitations.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Ends the drafting (S22): the invitation stands in the list as issued, or stays opened if the customer was faster.
 * The platform sends nothing (S23). Fails with `link_missing` (S20) or `invitation_not_open`.
 */
export const finishInvitation = (ctx: Context, id: InvitationId): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.done', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation } = own.value;
    if (!hasLink(invitation.body)) return refuse('link_missing');
    const issued = advance(invitation, 'done', now);
    if (!issued.ok) return issued;
    const saved = { ...issued.value, issuedAt: invitation.issuedAt ?? now };
    await saveInvitation(tx, saved);
    return done(await toRecord(ctx, tx, saved, now), invitationEvent('invitation.issued', saved));
  });
