import type { InvitationScope } from '../db/invitation-list.ts';
import { findInvitation, lockInvitation } from '../db/invitations.ts';
import type { Tx } from '../db/store.ts';
import type { Member } from '../domain/actor.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Invitation } from '../domain/invitations.ts';
import type { InvitationId, OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import { authorizeAny } from './access.ts';
import type { Context } from './context.ts';

export type OwnInvitation = { readonly member: Member; readonly invitation: Invitation };

/** What a member may handle: all of its organization's, or only its own as a sales agent (matrix row 7). Fails with the missing right. */
export const scopeOfInvitations = (ctx: Context): Result<{ member: Member; scope: InvitationScope }, Failure> => {
  const allowed = authorizeAny(ctx, 'invitation.manage', 'invitation.manage-own');
  if (!allowed.ok) return allowed;
  const { member, by } = allowed.value;
  const createdBy = by === 'invitation.manage' || member.kind !== 'person' ? null : member.personId;
  return ok({ member, scope: { inviterId: member.organizationId, createdBy } });
};

/** One of the invitations that the caller may handle, locked. Fails with the missing right, or `not_found`. */
export const lockOwnInvitation = (ctx: Context, tx: Tx, id: InvitationId): Promise<Result<OwnInvitation, Failure>> =>
  within(ctx, (inviterId) => lockInvitation(tx, inviterId, id));

/** The same, only read. */
export const findOwnInvitation = (ctx: Context, tx: Tx, id: InvitationId): Promise<Result<OwnInvitation, Failure>> =>
  within(ctx, (inviterId) => findInvitation(tx, inviterId, id));

const within = async (
  ctx: Context,
  look: (inviterId: OrganizationId) => Promise<Invitation | undefined>,
): Promise<Result<OwnInvitation, Failure>> => {
  const allowed = scopeOfInvitations(ctx);
  if (!allowed.ok) return allowed;
  const { member, scope } = allowed.value;
  const invitation = await look(scope.inviterId);
  const mine = invitation && (scope.createdBy === null || invitation.createdById === scope.createdBy);
  return mine ? ok({ member, invitation }) : refuse('not_found');
};
