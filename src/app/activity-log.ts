import { ALL_ORGANIZATIONS } from '../db/audit.ts';
import type { LogScope } from '../db/audit-log.ts';
import { type LogFilter, namesStrangers } from '../domain/activity.ts';
import type { Member } from '../domain/actor.ts';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { addMonths, type Instant, readInstant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';

/** What is asked of the log; without a beginning, the last month (domain 5.1). */
export type LogQuestion = Omit<LogFilter, 'from'> & { readonly from: Instant | null };

/** May this member read a log (matrix row 56, 60)? */
export const authorizeLog = (ctx: Context): Result<Member, Failure> => authorize(ctx, 'activity.read');

/** Which log a member reads: its organization's, or as the operator that of all of them. */
export const logScopeOf = (member: Member): LogScope => ({
  organizationId: member.organizationKind === 'operator' ? ALL_ORGANIZATIONS : member.organizationId,
  actorsOf: namesStrangers(member.organizationKind) ? null : member.organizationId,
});

/** The question with its beginning. Before the first year that can be said there is nothing to ask for. */
export const withBeginning = (question: LogQuestion, now: Instant): LogFilter => {
  const end = question.to ?? now;
  return { ...question, from: question.from ?? readInstant(addMonths(end, -1)) ?? end };
};
