import { findVersionAt, findVersionByNumber } from '../db/catalog-versions.ts';
import { findOrganization } from '../db/organizations.ts';
import { findRegions } from '../db/regions.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import type { Tx } from '../db/store.ts';
import { findHoldings } from '../db/subscriptions.ts';
import type { Member } from '../domain/actor.ts';
import type { CatalogItem } from '../domain/catalog.ts';
import type { CustomerFacts, Unavailable } from '../domain/catalog-availability.ts';
import type { CatalogVersion } from '../domain/catalog-versions.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { Action } from '../domain/permissions.ts';
import { regionOf } from '../domain/regions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';

/** Whose view of the catalogue is asked for. */
export type AskedOfCatalog = {
  /** As this customer of the caller can buy. */
  readonly customerId?: OrganizationId | undefined;
  /** Another version than the one in force; operator only. */
  readonly version?: number | undefined;
};

/** What of the catalogue a caller sees. */
export type CatalogScope = {
  /** Undefined before anything was imported. */
  readonly version: CatalogVersion | undefined;
  /** The market whose offers and prices are shown; null: all of them, for the operator. */
  readonly market: string | null;
  readonly prices: boolean;
  /** Set when it is asked for a customer: then what it cannot have is listed too, with the reason. */
  readonly customer: CustomerFacts | null;
};

/** An item as this caller sees it: the offers of which market, and whether with their prices. */
export type CatalogRecord = Pick<CatalogScope, 'market' | 'prices'> & {
  readonly item: CatalogItem;
  /** Why the customer that was asked for cannot have it. */
  readonly unavailable: Unavailable | null;
};

/** A code that no region has: of a partner in a country where nobody sells, nothing is shown. */
const NO_MARKET = '';

/**
 * What this caller sees of the catalogue (domain 2.7, 3.8; matrix row 33). Providers see prices when they have signed the
 * program agreement, resellers never. A customer must be the caller's own (`not_found`), and its market is shown instead
 * of the partner's; only the operator asks for a version by number, to everybody else there is none.
 */
export const catalogScope = async (
  ctx: Context,
  tx: Tx,
  { action, customerId, version: number }: AskedOfCatalog & { readonly action: Action },
  now: Instant,
): Promise<Result<CatalogScope, Failure>> => {
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const isOperator = allowed.value.organizationKind === 'operator';
  if ((number !== undefined && !isOperator) || (customerId !== undefined && isOperator)) return refuse('not_found');
  const version = await (number === undefined ? findVersionAt(tx, now) : findVersionByNumber(tx, number));
  if (number !== undefined && version === undefined) return refuse('not_found');
  if (isOperator) return ok({ version, market: null, prices: true, customer: null });
  return forPartner(ctx, tx, { member: allowed.value, customerId, version });
};

const forPartner = async (
  ctx: Context,
  tx: Tx,
  {
    member,
    customerId,
    version,
  }: Pick<CatalogScope, 'version'> & Pick<AskedOfCatalog, 'customerId'> & { member: Member },
): Promise<Result<CatalogScope, Failure>> => {
  const own = member.organizationId;
  if (customerId !== undefined && !(await findActiveRelationship(tx, own, customerId))) return refuse('not_found');
  const partner = await findOrganization(tx, own);
  const buyer = customerId === undefined ? partner : await findOrganization(tx, customerId);
  const market = buyer && regionOf(await findRegions(tx), buyer.country);
  const signed = partner !== undefined && partner.programAgreementSignedAt !== null;
  return ok({
    version,
    market: market ?? NO_MARKET,
    prices: signed && authorize(ctx, 'catalog.see-prices').ok,
    customer: customerId === undefined ? null : { market, holdings: await findHoldings(tx, customerId) },
  });
};
