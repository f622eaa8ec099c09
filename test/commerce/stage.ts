import type { Context } from '../../src/app/context.ts';
import { submitOrder } from '../../src/app/orders/submit.ts';
import { importWorld } from '../../src/app/platform/import-world.ts';
import { changeSubscription } from '../../src/app/subscriptions/change.ts';
import { scheduleChange } from '../../src/app/subscriptions/schedule.ts';
import { steerSubscription } from '../../src/app/subscriptions/steer.ts';
import { sweepSubscriptions } from '../../src/app/subscriptions/sweep.ts';
import { upgradeSubscription } from '../../src/app/subscriptions/upgrade.ts';
import { insertCatalogItems } from '../../src/db/catalog.ts';
import { insertVersion } from '../../src/db/catalog-versions.ts';
import { type Store, statement } from '../../src/db/store.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { asCatalogItemId, type CatalogItem, type CatalogItemId, type Offer } from '../../src/domain/catalog.ts';
import { firstVersion } from '../../src/domain/catalog-versions.ts';
import type { Organization } from '../../src/domain/organizations.ts';
import { builtInProvisioner } from '../../src/domain/provisioning.ts';
import type { ScheduledChange, Subscription } from '../../src/domain/subscriptions.ts';
import { provisionOrders } from '../../src/jobs/provision-orders.ts';
import type { IdSource, OrderId, OrganizationId, SubscriptionId } from '../../src/kernel/ids.ts';
import type { Result } from '../../src/kernel/result.ts';
import { toInstant, toMilliseconds } from '../../src/kernel/time.ts';
import { catalogItem } from '../catalog-items.ts';
import { type Act, type Cycle, type Item, type Plan, PRICE_LISTS, type Term } from './model.ts';

export type House = { readonly store: Store; readonly ids: IdSource };
/** A provider, its reseller, and customers, each with a history of its own. */
export type Stage = {
  readonly provider: Organization;
  readonly reseller: Organization;
  readonly customers: readonly Organization[];
  /** The real ids of what was bought, by customer and slot. */
  readonly bought: readonly Map<number, SubscriptionId>[];
};

export const ITEMS: Readonly<Record<Item, CatalogItemId>> = {
  GOOD: asCatalogItemId('GOOD:0001'),
  BETTER: asCatalogItemId('BETTER:0001'),
  TRIAL: asCatalogItemId('TRIAL:0001'),
};
const NAMES: ReadonlyMap<string, Item> = new Map(
  (['GOOD', 'BETTER', 'TRIAL'] as const).map((item) => [ITEMS[item], item]),
);

const catalogOf = ({ prices }: (typeof PRICE_LISTS)[number]): CatalogItem[] => {
  const offers = (item: Item): Offer[] =>
    Object.entries(prices[item]).map(([way, minor]) => {
      const [termDuration, billingCycle] = way.split(' ') as [Term, Cycle];
      return { termDuration, billingCycle, prices: [{ market: 'europe', unitPrice: { minor, currency: 'EUR' } }] };
    });
  const made = (item: Item, changes: Partial<CatalogItem>) =>
    catalogItem(ITEMS[item], item, { maxSeats: 60, offers: offers(item), ...changes });
  return [
    made('GOOD', { upgradesTo: [ITEMS.BETTER] }),
    made('BETTER', {}),
    made('TRIAL', { kind: 'trial', minSeats: 25, maxSeats: 25, onePerCustomer: true, convertsTo: ITEMS.GOOD }),
  ];
};

