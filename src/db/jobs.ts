import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** How the queue stands: jobs that nobody has tried, that run, that failed and are tried again, that are given up. */
export type JobCounts = {
  readonly waiting: number;
  readonly running: number;
  readonly retrying: number;
  readonly failed: number;
};

export const countJobs = (tx: Tx): Promise<JobCounts> =>
  tx.one(statement<JobCounts>`
    select count(*) filter (where locked_at is null and attempts = 0) as waiting,
      count(*) filter (where locked_at is not null) as running,
      count(*) filter (where locked_at is null and attempts > 0 and attempts < max_attempts) as retrying,
      count(*) filter (where locked_at is null and attempts >= max_attempts) as failed
    from graphile_worker.jobs`);

/** Jobs that can run at `now`, or do. One that failed and waits for its next try is not among them. */
export const countDueJobs = async (tx: Tx, now: Instant): Promise<number> => {
  const { count } = await tx.one(statement<{ count: number }>`
    select count(*) as count from graphile_worker.jobs
    where locked_at is not null or (attempts < max_attempts and (attempts = 0 or run_at <= ${now}))`);
  return count;
};

/** Gives up the locks of workers that took a job before `before` and never settled it: they are dead, or as good as dead. */
export const releaseJobsLockedBefore = async (tx: Tx, before: Instant): Promise<number> => {
  const { released } = await tx.one(statement<{ released: number }>`
    select count(*) as released from graphile_worker.jobs where locked_at < ${before}`);
  if (released > 0) {
    await tx.run(statement`
      select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker.jobs where locked_at < ${before}`);
  }
  return released;
};
