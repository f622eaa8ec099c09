import type { Selectable } from 'kysely';
import type { CatalogItemId } from '../domain/catalog.ts';
import type { Holding } from '../domain/catalog-availability.ts';
import { fold } from '../domain/organizations.ts';
import {
  type Charge,
  dueAt,
  type ScheduledChange,
  type SeatWindow,
  type Subscription,
  type SubscriptionState,
} from '../domain/subscriptions.ts';
import { asId, type OrderLineId, type OrganizationId, type SubscriptionId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import { type ChargeRow, type SubscriptionRow, sqlFor } from './schema.ts';
import { statement, type Tx } from './store.ts';

export const insertSubscription = async (tx: Tx, subscription: Subscription): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('subscriptions').values({
      customer_id: subscription.customerId,
      id: subscription.id,
      provider_id: subscription.providerId,
      market: subscription.market,
      currency: subscription.unitPrice.currency,
      started_at: subscription.startedAt,
      order_line_id: subscription.orderLineId,
      ...changeable(subscription),
      version: subscription.version,
    }),
  );
};

export const findSubscription = async (tx: Tx, id: SubscriptionId): Promise<Subscription | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('subscriptions').selectAll().where('id', '=', id));
  return row && toSubscription(row);
};

/** Several at once, by id; the unknown are left out. */
export const findSubscriptions = async (
  tx: Tx,
  ids: readonly SubscriptionId[],
): Promise<ReadonlyMap<SubscriptionId, Subscription>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.all(
    sqlFor
      .selectFrom('subscriptions')
      .selectAll()
      .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...new Set(ids)])))),
  );
  return new Map(rows.map((row) => [asId<'subscription'>(row.id), toSubscription(row)]));
};

/** What was made of an order line: it is provisioned once, whatever is tried again. */
export const findSubscriptionOfLine = async (tx: Tx, line: OrderLineId): Promise<Subscription | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('subscriptions').selectAll().where('order_line_id', '=', line));
  return row && toSubscription(row);
};

/** All that was ever sold to a customer, by whichever provider; a trial that has become something else is over. */
export const findHoldings = async (tx: Tx, customerId: OrganizationId): Promise<readonly Holding[]> => {
  const rows = await tx.all(statement<{ item_id: CatalogItemId; state: SubscriptionState }>`
    select item_id, state from subscriptions where customer_id = ${customerId}
    union
    select converted_from, 'deleted' from subscriptions where customer_id = ${customerId} and converted_from is not null`);
  return rows.map((row) => ({ itemId: row.item_id, state: row.state }));
};

/** Locks a subscription until the end of the transaction. The customer's row is locked before it. */
export const lockSubscription = async (tx: Tx, id: SubscriptionId): Promise<Subscription | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('subscriptions').selectAll().where('id', '=', id).forUpdate());
  return row && toSubscription(row);
};

/** The active subscriptions of one item that a customer has, oldest first; `lock` is for whoever changes one of them. */
export const findActiveOfItem = async (
  tx: Tx,
  customerId: OrganizationId,
  itemId: CatalogItemId,
  { lock }: { readonly lock: boolean },
): Promise<Subscription[]> => {
  const found = sqlFor
    .selectFrom('subscriptions')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('item_id', '=', itemId)
    .where('state', '=', 'active')
    .orderBy('id');
  return (await tx.all(lock ? found.forUpdate() : found)).map(toSubscription);
};

/** What is due by now, in the order in which it falls due, locked; what somebody else holds is left for later. */
export const lockDueSubscriptions = async (tx: Tx, now: Instant, limit: number): Promise<Subscription[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('subscriptions')
      .selectAll()
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(toSubscription);
};

/** Those of whose end somebody is to be told by now, locked; what somebody else holds is left for later. */
export const lockSubscriptionsToRemind = async (tx: Tx, now: Instant, limit: number): Promise<Subscription[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('subscriptions')
      .selectAll()
      .where('state', '=', 'active')
      .where('remind_at', '<=', now)
      .where('term_ends_at', '>', now)
      .orderBy('remind_at')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  );
  return rows.map(toSubscription);
};

/** Writes when a locked subscription is next told of. Nothing that anybody changes: its version stays. */
export const saveReminder = async (tx: Tx, { customerId, id, remindAt }: Subscription): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('subscriptions')
      .set({ remind_at: remindAt })
      .where('customer_id', '=', customerId)
      .where('id', '=', id),
  );
};

