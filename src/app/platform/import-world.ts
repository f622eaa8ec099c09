import { insertAgreementAcceptance } from '../../db/agreements.ts';
import { insertCatalogItems } from '../../db/catalog.ts';
import { insertVersion } from '../../db/catalog-versions.ts';
import { insertDelegatedAdmin } from '../../db/delegated-admins.ts';
import { emptyAllTables, insertOrganizations, insertPeople, isEmpty } from '../../db/import.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { insertPartnership } from '../../db/partnerships.ts';
import { saveRegions } from '../../db/regions.ts';
import { insertRelationships } from '../../db/relationships.ts';
import { insertHealthChange, saveService } from '../../db/services.ts';
import type { Tx } from '../../db/store.ts';
import { insertCharges, insertSubscription } from '../../db/subscriptions.ts';
import { CUSTOMER_AGREEMENT } from '../../domain/agreements.ts';
import type { CatalogItem } from '../../domain/catalog.ts';
import { firstVersion, importedEvent } from '../../domain/catalog-versions.ts';
import { activate, type DelegatedAdminRequest, GROUPS_OF_NEW_GRANT } from '../../domain/delegated-admin.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { PARTNERSHIP_MACHINE } from '../../domain/partnerships.ts';
import { type Region, regionOf } from '../../domain/regions.ts';
import { establish } from '../../domain/relationships.ts';
import type { SaidOfHealth } from '../../domain/services.ts';
import { subscriptionEvent } from '../../domain/subscription-events.ts';
import { sellerOf, type Terms } from '../../domain/subscription-terms.ts';
import { type Bought, identify, open } from '../../domain/subscriptions.ts';
import type { Person } from '../../domain/users.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { done, transact } from '../unit-of-work.ts';

/** A whole channel at once: who there is, and who has authorized whom. */
export type World = {
  readonly regions: readonly Region[];
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly partnerships: readonly { readonly providerId: OrganizationId; readonly resellerId: OrganizationId }[];
  readonly relationships: readonly {
    readonly partnerId: OrganizationId;
    readonly customerId: OrganizationId;
    readonly viaId: OrganizationId | null;
    /** Left out: from the moment on at which the world is brought in. */
    readonly since?: Instant;
  }[];
  readonly delegatedAdmin: readonly {
    readonly partnerId: OrganizationId;
    readonly customerId: OrganizationId;
    readonly request: DelegatedAdminRequest;
  }[];
  /** What is sold from the beginning on; left out: nothing yet. */
  readonly catalog?: readonly CatalogItem[];
  /** What customers have bought from this catalog, and when; left out: nothing yet. */
  readonly subscriptions?: readonly SoldBefore[];
  /** How the services of that catalog are; left out: nothing was ever said of any. */
  readonly services?: readonly (SaidOfHealth & { readonly planId: string; readonly adminPage?: string | null })[];
};

/** A purchase that was made before the world was brought in. */
export type SoldBefore = Terms &
  Pick<Bought, 'customerId' | 'providerId' | 'resellerId' | 'quantity'> & { readonly at: Instant };

/** Into what a world is brought: an empty platform, one that is emptied first, or one in use, beside what is there. */
export type Into = 'empty' | 'emptied' | 'used';

/**
 * Brings a whole channel into the platform, in one transaction: the sandbox's cast. The same domain functions make the
 * records as an acceptance would; nobody gets a letter, since nobody did anything. Only the platform itself may do it (`forbidden`); a platform in use that was thought empty refuses
 * with `conflict`.
 */
export const importWorld = (ctx: Context, world: World, { into }: { into: Into }): Promise<Result<null, Failure>> =>
  transact(ctx, 'platform.import', async (tx, now) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    if (into === 'emptied') await emptyAllTables(tx);
    if (into === 'empty' && !(await isEmpty(tx))) return refuse('conflict');
    await saveRegions(tx, world.regions);
    await insertOrganizations(tx, world.organizations, now);
    if (world.people.length > 0) await insertPeople(tx, world.people, now);
    const parties = await findOrganizations(tx, partiesOf(world));
    const events = [
      ...world.organizations.map(created),
      ...(await connect(ctx, tx, { world, parties }, now)),
      ...(await authorizePartners(ctx, tx, { world, parties }, now)),
      ...(await grantRoles(ctx, tx, { world, parties }, now)),
      ...(await openCatalog(ctx, tx, world, now)),
      ...(await openSubscriptions(ctx, tx, { world, parties })),
    ];
    await openServices(ctx, tx, world, now);
    return done(
      null,
      { type: 'platform.imported', subject: { kind: 'platform', id: 'world' }, audience: [] },
      ...events,
    );
  });

const created = (organization: Organization): DomainEvent => ({
  type: 'organization.created',
  subject: { kind: 'organization', id: organization.id },
  audience: [organization.id],
  details: { name: organization.name, kind: organization.kind },
});

const connect = async (ctx: Context, tx: Tx, { world, parties }: Cast, now: Instant): Promise<DomainEvent[]> => {
  const events: DomainEvent[] = [];
  for (const { providerId, resellerId } of world.partnerships) {
    const id = ctx.ids.id<'partnership'>();
    const facts = { state: PARTNERSHIP_MACHINE.initial, since: now, removedAt: null, removedBy: null, version: 1 };
    await insertPartnership(tx, { id, providerId, resellerId, ...facts });
    events.push({
      type: 'partnership.imported',
      subject: { kind: 'partnership', id },
      audience: [providerId, resellerId],
      details: { provider: nameIn(parties, providerId), reseller: nameIn(parties, resellerId) },
    });
  }
  return events;
};

