import { listLogEntries } from '../../db/audit-log.ts';
import { findOperator, findOrganizations } from '../../db/organizations.ts';
import { entryFor, type LogEntry, type Named } from '../../domain/activity.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorizeLog, type LogQuestion, logScopeOf, withBeginning } from '../activity-log.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/** An entry as its reader sees it, with the others who see it too. */
export type LogRecord = { readonly entry: LogEntry; readonly seenBy: readonly Named[] };

/**
 * The activity log of the caller's organization, newest first (domain 3, 5.1; matrix row 56); the operator reads all of
 * it (row 60). A customer is told which partner did something, not which of its people (domain 8, row 18).
 */
export const readActivity = (
  ctx: Context,
  question: LogQuestion,
  page: PageRequest,
): Promise<Result<Page<LogRecord>, Failure>> =>
  query(ctx, 'activity.read', async (tx, now) => {
    const allowed = authorizeLog(ctx);
    if (!allowed.ok) return allowed;
    const member = allowed.value;
    const { items, next } = await listLogEntries(tx, logScopeOf(member), withBeginning(question, now), page);
    const entries = items.map((entry) => entryFor(member, entry));
    const operator = await findOperator(tx);
    const named = await findOrganizations(
      tx,
      entries.flatMap((entry) => entry.seenBy),
    );
    return ok({
      items: entries.map((entry) => ({
        entry,
        seenBy: [
          ...entry.seenBy.map((id) => named.get(id)).filter((organization) => organization !== undefined),
          ...(operator && operator.id !== member.organizationId && !entry.seenBy.includes(operator.id)
            ? [operator]
            : []),
        ].map(({ id, name }) => ({ id, name })),
      })),
      next,
    });
  });
