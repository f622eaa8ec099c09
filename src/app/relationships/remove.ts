import { lockOrganization } from '../../db/organizations.ts';
import { findActiveRelationship, lockActiveRelationship, saveRelationship } from '../../db/relationships.ts';
import type { DelegatedAdmin } from '../../domain/delegated-admin.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { type Relationship, removeByPartner } from '../../domain/relationships.ts';
import { guardStatement, type Removal } from '../../domain/removals.ts';
import type { OrganizationId, RelationshipId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { gatherRemoval } from '../customer-removal.ts';
import { keepRemoval } from '../removal-statement.ts';
import { withdrawRequests } from '../request-outcome.ts';
import { done, transact } from '../unit-of-work.ts';

/** What the remover keeps of it: the statement it confirmed, and the admin roles that it still holds. */
export type RemovalReceipt = {
  readonly removal: Removal;
  readonly relationshipId: RelationshipId;
  readonly customer: Organization;
  readonly kept: readonly DelegatedAdmin[];
};

/**
 * A partner removes its relationship with a customer (S44-S49, domain 3.5): that one relationship ends and the customer
 * leaves the list. Admin roles, the other partner's relationship and subscriptions stay. Nobody is told: no letter, no
 * notice, an entry in the log of the remover and the operator alone. Order requests that nobody has answered are withdrawn
 * (domain 3.17). Customer and relationship are locked in this
 * order, so that an acceptance comes before or after, never in between. Fails with `not_found` (also the second time),
 * `statement_required`, `statement_outdated`, `blocked_by_active`, or the missing right.
 */
export const removeCustomer = (
  ctx: Context,
  customerId: OrganizationId,
  statementVersion: string | undefined,
): Promise<Result<RemovalReceipt, Failure>> =>
  transact(ctx, 'relationship.remove', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'relationship.remove');
    if (!allowed.ok) return allowed;
    const person = allowed.value;
    if (!(await findActiveRelationship(tx, person.organizationId, customerId))) return refuse('not_found');
    const confirmed = guardStatement(statementVersion);
    if (!confirmed.ok) return confirmed;
    await lockOrganization(tx, customerId);
    const relationship = await lockActiveRelationship(tx, person.organizationId, customerId);
    const facts = relationship && (await gatherRemoval(tx, relationship, now));
    if (!facts) return refuse('not_found');
    const removed = removeByPartner(relationship, facts.blockers, now);
    if (!removed.ok) return removed;
    await saveRelationship(tx, removed.value);
    const { statement, customer, kept } = facts;
    const removal = await keepRemoval(ctx, tx, { person, statement, of: { relationshipId: relationship.id } }, now);
    const withdrawn = await withdrawRequests(tx, relationship, now);
    return done(
      { removal, relationshipId: relationship.id, customer, kept },
      toEvent(removed.value, customer, removal, kept),
      ...withdrawn,
    );
  });

/** Heard by the remover alone; the operator reads everything (S49, domain 3 first paragraph). */
const toEvent = (
  relationship: Relationship,
  customer: Organization,
  removal: Removal,
  kept: readonly DelegatedAdmin[],
): DomainEvent => ({
  type: 'reseller_relationship.removed',
  subject: { kind: 'reseller_relationship', id: relationship.id },
  audience: [relationship.partnerId],
  customer: { id: customer.id, name: customer.name },
  details: {
    capacity: relationship.capacity,
    statementVersion: removal.statementVersion,
    statementHash: removal.statementHash,
    statementLocale: removal.locale,
    delegatedAdminKept: kept.map(({ id, name, endsAt }) => ({ id, name, endsAt })),
  },
  before: { state: 'active' },
  after: { state: relationship.state, endedBy: relationship.endedBy },
});