/** A channel in which everything may be sold, and both price lists. */
export const setUp = async (house: House, size: number): Promise<Stage> => {
  const { store, ids } = house;
  const made = (kind: Organization['kind'], name: string): Organization => ({
    id: ids.id<'organization'>(),
    kind,
    name,
    domain: `${name.toLowerCase()}.example`,
    country: 'PT',
    locale: 'en',
    partnerId: kind === 'customer' ? null : name,
    standing: 'good',
    programAgreementSignedAt: kind === 'customer' ? null : toInstant(Date.UTC(2021, 0, 1)),
    profile: null,
    supportContact: null,
    version: 1,
  });
  const provider = made('provider', 'Provider');
  const reseller = made('reseller', 'Reseller');
  const customers = Array.from({ length: size }, (_, index) => made('customer', `Customer${index}`));
  const [list, later] = PRICE_LISTS as [(typeof PRICE_LISTS)[number], (typeof PRICE_LISTS)[number]];
  const imported = await importWorld(
    contextOf(house, list.from, { kind: 'system' }),
    {
      regions: [{ code: 'europe', countries: ['PT'] }],
      organizations: [made('operator', 'Operator'), provider, reseller, ...customers],
      people: [],
      partnerships: [{ providerId: provider.id, resellerId: reseller.id }],
      relationships: customers.flatMap(({ id }) =>
        [provider, reseller].map((partner) => ({ partnerId: partner.id, customerId: id, viaId: null })),
      ),
      delegatedAdmin: [],
      catalog: catalogOf(list),
    },
    { into: 'empty' },
  );
  if (!imported.ok) throw new Error(imported.failure.code);
  await store.transaction(async (tx) => {
    const items = catalogOf(later);
    const version = { ...firstVersion(ids.id<'catalog version'>(), items, toInstant(later.from)), number: 2 };
    await insertVersion(tx, version);
    await insertCatalogItems(tx, version.id, items);
    return { commit: true, value: null };
  });
  return { provider, reseller, customers, bought: customers.map(() => new Map()) };
};

/** Forgets everything that was bought: the next batch begins in the same years. */
export const clear = async ({ store }: House, stage: Stage): Promise<void> => {
  await store.single.run(statement`truncate subscriptions, charges, orders, order_lines, audit_entries`);
  for (const slots of stage.bought) slots.clear();
};

/** Does for real what the act says, and gives `ok` or the code of the refusal. */
export const perform = async (
  house: House,
  stage: Stage,
  at: { who: number; now: number },
  act: Act,
): Promise<string> => {
  const ctx = contextOf(house, at.now, actorOf(stage.provider));
  const customer = (stage.customers[at.who] as Organization).id;
  const slots = stage.bought[at.who] as Map<number, SubscriptionId>;
  if (act.do === 'buy') {
    const order = await submitOrder(ctx, customer, {
      resellerId: stage.reseller.id,
      further: [],
      lines: [
        {
          itemId: ITEMS[act.item],
          quantity: act.seats,
          termDuration: act.term,
          billingCycle: act.cycle,
          alignedTo: act.end === undefined ? undefined : toInstant(act.end),
        },
      ],
      note: null,
    });
    if (!order.ok) return order.failure.code;
    await provision(house, at.now, order.value.order.id);
    await learn(house, customer, slots);
    return 'ok';
  }
  const id = slots.get(act.slot);
  if (!id) throw new Error('a subscription that was never bought');
  switch (act.do) {
    case 'seats':
      return codeOf(await changeSubscription(ctx, id, { quantity: act.seats }));
    case 'renew':
      return codeOf(await changeSubscription(ctx, id, { autoRenew: act.on }));
    case 'billing':
      return codeOf(await changeSubscription(ctx, id, { billingCycle: act.cycle }));
    case 'term':
      return codeOf(await changeSubscription(ctx, id, { termDuration: act.term, billingCycle: act.cycle }));
    case 'plan':
      return codeOf(await scheduleChange(ctx, id, toScheduled(act.plan)));
    case 'unplan':
      return codeOf(await scheduleChange(ctx, id, null));
    case 'upgrade': {
      const done = await upgradeSubscription(ctx, id, {
        itemId: ITEMS[act.item],
        ...(act.seats === null ? {} : { quantity: act.seats }),
      });
      await learn(house, customer, slots);
      return codeOf(done);
    }
    default:
      return codeOf(await steerSubscription(ctx, id, act.do));
  }
};

/** What the queue would do with an accepted order, at once. */
const provision = (house: House, now: number, id: OrderId): Promise<void> =>
  provisionOrders({
    context: () => contextOf(house, now, { kind: 'system' }),
    provisioner: builtInProvisioner,
  })({
    id: house.ids.id<'event'>(),
    at: toInstant(now),
    event: { type: 'order.submitted', subject: { kind: 'order', id }, audience: [], details: {} },
  });

/** Notes what has come to a customer: one at a time, so that slots are in the order of their making. */
const learn = async ({ store }: House, customer: OrganizationId, slots: Map<number, SubscriptionId>): Promise<void> => {
  const rows = await store.single.all(statement<{ id: SubscriptionId }>`
    select id from subscriptions where customer_id = ${customer}`);
  const known = new Set(slots.values());
  for (const { id } of rows) if (!known.has(id)) slots.set(slots.size, id);
};

