import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../app/context.ts';
import { remindOfExpiry } from '../app/delegated-admins/remind.ts';
import { sweepDelegatedAdmins } from '../app/delegated-admins/sweep.ts';
import { sweepInvitations } from '../app/invitations/sweep.ts';
import { releaseLostJobs } from '../app/jobs/release.ts';
import { forgetAnswers } from '../app/platform/forget-answers.ts';
import { remindOfTermEnds } from '../app/subscriptions/remind.ts';
import { sweepSubscriptions } from '../app/subscriptions/sweep.ts';
import { sweepUsers } from '../app/users/sweep.ts';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { type ProvisioningDesk, provisionForgotten } from './provision-orders.ts';

/** Something that has to be done again and again. It may run in several processes at once. */
export type Chore = {
  readonly name: string;
  /** Pause between the end of one round and the start of the next, in milliseconds. */
  readonly every: number;
  readonly run: () => Promise<void>;
};

const MINUTE = 60_000;
/** Longer than any job may take: a lock of that age belongs to nobody alive. */
const LOST_AFTER = 5 * MINUTE;

/** What time alone does to the channel, in the order of one round. The sandbox's clock runs the same. */
export const SWEEPS: readonly {
  readonly name: string;
  readonly run: (ctx: Context) => Promise<Result<unknown, Failure>>;
}[] = [
  { name: 'invitations', run: sweepInvitations },
  { name: 'reminders of admin roles', run: remindOfExpiry },
  { name: 'delegated admins', run: sweepDelegatedAdmins },
  { name: 'users', run: sweepUsers },
  { name: 'subscriptions', run: sweepSubscriptions },
  { name: 'reminders of subscriptions', run: remindOfTermEnds },
];

/** Every sweep once. Fails with the name of the one that could not run. */
export const sweep = async (ctx: Context): Promise<void> => {
  for (const { name, run } of SWEEPS) {
    const swept = await run(ctx);
    if (!swept.ok) throw new Error(`${name} could not be swept: ${swept.failure.code}`);
  }
};

/** The platform's own chores: time passes once a minute, what was lost or left over is looked for less often. */
export const chores = ({ context, ...desk }: ProvisioningDesk): readonly Chore[] => [
  { name: 'sweeps', every: MINUTE, run: () => sweep(context()) },
  { name: 'lost jobs', every: 5 * MINUTE, run: async () => void (await releaseLostJobs(context(), LOST_AFTER)) },
  { name: 'lines that wait', every: 5 * MINUTE, run: provisionForgotten({ context, ...desk }) },
  { name: 'old answers', every: 60 * MINUTE, run: async () => void (await forgetAnswers(context())) },
];

export type Schedule = { stop(): Promise<void> };

/**
 * Runs each chore now and then again after its pause. A round never starts before the last one has ended, so that
 * slow ones do not pile up; one that fails is told to `onError` and comes again. Does not keep the process alive.
 */
export const startSchedule = (
  chores: readonly Chore[],
  onError: (trouble: { readonly chore: string; readonly error: unknown }) => void,
): Schedule => {
  const stopping = new AbortController();
  const loops = chores.map(async ({ name, every, run }) => {
    while (!stopping.signal.aborted) {
      await run().catch((error: unknown) => onError({ chore: name, error }));
      await sleep(every, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};
