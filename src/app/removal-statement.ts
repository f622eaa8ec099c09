import { findOperator } from '../db/organizations.ts';
import { insertRemoval } from '../db/removals.ts';
import type { Tx } from '../db/store.ts';
import type { PersonActor } from '../domain/actor.ts';
import type { Organization } from '../domain/organizations.ts';
import { type Removal, type Statement, statementFor } from '../domain/removals.ts';
import type { PartnershipId, RelationshipId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';

/** The statement that this partner must confirm, with its name and the operator's in it (S47). */
export const findStatement = async (tx: Tx, partner: Organization): Promise<Statement> => {
  const operator = await findOperator(tx);
  if (!operator) throw new Error('the platform has no operator');
  return statementFor({ inviter: partner.name, vendor: operator.name });
};

/** Keeps who confirmed which words, and through which door: a program's user confirms them under the API terms. */
export const keepRemoval = async (
  ctx: Context,
  tx: Tx,
  confirmed: {
    readonly person: PersonActor;
    readonly statement: Statement;
    readonly of: { readonly relationshipId: RelationshipId } | { readonly partnershipId: PartnershipId };
  },
  now: Instant,
): Promise<Removal> => {
  const { person, statement, of } = confirmed;
  const removal: Removal = {
    id: ctx.ids.id<'removal'>(),
    partnerId: person.organizationId,
    relationshipId: 'relationshipId' in of ? of.relationshipId : null,
    partnershipId: 'partnershipId' in of ? of.partnershipId : null,
    statementVersion: statement.version,
    statementHash: ctx.ids.digest(statement.texts[person.locale]),
    locale: person.locale,
    personId: person.personId,
    personName: person.name,
    door: ctx.door,
    at: now,
  };
  await insertRemoval(tx, removal);
  return removal;
};
