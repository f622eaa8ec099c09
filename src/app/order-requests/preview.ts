import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterOrdering } from '../ordering-access.ts';
import { type AskedFor, findAsked } from '../request-asked.ts';
import { type MeasuredRequest, measureRequest } from '../request-drafting.ts';
import { query } from '../unit-of-work.ts';

/**
 * What a request would ask for, line by line and with the ends that new terms can be made to have, or what stands in its
 * way (domain 3.8, 3.9; matrix row 35). Stores nothing, and nobody hears of it.
 */
export const previewOrderRequest = (
  ctx: Context,
  customerId: OrganizationId,
  asked: AskedFor,
): Promise<Result<MeasuredRequest, Failure>> =>
  query(ctx, 'order-request.preview', async (tx, now) => {
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order-request.submit' });
    if (!entered.ok) return entered;
    const { own, customer } = entered.value;
    const to = await findAsked(tx, { own, customer }, asked);
    if (!to.ok) return to;
    const wish = { customer, from: own, to: to.value, lines: asked.lines };
    return ok(await measureRequest(tx, wish, now, { hold: false }));
  });
