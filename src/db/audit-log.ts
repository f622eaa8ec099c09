import { type Selectable, sql } from 'kysely';
import type { LogEntry, LogFilter } from '../domain/activity.ts';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { type AuditEntryRow, sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/**
 * Whose log is read. `actorsOf` narrows the filter by person to people of one organization: whoever may not see who of
 * a partner did something may not find it out by asking for an id either (domain 8, row 18).
 */
export type LogScope = { readonly organizationId: OrganizationId; readonly actorsOf: OrganizationId | null };

/** How many entries one step of an export fetches. */
const PORTION = 500;

/** One page of an organization's log, newest first. */
export const listLogEntries = async (
  tx: Tx,
  scope: LogScope,
  filter: LogFilter,
  page: PageRequest,
): Promise<Page<LogEntry>> => {
  const after = readTimeCursor(page.cursor);
  let query = newest(scope, filter);
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(after[0], after[1])));
  const rows = await tx.all(query.limit(page.limit + 1));
  return toPage(rows, page.limit, (row) => [row.at, row.id], toEntry);
};

/** The same, all of it, in portions: memory stays flat however long the log is. */
export async function* portionsOfLog(tx: Tx, scope: LogScope, filter: LogFilter): AsyncGenerator<LogEntry[]> {
  for await (const rows of tx.portions(newest(scope, filter), PORTION)) yield rows.map(toEntry);
}

const newest = (scope: LogScope, filter: LogFilter) => {
  let query = sqlFor
    .selectFrom('audit_entries')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
  if (filter.actions.length > 0) {
    query = query.where(({ eb, fn, val }) => eb('action', '=', fn.any(val([...filter.actions]))));
  }
  if (filter.customerId) query = query.where('customer_id', '=', filter.customerId);
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId);
  if (filter.personId) {
    query = query.where('actor_person_id', '=', filter.personId);
    if (scope.actorsOf) query = query.where('actor_organization_id', '=', scope.actorsOf);
  }
  if (filter.onBehalf !== null) query = query.where('on_behalf', '=', filter.onBehalf);
  // Written out, not as a parameter: only then does the index of what was denied serve a prepared statement.
  if (filter.outcome) query = query.where('outcome', '=', sql.lit(filter.outcome));
  return query.orderBy('at', 'desc').orderBy('id', 'desc');
};

const toEntry = (row: Selectable<AuditEntryRow>): LogEntry => ({
  id: row.id,
  at: row.at,
  action: row.action as LogEntry['action'],
  subject: { kind: row.subject_kind, id: row.subject_id },
  customer: named(row.customer_id, row.customer_name),
  performedBy: {
    kind: row.actor_kind as LogEntry['performedBy']['kind'],
    organization: named(row.actor_organization_id, row.actor_organization_name),
    person: named(row.actor_person_id, row.actor_person_name),
  },
  onBehalf: row.on_behalf,
  right: row.right_used,
  secondFactor: row.second_factor,
  door: row.door,
  requestId: row.request_id,
  outcome: row.outcome as LogEntry['outcome'],
  code: row.code,
  details: row.details,
  before: row.before,
  after: row.after,
  seenBy: row.seen_by.map((id) => asId(id)),
});

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
