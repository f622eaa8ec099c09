import { hasAgreement } from '../db/agreements.ts';
import { findOrganizations } from '../db/organizations.ts';
import { findActivePartnership, holdActivePartnership } from '../db/partnerships.ts';
import { findRegions } from '../db/regions.ts';
import { findRelationshipsBetween } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import type { PartyFacts } from '../domain/parties.ts';
import type { Subscription } from '../domain/subscriptions.ts';

/**
 * Looks up what the guards of a sale want to know of those who take part. `hold` is for whoever places an order: then the
 * partnership stays until the end of the transaction.
 */
export const findPartyFacts = async (
  tx: Tx,
  { customerId, providerId, resellerId }: Pick<Subscription, 'customerId' | 'providerId' | 'resellerId'>,
  { hold }: { readonly hold: boolean },
): Promise<PartyFacts> => {
  const parties = await findOrganizations(tx, [customerId, providerId, resellerId]);
  const customer = parties.get(customerId);
  const provider = parties.get(providerId);
  if (!customer || !provider) throw new Error(`a sale names an organization that is not there: ${customerId}`);
  const partners = [providerId, ...(resellerId === null ? [] : [resellerId])];
  const related = new Set((await findRelationshipsBetween(tx, customerId, partners)).map((one) => one.partnerId));
  const findPartnership = hold ? holdActivePartnership : findActivePartnership;
  return {
    customer,
    provider,
    resellerId,
    reseller: resellerId === null ? null : (parties.get(resellerId) ?? null),
    providerRelated: related.has(providerId),
    resellerRelated: resellerId !== null && related.has(resellerId),
    partnered: resellerId !== null && (await findPartnership(tx, providerId, resellerId)) !== undefined,
    agreementAccepted: await hasAgreement(tx, customerId, 'customer'),
    regions: await findRegions(tx),
  };
};
