import { findOrganization } from '../db/organizations.ts';
import { findRelationshipsOfCustomer } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { findSubscriptions } from '../db/subscriptions.ts';
import { type Failure, refuse, refuseFields } from '../domain/failures.ts';
import type { WantedLine } from '../domain/order-quotes.ts';
import type { Organization } from '../domain/organizations.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';

/** What somebody wants to ask for, and whom, as it is sent in. */
export type AskedFor = {
  /** The provider that a reseller asks. */
  readonly providerId: OrganizationId | null;
  /** The partner that a customer asks, where it has several. */
  readonly partnerId: OrganizationId | null;
  readonly lines: readonly WantedLine[];
};

/** Whom a reseller or a customer asks for an order (domain 3.8). Fails where that is not said or cannot be. */
export const findAsked = (
  tx: Tx,
  { own, customer }: { readonly own: Organization; readonly customer: Organization },
  asked: AskedFor,
): Promise<Result<Organization, Failure>> =>
  own.kind === 'customer' ? partnerAsked(tx, customer, asked) : providerAsked(tx, asked);

/** A reseller says which provider it asks. One that there is not is one that it has no partnership with. */
const providerAsked = async (tx: Tx, { providerId }: AskedFor): Promise<Result<Organization, Failure>> => {
  if (providerId === null) return refuseFields({ field: 'providerId', code: 'required' });
  const provider = await findOrganization(tx, providerId);
  return provider?.kind === 'provider' ? ok(provider) : refuse('partnership_required');
};

/**
 * A customer asks the partner that it names; otherwise whoever serves the subscription that it wants seats for; otherwise
 * its reseller, or its provider when it has none. Where that may be several it must say.
 */
const partnerAsked = async (
  tx: Tx,
  customer: Organization,
  { partnerId, providerId, lines }: AskedFor,
): Promise<Result<Organization, Failure>> => {
  const relationships = await findRelationshipsOfCustomer(tx, customer.id);
  const active = relationships.filter((one) => one.state === 'active');
  const partners = new Set(active.map((one) => one.partnerId));
  const named = partnerId ?? providerId;
  if (named !== null && !partners.has(named)) return refuseFields({ field: 'partnerId', code: 'unknown' });
  if (partners.size === 0) return refuse('no_relationship');
  const resellers = active.filter((one) => one.capacity === 'indirect_reseller').map((one) => one.partnerId);
  const likely = resellers.length > 0 ? resellers : [...partners];
  const asked =
    named ?? (await serverOf(tx, customer, lines, partners)) ?? (likely.length === 1 ? likely[0] : undefined);
  const partner = asked === undefined ? undefined : await findOrganization(tx, asked);
  return partner ? ok(partner) : refuseFields({ field: 'partnerId', code: 'required' });
};

/** Who serves the first subscription that is to be changed, as far as it still serves the customer. */
const serverOf = async (
  tx: Tx,
  customer: Organization,
  lines: readonly WantedLine[],
  partners: ReadonlySet<OrganizationId>,
): Promise<OrganizationId | undefined> => {
  const ids = lines.flatMap((line) => ('subscriptionId' in line ? line.subscriptionId : []));
  const [first] = [...(await findSubscriptions(tx, ids)).values()].filter((one) => one.customerId === customer.id);
  if (!first) return undefined;
  return [first.resellerId, first.providerId].find((id) => id !== null && partners.has(id)) ?? undefined;
};
