import { deleteInvitation, insertInvitation, saveInvitation } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import { LINK_MARK, moveDay } from '../../domain/drafts.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance, begin, expiryOf, type Invitation, type InvitationState, stateAt } from '../../domain/invitations.ts';
import type { InvitationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { type InvitationRecord, invitationEvent, toRecord } from '../invitation-record.ts';
import { authorizeInviting, checkInviters } from '../inviters.ts';
import { lockOwnInvitation } from '../own-invitations.ts';
import { done, transact } from '../unit-of-work.ts';

/** Withdraws an open invitation: its link says so from now on (domain 3.4). Fails with `invitation_not_open`. */
export const revokeInvitation = (ctx: Context, id: InvitationId): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.revoke', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation } = own.value;
    const revoked = advance(invitation, 'revoke', now);
    if (!revoked.ok) return revoked;
    await saveInvitation(tx, revoked.value);
    return done(await toRecord(ctx, tx, revoked.value, now), invitationEvent('invitation.revoked', revoked.value));
  });

/** Drops a draft that never left the platform. One that did can only be revoked (`invitation_in_use`). */
export const discardInvitation = (ctx: Context, id: InvitationId): Promise<Result<null, Failure>> =>
  transact(ctx, 'invitation.discard', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { invitation } = own.value;
    if (stateAt(invitation, now) !== 'draft' || invitation.exportedAt !== null) return refuse('invitation_in_use');
    await deleteInvitation(tx, invitation);
    return done(null, invitationEvent('invitation.discarded', invitation));
  });

const ENDED_UNANSWERED: ReadonlySet<InvitationState> = new Set(['expired', 'revoked', 'declined']);

/**
 * Makes a new draft of an invitation that ended unanswered: the same words, a new link and a new end (domain 3.4). Fails
 * with `invitation_not_open` while the old one still works, and as a first draft does.
 */
export const sendInvitationAgain = (ctx: Context, id: InvitationId): Promise<Result<InvitationRecord, Failure>> =>
  transact(ctx, 'invitation.send-again', async (tx, now) => {
    const own = await lockOwnInvitation(ctx, tx, id);
    if (!own.ok) return own;
    const { member, invitation: earlier } = own.value;
    const { kind, delegatedAdmin } = earlier;
    const allowed = authorizeInviting(ctx, { kind, withAdminRoles: delegatedAdmin !== null });
    if (!allowed.ok) return allowed;
    const state = stateAt(earlier, now);
    if (!ENDED_UNANSWERED.has(state)) return refuse('invitation_not_open', { state });
    const inviter = await findOrganization(tx, earlier.inviterId);
    if (!inviter) return refuse('not_found');
    const parties = await checkInviters(tx, inviter, earlier.coInviterId);
    if (!parties.ok) return parties;
    const again = copyOf(ctx, earlier, member.kind === 'person' ? member : null, now);
    await insertInvitation(tx, again);
    return done(
      await toRecord(ctx, tx, again, now),
      invitationEvent('invitation.drafted', again, { details: { sentAgainFrom: earlier.id } }),
    );
  });

const copyOf = (
  ctx: Context,
  earlier: Invitation,
  person: { personId: Invitation['createdById']; name: string } | null,
  now: Invitation['createdAt'],
): Invitation => {
  const id = ctx.ids.id<'invitation'>();
  const body = earlier.body.includes(LINK_MARK) ? earlier.body : `${earlier.body}\n\n${LINK_MARK}`;
  return begin(
    {
      ...earlier,
      id,
      tokenDigest: ctx.ids.digest(ctx.ids.invitationToken(id)),
      body: moveDay(body, earlier.expiresAt, expiryOf(now), earlier.locale),
      createdById: person?.personId ?? null,
      createdByName: person?.name ?? earlier.createdByName,
    },
    now,
  );
};
