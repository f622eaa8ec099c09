import { findInvitationByToken, lockInvitationByToken, saveInvitation } from '../../db/invitations.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { isMember } from '../../domain/actor.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance, type Invitation, openFor } from '../../domain/invitations.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { Token } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { invitationEvent } from '../invitation-record.ts';
import { done, query, transact, unrecorded } from '../unit-of-work.ts';

/** What anybody who holds the link may know before signing in: who asks for what, and until when. */
export type PublicInvitation = {
  readonly invitation: Invitation;
  readonly inviter: Organization;
  readonly coInviter: Organization | null;
};

/**
 * Opens a link. The first opening is recorded, each is counted, unless it `counts` for nothing: a program that only asks
 * whether the link is there. The inviter's own people looking at their link are not counted.
 * Fails with `not_found`, or with `link_expired`, `link_revoked`, `link_used`, `link_declined`.
 */
export const openInvitation = async (
  ctx: Context,
  token: Token,
  { counts }: { readonly counts: boolean } = { counts: true },
): Promise<Result<PublicInvitation, Failure>> => {
  const digest = ctx.ids.digest(token);
  const found = await query(ctx, 'invitation.open', async (tx, now): Promise<Result<PublicInvitation, Failure>> => {
    const invitation = await findInvitationByToken(tx, digest);
    if (!invitation) return refuse('not_found');
    const partners = await findOrganizations(tx, [invitation.inviterId, invitation.coInviterId]);
    const inviter = partners.get(invitation.inviterId);
    const coInviter = invitation.coInviterId ? partners.get(invitation.coInviterId) : null;
    if (!inviter || coInviter === undefined) return refuse('not_found');
    const open = openFor(invitation, inviter.name, now);
    return open.ok ? ok({ invitation, inviter, coInviter }) : open;
  });
  if (!found.ok || !counts || isOwn(ctx, found.value.invitation)) return found;
  const opened = await transact(ctx, 'invitation.open', async (tx, now) => {
    const invitation = await lockInvitationByToken(tx, digest);
    if (!invitation) return refuse('not_found');
    const open = openFor(invitation, found.value.inviter.name, now);
    if (!open.ok) return open; // somebody was faster
    const moved = advance(invitation, 'open', now);
    if (!moved.ok) return moved;
    const counted = {
      ...moved.value,
      openedAt: invitation.openedAt ?? now,
      openedCount: invitation.openedCount + 1,
      version: invitation.version,
    };
    await saveInvitation(tx, counted);
    return invitation.openedAt === null
      ? done(counted, invitationEvent('invitation.opened', counted))
      : unrecorded(counted);
  });
  return opened.ok ? ok({ ...found.value, invitation: opened.value }) : opened;
};

const isOwn = (ctx: Context, invitation: Invitation): boolean =>
  isMember(ctx.actor) &&
  (ctx.actor.organizationId === invitation.inviterId || ctx.actor.organizationId === invitation.coInviterId);
