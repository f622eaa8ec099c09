import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** Failed attempts by key, so that guessing is slow whichever process answers. */

/** Until when any of the keys is locked; undefined when none is. */
export const findLock = async (tx: Tx, keys: readonly string[], now: Instant): Promise<Instant | undefined> => {
  const row = await tx.one(statement<{ until: Instant | null }>`
    select max(locked_until) as until from identity.attempts where key = any(${keys}) and locked_until > ${now}`);
  return row.until ?? undefined;
};

export type Limit = { key: string; failures: number; windowStart: Instant; lockedUntil: Instant };

/** Counts one failure; locks the key when `failures` of them fell into the window. */
export const recordFailure = (tx: Tx, limit: Limit, now: Instant): Promise<number> =>
  tx.run(statement`
    insert into identity.attempts as a (key, failures, window_started_at) values (${limit.key}, 1, ${now})
    on conflict (key) do update set
      failures = case when a.window_started_at < ${limit.windowStart} then 1 else a.failures + 1 end,
      window_started_at = case when a.window_started_at < ${limit.windowStart} then ${now} else a.window_started_at end,
      locked_until = case when a.window_started_at >= ${limit.windowStart} and a.failures + 1 >= ${limit.failures}
        then ${limit.lockedUntil} else a.locked_until end`);

/**
 * Counts an attempt as if it had failed, before anybody looks at it: however many come at once, only `failures` of them
 * get through. Gives until when the key is locked; undefined when this attempt may go on.
 */
export const beginAttempt = async (tx: Tx, limit: Limit, now: Instant): Promise<Instant | undefined> => {
  const row = await tx.one(statement<{ until: Instant | null }>`
    insert into identity.attempts as a (key, failures, window_started_at) values (${limit.key}, 1, ${now})
    on conflict (key) do update set
      failures = case when a.locked_until > ${now} then a.failures
        when a.window_started_at < ${limit.windowStart} then 1 else a.failures + 1 end,
      window_started_at = case when a.window_started_at < ${limit.windowStart} and not coalesce(a.locked_until > ${now}, false)
        then ${now} else a.window_started_at end,
      locked_until = case when a.locked_until > ${now} then a.locked_until
        when a.window_started_at >= ${limit.windowStart} and a.failures >= ${limit.failures}
        then ${limit.lockedUntil}::timestamptz end
    returning locked_until as until`);
  return row.until ?? undefined;
};

/** Takes one attempt back: it was not a failure. */
export const takeBackAttempt = (tx: Tx, key: string): Promise<number> =>
  tx.run(statement`update identity.attempts set failures = greatest(failures - 1, 0) where key = ${key}`);

export const forgetFailures = (tx: Tx, key: string): Promise<number> =>
  tx.run(statement`delete from identity.attempts where key = ${key}`);

/** Drops counters whose window and lock are over. */
export const purgeAttempts = (tx: Tx, before: Instant): Promise<number> =>
  tx.run(statement`
    delete from identity.attempts
    where window_started_at < ${before} and (locked_until is null or locked_until < ${before})`);
