import { type Store, statement } from '../../src/db/store.ts';

/** What failed waits for minutes before it is tried again. Time passes faster here, and uses up no tries. */
export const hurryJobs = async (store: Store): Promise<void> => {
  const now = new Date().toISOString();
  await store.single
    .run(statement`
      update graphile_worker._private_jobs set run_at = ${now}, attempts = least(attempts, 1) where locked_at is null`)
    .catch(() => undefined);
};
