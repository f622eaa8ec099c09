import { findAssignments, findDelegatedAdminsOfCustomer } from '../db/delegated-admins.ts';
import { countGroupMembers } from '../db/group-members.ts';
import { findOrganizations } from '../db/organizations.ts';
import { findRelationshipsOfCustomer, type StoredRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { findSupportContacts } from '../db/support-contacts.ts';
import type { PersonActor } from '../domain/actor.ts';
import { asOf, type DelegatedAdmin, type PartnerGroup } from '../domain/delegated-admin.ts';
import type { DomainEvent } from '../domain/events.ts';
import { fold, type Organization } from '../domain/organizations.ts';
import { actionsOf } from '../domain/permissions.ts';
import { contactOf } from '../domain/service-requests.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';

/** A partner as its customer sees it: every relationship and every right that it holds or held (domain 5.3). */
export type PartnerRecord = {
  readonly partner: Organization;
  /** The active relationship, or the latest one that ended; null where the partner has admin roles only. */
  readonly relationship: StoredRelationship | null;
  readonly earlier: readonly StoredRelationship[];
  readonly grants: readonly {
    readonly grant: DelegatedAdmin;
    readonly holders: readonly { readonly group: PartnerGroup; readonly people: number }[];
    readonly may: readonly 'remove-roles'[];
  }[];
  readonly may: readonly 'end'[];
};

/** All partners that a customer has or had; those with something still active first, then by name. */
export const findPartnerRecords = async (
  ctx: Context,
  tx: Tx,
  customerId: OrganizationId,
  now: Instant,
): Promise<PartnerRecord[]> => {
  const relationships = await findRelationshipsOfCustomer(tx, customerId);
  const grants = (await findDelegatedAdminsOfCustomer(tx, customerId)).map((grant) => asOf(grant, now));
  const partnerIds = [...new Set([...relationships, ...grants].map((right) => right.partnerId))];
  const partners = await findOrganizations(tx, partnerIds);
  const holdersOf = await findHolders(
    tx,
    partnerIds,
    grants.filter((grant) => grant.state === 'active'),
  );
  const actions = actionsOf(ctx.actor);
  const named = await findSupportContacts(tx, customerId, partnerIds);
  const records = [...partners.values()].map((organization): PartnerRecord => {
    const partner = { ...organization, supportContact: contactOf(organization, named.get(organization.id)) };
    const own = relationships.filter((relationship) => relationship.partnerId === partner.id);
    const [relationship = null, ...earlier] = own;
    return {
      partner,
      relationship,
      earlier,
      grants: grants
        .filter((grant) => grant.partnerId === partner.id)
        .map((grant) => ({
          grant,
          holders: holdersOf(grant),
          may:
            grant.state === 'active' && actions.includes('delegated-admin.remove-roles')
              ? (['remove-roles'] as const)
              : [],
        })),
      may: relationship?.state === 'active' && actions.includes('relationship.end') ? (['end'] as const) : [],
    };
  });
  return records.sort(
    (one, other) => Number(isActive(other)) - Number(isActive(one)) || compareNames(one.partner, other.partner),
  );
};

/** One of them; undefined for a partner that the customer never had. */
export const findPartnerRecord = async (
  ctx: Context,
  tx: Tx,
  { customerId, partnerId }: { readonly customerId: OrganizationId; readonly partnerId: OrganizationId },
  now: Instant,
): Promise<PartnerRecord | undefined> =>
  (await findPartnerRecords(ctx, tx, customerId, now)).find((record) => record.partner.id === partnerId);

/** The customer took roles back: both sides read of it and are told (domain 3.6, 3.15). */
export const rolesRemoved = (
  grant: DelegatedAdmin,
  facts: { readonly customer: Organization; readonly partner: Organization; readonly person: PersonActor },
): DomainEvent => ({
  type: 'delegated_admin.terminated',
  subject: { kind: 'delegated_admin', id: grant.id },
  audience: [grant.partnerId, grant.customerId],
  customer: { id: facts.customer.id, name: facts.customer.name },
  details: {
    name: grant.name,
    roles: grant.roles,
    partnerId: facts.partner.id,
    partner: facts.partner.name,
    endedBy: 'customer',
    endedByName: facts.person.name,
    endedById: facts.person.personId,
  },
  before: { state: 'active' },
  after: { state: grant.state },
});

const findHolders = async (
  tx: Tx,
  partnerIds: readonly OrganizationId[],
  grants: readonly DelegatedAdmin[],
): Promise<(grant: DelegatedAdmin) => PartnerRecord['grants'][number]['holders']> => {
  const assignments = await findAssignments(
    tx,
    partnerIds,
    grants.map((grant) => grant.id),
  );
  const peopleIn = await countGroupMembers(tx, partnerIds);
  return (grant) =>
    assignments
      .filter((assignment) => assignment.delegatedAdminId === grant.id && assignment.state === 'active')
      .map(({ group }) => ({ group, people: peopleIn(grant.partnerId, group) }));
};

const isActive = (record: PartnerRecord): boolean =>
  record.relationship?.state === 'active' || record.grants.some(({ grant }) => grant.state === 'active');

const compareNames = (one: Organization, other: Organization): number =>
  fold(one.name) < fold(other.name) ? -1 : fold(one.name) > fold(other.name) ? 1 : 0;
