import { findDelegatedAdminsOfPair } from '../db/delegated-admins.ts';
import { findOrganizations } from '../db/organizations.ts';
import { findActivePartnership, holdActivePartnership } from '../db/partnerships.ts';
import { findRegions } from '../db/regions.ts';
import { findRelationshipsBetween } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import type { AcceptanceFacts } from '../domain/acceptances.ts';
import type { Invitation } from '../domain/invitations.ts';
import type { Organization } from '../domain/organizations.ts';

/**
 * Gathers what the guards of domain 5.3 need to know. With `hold` the partnership stays until the transaction ends.
 * Undefined if a party is no longer there.
 */
export const gatherFacts = async (
  tx: Tx,
  invitation: Invitation,
  acceptor: Organization,
  { hold }: { hold: boolean },
): Promise<AcceptanceFacts | undefined> => {
  const partnerIds = [invitation.inviterId, ...(invitation.coInviterId ? [invitation.coInviterId] : [])];
  const partners = await findOrganizations(tx, partnerIds);
  const inviter = partners.get(invitation.inviterId);
  const coInviter = invitation.coInviterId ? partners.get(invitation.coInviterId) : null;
  if (!inviter || coInviter === undefined) return undefined;
  const other = invitation.kind === 'partnership' ? acceptor.id : invitation.coInviterId;
  const findPartnership = hold ? holdActivePartnership : findActivePartnership;
  const forCustomer = invitation.kind !== 'partnership';
  return {
    invitation,
    inviter,
    coInviter,
    acceptor,
    regions: await findRegions(tx),
    partnership: (other && (await findPartnership(tx, inviter.id, other))) || null,
    existing: forCustomer ? await findRelationshipsBetween(tx, acceptor.id, partnerIds) : [],
    delegatedAdminNames: forCustomer
      ? (await findDelegatedAdminsOfPair(tx, inviter.id, acceptor.id)).map((grant) => grant.name)
      : [],
  };
};
