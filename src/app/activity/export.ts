import { portionsOfLog } from '../../db/audit-log.ts';
import { entryFor, type LogEntry } from '../../domain/activity.ts';
import type { Failure } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorizeLog, type LogQuestion, logScopeOf, withBeginning } from '../activity-log.ts';
import type { Context } from '../context.ts';
import { queryAtLength } from '../unit-of-work.ts';

/**
 * Hands the caller's log to `write` in portions, newest first, as it was at one moment (Export log, matrix row 56).
 * Nothing is written before the caller was found to be allowed.
 */
export const exportActivity = (
  ctx: Context,
  question: LogQuestion,
  write: (entries: readonly LogEntry[]) => Promise<void>,
): Promise<Result<null, Failure>> =>
  queryAtLength(ctx, 'activity.export', async (tx, now) => {
    const allowed = authorizeLog(ctx);
    if (!allowed.ok) return allowed;
    const member = allowed.value;
    for await (const entries of portionsOfLog(tx, logScopeOf(member), withBeginning(question, now))) {
      await write(entries.map((entry) => entryFor(member, entry)));
    }
    return ok(null);
  });
