import { findOperator } from '../../db/organizations.ts';
import type { Failure } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { queryOnce } from '../unit-of-work.ts';

/** What anybody may know of the platform before signing in. The operator is null until the first start has made it. */
export type Platform = { readonly operator: { readonly name: string } | null; readonly clock: Instant };

export const readPlatform = (ctx: Context): Promise<Result<Platform, Failure>> =>
  queryOnce(ctx, 'platform.read', async (tx, now) => {
    const operator = await findOperator(tx);
    return ok({ operator: operator ? { name: operator.name } : null, clock: now });
  });
