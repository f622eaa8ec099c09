import { lockInvitationByToken, saveInvitation } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance, type Invitation, isAddressedTo, openFor } from '../../domain/invitations.ts';
import type { Token } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { invitationEvent } from '../invitation-record.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Declines an invitation for the caller's organization; the reason is optional and told to the inviter (domain 3.4).
 * Fails with `admin_required`, `mfa_required`, or as opening the link does.
 */
export const declineInvitation = (
  ctx: Context,
  token: Token,
  reason: string | undefined,
): Promise<Result<Pick<Invitation, 'state'>, Failure>> =>
  transact(ctx, 'invitation.decline', async (tx, now) => {
    const { actor } = ctx;
    if (actor.kind === 'visitor' || actor.kind === 'system') return refuse('unauthenticated');
    const invitation = await lockInvitationByToken(tx, ctx.ids.digest(token));
    const inviter = invitation && (await findOrganization(tx, invitation.inviterId));
    const own = await findOrganization(tx, actor.organizationId);
    if (!inviter || !own) return refuse('not_found');
    const open = openFor(invitation, inviter.name, now);
    if (!open.ok) return open;
    const person = authorizePerson(
      ctx,
      invitation.kind === 'partnership' ? 'partnership.authorize' : 'invitation.answer',
    );
    if (!person.ok) {
      return person.failure.code === 'role_missing'
        ? refuse('admin_required', { organization: actor.organizationName })
        : person;
    }
    if (!isAddressedTo(invitation, own)) return refuse('restricted');
    const declined = advance(invitation, 'decline', now);
    if (!declined.ok) return declined;
    await saveInvitation(tx, {
      ...declined.value,
      answeredById: person.value.personId,
      answeredByName: person.value.name,
      declineReason: reason?.trim() || null,
    });
    const customer = { id: actor.organizationId, name: actor.organizationName };
    return done(
      { state: declined.value.state },
      invitationEvent('invitation.declined', declined.value, {
        audience: [invitation.inviterId, ...(invitation.coInviterId ? [invitation.coInviterId] : []), customer.id],
        customer,
        details: { reason: reason?.trim() || null, createdById: invitation.createdById, inviterId: inviter.id },
      }),
    );
  });
