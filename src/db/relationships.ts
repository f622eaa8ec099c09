import type { Selectable } from 'kysely';
import { fold, type Organization } from '../domain/organizations.ts';
import type { Relationship } from '../domain/relationships.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import { type RelationshipRow, sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** A relationship with what its row carries of the acceptance. */
export type StoredRelationship = Relationship & { readonly acceptedByName: string | null };

/** The active relationship of a partner with a customer. */
export const findActiveRelationship = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
): Promise<StoredRelationship | undefined> => {
  const row = await tx.maybe(activePair(partnerId, customerId));
  return row && toRelationship(row);
};

export const lockActiveRelationship = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
): Promise<StoredRelationship | undefined> => {
  const row = await tx.maybe(activePair(partnerId, customerId).forUpdate());
  return row && toRelationship(row);
};

/** The active relationships that a customer has with any of these partners. */
export const findRelationshipsBetween = async (
  tx: Tx,
  customerId: OrganizationId,
  partnerIds: readonly OrganizationId[],
): Promise<StoredRelationship[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('relationships')
      .selectAll()
      .where(({ eb, fn, val }) => eb('partner_id', '=', fn.any(val([...partnerIds]))))
      .where('customer_id', '=', customerId)
      .where('state', '=', 'active'),
  );
  return rows.map(toRelationship);
};

/** Everything a customer ever granted, active ones first, then the newest: its own page shows ended ones too (domain 5.3). */
export const findRelationshipsOfCustomer = async (
  tx: Tx,
  customerId: OrganizationId,
): Promise<StoredRelationship[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('relationships')
      .selectAll()
      .where('customer_id', '=', customerId)
      .orderBy('state')
      .orderBy('since', 'desc')
      .orderBy('id', 'desc')
      .limit(500),
  );
  return rows.map(toRelationship);
};

export const insertRelationships = async (
  tx: Tx,
  relationships: readonly Relationship[],
  customer: Pick<Organization, 'name' | 'domain'>,
  acceptedByName: string | null,
): Promise<void> => {
  if (relationships.length === 0) return;
  await tx.run(
    sqlFor.insertInto('relationships').values(
      relationships.map((relationship) => ({
        partner_id: relationship.partnerId,
        id: relationship.id,
        customer_id: relationship.customerId,
        capacity: relationship.capacity,
        state: relationship.state,
        origin: relationship.origin,
        channel: relationship.channel,
        via_id: relationship.viaId,
        since: relationship.since,
        ended_at: relationship.endedAt,
        ended_by: relationship.endedBy,
        accepted_by_name: acceptedByName,
        folded_name: fold(customer.name),
        domain: customer.domain,
        version: relationship.version,
      })),
    ),
  );
};

/** Writes the end of a locked relationship. */
export const saveRelationship = async (tx: Tx, relationship: Relationship): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('relationships')
      .set({
        state: relationship.state,
        ended_at: relationship.endedAt,
        ended_by: relationship.endedBy,
        version: relationship.version,
      })
      .where('partner_id', '=', relationship.partnerId)
      .where('id', '=', relationship.id),
  );
};

const activePair = (partnerId: OrganizationId, customerId: OrganizationId) =>
  sqlFor
    .selectFrom('relationships')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active');

const toRelationship = (row: Selectable<RelationshipRow>): StoredRelationship => ({
  id: asId(row.id),
  partnerId: asId(row.partner_id),
  customerId: asId(row.customer_id),
  capacity: row.capacity as Relationship['capacity'],
  state: row.state as Relationship['state'],
  origin: row.origin as Relationship['origin'],
  channel: row.channel as Relationship['channel'],
  viaId: row.via_id === null ? null : asId(row.via_id),
  since: row.since,
  endedAt: row.ended_at,
  endedBy: row.ended_by as Relationship['endedBy'],
  acceptedByName: row.accepted_by_name,
  version: row.version,
});
