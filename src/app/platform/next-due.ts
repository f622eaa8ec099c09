import { findNextDue } from '../../db/due.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { queryOnce } from '../unit-of-work.ts';

/** When time alone will change something next; null when nothing waits. The sandbox's clock stops there on its way. */
export const readNextDue = (ctx: Context): Promise<Result<Instant | null, Failure>> =>
  queryOnce(ctx, 'platform.next-due', async (tx) => {
    if (ctx.actor.kind !== 'system') return refuse('forbidden');
    return ok((await findNextDue(tx)) ?? null);
  });
