import type { ListScope } from '../db/customer-query.ts';
import { findActivePartnership } from '../db/partnerships.ts';
import type { Tx } from '../db/store.ts';
import type { Member } from '../domain/actor.ts';
import type { CustomerQuestion } from '../domain/customers.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import { type Capacity, capacityOf } from '../domain/relationships.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';

/** A question as it is asked, before it is known what the asker may know. */
export type AskedOfCustomers = CustomerQuestion & {
  /** Only customers that this indirect provider serves too. */
  readonly provider?: OrganizationId | undefined;
  /** Only customers that this indirect reseller serves too. */
  readonly reseller?: OrganizationId | undefined;
  readonly relationship?: Capacity | undefined;
};

/** The list that a member may see: its own organization's, and no other. */
export const listOf = (member: Member): ListScope => ({
  partnerId: member.organizationId,
  partnerKind: member.organizationKind === 'provider' ? 'provider' : 'reseller',
  personId: member.kind === 'person' ? member.personId : null,
});

/**
 * What the question means for this member. Null: no customer can be meant, since every customer of a partner is to it
 * the same. A partner that it has no active partnership with is not found, so that nothing is learned of its customers
 * (S10-S12; matrix row 16).
 */
export const questionOf = async (
  ctx: Context,
  tx: Tx,
  member: Member,
  { provider, reseller, relationship, ...question }: AskedOfCustomers,
): Promise<Result<CustomerQuestion | null, Failure>> => {
  const sharedWith = provider ?? reseller;
  if (sharedWith !== undefined) {
    const allowed = authorize(ctx, 'partnership.list');
    if (!allowed.ok) return allowed;
    const asProvider = member.organizationKind === 'provider';
    if ((asProvider ? provider : reseller) !== undefined) return refuse('not_found');
    const partnership = await findActivePartnership(tx, member.organizationId, sharedWith);
    if (!partnership) return refuse('not_found');
  }
  const other = relationship !== undefined && relationship !== capacityOf({ kind: member.organizationKind });
  return ok(other ? null : { ...question, sharedWith });
};
