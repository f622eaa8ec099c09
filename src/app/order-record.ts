import type { OrderScope } from '../db/order-row.ts';
import { findOperator, findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { namesStrangers } from '../domain/activity.ts';
import { isMember, type Member } from '../domain/actor.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import { type Order, type OrderCommand, orderCommands, reviewCommands } from '../domain/orders.ts';
import type { Organization } from '../domain/organizations.ts';
import { can } from '../domain/permissions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Context } from './context.ts';

/** An order as its reader sees it: with the names of its parties, and what the reader may do with it. */
export type OrderRecord = {
  readonly order: Order;
  readonly customer: Organization;
  readonly provider: Organization;
  readonly partnerOfRecord: Organization | null;
  readonly furtherResellers: readonly Organization[];
  /** Only its provider, and the operator, see what it pays (domain 2.7), and why the operator rejected it. */
  readonly prices: boolean;
  readonly may: readonly OrderCommand[];
};

/** Puts names beside orders. One whose party is gone is left out; organizations are never deleted. */
export const toOrderRecords = async (
  ctx: Context,
  tx: Tx,
  orders: readonly Order[],
): Promise<readonly OrderRecord[]> => {
  const parties = await findOrganizations(tx, orders.flatMap(namedOn));
  const wall = ctx.wall.now();
  const own = isMember(ctx.actor) ? ctx.actor.organizationId : null;
  const [places, seesPrices] = [can(ctx.actor, 'order.place', wall).ok, can(ctx.actor, 'catalog.see-prices', wall).ok];
  // A customer sees which organization did something, not who there, and not what partners note among themselves.
  const isPartner = isMember(ctx.actor) && namesStrangers(ctx.actor.organizationKind);
  const isOperator = isMember(ctx.actor) && ctx.actor.organizationKind === 'operator';
  const answers = can(ctx.actor, 'order-review.answer', wall).ok;
  const asSeen = (order: Order): Order => (isPartner ? order : { ...order, placedByName: null, note: null });
  return orders.flatMap((order) => {
    const [customer, provider] = [parties.get(order.customerId), parties.get(order.providerId)];
    const isOwn = order.providerId === own;
    return customer && provider
      ? [
          {
            order: asSeen(order),
            customer,
            provider,
            partnerOfRecord: (order.resellerId && parties.get(order.resellerId)) ?? null,
            furtherResellers: order.furtherResellerIds.flatMap((id) => parties.get(id) ?? []),
            prices: (isOwn || isOperator) && seesPrices,
            may: [...(isOwn && places ? orderCommands(order) : []), ...(answers ? reviewCommands(order) : [])],
          },
        ]
      : [];
  });
};

export const toOrderRecord = async (ctx: Context, tx: Tx, order: Order): Promise<OrderRecord> =>
  (await toOrderRecords(ctx, tx, [order]))[0] as OrderRecord;

/** The orders that a member may see: those of its own organization, on whichever side of them it stands. */
export const ordersSeenBy = ({ organizationId, organizationKind }: Member): OrderScope => ({
  side: organizationKind === 'provider' || organizationKind === 'customer' ? organizationKind : 'reseller',
  organizationId,
});

/** Everybody that an order is about: provider, customer, and the partner of record. */
export const partiesOf = (order: Pick<Order, 'customerId' | 'providerId' | 'resellerId'>): OrganizationId[] => [
  order.providerId,
  order.customerId,
  ...(order.resellerId === null ? [] : [order.resellerId]),
];

/** Everybody whose name stands on an order. Further resellers are named, and hear nothing of it. */
export const namedOn = (
  order: Pick<Order, 'customerId' | 'providerId' | 'resellerId' | 'furtherResellerIds'>,
): OrganizationId[] => [...partiesOf(order), ...order.furtherResellerIds];

/** What happened to an order, in the log of each of its parties. */
export const orderEvent = (
  type: EventType,
  order: Order,
  parties: ReadonlyMap<OrganizationId, Pick<Organization, 'name'>>,
): DomainEvent => ({
  type,
  subject: { kind: 'order', id: order.id },
  audience: partiesOf(order),
  customer: { id: order.customerId, name: parties.get(order.customerId)?.name ?? '' },
  details: {
    items: order.lines.map(({ name, quantity }) => ({ name, quantity })),
    provider: parties.get(order.providerId)?.name,
    partnerOfRecord: order.resellerId === null ? undefined : parties.get(order.resellerId)?.name,
    furtherResellers:
      order.furtherResellerIds.length === 0
        ? undefined
        : order.furtherResellerIds.flatMap((id) => parties.get(id)?.name ?? []),
    requestId: order.requestId ?? undefined,
    codes: order.lines.flatMap((line) => line.code ?? []),
  },
  after: { state: order.state },
});

/** What became of an order that waited, told to the people of its provider too. */
export const orderAnswered = async (tx: Tx, type: EventType, order: Order): Promise<DomainEvent> => {
  const event = orderEvent(type, order, await findOrganizations(tx, namedOn(order)));
  const told = { providerId: order.providerId, placedById: order.placedById ?? undefined };
  return { ...event, details: { ...event.details, ...told } };
};

/** An order waits for the operator, whose turn it is. */
export const orderHeld = async (tx: Tx, order: Order): Promise<DomainEvent> => {
  const event = orderEvent('order.held', order, await findOrganizations(tx, namedOn(order)));
  const operator = await findOperator(tx);
  return operator === undefined
    ? event
    : { ...event, audience: [...event.audience, operator.id], details: { ...event.details, nextId: operator.id } };
};
