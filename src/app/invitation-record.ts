import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import { INVITATION_MACHINE, type Invitation, stateAt } from '../domain/invitations.ts';
import type { Organization } from '../domain/organizations.ts';
import { can } from '../domain/permissions.ts';
import { next } from '../kernel/machine.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';

/** What can be done next with an invitation, as its inviter's program or page names it. */
export type InvitationCommand = 'edit' | 'export' | 'done' | 'discard' | 'revoke' | 'send-again';

/**
 * An invitation as its inviter sees it: with the parties' names and what may be done next. Without its link: an answer is
 * kept for retries, and the link is a secret; the door makes it anew (`linkOf`).
 */
export type InvitationRecord = {
  readonly invitation: Invitation;
  readonly provider: Organization | null;
  readonly customer: Organization | null;
  readonly may: readonly InvitationCommand[];
};

/** Completes invitations of one inviter to records, with one look-up for all the organizations they name. */
export const toRecords = async (
  ctx: Context,
  tx: Tx,
  invitations: readonly Invitation[],
  now: Instant,
): Promise<InvitationRecord[]> => {
  const named = await findOrganizations(
    tx,
    invitations.flatMap((invitation) => [invitation.coInviterId, invitation.customerId]),
  );
  const find = (id: Invitation['customerId']) => (id === null ? null : (named.get(id) ?? null));
  return invitations.map((invitation) => {
    const current = { ...invitation, state: stateAt(invitation, now) };
    return {
      invitation: current,
      provider: find(invitation.coInviterId),
      customer: find(invitation.customerId),
      may: commandsFor(ctx, current),
    };
  });
};

export const toRecord = async (ctx: Context, tx: Tx, invitation: Invitation, now: Instant): Promise<InvitationRecord> =>
  (await toRecords(ctx, tx, [invitation], now))[0] as InvitationRecord;

/** What happened to an invitation, for the log of its inviter; co-inviter and customer are named where they are told. */
export const invitationEvent = (
  type: EventType,
  invitation: Invitation,
  more: Partial<Pick<DomainEvent, 'audience' | 'customer' | 'details' | 'before' | 'after'>> = {},
): DomainEvent => ({
  type,
  subject: { kind: 'invitation', id: invitation.id },
  audience: [invitation.inviterId],
  ...more,
  details: { kind: invitation.kind, ...more.details },
});

const commandsFor = (ctx: Context, invitation: Invitation): InvitationCommand[] => {
  const { state } = invitation;
  const allows = (event: (typeof INVITATION_MACHINE.events)[number]) =>
    next(INVITATION_MACHINE, state, event) !== undefined;
  const wall = ctx.wall.now();
  const manages = can(ctx.actor, 'invitation.manage', wall).ok || can(ctx.actor, 'invitation.manage-own', wall).ok;
  const commands: [InvitationCommand, boolean][] = [
    ['edit', allows('edit')],
    ['export', allows('export')],
    ['done', allows('done')],
    ['discard', state === 'draft' && invitation.exportedAt === null],
    ['revoke', allows('revoke')],
    ['send-again', state === 'expired' || state === 'revoked' || state === 'declined'],
  ];
  return manages ? commands.filter(([, possible]) => possible).map(([command]) => command) : [];
};
