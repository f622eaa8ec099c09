import { countDueJobs, countJobs, type JobCounts } from '../../db/jobs.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { queryOnce } from '../unit-of-work.ts';

/** How the queue stands, for `/metrics`: a job that is given up is counted as failed until somebody looks. */
export const readJobCounts = (ctx: Context): Promise<Result<JobCounts, Failure>> =>
  queryOnce(ctx, 'jobs.count', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return ok(await countJobs(tx));
  });

/** How many jobs can run right now or do. Real time: the queue does not follow the sandbox's clock. */
export const countWaitingJobs = (ctx: Context): Promise<Result<number, Failure>> =>
  queryOnce(ctx, 'jobs.count-due', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return ok(await countDueJobs(tx, ctx.wall.now()));
  });
