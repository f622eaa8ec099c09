import type { OrganizationId, PersonId, ServiceRequestId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addMilliseconds, type Instant } from '../kernel/time.ts';
import type { PersonActor } from './actor.ts';
import { type Failure, refuse } from './failures.ts';
import type { Organization } from './organizations.ts';
import { type Action, can } from './permissions.ts';
import type { Relationship } from './relationships.ts';

/**
 * A call for help (domain 3.12). Open: whoever has it in hand must act. Attention needed: the raiser must. Only the raiser
 * opens a closed one again.
 */
export const SERVICE_REQUEST_MACHINE = {
  initial: 'open',
  states: ['open', 'attention_needed', 'closed'],
  events: ['ask', 'reply', 'escalate', 'close', 'reopen'],
  table: {
    open: { ask: 'attention_needed', reply: 'open', escalate: 'open', close: 'closed' },
    attention_needed: { ask: 'attention_needed', reply: 'open', escalate: 'open', close: 'closed' },
    closed: { reopen: 'open' },
  },
} as const satisfies Transitions<string, string>;
export type ServiceRequestState = (typeof SERVICE_REQUEST_MACHINE.states)[number];

export const SEVERITIES = ['critical', 'moderate', 'minimal'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Hours within which the raiser is to have a first answer (domain App. A). */
export const ANSWER_HOURS = { critical: 2, moderate: 4, minimal: 8 } as const satisfies Record<Severity, number>;

export type ServiceRequest = {
  readonly id: ServiceRequestId;
  readonly customerId: OrganizationId;
  readonly raisedById: OrganizationId;
  readonly raisedByPerson: { readonly id: PersonId | null; readonly name: string };
  /** Whoever has it in hand. */
  readonly handlerId: OrganizationId;
  /** Everybody who has had to do with it: they see it, nobody else does. */
  readonly partyIds: readonly OrganizationId[];
  readonly subject: string;
  readonly severity: Severity;
  readonly state: ServiceRequestState;
  /** The service that it is about. */
  readonly service: { readonly planId: string; readonly names: Localized } | null;
  readonly raisedAt: Instant;
  readonly answerDueAt: Instant;
  readonly answeredAt: Instant | null;
  readonly stateSince: Instant;
  readonly version: number;
};

/** What stands in a request's thread. Notes are between partners; the customer never sees them. */
export const ENTRY_KINDS = ['message', 'note', 'escalated', 'closed', 'reopened'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type ServiceRequestEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  readonly person: { readonly id: PersonId | null; readonly name: string };
  readonly text: string | null;
  /** For an escalation: to whom. */
  readonly toName: string | null;
};

/** What is asked when a request is raised. */
export type Raising = Pick<ServiceRequest, 'id' | 'customerId' | 'handlerId' | 'subject' | 'severity' | 'service'> & {
  readonly raiser: Pick<PersonActor, 'organizationId' | 'personId' | 'name'>;
};

/** A new request, in the hands of whoever is to answer first. */
export const raise = ({ raiser, ...asked }: Raising, now: Instant): ServiceRequest => ({
  ...asked,
  raisedById: raiser.organizationId,
  raisedByPerson: { id: raiser.personId, name: raiser.name },
  partyIds: [...new Set([asked.customerId, raiser.organizationId, asked.handlerId])],
  state: SERVICE_REQUEST_MACHINE.initial,
  raisedAt: now,
  answerDueAt: dueAfter(asked.severity, now),
  answeredAt: null,
  stateSince: now,
  version: 1,
});

/** Whom a request waits for: its raiser or whoever has it in hand; null when it is closed. */
export const waitsFor = ({
  state,
  raisedById,
  handlerId,
}: Pick<ServiceRequest, 'state' | 'raisedById' | 'handlerId'>): OrganizationId | null => {
  if (state === 'closed') return null;
  return state === 'open' ? handlerId : raisedById;
};

/** Who is told when `actor` has done something: whoever it waits for; if that is the actor itself, the other side. */
export const toldAfter = (
  request: Pick<ServiceRequest, 'state' | 'raisedById' | 'handlerId'>,
  actor: OrganizationId,
): OrganizationId => {
  const waiting = waitsFor(request);
  if (waiting !== null && waiting !== actor) return waiting;
  return actor === request.handlerId ? request.raisedById : request.handlerId;
};

/**
 * Somebody says something. What the handler says is an answer, and asks the raiser for something if it says so; what the
 * raiser's side says hands it back. A party that has passed it on only joins in. Fails with `request_closed`.
 */
export const say = (
  request: ServiceRequest,
  by: OrganizationId,
  asks: boolean,
  now: Instant,
): Result<ServiceRequest, Failure> => {
  if (request.state === 'closed') return refuse('request_closed');
  if (by === request.handlerId) {
    const answered = { ...request, answeredAt: request.answeredAt ?? now };
    return asks ? move(answered, 'ask', now) : ok({ ...answered, version: request.version + 1 });
  }
  return isRaisersSide(request, by) ? move(request, 'reply', now) : ok({ ...request, version: request.version + 1 });
};

/** Whoever has it in hand passes it up. Fails with `request_closed`. */
export const escalate = (request: ServiceRequest, to: OrganizationId, now: Instant): Result<ServiceRequest, Failure> =>
  move(inHandsOf(request, to), 'escalate', now);

/** The request in the hands of another, who sees it from now on. */
export const inHandsOf = (request: ServiceRequest, handlerId: OrganizationId): ServiceRequest => ({
  ...request,
  handlerId,
  partyIds: [...new Set([...request.partyIds, handlerId])],
});

/** Fails with `request_closed` when it is closed already. */
export const close = (request: ServiceRequest, now: Instant): Result<ServiceRequest, Failure> =>
  move(request, 'close', now);

/** The raiser opens it again: the time for a first answer begins anew. Fails with `request_open`. */
export const reopen = (request: ServiceRequest, now: Instant): Result<ServiceRequest, Failure> => {
  const opened = move(request, 'reopen', now);
  return opened.ok
    ? ok({ ...opened.value, answeredAt: null, answerDueAt: dueAfter(request.severity, now) })
    : refuse('request_open');
};

/** What is done with a request. */
export const SERVICE_REQUEST_COMMANDS = ['message', 'note', 'escalate', 'close', 'reopen'] as const;
export type ServiceRequestCommand = (typeof SERVICE_REQUEST_COMMANDS)[number];

/** The row of the permission matrix that a command stands in: only who can raise a request can open it again. */
export const ACTION_OF_REQUEST = {
  message: 'service-request.work',
  note: 'service-request.work',
  escalate: 'service-request.escalate',
  close: 'service-request.work',
  reopen: 'service-request.raise',
} as const satisfies Record<ServiceRequestCommand, Action>;

/** What this party's person may do with it now. */
export const requestCommandsFor = (
  actor: PersonActor,
  request: ServiceRequest,
  wallClock: Instant,
): readonly ServiceRequestCommand[] =>
  SERVICE_REQUEST_COMMANDS.filter(
    (command) => can(actor, ACTION_OF_REQUEST[command], wallClock).ok && isOpenTo(command, actor, request),
  );

const isOpenTo = (command: ServiceRequestCommand, actor: PersonActor, request: ServiceRequest): boolean => {
  const own = actor.organizationId;
  const isHandler = request.handlerId === own;
  if (command === 'reopen') return request.state === 'closed' && request.raisedById === own;
  if (command === 'note') return actor.organizationKind !== 'customer';
  if (request.state === 'closed') return false;
  if (command === 'escalate') return isHandler;
  return command === 'message' || isHandler || isRaisersSide(request, own);
};

/** The raiser, and the customer for whom somebody else raised it. */
export const isRaisersSide = (
  { raisedById, customerId }: Pick<ServiceRequest, 'raisedById' | 'customerId'>,
  organization: OrganizationId,
): boolean => organization === raisedById || organization === customerId;

/** A partner that could help a customer. */
export type Helper = Pick<Relationship, 'partnerId' | 'capacity' | 'since'>;

/**
 * To whom a customer can turn, the designated one first (domain 3.12): its resellers, whoever has served it longest before
 * the others; its providers only when it has no reseller.
 */
export const helpersInOrder = <One extends Helper>(partners: readonly One[]): readonly One[] => {
  const resellers = partners.filter(({ capacity }) => capacity === 'indirect_reseller');
  const helpers = resellers.length > 0 ? resellers : partners;
  return [...helpers].sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
};

/** The contact that a partner's customers see: the one named for this customer, else the organization's own. */
export const contactOf = (
  partner: Pick<Organization, 'supportContact'>,
  named: Organization['supportContact'] | undefined,
): Organization['supportContact'] => named ?? partner.supportContact;

const move = (
  request: ServiceRequest,
  event: (typeof SERVICE_REQUEST_MACHINE.events)[number],
  now: Instant,
): Result<ServiceRequest, Failure> => {
  const state = next(SERVICE_REQUEST_MACHINE, request.state, event);
  if (state === undefined) return refuse('request_closed');
  const stateSince = state === request.state ? request.stateSince : now;
  return ok({ ...request, state, stateSince, version: request.version + 1 });
};

const dueAfter = (severity: Severity, now: Instant): Instant =>
  addMilliseconds(now, ANSWER_HOURS[severity] * 3_600_000);
