import { findVersionAt, findVersionByNumber } from '../db/catalog-versions.ts';
import { findOrganization } from '../db/organizations.ts';
import { findRegions } from '../db/regions.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { findHoldings, sumSeatsOfItems } from '../db/subscriptions.ts';
import type { Member } from '../domain/actor.ts';
import type { CatalogItem, CatalogItemId } from '../domain/catalog.ts';
import { type CustomerFacts, type Unavailable, unavailability } from '../domain/catalog-availability.ts';
import type { CatalogVersion } from '../domain/catalog-versions.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Action } from '../domain/permissions.ts';
import { regionOf } from '../domain/regions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';

/** Whose view of the catalog is asked for. */
export type AskedOfCatalog = {
  /** As this customer of the caller can buy. */
  readonly customerId?: OrganizationId | undefined;
  /** Another version than the one in force; operator only. */
  readonly version?: number | undefined;
};

/** What of the catalog a caller sees. */
export type CatalogScope = {
  /** Undefined before anything was imported. */
  readonly version: CatalogVersion | undefined;
  /** The market whose offers and prices are shown; null: all of them, for the operator. */
  readonly market: string | null;
  /** The market outside of which there is nothing; null: what is not sold in `market` is shown too, with the reason. */
  readonly within: string | null;
  readonly prices: boolean;
  /** Set when it is asked for a customer, or by it: then what it cannot have carries the reason. */
  readonly customer: CustomerFacts | null;
  /** The seats that a customer has of each item, for itself; null for everybody else, who may not know all of them. */
  readonly ownSeats: ReadonlyMap<CatalogItemId, number> | null;
};

/** An item as this caller sees it: the offers of which market, and whether with their prices. */
export type CatalogRecord = Pick<CatalogScope, 'market' | 'prices'> & {
  readonly item: CatalogItem;
  /** Why the customer that was asked for cannot have it. */
  readonly unavailable: Unavailable | null;
  /** How many seats the customer that asks has of it; null when no customer asks. */
  readonly ownSeats: number | null;
};

/** A code that no region has: of a partner in a country where nobody sells, nothing is shown. */
const NO_MARKET = '';

/**
 * What this caller sees of the catalog (domain 2.7, 3.8; matrix rows 33, 35). Providers see prices when they have signed
 * the program agreement, resellers and customers never. A customer must be the caller's own (`not_found`), and its market
 * is shown instead of the partner's; a customer sees its own market and no other. Only the operator asks for a version by
 * number, to everybody else there is none.
 */
export const catalogScope = async (
  ctx: Context,
  tx: Tx,
  { action, customerId, version: number }: AskedOfCatalog & { readonly action: Action },
  now: Instant,
): Promise<Result<CatalogScope, Failure>> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const { organizationKind } = allowed.value;
  const isOperator = organizationKind === 'operator';
  if ((number !== undefined && !isOperator) || (customerId !== undefined && isOperator)) return refuse('not_found');
  const version = await (number === undefined ? findVersionAt(tx, now) : findVersionByNumber(tx, number));
  if (number !== undefined && version === undefined) return refuse('not_found');
  if (isOperator) return ok({ version, market: null, within: null, prices: true, customer: null, ownSeats: null });
  const asked = { member: allowed.value, customerId, version };
  return organizationKind === 'customer' ? forCustomer(tx, asked) : forPartner(ctx, tx, asked);
};

type Asked = Pick<CatalogScope, 'version'> & Pick<AskedOfCatalog, 'customerId'> & { readonly member: Member };

const forPartner = async (
  ctx: Context,
  tx: Tx,
  { member, customerId, version }: Asked,
): Promise<Result<CatalogScope, Failure>> => {
  const own = member.organizationId;
  if (customerId !== undefined && !(await findActiveRelationship(tx, own, customerId))) return refuse('not_found');
  const partner = await findOrganization(tx, own);
  const market = await findMarketOf(tx, customerId ?? own);
  const signed = partner !== undefined && partner.programAgreementSignedAt !== null;
  return ok({
    version,
    market: market ?? NO_MARKET,
    within: customerId === undefined ? (market ?? NO_MARKET) : null,
    prices: signed && authorize(ctx, 'catalog.see-prices').ok,
    customer: customerId === undefined ? null : { market, holdings: await findHoldings(tx, customerId) },
    ownSeats: null,
  });
};

const forCustomer = async (
  tx: Tx,
  { member: { organizationId: own }, customerId, version }: Asked,
): Promise<Result<CatalogScope, Failure>> => {
  if (customerId !== undefined && customerId !== own) return refuse('not_found');
  const market = await findMarketOf(tx, own);
  return ok({
    version,
    market: market ?? NO_MARKET,
    within: market ?? NO_MARKET,
    prices: false,
    customer: { market, holdings: await findHoldings(tx, own) },
    ownSeats: await sumSeatsOfItems(tx, own),
  });
};

const findMarketOf = async (tx: Tx, id: OrganizationId): Promise<string | undefined> => {
  const organization = await findOrganization(tx, id);
  return organization && regionOf(await findRegions(tx), organization.country);
};

/** An item as whoever asked sees it. */
export const toCatalogRecord = (
  item: CatalogItem,
  { market, prices, customer, ownSeats }: CatalogScope,
): CatalogRecord => ({
  item,
  market,
  prices,
  unavailable: customer === null ? null : (unavailability(item, customer) ?? null),
  ownSeats: ownSeats === null ? null : (ownSeats.get(item.id) ?? 0),
});
