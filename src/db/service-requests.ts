import type {
  EntryKind,
  ServiceRequest,
  ServiceRequestEntry,
  ServiceRequestState,
  Severity,
} from '../domain/service-requests.ts';
import { asId, type OrganizationId, type ServiceRequestId } from '../kernel/ids.ts';
import type { Localized } from '../kernel/locale.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import type { Instant } from '../kernel/time.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { statement, type Tx } from './store.ts';

/** Who asks: a party sees its requests; a partner only those of customers with which it has a relationship now. */
export type Viewer = { readonly organizationId: OrganizationId; readonly needsRelationship: boolean };

/** What may be asked of a list. Null means: all. */
export type ServiceRequestFilter = {
  readonly state: ServiceRequestState | null;
  readonly severity: Severity | null;
  readonly customerId: OrganizationId | null;
  /** Only those that wait for the viewer. */
  readonly waiting: boolean;
};

/** A party's requests, the newest first. */
export const listServiceRequests = async (
  tx: Tx,
  viewer: Viewer,
  filter: ServiceRequestFilter,
  page: PageRequest,
): Promise<Page<ServiceRequest>> => {
  const after = readTimeCursor(page.cursor);
  const own = viewer.organizationId;
  const rows = await tx.all(statement<RequestRow>`
    select r.* from service_request_parties p
    join service_requests r on r.customer_id = p.customer_id and r.id = p.request_id
    -- Looked up row by row: an exists beside another condition would read all relationships of the partner first.
    cross join lateral (
      select 1 where not ${viewer.needsRelationship}::boolean
      union all
      select 1 from relationships l where ${viewer.needsRelationship}::boolean
        and l.partner_id = ${own} and l.customer_id = p.customer_id and l.state = 'active'
      limit 1) served
    where p.organization_id = ${own}
      and (${filter.state}::text is null or p.state = ${filter.state})
      and (${filter.customerId}::uuid is null or p.customer_id = ${filter.customerId}::uuid)
      and (${after?.[0] ?? null}::timestamptz is null
        or (p.raised_at, p.request_id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
      and (${filter.severity}::text is null or r.severity = ${filter.severity})
      and (not ${filter.waiting}::boolean
        or (r.state = 'open' and r.handler_id = ${own}) or (r.state = 'attention_needed' and r.raised_by_id = ${own}))
    order by p.raised_at desc, p.request_id desc limit ${page.limit + 1}`);
  return toPage(rows, page.limit, (row) => [row.raised_at, row.id], toRequest);
};

