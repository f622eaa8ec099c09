import type { RequestScope } from '../db/order-requests.ts';
import { findLines } from '../db/order-row.ts';
import { findOrganizations } from '../db/organizations.ts';
import type { Tx } from '../db/store.ts';
import { isMember, type Member } from '../domain/actor.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import {
  type OrderRequest,
  type OrderRequestCommand,
  orderedInstead,
  type RequestedLine,
  requestCommands,
} from '../domain/order-requests.ts';
import type { Organization } from '../domain/organizations.ts';
import { can } from '../domain/permissions.ts';
import type { OrganizationId } from '../kernel/ids.ts';
import type { Context } from './context.ts';

/** An order request as its reader sees it: with the names of its parties, and what the reader may do with it. */
export type OrderRequestRecord = {
  readonly request: OrderRequest;
  readonly customer: Organization;
  readonly from: Organization;
  readonly to: Organization;
  readonly provider: Organization | null;
  /** What was ordered for it, where that is not what was asked for. */
  readonly ordered: readonly RequestedLine[] | null;
  readonly may: readonly OrderRequestCommand[];
};

/** The requests that a member may see. */
export const requestsSeenBy = ({ organizationId, organizationKind }: Member): RequestScope => ({
  own: organizationId,
  isCustomer: organizationKind === 'customer',
});

/** Puts names beside requests, and what was ordered for them where it differs. */
export const toRequestRecords = async (
  ctx: Context,
  tx: Tx,
  requests: readonly OrderRequest[],
): Promise<readonly OrderRequestRecord[]> => {
  const parties = await findOrganizations(tx, requests.flatMap(partiesOf));
  const lines = await findLines(
    tx,
    requests.flatMap((request) => request.orderId ?? []),
  );
  const commands = commandsFor(ctx);
  return requests.flatMap((request) => {
    const [customer, from, to] = [request.customerId, request.fromId, request.toId].map((id) => parties.get(id));
    if (!customer || !from || !to) return [];
    const provider = (request.providerId && parties.get(request.providerId)) ?? null;
    const ordered = request.orderId && lines.get(request.orderId);
    return [
      {
        request,
        customer,
        from,
        to,
        provider,
        ordered: ordered ? orderedInstead(request, ordered) : null,
        may: commands(request),
      },
    ];
  });
};

export const toRequestRecord = async (ctx: Context, tx: Tx, request: OrderRequest): Promise<OrderRequestRecord> =>
  (await toRequestRecords(ctx, tx, [request]))[0] as OrderRequestRecord;

const commandsFor = (ctx: Context): ((request: OrderRequest) => readonly OrderRequestCommand[]) => {
  const { actor } = ctx;
  if (!isMember(actor)) return () => [];
  const wall = ctx.wall.now();
  const [answers, asks] = [can(actor, 'order-request.answer', wall).ok, can(actor, 'order-request.submit', wall).ok];
  return (request) =>
    requestCommands(request, actor.organizationId).filter((command) => (command === 'withdraw' ? asks : answers));
};

const partiesOf = (request: OrderRequest): (OrganizationId | null)[] => [
  request.customerId,
  request.fromId,
  request.toId,
  request.providerId,
];

const itemsOf = (lines: readonly RequestedLine[]) => lines.map(({ name, quantity }) => ({ name, quantity }));

/** What happened to a request, in the log of who asks and of who is asked. `ordered`: where that is not what was asked. */
export const requestEvent = async (
  tx: Tx,
  type: EventType,
  request: OrderRequest,
  ordered: readonly RequestedLine[] | null = null,
): Promise<DomainEvent> => {
  const parties = await findOrganizations(tx, partiesOf(request));
  const nameOf = (id: OrganizationId): string => parties.get(id)?.name ?? '';
  return {
    type,
    subject: { kind: 'order_request', id: request.id },
    audience: [request.fromId, request.toId],
    customer: { id: request.customerId, name: nameOf(request.customerId) },
    details: {
      fromId: request.fromId,
      from: nameOf(request.fromId),
      toId: request.toId,
      to: nameOf(request.toId),
      items: itemsOf(request.lines),
      ordered: ordered === null ? undefined : itemsOf(ordered),
      note: request.note ?? undefined,
      reason: request.reason ?? undefined,
      code: request.code ?? undefined,
      orderId: request.orderId ?? undefined,
      submittedById: request.submittedById ?? undefined,
    },
    after: { state: request.state },
  };
};
