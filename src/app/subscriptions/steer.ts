import { type Failure, refuse } from '../../domain/failures.ts';
import { cancel, resume, suspend } from '../../domain/subscription-steering.ts';
import type { Change, Subscription } from '../../domain/subscriptions.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { keepDeed } from '../subscription-keeping.ts';
import { type SubscriptionRecord, takeSubscription, toSubscriptionRecord } from '../subscription-record.ts';
import { done, transact } from '../unit-of-work.ts';

const STEPS = {
  suspend: { step: suspend, type: 'subscription.suspended' },
  resume: { step: resume, type: 'subscription.resumed' },
  cancel: { step: cancel, type: 'subscription.cancelled' },
} as const satisfies Record<
  string,
  { step: (subscription: Subscription, now: Instant) => Result<Change, Failure>; type: string }
>;
export type Steering = keyof typeof STEPS;

/**
 * Its provider suspends, resumes or cancels a subscription (matrix row 39, domain 3.9). Fails with `not_found`, `conflict`,
 * `no_relationship`, `window_passed`, `suspended_subscription`, `not_suspended` or `trial_fixed`.
 */
export const steerSubscription = (
  ctx: Context,
  id: SubscriptionId,
  how: Steering,
  version?: number,
): Promise<Result<SubscriptionRecord, Failure>> =>
  transact(ctx, `subscription.${how}`, async (tx, now) => {
    const taken = await takeSubscription(ctx, tx, now, { id, action: 'subscription.steer', to: 'change' });
    if (!taken.ok) return taken;
    const { subscription } = taken.value;
    if (version !== undefined && version !== subscription.version) return refuse('conflict');
    const { step, type } = STEPS[how];
    const change = step(subscription, now);
    if (!change.ok) return change;
    const { kept, events } = await keepDeed(ctx, tx, taken.value, { type, change: change.value });
    return done(await toSubscriptionRecord(ctx, tx, taken.value, kept, now), ...events);
  });
