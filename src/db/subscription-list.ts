import type { Selectable } from 'kysely';
import type { Neighbour } from '../domain/alignments.ts';
import { fold } from '../domain/organizations.ts';
import type { Blocker } from '../domain/relationships.ts';
import { type Charge, RUNNING_STATES, type Subscription, type SubscriptionState } from '../domain/subscriptions.ts';
import { asId, type OrganizationId, type SubscriptionId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { addMonths, type Instant } from '../kernel/time.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { type SubscriptionRow, sqlFor } from './schema.ts';
import { type Statement, statement, type Tx } from './store.ts';
import { inScope, type SubscriptionScope } from './subscription-scope.ts';
import { toCharge, toSubscription } from './subscriptions.ts';

export type SubscriptionFilter = { readonly search: string; readonly state: SubscriptionState | null };

/** A page of a customer's subscriptions in the caller's scope, newest first: one range of an index. */
export const listSubscriptions = async (
  tx: Tx,
  scope: SubscriptionScope,
  filter: SubscriptionFilter,
  page: PageRequest,
): Promise<Page<Subscription>> => {
  const after = readTimeCursor(page.cursor);
  const rows = await tx.all(listed(scope, filter, { after, limit: page.limit + 1 }));
  return toPage(rows, page.limit, (row) => [row.started_at, row.id], toSubscription);
};

/** All of them, in portions, in the order of one moment. */
export async function* portionsOfSubscriptions(
  tx: Tx,
  scope: SubscriptionScope,
  filter: SubscriptionFilter,
): AsyncGenerator<Subscription[]> {
  for await (const rows of tx.portions(listed(scope, filter, {}), PORTION)) yield rows.map(toSubscription);
}
const PORTION = 500;

const listed = (
  scope: SubscriptionScope,
  { search, state }: SubscriptionFilter,
  { after, limit }: { readonly after?: readonly [string, string] | undefined; readonly limit?: number },
): Statement<Selectable<SubscriptionRow>> => {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const conditions = [
    ...inScope(scope, value),
    ...(state === null ? [] : [`state = ${value(state)}`]),
    ...(search === '' ? [] : [`position(${value(fold(search))} in search_text) > 0`]),
    ...(after === undefined ? [] : [`(started_at, id) < (${value(after[0])}::timestamptz, ${value(after[1])}::uuid)`]),
  ];
  const most = limit === undefined ? '' : ` limit ${value(limit)}`;
  return {
    text: `select s.* from subscriptions s where ${conditions.join(' and ')} order by s.started_at desc, s.id desc${most}`,
    values,
  };
};

/** Has this provider ever sold anything to this customer? */
export const hasSoldTo = async (tx: Tx, providerId: OrganizationId, customerId: OrganizationId): Promise<boolean> =>
  (await tx.maybe(statement`
    select 1 from subscriptions where provider_id = ${providerId} and customer_id = ${customerId} limit 1`)) !==
  undefined;

/** How many blockers are named one by one. */
const NAMED_BLOCKERS = 500;

/** What a provider sold to a customer and has not ended: it cannot leave before (domain 3.5). */
export const findBlockers = async (
  tx: Tx,
  providerId: OrganizationId,
  customerId: OrganizationId,
): Promise<readonly Blocker[]> => {
  const rows = await tx.all(statement<{ id: string; name: Localized; friendly_name: string | null }>`
    select id, name, friendly_name from subscriptions
    where provider_id = ${providerId} and customer_id = ${customerId} and state = any(${RUNNING_STATES})
    order by started_at desc, id desc limit ${NAMED_BLOCKERS}`);
  return rows.map(({ id, name, friendly_name: friendlyName }) => ({ kind: 'subscription', id, name, friendlyName }));
};

/** What this reseller is partner of record of, and still runs: its removal leaves it as it is (domain 3.14). */
export const findSubscriptionsOfRecord = async (
  tx: Tx,
  resellerId: OrganizationId,
  customerId: OrganizationId,
): Promise<readonly Subscription[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('subscriptions')
      .selectAll()
      .where('reseller_id', '=', resellerId)
      .where('customer_id', '=', customerId)
      .where(({ eb, fn, val }) => eb('state', '=', fn.any(val([...RUNNING_STATES]))))
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(NAMED_BLOCKERS),
  );
  return rows.map(toSubscription);
};

/** How many ends of others are offered for alignment, and the longest term that could be aligned, in months. */
const NEIGHBOURS = 500;
const REACH = 36;

/** Where a term is to be aligned: with whom, from when on, and which subscription it is, if it is there already. */
export type AlignmentPlace = Pick<Subscription, 'customerId' | 'providerId'> & {
  readonly id: SubscriptionId | null;
  readonly from: Instant;
  /** Only what this reseller is partner of record of: a reseller knows of nothing else (matrix row 32). */
  readonly servedBy?: OrganizationId | null;
};

/** Other active subscriptions that the provider sold to the customer, one for each end and term. */
export const findNeighbours = async (
  tx: Tx,
  { id, customerId, providerId, from, servedBy = null }: AlignmentPlace,
): Promise<readonly Neighbour[]> => {
  const rows = await tx.all(statement<
    Pick<Selectable<SubscriptionRow>, 'id' | 'kind' | 'state' | 'term_duration' | 'term_ends_at'>
  >`
    select distinct on (term_ends_at, term_duration, kind) id, kind, state, term_duration, term_ends_at
    from subscriptions
    where provider_id = ${providerId} and customer_id = ${customerId} and id is distinct from ${id}::uuid
      and state = 'active' and term_ends_at > ${from} and term_ends_at < ${addMonths(from, REACH)}
      and (${servedBy}::uuid is null or reseller_id = ${servedBy}::uuid)
    order by term_ends_at, term_duration, kind limit ${NEIGHBOURS}`);
  return rows.map((row) => ({
    id: asId(row.id),
    kind: row.kind as Neighbour['kind'],
    state: row.state as Neighbour['state'],
    termDuration: row.term_duration as Neighbour['termDuration'],
    termEndsAt: row.term_ends_at,
  }));
};

/** Others of the same parties whose term has ended by `now` and which no sweep has led on yet. */
export const findEndedNeighbours = async (
  tx: Tx,
  { id, customerId, providerId, servedBy = null }: AlignmentPlace,
  now: Instant,
): Promise<readonly Subscription[]> => {
  const rows = await tx.all(statement<Selectable<SubscriptionRow>>`
    select * from subscriptions
    where provider_id = ${providerId} and customer_id = ${customerId} and id is distinct from ${id}::uuid
      and state = 'active' and term_ends_at <= ${now}
      and (${servedBy}::uuid is null or reseller_id = ${servedBy}::uuid)
    order by term_ends_at, id limit ${NEIGHBOURS}`);
  return rows.map(toSubscription);
};

/** What was charged for a subscription, the latest first. */
export const listCharges = async (tx: Tx, subscriptionId: SubscriptionId, page: PageRequest): Promise<Page<Charge>> => {
  const after = readTimeCursor(page.cursor);
  let query = sqlFor.selectFrom('charges').selectAll().where('subscription_id', '=', subscriptionId);
  if (after !== undefined) {
    const [at, id] = after;
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(at, id)));
  }
  const rows = await tx.all(
    query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit + 1),
  );
  return toPage(rows, page.limit, (row) => [row.at, row.id], toCharge);
};
