import { listTags } from '../../db/customer-marks.ts';
import type { Failure } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { queryOnce } from '../unit-of-work.ts';

/** Every tag that the caller's organization uses, to choose from. */
export const readTagsInUse = (ctx: Context): Promise<Result<readonly string[], Failure>> =>
  queryOnce(ctx, 'customer.list', async (tx) => {
    const allowed = authorize(ctx, 'customer.list');
    return allowed.ok ? ok(await listTags(tx, allowed.value.organizationId)) : allowed;
  });
