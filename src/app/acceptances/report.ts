import { findInvitationByToken } from '../../db/invitations.ts';
import { findOrganization } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { stateAt } from '../../domain/invitations.ts';
import type { Token } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { invitationEvent } from '../invitation-record.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Tells the operator that a link looks like abuse (domain 8, row 27). Anybody who holds the link may, also when it no
 * longer works. The inviter hears nothing of it: it stands in the operator's log alone. Fails with `not_found`.
 */
export const reportInvitation = (ctx: Context, token: Token, reason: string): Promise<Result<null, Failure>> =>
  transact(ctx, 'invitation.report', async (tx, now) => {
    const invitation = await findInvitationByToken(tx, ctx.ids.digest(token));
    const inviter = invitation && (await findOrganization(tx, invitation.inviterId));
    if (!inviter) return refuse('not_found');
    const details = { reason, inviterId: inviter.id, inviter: inviter.name, state: stateAt(invitation, now) };
    return done(null, invitationEvent('invitation.reported', invitation, { audience: [], details }));
  });