const authorizePartners = async (
  ctx: Context,
  tx: Tx,
  { world, parties }: Cast,
  now: Instant,
): Promise<DomainEvent[]> => {
  const events: DomainEvent[] = [];
  const signed = new Set<OrganizationId>();
  for (const { partnerId, customerId, viaId, since = now } of world.relationships) {
    const partner = find(parties, partnerId);
    const customer = find(parties, customerId);
    const id = ctx.ids.id<'reseller relationship'>();
    const facts = { origin: 'invitation', channel: null, viaId } as const;
    const acceptor = world.people.find((person) => person.organizationId === customerId)?.name ?? null;
    await insertRelationships(tx, [establish(id, partner, customerId, facts, since)], customer, acceptor);
    events.push({
      type: 'reseller_relationship.active',
      subject: { kind: 'reseller_relationship', id },
      audience: [partnerId, customerId],
      customer,
      details: { partner: partner.name },
    });
    if (signed.has(customerId)) continue;
    signed.add(customerId);
    await insertAgreementAcceptance(tx, {
      organizationId: customerId,
      kind: 'customer',
      version: CUSTOMER_AGREEMENT.version,
      personId: null,
      personName: acceptor ?? customer.name,
      acceptedAt: since,
      invitationId: null,
    });
  }
  return events;
};

const grantRoles = async (ctx: Context, tx: Tx, { world, parties }: Cast, now: Instant): Promise<DomainEvent[]> => {
  const events: DomainEvent[] = [];
  for (const { partnerId, customerId, request } of world.delegatedAdmin) {
    const id = ctx.ids.id<'delegated admin relationship'>();
    const grant = activate(id, request, { partnerId, customerId, invitationId: null }, now);
    const assignments = GROUPS_OF_NEW_GRANT.map((group) => ({
      id: ctx.ids.id<'access assignment'>(),
      delegatedAdminId: id,
      partnerId,
      group,
      roles: grant.roles,
      state: 'active' as const,
    }));
    await insertDelegatedAdmin(tx, grant, assignments);
    events.push({
      type: 'delegated_admin.active',
      subject: { kind: 'delegated_admin', id },
      audience: [partnerId, customerId],
      customer: find(parties, customerId),
      details: { name: grant.name, roles: grant.roles, endsAt: grant.endsAt },
    });
  }
  return events;
};

/** The catalog's first version, in force at once. */
const openCatalog = async (ctx: Context, tx: Tx, world: World, now: Instant): Promise<DomainEvent[]> => {
  if (world.catalog === undefined) return [];
  const version = firstVersion(ctx.ids.id<'catalog version'>(), world.catalog, now);
  await insertVersion(tx, version);
  await insertCatalogItems(tx, version.id, world.catalog);
  return [importedEvent(version, [])];
};

/** What was bought is opened as an order would have opened it, at its own time. */
const openSubscriptions = async (ctx: Context, tx: Tx, { world, parties }: Cast): Promise<DomainEvent[]> => {
  const items = new Map((world.catalog ?? []).map((item) => [item.id, item]));
  const events: DomainEvent[] = [];
  for (const { at, ...sold } of world.subscriptions ?? []) {
    const customer = find(parties, sold.customerId);
    const market = regionOf(world.regions, customer.country) ?? '';
    const offered = sellerOf(items, market)(sold);
    if (!offered) throw new Error(`the world sells what its catalog does not have: ${sold.itemId}`);
    const { name, kind, unitPrice } = offered;
    const id = ctx.ids.id<'subscription'>();
    const { subscription, charges } = open({ ...sold, id, name, kind, unitPrice, market, orderLineId: null }, at);
    await insertSubscription(tx, subscription);
    await insertCharges(tx, identify(charges, ctx.ids));
    const resellers = sold.resellerId === null ? [] : [sold.resellerId];
    events.push(subscriptionEvent('subscription.created', subscription, { customer, resellers }));
  }
  return events;
};

/** What is said of the services from the beginning on, each with the first entry of its history. */
const openServices = async (ctx: Context, tx: Tx, world: World, now: Instant): Promise<void> => {
  const operator = world.organizations.find(({ kind }) => kind === 'operator')?.name ?? '';
  for (const { planId, health, message, adminPage = null } of world.services ?? []) {
    const since = health === 'healthy' ? null : now;
    await saveService(tx, { planId, health, message, since, adminPage, version: 1 });
    if (since === null) continue;
    const id = ctx.ids.id<'health change'>();
    await insertHealthChange(tx, { id, planId, at: now, health, message, person: { id: null, name: operator } });
  }
};

type Parties = ReadonlyMap<OrganizationId, Organization>;
type Cast = { readonly world: World; readonly parties: Parties };

/** Everybody the world's connections name, whether they come with it or are there already. */
const partiesOf = (world: World): OrganizationId[] => [
  ...world.partnerships.flatMap(({ providerId, resellerId }) => [providerId, resellerId]),
  ...world.relationships.flatMap(({ partnerId, customerId }) => [partnerId, customerId]),
  ...world.delegatedAdmin.flatMap(({ partnerId, customerId }) => [partnerId, customerId]),
  ...(world.subscriptions ?? []).map(({ customerId }) => customerId),
];

const find = (parties: Parties, id: OrganizationId): Organization => {
  const organization = parties.get(id);
  if (!organization) throw new Error(`the world names an organization that is not there: ${id}`);
  return organization;
};
const nameIn = (parties: Parties, id: OrganizationId): string => find(parties, id).name;