/** Writes a locked subscription as its next version, and gives that back. */
export const saveSubscription = async (tx: Tx, subscription: Subscription): Promise<Subscription> => {
  const version = subscription.version + 1;
  await tx.run(
    sqlFor
      .updateTable('subscriptions')
      .set({ ...changeable(subscription), version })
      .where('customer_id', '=', subscription.customerId)
      .where('id', '=', subscription.id),
  );
  return { ...subscription, version };
};

export const insertCharges = async (tx: Tx, charges: readonly Charge[]): Promise<void> => {
  if (charges.length === 0) return;
  await tx.run(
    sqlFor.insertInto('charges').values(
      charges.map((charge) => ({
        customer_id: charge.customerId,
        id: charge.id,
        provider_id: charge.providerId,
        reseller_id: charge.resellerId,
        subscription_id: charge.subscriptionId,
        kind: charge.kind,
        at: charge.at,
        from_at: charge.from,
        until_at: charge.until,
        quantity: charge.quantity,
        unit_minor: charge.unitPrice.minor,
        amount_minor: charge.amount.minor,
        currency: charge.amount.currency,
      })),
    ),
  );
};

const searchTextOf = ({ id, name, friendlyName }: Subscription): string =>
  fold([name.en, name['zh-TW'], friendlyName ?? '', id].join('\n'));

const changeable = (subscription: Subscription) => ({
  reseller_id: subscription.resellerId,
  item_id: subscription.itemId,
  name: JSON.stringify(subscription.name),
  friendly_name: subscription.friendlyName,
  search_text: searchTextOf(subscription),
  kind: subscription.kind,
  quantity: subscription.quantity,
  state: subscription.state,
  term_duration: subscription.termDuration,
  billing_cycle: subscription.billingCycle,
  unit_minor: subscription.unitPrice.minor,
  auto_renew: subscription.autoRenew,
  term_starts_at: subscription.termStartsAt,
  term_ends_at: subscription.termEndsAt,
  cancel_until: subscription.cancelUntil,
  windows: JSON.stringify(subscription.windows),
  windows_end_at: subscription.windows.at(-1)?.until ?? null,
  next_charge_at: subscription.nextChargeAt,
  at_next_charge: subscription.atNextCharge && JSON.stringify(subscription.atNextCharge),
  scheduled: subscription.scheduled && JSON.stringify(subscription.scheduled),
  state_since: subscription.stateSince,
  state_ends_at: subscription.stateEndsAt,
  due_at: dueAt(subscription),
  remind_at: subscription.remindAt,
  converted_from: subscription.convertedFrom,
});

export const toSubscription = (row: Selectable<SubscriptionRow>): Subscription => ({
  id: asId(row.id),
  customerId: asId(row.customer_id),
  providerId: asId(row.provider_id),
  resellerId: row.reseller_id === null ? null : asId(row.reseller_id),
  itemId: row.item_id as CatalogItemId,
  name: row.name,
  friendlyName: row.friendly_name,
  kind: row.kind as Subscription['kind'],
  market: row.market,
  quantity: row.quantity,
  state: row.state as SubscriptionState,
  termDuration: row.term_duration as Subscription['termDuration'],
  billingCycle: row.billing_cycle as Subscription['billingCycle'],
  unitPrice: { minor: row.unit_minor, currency: row.currency as Money['currency'] },
  autoRenew: row.auto_renew,
  startedAt: row.started_at,
  termStartsAt: row.term_starts_at,
  termEndsAt: row.term_ends_at,
  cancelUntil: row.cancel_until,
  windows: row.windows as readonly SeatWindow[],
  nextChargeAt: row.next_charge_at,
  atNextCharge: row.at_next_charge as Subscription['atNextCharge'],
  scheduled: row.scheduled as ScheduledChange | null,
  stateSince: row.state_since,
  stateEndsAt: row.state_ends_at,
  remindAt: row.remind_at,
  orderLineId: row.order_line_id === null ? null : asId(row.order_line_id),
  convertedFrom: row.converted_from as CatalogItemId | null,
  version: row.version,
});

export const toCharge = (row: Selectable<ChargeRow>): Charge => {
  const currency = row.currency as Money['currency'];
  return {
    id: asId(row.id),
    customerId: asId(row.customer_id),
    providerId: asId(row.provider_id),
    resellerId: row.reseller_id === null ? null : asId(row.reseller_id),
    subscriptionId: asId(row.subscription_id),
    kind: row.kind as Charge['kind'],
    at: row.at,
    from: row.from_at,
    until: row.until_at,
    quantity: row.quantity,
    unitPrice: { minor: row.unit_minor, currency },
    amount: { minor: row.amount_minor, currency },
  };
};
