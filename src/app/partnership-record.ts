import { findOrganizations } from '../db/organizations.ts';
import { countSharedCustomers, type SharedCount } from '../db/shared-customers.ts';
import type { Tx } from '../db/store.ts';
import type { Organization } from '../domain/organizations.ts';
import { otherPartyOf, type Partnership } from '../domain/partnerships.ts';
import { actionsOf } from '../domain/permissions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Context } from './context.ts';

/** What can be done next with a partnership. */
export type PartnershipCommand = 'remove' | 'invite';

/** A partnership as one of its parties sees it: with the other one, and how many customers they share. */
export type PartnershipRecord = {
  readonly partnership: Partnership;
  readonly partner: Organization;
  /** Null once it has been removed: what the other one does with its customers is then its own affair. */
  readonly shared: SharedCount | null;
  readonly may: readonly PartnershipCommand[];
};

/** Completes one party's partnerships to records, with one look-up for the partners and one for the counts. */
export const toPartnershipRecords = async (
  ctx: Context,
  tx: Tx,
  organizationId: OrganizationId,
  partnerships: readonly Partnership[],
): Promise<PartnershipRecord[]> => {
  const partners = await findOrganizations(
    tx,
    partnerships.map((partnership) => otherPartyOf(partnership, organizationId)),
  );
  const active = partnerships.filter((partnership) => partnership.state === 'active');
  const counts = await countSharedCustomers(tx, active);
  return partnerships.flatMap((partnership) => {
    const partner = partners.get(otherPartyOf(partnership, organizationId));
    if (!partner) return [];
    const shared = counts[active.indexOf(partnership)] ?? null;
    return [{ partnership, partner, shared, may: commandsFor(ctx, partnership, partner) }];
  });
};

const commandsFor = (ctx: Context, partnership: Partnership, partner: Organization): PartnershipCommand[] => {
  if (partnership.state !== 'active') return [];
  const actions = actionsOf(ctx.actor);
  const invites = partner.kind === 'provider' && partner.standing === 'good' && actions.includes('invitation.create');
  return [
    ...(actions.includes('partnership.remove') ? (['remove'] as const) : []),
    ...(invites ? (['invite'] as const) : []),
  ];
};
