import { hasAgreement } from '../db/agreements.ts';
import { findOrganizations } from '../db/organizations.ts';
import { findActivePartnership } from '../db/partnerships.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import type { SaleFacts } from '../domain/subscription-guards.ts';
import type { Subscription } from '../domain/subscriptions.ts';

/** Looks up what the guards of a sale want to know. A partner of record that does not exist is undefined as a whole. */
export const findSaleFacts = async (
  tx: Tx,
  { customerId, providerId, resellerId }: Pick<Subscription, 'customerId' | 'providerId' | 'resellerId'>,
): Promise<SaleFacts | undefined> => {
  const parties = await findOrganizations(tx, [customerId, providerId, resellerId]);
  const customer = parties.get(customerId);
  const provider = parties.get(providerId);
  const reseller = resellerId === null ? null : parties.get(resellerId);
  if (!customer || !provider || reseller === undefined) return undefined;
  const isRelated = async (partner: typeof provider | null) =>
    partner !== null && (await findActiveRelationship(tx, partner.id, customerId)) !== undefined;
  return {
    customer,
    provider,
    reseller,
    providerRelated: await isRelated(provider),
    resellerRelated: await isRelated(reseller),
    partnered: reseller !== null && (await findActivePartnership(tx, provider.id, reseller.id)) !== undefined,
    agreementAccepted: await hasAgreement(tx, customerId, 'customer'),
  };
};
