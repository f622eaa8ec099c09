import { findDelegatedAdminsOfPair } from '../db/delegated-admins.ts';
import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { asOf, type DelegatedAdmin } from '../domain/delegated-admin.ts';
import type { Organization } from '../domain/organizations.ts';
import type { Blocker, Relationship } from '../domain/relationships.ts';
import type { Statement } from '../domain/removals.ts';
import type { Instant } from '../kernel/time.ts';
import { findStatement } from './removal-statement.ts';

/** What a partner should know before it removes a customer, and what is looked at when it does. */
export type RemovalFacts = {
  readonly partner: Organization;
  readonly customer: Organization;
  /** Admin roles that stay as they are (S46). */
  readonly kept: readonly DelegatedAdmin[];
  /** What a provider must finish first. Subscriptions do not exist yet, so nothing stands in the way. */
  readonly blockers: readonly Blocker[];
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
    blockers: [],
    statement: await findStatement(tx, partner),
  };
};
