import { findOrganizations } from '../db/organizations.ts';
import { findActiveRelationship } from '../db/relationships.ts';
import { findServiceRequest, insertEntry, saveServiceRequest, type Viewer } from '../db/service-requests.ts';
import type { Tx } from '../db/store.ts';
import type { Member, PersonActor } from '../domain/actor.ts';
import type { Right } from '../domain/effective-access.ts';
import type { DomainEvent, EventType } from '../domain/events.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import { isPartner, type Organization } from '../domain/organizations.ts';
import {
  ACTION_OF_REQUEST,
  type EntryKind,
  inHandsOf,
  requestCommandsFor,
  type ServiceRequest,
  type ServiceRequestCommand,
  type ServiceRequestEntry,
  toldAfter,
  waitsFor,
} from '../domain/service-requests.ts';
import type { OrganizationId, ServiceRequestId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorizePerson } from './access.ts';
import type { Context } from './context.ts';
import { findHelpers } from './support-chain.ts';

/** A request as one of its parties sees it. */
export type ServiceRequestRecord = {
  readonly request: ServiceRequest;
  readonly customer: Organization;
  readonly raisedBy: Organization;
  /** Who raised it; null for a customer when it was somebody of a partner (domain 8, row 18). */
  readonly raisedByName: string | null;
  readonly handler: Organization;
  readonly waitsFor: OrganizationId | null;
  readonly may: readonly ServiceRequestCommand[];
};

/** A partner sees a request only as long as the customer is its customer (S45). */
export const viewerOf = (member: Member): Viewer => ({
  organizationId: member.organizationId,
  needsRelationship: isPartner(member.organizationKind),
});

/** Completes requests to records. */
export const toRequestRecords = async (
  ctx: Context,
  tx: Tx,
  member: Member,
  requests: readonly ServiceRequest[],
): Promise<ServiceRequestRecord[]> => {
  const ids = requests.flatMap(({ customerId, raisedById, handlerId }) => [customerId, raisedById, handlerId]);
  const organizations = await findOrganizations(tx, ids);
  return requests.flatMap((request) => {
    const customer = organizations.get(request.customerId);
    const raisedBy = organizations.get(request.raisedById);
    const handler = organizations.get(request.handlerId);
    if (!customer || !raisedBy || !handler) return [];
    const named = member.organizationKind !== 'customer' || raisedBy.id === member.organizationId;
    return [
      {
        request,
        customer,
        raisedBy,
        raisedByName: named ? request.raisedByPerson.name : null,
        handler,
        waitsFor: waitsFor(request),
        may: member.kind === 'person' ? requestCommandsFor(member, request, ctx.wall.now()) : [],
      },
    ];
  });
};

export const toRequestRecord = async (
  ctx: Context,
  tx: Tx,
  member: Member,
  request: ServiceRequest,
): Promise<ServiceRequestRecord> => (await toRequestRecords(ctx, tx, member, [request]))[0] as ServiceRequestRecord;

export type RequestInHand = {
  readonly person: PersonActor;
  readonly request: ServiceRequest;
  readonly customer: Organization;
};

/**
 * One of the caller's requests, locked, for doing something with it. When the customer comes back to a request whose
 * handler no longer serves it, its present helper has it in hand from now on. Fails with `not_found` for a stranger.
 */
export const takeRequest = async (
  ctx: Context,
  tx: Tx,
  id: ServiceRequestId,
  command: ServiceRequestCommand,
): Promise<Result<RequestInHand, Failure>> => {
  const allowed = authorizePerson(ctx, ACTION_OF_REQUEST[command]);
  if (!allowed.ok) return allowed;
  const person = allowed.value;
  const found = await findServiceRequest(tx, viewerOf(person), id, { lock: true });
  const customer = found && (await findOrganizations(tx, [found.customerId])).get(found.customerId);
  if (!found || !customer) return refuse('not_found');
  const request = person.organizationId === customer.id ? await inLiveHands(tx, found) : found;
  return ok({ person, request, customer });
};

/** An organization by name, for a refusal that says who could do it. */
export const findNameOf = async (tx: Tx, id: OrganizationId): Promise<string> =>
  (await findOrganizations(tx, [id])).get(id)?.name ?? '';

const inLiveHands = async (tx: Tx, request: ServiceRequest): Promise<ServiceRequest> => {
  const handler = (await findOrganizations(tx, [request.handlerId])).get(request.handlerId);
  const gone =
    handler !== undefined &&
    isPartner(handler.kind) &&
    !(await findActiveRelationship(tx, handler.id, request.customerId));
  const helper = gone ? (await findHelpers(tx, request.customerId))[0] : undefined;
  return helper ? inHandsOf(request, helper.id) : request;
};

/** Writes what was done with a request: the request itself, and its entry in the thread. */
export const writeDown = async (
  ctx: Context,
  tx: Tx,
  { person, request }: Pick<RequestInHand, 'person' | 'request'>,
  entry: { readonly kind: EntryKind; readonly text?: string | null; readonly toName?: string },
  now: Instant,
): Promise<void> => {
  const written: ServiceRequestEntry = {
    id: ctx.ids.id<'service request entry'>(),
    at: now,
    kind: entry.kind,
    organization: { id: person.organizationId, name: person.organizationName },
    person: { id: person.personId, name: person.name },
    text: entry.text ?? null,
    toName: entry.toName ?? null,
  };
  await saveServiceRequest(tx, request);
  await insertEntry(tx, request.id, written);
};

/** What happened to a request: in the logs of its parties, a note in those of the partners only. Says who is told. */
export const requestEvent = (
  type: EventType,
  { person, request, customer }: RequestInHand,
  more: { readonly right?: Right | null; readonly details?: Readonly<Record<string, unknown>> } = {},
): DomainEvent => {
  const nextId = toldAfter(request, person.organizationId);
  const raiser = nextId === request.raisedById ? request.raisedByPerson.id : null;
  return {
    type,
    subject: { kind: 'service_request', id: request.id },
    audience: request.partyIds.filter((id) => type !== 'service_request.noted' || id !== customer.id),
    customer: { id: customer.id, name: customer.name },
    details: {
      title: request.subject,
      severity: request.severity,
      answerDueAt: request.answerDueAt,
      by: person.organizationName,
      nextId,
      ...(raiser === null ? {} : { raiserId: raiser }),
      ...more.details,
    },
    ...(more.right ? { right: more.right } : {}),
  };
};