/** One of a party's requests. `lock` holds it until the end of the transaction. */
export const findServiceRequest = async (
  tx: Tx,
  viewer: Viewer,
  id: ServiceRequestId,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ServiceRequest | undefined> => {
  const own = viewer.organizationId;
  const row = await tx.maybe<RequestRow>({
    text: `select r.* from service_requests r
      where r.id = $1 and $2 = any(r.party_ids)
        and (not $3::boolean or exists (
          select from relationships l where l.partner_id = $2 and l.customer_id = r.customer_id and l.state = 'active'))
      ${lock ? 'for update of r' : ''}`,
    values: [id, own, viewer.needsRelationship],
  });
  return row && toRequest(row);
};

export const insertServiceRequest = async (tx: Tx, request: ServiceRequest): Promise<void> => {
  await tx.run(statement`
    insert into service_requests (customer_id, id, raised_by_id, raised_by_person_id, raised_by_person_name, handler_id,
      party_ids, subject, severity, state, plan_id, plan_name, raised_at, answer_due_at, answered_at, state_since, version)
    values (${request.customerId}, ${request.id}, ${request.raisedById}, ${request.raisedByPerson.id},
      ${request.raisedByPerson.name}, ${request.handlerId}, ${[...request.partyIds]}::uuid[], ${request.subject},
      ${request.severity}, ${request.state}, ${request.service?.planId ?? null},
      ${request.service && JSON.stringify(request.service.names)}::jsonb, ${request.raisedAt}, ${request.answerDueAt},
      ${request.answeredAt}, ${request.stateSince}, ${request.version})`);
};

/** Writes a locked request back. */
export const saveServiceRequest = async (tx: Tx, request: ServiceRequest): Promise<void> => {
  await tx.run(statement`
    update service_requests set handler_id = ${request.handlerId}, party_ids = ${[...request.partyIds]}::uuid[],
      state = ${request.state}, answer_due_at = ${request.answerDueAt}, answered_at = ${request.answeredAt},
      state_since = ${request.stateSince}, version = ${request.version}
    where customer_id = ${request.customerId} and id = ${request.id}`);
};

export const insertEntry = async (tx: Tx, requestId: ServiceRequestId, entry: ServiceRequestEntry): Promise<void> => {
  await tx.run(statement`
    insert into service_request_entries (request_id, id, at, kind, organization_id, organization_name, person_id,
      person_name, text, to_name)
    values (${requestId}, ${entry.id}, ${entry.at}, ${entry.kind}, ${entry.organization.id}, ${entry.organization.name},
      ${entry.person.id}, ${entry.person.name}, ${entry.text}, ${entry.toName})`);
};

/** A request's thread in the order in which it was said; without notes for whoever may not see them. */
export const listEntries = async (
  tx: Tx,
  requestId: ServiceRequestId,
  { notes }: { readonly notes: boolean },
  page: PageRequest,
): Promise<Page<ServiceRequestEntry>> => {
  const after = readTimeCursor(page.cursor);
  const rows = await tx.all(statement<EntryRow>`
    select * from service_request_entries
    where request_id = ${requestId} and (${notes}::boolean or kind <> 'note')
      and (${after?.[0] ?? null}::timestamptz is null
        or (at, id) > (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by at, id limit ${page.limit + 1}`);
  return toPage(rows, page.limit, (row) => [row.at, row.id], toEntry);
};

type RequestRow = {
  customer_id: string;
  id: string;
  raised_by_id: string;
  raised_by_person_id: string | null;
  raised_by_person_name: string;
  handler_id: string;
  party_ids: string[];
  subject: string;
  severity: string;
  state: string;
  plan_id: string | null;
  plan_name: Localized | null;
  raised_at: Instant;
  answer_due_at: Instant;
  answered_at: Instant | null;
  state_since: Instant;
  version: number;
};
type EntryRow = {
  id: string;
  at: Instant;
  kind: string;
  organization_id: string;
  organization_name: string;
  person_id: string | null;
  person_name: string;
  text: string | null;
  to_name: string | null;
};

const toRequest = (row: RequestRow): ServiceRequest => ({
  id: asId(row.id),
  customerId: asId(row.customer_id),
  raisedById: asId(row.raised_by_id),
  raisedByPerson: {
    id: row.raised_by_person_id === null ? null : asId(row.raised_by_person_id),
    name: row.raised_by_person_name,
  },
  handlerId: asId(row.handler_id),
  partyIds: row.party_ids.map((id) => asId<'organization'>(id)),
  subject: row.subject,
  severity: row.severity as Severity,
  state: row.state as ServiceRequestState,
  service: row.plan_id === null || row.plan_name === null ? null : { planId: row.plan_id, names: row.plan_name },
  raisedAt: row.raised_at,
  answerDueAt: row.answer_due_at,
  answeredAt: row.answered_at,
  stateSince: row.state_since,
  version: row.version,
});

const toEntry = (row: EntryRow): ServiceRequestEntry => ({
  id: row.id,
  at: row.at,
  kind: row.kind as EntryKind,
  organization: { id: asId(row.organization_id), name: row.organization_name },
  person: { id: row.person_id === null ? null : asId(row.person_id), name: row.person_name },
  text: row.text,
  toName: row.to_name,
});
