import type { Removal } from '../domain/removals.ts';
import { sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** Keeps who confirmed which statement when a relationship or a partnership was removed (S47). */
export const insertRemoval = async (tx: Tx, removal: Removal): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('removals').values({
      partner_id: removal.partnerId,
      id: removal.id,
      relationship_id: removal.relationshipId,
      partnership_id: removal.partnershipId,
      statement_version: removal.statementVersion,
      statement_hash: removal.statementHash,
      locale: removal.locale,
      person_id: removal.personId,
      person_name: removal.personName,
      door: removal.door,
      at: removal.at,
    }),
  );
};
