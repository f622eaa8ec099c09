import { findDelegatedAdminsOfPair } from '../db/delegated-admins.ts';
import { findOpenOrders } from '../db/orders.ts';
import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { findBlockers, findSubscriptionsOfRecord } from '../db/subscription-list.ts';
import { asOf, type DelegatedAdmin } from '../domain/delegated-admin.ts';
import type { Organization } from '../domain/organizations.ts';
import type { Blocker, Relationship } from '../domain/relationships.ts';
import type { Statement } from '../domain/removals.ts';
import type { Subscription } from '../domain/subscriptions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { findStatement } from './removal-statement.ts';

/** What a partner should know before it removes a customer, and what is looked at when it does. */
export type RemovalFacts = {
  readonly partner: Organization;
  readonly customer: Organization;
  /** Admin roles that stay as they are (S46). */
  readonly kept: readonly DelegatedAdmin[];
  /** What a provider must finish first: what it sold and runs, and orders on their way (domain 3.5). */
  readonly blockers: readonly Blocker[];
  /** What a reseller is partner of record of; that stays as it is (domain 3.14). */
  readonly ofRecord: readonly Subscription[];
  readonly statement: Statement;
};

/** Gathers what removal of this relationship would do and leave. Undefined if a party is no longer there. */
export const gatherRemoval = async (
  tx: Tx,
  { partnerId, customerId }: Pick<Relationship, 'partnerId' | 'customerId'>,
  now: Instant,
): Promise<RemovalFacts | undefined> => {
  const parties = await findOrganizations(tx, [partnerId, customerId]);
  const partner = parties.get(partnerId);
  const customer = parties.get(customerId);
  if (!partner || !customer) return undefined;
  const grants = await findDelegatedAdminsOfPair(tx, partnerId, customerId);
  return {
    partner,
    customer,
    kept: grants.map((grant) => asOf(grant, now)).filter((grant) => grant.state === 'active'),
    blockers: partner.kind === 'provider' ? await findAllBlockers(tx, partnerId, customerId) : [],
    ofRecord: partner.kind === 'reseller' ? await findSubscriptionsOfRecord(tx, partnerId, customerId) : [],
    statement: await findStatement(tx, partner),
  };
};

const findAllBlockers = async (
  tx: Tx,
  providerId: OrganizationId,
  customerId: OrganizationId,
): Promise<readonly Blocker[]> => {
  const orders = await findOpenOrders(tx, providerId, customerId);
  return [
    ...(await findBlockers(tx, providerId, customerId)),
    ...orders.map((order) => ({ kind: 'order' as const, ...order, friendlyName: null })),
  ];
};
