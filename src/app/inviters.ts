import { findOrganization } from '../db/organizations.ts';
import { holdActivePartnership } from '../db/partnerships.ts';
import type { Tx } from '../db/store.ts';
import type { Member } from '../domain/actor.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { InvitationKind } from '../domain/invitations.ts';
import type { Organization } from '../domain/organizations.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';

/** May the caller invite in this way (matrix rows 4-6, 12)? Asked for a first draft and for one that is sent again. */
export const authorizeInviting = (
  ctx: Context,
  wanted: { readonly kind: InvitationKind; readonly withAdminRoles: boolean },
): Result<Member, Failure> => {
  if (wanted.kind === 'partnership') return authorize(ctx, 'partnership.request');
  return authorize(ctx, wanted.withAdminRoles ? 'invitation.create-with-admin-roles' : 'invitation.create');
};

/**
 * Whether this organization may invite now, alone or together with a provider (domain 3.4): the program agreement, good
 * standing of both, and their partnership, which is held until the transaction ends. Fails with `mpa_unsigned`,
 * `standing` or `partnership_required`.
 */
export const checkInviters = async (
  tx: Tx,
  inviter: Organization,
  providerId: OrganizationId | null,
): Promise<Result<{ readonly provider: Organization | null }, Failure>> => {
  if (inviter.programAgreementSignedAt === null) return refuse('mpa_unsigned');
  if (inviter.standing !== 'good') return refuse('standing', { partner: inviter.name });
  if (providerId === null) return ok({ provider: null });
  const provider = await findOrganization(tx, providerId);
  const partnership = provider && (await holdActivePartnership(tx, provider.id, inviter.id));
  if (!provider || !partnership) return refuse('partnership_required');
  if (provider.standing !== 'good') return refuse('standing', { partner: provider.name });
  return ok({ provider });
};
