import { lockOpenJointInvitations, saveInvitation } from '../../db/invitations.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { findPartnership, lockPartnership, savePartnership } from '../../db/partnerships.ts';
import type { Tx } from '../../db/store.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { advance } from '../../domain/invitations.ts';
import type { Organization } from '../../domain/organizations.ts';
import { otherPartyOf, type Partnership, removePartnership } from '../../domain/partnerships.ts';
import { guardStatement, type Removal } from '../../domain/removals.ts';
import type { InvitationId, PartnershipId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { findStatement, keepRemoval } from '../removal-statement.ts';
import { done, transact } from '../unit-of-work.ts';

export type PartnershipRemovalReceipt = {
  readonly removal: Removal;
  readonly partnershipId: PartnershipId;
  readonly partner: Organization;
  readonly withdrawnInvitations: readonly InvitationId[];
};

/**
 * A provider or a reseller removes its partnership (domain 3.3, matrix rows 14, 15). Open joint invitations of the two
 * are withdrawn in the same transaction; customers, admin roles and running subscriptions stay. Nobody is told: the log
 * of the remover and the operator alone have it (S49). Invitations are locked before the partnership, as an acceptance
 * does; those drafted in the meantime are withdrawn once nobody can draft any more. Fails with `not_found`,
 * `already_ended`, `statement_required`, `statement_outdated`, or the missing right.
 */
export const removeOwnPartnership = (
  ctx: Context,
  id: PartnershipId,
  statementVersion: string | undefined,
): Promise<Result<PartnershipRemovalReceipt, Failure>> =>
  transact(ctx, 'partnership.remove', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'partnership.remove');
    if (!allowed.ok) return allowed;
    const person = allowed.value;
    const found = await findPartnership(tx, person.organizationId, id);
    if (!found) return refuse('not_found');
    const confirmed = guardStatement(statementVersion);
    if (!confirmed.ok) return confirmed;
    const earlier = await withdrawJointInvitations(tx, found, now, { skipLocked: false });
    const partnership = await lockPartnership(tx, person.organizationId, id);
    const parties = await findOrganizations(tx, [found.providerId, found.resellerId]);
    const own = parties.get(person.organizationId);
    const partner = parties.get(otherPartyOf(found, person.organizationId));
    if (!partnership || !own || !partner) return refuse('not_found');
    const removed = removePartnership(partnership, person.organizationId, now);
    if (!removed.ok) return removed;
    await savePartnership(tx, removed.value);
    const later = await withdrawJointInvitations(tx, found, now, { skipLocked: true });
    const withdrawnInvitations = [...earlier, ...later];
    const statement = await findStatement(tx, own);
    const removal = await keepRemoval(ctx, tx, { person, statement, of: { partnershipId: id } }, now);
    return done(
      { removal, partnershipId: id, partner, withdrawnInvitations },
      {
        type: 'partnership.removed',
        subject: { kind: 'partnership', id },
        audience: [person.organizationId],
        details: {
          partner: partner.name,
          partnerId: partner.id,
          withdrawnInvitations,
          statementVersion: removal.statementVersion,
          statementHash: removal.statementHash,
          statementLocale: removal.locale,
        },
        before: { state: partnership.state },
        after: { state: removed.value.state },
      },
    );
  });

/** Withdraws what the two have open together. One whose time has come is left to expire. */
const withdrawJointInvitations = async (
  tx: Tx,
  { resellerId, providerId }: Partnership,
  now: Instant,
  which: { readonly skipLocked: boolean },
): Promise<InvitationId[]> => {
  const open = await lockOpenJointInvitations(tx, { inviterId: resellerId, coInviterId: providerId }, which);
  const withdrawn: InvitationId[] = [];
  for (const invitation of open) {
    const revoked = advance(invitation, 'revoke', now);
    if (!revoked.ok) continue;
    await saveInvitation(tx, revoked.value);
    withdrawn.push(invitation.id);
  }
  return withdrawn;
};
