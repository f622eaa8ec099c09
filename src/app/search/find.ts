import { listCatalogItems } from '../../db/catalog.ts';
import { listProviders } from '../../db/credit.ts';
import { listCustomers } from '../../db/customer-list.ts';
import { listInvitations } from '../../db/invitation-list.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { listPeopleOf } from '../../db/people-list.ts';
import type { Tx } from '../../db/store.ts';
import { listSubscriptions } from '../../db/subscription-list.ts';
import type { Member } from '../../domain/actor.ts';
import type { CatalogItem } from '../../domain/catalog.ts';
import { type CustomerItem, readCustomerSearch } from '../../domain/customers.ts';
import type { Failure } from '../../domain/failures.ts';
import { readInvitationSearch } from '../../domain/invitations.ts';
import { fold, type Organization, type OrganizationKind } from '../../domain/organizations.ts';
import type { Action } from '../../domain/permissions.ts';
import type { Subscription } from '../../domain/subscriptions.ts';
import type { Person } from '../../domain/users.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorize } from '../access.ts';
import { catalogScope } from '../catalog-scope.ts';
import type { Context } from '../context.ts';
import { listOf } from '../customer-scope.ts';
import { type InvitationRecord, toRecords } from '../invitation-record.ts';
import { scopeOfInvitations } from '../own-invitations.ts';
import { findPartnerRecords } from '../partner-record.ts';
import { scopeOf } from '../subscription-record.ts';
import { query } from '../unit-of-work.ts';

/** The first of a kind that were found, and whether its list has more of them. */
export type Hits<Item> = { readonly items: readonly Item[]; readonly more: boolean };

/** What was found, each group null where its list is not the caller's to look at. */
export type Found = {
  readonly customers: Hits<CustomerItem> | null;
  readonly invitations: Hits<InvitationRecord> | null;
  /** The partners that a customer has or had. */
  readonly partners: Hits<Organization> | null;
  /** What a customer has bought. */
  readonly subscriptions: Hits<Subscription> | null;
  /** The providers that the operator gives credit. */
  readonly providers: Hits<Organization> | null;
  /** The catalog as the operator keeps it. */
  readonly catalogItems: Hits<CatalogItem> | null;
  /** The people of the caller's own organization. */
  readonly people: Hits<Person> | null;
};

/**
 * The search of the top bar (design guide, section 3): one text, looked for in every list that the caller may see, by the
 * search that the list itself has, so that nothing is found here that is not found there. A group whose right is missing
 * is not looked at. Each costs what the first page of its list costs.
 */
export const findAnywhere = (
  ctx: Context,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Result<Found, Failure>> =>
  query(ctx, 'search.find', async (tx, now) => {
    const allowed = authorize(ctx, 'search.find');
    if (!allowed.ok) return allowed;
    const search: Search = { ctx, tx, now, member: allowed.value, text, page: { limit } };
    return ok({
      customers: await findCustomers(search),
      invitations: await findInvitations(search),
      partners: await findPartners(search),
      subscriptions: await findSubscriptions(search),
      providers: await findProviders(search),
      catalogItems: await findCatalogItems(search),
      people: await findPeople(search),
    });
  });

type Search = {
  readonly ctx: Context;
  readonly tx: Tx;
  readonly now: Instant;
  readonly member: Member;
  readonly text: string;
  readonly page: { readonly limit: number };
};

const isOf = ({ member }: Search, ...kinds: readonly OrganizationKind[]): boolean =>
  kinds.includes(member.organizationKind);
const may = ({ ctx }: Search, action: Action): boolean => authorize(ctx, action).ok;

const NOTHING = { items: [], next: null };
const toHits = <Item>({
  items,
  next,
}: {
  readonly items: readonly Item[];
  readonly next: string | null;
}): Hits<Item> => ({ items, more: next !== null });

/** The first of a list that is short enough to be read as a whole. */
const firstOf = <Item>(items: readonly Item[], { page: { limit } }: Search): Hits<Item> => ({
  items: items.slice(0, limit),
  more: items.length > limit,
});

const findCustomers = async (search: Search): Promise<Found['customers']> => {
  if (!may(search, 'customer.list')) return null;
  const { tx, member, text, page, now } = search;
  const question = { search: readCustomerSearch(text), sort: 'name' } as const;
  const found = question.search && (await listCustomers(tx, listOf(member), question, page, now));
  return toHits(found ?? NOTHING);
};

/** The newest first; a sales agent finds its own (matrix row 7). */
const findInvitations = async (search: Search): Promise<Found['invitations']> => {
  const { ctx, tx, text, page, now } = search;
  const allowed = scopeOfInvitations(ctx);
  if (!allowed.ok) return null;
  const wanted = readInvitationSearch(text);
  if (wanted === undefined) return toHits(NOTHING);
  const { items, next } = await listInvitations(tx, allowed.value.scope, { state: [], search: wanted }, page);
  return toHits({ items: await toRecords(ctx, tx, items, now), next });
};

const findPartners = async (search: Search): Promise<Found['partners']> => {
  if (!may(search, 'partner.list')) return null;
  const { ctx, tx, member, now } = search;
  const part = fold(search.text);
  const partners = (await findPartnerRecords(ctx, tx, member.organizationId, now)).map(({ partner }) => partner);
  return firstOf(
    partners.filter(({ name, domain }) => fold(name).includes(part) || domain.includes(part)),
    search,
  );
};

const findSubscriptions = async (search: Search): Promise<Found['subscriptions']> => {
  if (!isOf(search, 'customer') || !may(search, 'subscription.list')) return null;
  const { tx, member, text, page } = search;
  return toHits(await listSubscriptions(tx, scopeOf(member), { search: text, state: null }, page));
};

const findProviders = async (search: Search): Promise<Found['providers']> => {
  if (!may(search, 'credit.list')) return null;
  const { tx, text, page } = search;
  const { items: ids, next } = await listProviders(tx, { search: fold(text) }, page);
  const found = await findOrganizations(tx, ids);
  return toHits({ items: ids.flatMap((id) => found.get(id) ?? []), next });
};

const findCatalogItems = async (search: Search): Promise<Found['catalogItems']> => {
  if (!isOf(search, 'operator')) return null;
  const { ctx, tx, text, page, now } = search;
  const scope = await catalogScope(ctx, tx, { action: 'catalog.list' }, now);
  if (!scope.ok) return null;
  const { version, within } = scope.value;
  if (version === undefined) return toHits(NOTHING);
  const filter = { search: text, kind: null, publisher: null, market: within };
  return toHits(await listCatalogItems(tx, version.id, filter, page));
};

/** A customer's own people stand in its directory too: either right to see them is enough (matrix rows 45, 54). */
const findPeople = async (search: Search): Promise<Found['people']> => {
  if (!may(search, 'person.list') && !(isOf(search, 'customer') && may(search, 'user.list'))) return null;
  const { tx, member, text, page } = search;
  const { items, next } = await listPeopleOf(tx, member.organizationId, { search: text, state: 'active' }, page);
  return toHits({ items: items.map(({ person }) => person), next });
};
