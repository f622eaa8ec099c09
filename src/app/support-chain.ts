import { findOperator, findOrganizations } from '../db/organizations.ts';
import { findRelationshipsOfCustomer } from '../db/relationships.ts';
import { findFellowPartners } from '../db/shared-customers.ts';
import type { Tx } from '../db/store.ts';
import type { Organization } from '../domain/organizations.ts';
import { helpersInOrder } from '../domain/service-requests.ts';
import type { OrganizationId } from '../kernel/ids.ts';

/** To whom a customer turns for help, the designated one first (domain 3.12). */
export const findHelpers = async (tx: Tx, customerId: OrganizationId): Promise<readonly Organization[]> => {
  const active = (await findRelationshipsOfCustomer(tx, customerId)).filter(({ state }) => state === 'active');
  return findInOrder(
    tx,
    helpersInOrder(active).map(({ partnerId }) => partnerId),
  );
};

/**
 * To whom a partner passes up what it cannot solve for this customer: a reseller to the providers that serve the customer
 * with it, a provider to the operator. Nobody is above the operator.
 */
export const findNextTier = async (
  tx: Tx,
  partner: Pick<Organization, 'id' | 'kind'>,
  customerId: OrganizationId,
): Promise<readonly Organization[]> => {
  if (partner.kind === 'reseller') {
    const providers = (await findFellowPartners(tx, partner.id, customerId)).filter(
      ({ capacity }) => capacity === 'reseller',
    );
    return findInOrder(
      tx,
      helpersInOrder(providers).map(({ partnerId }) => partnerId),
    );
  }
  const operator = partner.kind === 'provider' ? await findOperator(tx) : undefined;
  return operator ? [operator] : [];
};

const findInOrder = async (tx: Tx, ids: readonly OrganizationId[]): Promise<readonly Organization[]> => {
  const found = await findOrganizations(tx, ids);
  return ids.map((id) => found.get(id)).filter((organization) => organization !== undefined);
};
