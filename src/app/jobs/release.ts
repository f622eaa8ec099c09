import { releaseJobsLockedBefore } from '../../db/jobs.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Result } from '../../kernel/result.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/**
 * Takes back jobs from workers that died with them, so that they run again in moments and not in hours. A worker that is
 * slow, not dead, may lose its job too; then it runs twice at once, which every handler must bear: its effect happens
 * once. Gives how many were taken back.
 */
export const releaseLostJobs = (ctx: Context, minimumAge: number): Promise<Result<number, Failure>> =>
  transact(ctx, 'jobs.release', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return unrecorded(await releaseJobsLockedBefore(tx, addMilliseconds(ctx.wall.now(), -minimumAge)));
  });
