import { saveInvitation } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import { hasLink } from '../../domain/drafts.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance, type ExportMethod } from '../../domain/invitations.ts';
import type { InvitationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { type InvitationRecord, invitationEvent, toRecord } from '../invitation-record.ts';
import { findOwnInvitation, lockOwnInvitation } from '../own-invitations.ts';
import { done, query, transact } from '../unit-of-work.ts';

/**
 * Notes how the text left the platform: opened in a mail program, saved as a file, or copied (S17, S18, domain 3.4).
 * The platform sends nothing. Fails with `link_missing` or `invitation_not_open`.
 */
export const noteExport = (
  ctx: Context,
  id: InvitationId,
  method: ExportMethod,
): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.export', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation } = own.value;
    if (!hasLink(invitation.body)) return refuse('link_missing');
    const exported = advance(invitation, 'export', now);
    if (!exported.ok) return exported;
    const saved = { ...exported.value, exportedAt: now, exportMethod: method };
    await saveInvitation(tx, saved);
    return done(
      await toRecord(ctx, tx, saved, now),
      invitationEvent('invitation.exported', saved, { details: { method } }),
    );
  });

/** The draft with the sender's address, for a file that a mail program opens as an unsent message. */
export const readDraftForMail = (
  ctx: Context,
  id: InvitationId,
): Promise<Result<{ record: InvitationRecord; from: { name: string; address: string } | null }, Failure>> =>
  query(ctx, 'invitation.read', async (tx, now) => {
    const own = await findOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation, member } = own.value;
    if (!hasLink(invitation.body)) return refuse('link_missing');
    const inviter = await findOrganization(tx, invitation.inviterId);
    const from =
      member.kind === 'person'
        ? { name: inviter ? `${member.name}, ${inviter.name}` : member.name, address: member.upn }
        : null;
    return ok({ record: await toRecord(ctx, tx, invitation, now), from });
  });
