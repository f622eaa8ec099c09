import { type Effect, effectsOf } from '../domain/events.ts';
import type { Instant } from '../kernel/time.ts';
import type { RecordedEvent } from './audit.ts';
import { statement, type Tx } from './store.ts';

/** What a job is given: the event, when it happened, and its id, by which a repetition is recognized. */
export type EffectPayload = RecordedEvent & { readonly at: Instant };

/** The lowest goes first: a vendor's own system that is slow keeps neither letters nor notices waiting. */
const PRIORITIES: Readonly<Record<Effect, number>> = { letters: 0, notices: 0, provisioning: 10 };

/**
 * Queues one job per event and effect in the same transaction as the change: they run after the commit or never were
 * there. Each is settled by itself, so that a failing one repeats no other.
 */
export const enqueueEffects = async (tx: Tx, recorded: readonly RecordedEvent[], now: Instant): Promise<void> => {
  for (const { id, event } of recorded) {
    for (const effect of effectsOf(event)) {
      const payload: EffectPayload = { id, event, at: now };
      await tx.run(statement`
        select graphile_worker.add_job(${effect}, ${JSON.stringify(payload)}::json, priority := ${PRIORITIES[effect]}::int,
          job_key := ${`${id}:${effect}`})`);
    }
  }
};
