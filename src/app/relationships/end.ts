import { lockDelegatedAdminsOfPair, saveDelegatedAdmin } from '../../db/delegated-admins.ts';
import { findOrganization, lockOrganization } from '../../db/organizations.ts';
import { findRelationshipsOfCustomer, lockActiveRelationship, saveRelationship } from '../../db/relationships.ts';
import type { Tx } from '../../db/store.ts';
import type { PersonActor } from '../../domain/actor.ts';
import { type DelegatedAdmin, terminateRoles } from '../../domain/delegated-admin.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { endByCustomer, type Relationship } from '../../domain/relationships.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorizePerson } from '../access.ts';
import type { Context } from '../context.ts';
import { findPartnerRecord, type PartnerRecord, rolesRemoved } from '../partner-record.ts';
import { withdrawRequests } from '../request-outcome.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * A customer ends its relationship with one partner (domain 3.5, matrix row 11). The partner is told. Other partners
 * and subscriptions stay, and so do the partner's admin roles unless the customer takes them back in the same step.
 * Customer, admin roles and relationship are locked in this order: saving a grant touches the relationship's row.
 * Fails with `not_found` for a partner it never had, `already_ended`, or the missing right.
 */
export const endRelationship = (
  ctx: Context,
  partnerId: OrganizationId,
  { alsoEndDelegatedAdmin }: { readonly alsoEndDelegatedAdmin: boolean },
): Promise<Result<PartnerRecord, Failure>> =>
  transact(ctx, 'relationship.end', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'relationship.end');
    if (!allowed.ok) return allowed;
    const person = allowed.value;
    const customer = await lockOrganization(tx, person.organizationId);
    const partner = await findOrganization(tx, partnerId);
    if (!customer || !partner) return refuse('not_found');
    const pair = { partnerId, customerId: customer.id };
    const grants = alsoEndDelegatedAdmin ? await takeRolesBack(tx, pair, now) : [];
    const relationship = await lockActiveRelationship(tx, partnerId, customer.id);
    if (!relationship) return wasPartner(tx, customer.id, partnerId);
    const ended = endByCustomer(relationship, now);
    if (!ended.ok) return ended;
    await saveRelationship(tx, ended.value);
    const record = await findPartnerRecord(ctx, tx, pair, now);
    if (!record) return refuse('not_found');
    return done(
      record,
      relationshipEnded(ended.value, { customer, partner, person, rolesTakenBack: grants.length }),
      ...grants.map((grant) => rolesRemoved(grant, { customer, partner, person })),
      ...(await withdrawRequests(tx, pair, now)),
    );
  });

const wasPartner = async (
  tx: Tx,
  customerId: OrganizationId,
  partnerId: OrganizationId,
): Promise<Result<never, Failure>> => {
  const all = await findRelationshipsOfCustomer(tx, customerId);
  return refuse(all.some((relationship) => relationship.partnerId === partnerId) ? 'already_ended' : 'not_found');
};

const takeRolesBack = async (
  tx: Tx,
  { partnerId, customerId }: Pick<Relationship, 'partnerId' | 'customerId'>,
  now: Instant,
): Promise<DelegatedAdmin[]> => {
  const terminated: DelegatedAdmin[] = [];
  for (const grant of await lockDelegatedAdminsOfPair(tx, partnerId, customerId)) {
    const ended = terminateRoles(grant, 'customer', now);
    if (!ended.ok) continue; // its end date has come; the sweep will say so
    await saveDelegatedAdmin(tx, ended.value);
    terminated.push(ended.value);
  }
  return terminated;
};

const relationshipEnded = (
  relationship: Relationship,
  facts: { customer: Organization; partner: Organization; person: PersonActor; rolesTakenBack: number },
): DomainEvent => ({
  type: 'reseller_relationship.ended',
  subject: { kind: 'reseller_relationship', id: relationship.id },
  audience: [relationship.partnerId, relationship.customerId],
  customer: { id: facts.customer.id, name: facts.customer.name },
  details: {
    partnerId: facts.partner.id,
    partner: facts.partner.name,
    capacity: relationship.capacity,
    endedBy: relationship.endedBy,
    endedByName: facts.person.name,
    endedById: facts.person.personId,
    rolesTakenBack: facts.rolesTakenBack,
  },
  before: { state: 'active' },
  after: { state: relationship.state, endedBy: relationship.endedBy },
});
