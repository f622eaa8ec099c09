import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import type { DelegatedAdmin } from '../domain/delegated-admin.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import type { Organization } from '../domain/organizations.ts';
import type { OrganizationId } from '../kernel/ids.ts';

type Parties = ReadonlyMap<OrganizationId, Organization>;

/** Both sides of grants whose customers are in hand already. */
export const findGrantParties = async (
  tx: Tx,
  grants: readonly DelegatedAdmin[],
  customers: Parties,
): Promise<Parties> =>
  new Map([
    ...customers,
    ...(await findOrganizations(
      tx,
      grants.map((grant) => grant.partnerId),
    )),
  ]);

/** What time does to a grant, and what is said of it beforehand: in the log of both sides (domain 3.6). */
export const grantEvent = (
  type: Extract<EventType, `delegated_admin.${string}`>,
  grant: DelegatedAdmin,
  parties: Parties,
  more: Partial<Pick<DomainEvent, 'details' | 'before' | 'after'>>,
): DomainEvent => ({
  type,
  subject: { kind: 'delegated_admin', id: grant.id },
  audience: [grant.partnerId, grant.customerId],
  customer: { id: grant.customerId, name: parties.get(grant.customerId)?.name ?? '' },
  ...more,
  details: {
    name: grant.name,
    roles: grant.roles,
    partnerId: grant.partnerId,
    partner: parties.get(grant.partnerId)?.name,
    endsAt: grant.endsAt,
    ...more.details,
  },
});
