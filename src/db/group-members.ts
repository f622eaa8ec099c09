import { PARTNER_GROUPS, type PartnerGroup, ROLE_OF_GROUP } from '../domain/delegated-admin.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { statement, type Tx } from './store.ts';

/** How many people are in each group of these partners: those who would hold the roles given to it. */
export const countGroupMembers = async (
  tx: Tx,
  partnerIds: readonly OrganizationId[],
): Promise<(partnerId: OrganizationId, group: PartnerGroup) => number> => {
  const roles = PARTNER_GROUPS.map((group) => ROLE_OF_GROUP[group]);
  const rows =
    partnerIds.length === 0
      ? []
      : await tx.all(statement<{ organization_id: string; role: string; count: number }>`
          select organization_id, role, count(*) as count
          from people cross join lateral unnest(roles) as role
          where organization_id = any(${partnerIds}::uuid[]) and state = 'active' and role = any(${roles}::text[])
          group by organization_id, role`);
  const counts = new Map(rows.map((row) => [`${row.organization_id} ${row.role}`, row.count]));
  return (partnerId, group) => counts.get(`${partnerId} ${ROLE_OF_GROUP[group]}`) ?? 0;
};
