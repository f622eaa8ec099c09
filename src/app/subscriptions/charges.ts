import { listCharges } from '../../db/subscription-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Charge } from '../../domain/subscriptions.ts';
import type { SubscriptionId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { takeSubscription } from '../subscription-record.ts';
import { query } from '../unit-of-work.ts';

/**
 * What was charged for a subscription, and credited, latest first: for the provider that sold it (matrix rows 33, 57).
 * Fails with `not_found` for everybody else's.
 */
export const listSubscriptionCharges = (
  ctx: Context,
  id: SubscriptionId,
  page: PageRequest,
): Promise<Result<Page<Charge>, Failure>> =>
  query(ctx, 'subscription.list-charges', async (tx, now) => {
    const taken = await takeSubscription(ctx, tx, now, { id, action: 'subscription.read-charges', to: 'read' });
    return taken.ok ? ok(await listCharges(tx, id, page)) : taken;
  });
