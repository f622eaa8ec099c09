import { deleteExpiredKeys } from '../../db/idempotency.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { transact, unrecorded } from '../unit-of-work.ts';

/** Drops remembered answers that no retry gets any more (own API, "Retries": 24 hours of real time). */
export const forgetAnswers = (ctx: Context): Promise<Result<number, Failure>> =>
  transact(ctx, 'platform.forget-answers', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return unrecorded(await deleteExpiredKeys(tx, ctx.wall.now()));
  });