export const sweep = async (house: House, now: number): Promise<void> => {
  const swept = await sweepSubscriptions(contextOf(house, now, { kind: 'system' }));
  if (!swept.ok) throw new Error(swept.failure.code);
};

const toScheduled = ({ quantity, term, cycle, item, end }: Plan): ScheduledChange => ({
  quantity,
  termDuration: term,
  billingCycle: cycle,
  itemId: item && ITEMS[item],
  termEndsAt: end === undefined ? undefined : toInstant(end),
});

/** What the database says of every customer, in the model's words: subscriptions by slot, and their charges. */
export const look = async ({ store }: House, stage: Stage, now: number): Promise<readonly unknown[][]> => {
  const subscriptions = await store.single.all(statement<Row>`select * from subscriptions`);
  const charges = await store.single.all(statement<ChargeRow>`
    select subscription_id, kind, at, from_at, until_at, quantity, amount_minor from charges`);
  const chargesOf = Map.groupBy(charges, (charge) => charge.subscription_id);
  return stage.bought.map((slots) =>
    [...slots].map(([slot, id]) => {
      const row = subscriptions.find((one) => one.id === id);
      if (!row) throw new Error('a subscription that is gone');
      return toPicture(slot, row, chargesOf.get(id) ?? [], now);
    }),
  );
};

const at = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

const toPicture = (slot: number, row: Row, charges: readonly ChargeRow[], now: number) => ({
  slot,
  item: NAMES.get(row.item_id),
  seats: row.quantity,
  state: row.state,
  term: row.term_duration,
  cycle: row.billing_cycle,
  price: row.unit_minor,
  renews: row.auto_renew,
  from: at(row.term_starts_at),
  end: at(row.term_ends_at),
  cancelUntil: at(row.cancel_until),
  windows: row.windows
    .map(({ seats, until }) => [seats, Date.parse(until)] as const)
    .filter(([, until]) => until >= now),
  next: at(row.next_charge_at),
  nextCycle: row.at_next_charge && {
    cycle: row.at_next_charge.billingCycle,
    price: row.at_next_charge.unitPrice.minor,
  },
  plan: row.scheduled && toPlan(row.scheduled),
  stateEnd: at(row.state_ends_at),
  charges: charges
    .map((charge) => ({
      kind: charge.kind,
      at: at(charge.at),
      from: at(charge.from_at),
      until: at(charge.until_at),
      seats: charge.quantity,
      amount: charge.amount_minor,
    }))
    .map((charge) => JSON.stringify(charge))
    .sort(),
});

const toPlan = ({ quantity, termDuration, billingCycle, itemId, termEndsAt }: ScheduledChange) => ({
  ...(quantity === undefined ? {} : { quantity }),
  ...(termDuration === undefined ? {} : { term: termDuration }),
  ...(billingCycle === undefined ? {} : { cycle: billingCycle }),
  ...(itemId === undefined ? {} : { item: NAMES.get(itemId) }),
  ...(termEndsAt === undefined ? {} : { end: toMilliseconds(termEndsAt) }),
});

type Row = {
  id: SubscriptionId;
  item_id: string;
  quantity: number;
  state: string;
  term_duration: string;
  billing_cycle: string;
  unit_minor: number;
  auto_renew: boolean;
  term_starts_at: string;
  term_ends_at: string;
  cancel_until: string | null;
  windows: { seats: number; until: string }[];
  next_charge_at: string | null;
  at_next_charge: Subscription['atNextCharge'];
  scheduled: ScheduledChange | null;
  state_ends_at: string | null;
};
type ChargeRow = {
  subscription_id: SubscriptionId;
  kind: string;
  at: string;
  from_at: string;
  until_at: string;
  quantity: number;
  amount_minor: number;
};

const codeOf = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? 'ok' : result.failure.code);

/** The provider's own program: what it may do is told elsewhere. */
const actorOf = (organization: Organization): Actor => ({
  kind: 'application',
  applicationId: organization.id,
  organizationId: organization.id,
  organizationName: organization.name,
  organizationKind: organization.kind,
});

const contextOf = ({ store, ids }: House, now: number, actor: Actor): Context => {
  const clock = { now: () => toInstant(now) };
  return { store, ids, actor, clock, wall: clock, base: 'http://tandem.test', door: 'api', requestId: 'history' };
};
