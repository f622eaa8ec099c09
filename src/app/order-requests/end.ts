import { saveOrderRequest } from '../../db/order-requests.ts';
import type { Failure } from '../../domain/failures.ts';
import { declineRequest, withdrawRequest } from '../../domain/order-requests.ts';
import type { OrderRequestId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { takeRequest } from '../request-access.ts';
import { returnToReseller } from '../request-outcome.ts';
import { type OrderRequestRecord, requestEvent, toRequestRecord } from '../request-record.ts';
import { done, transact } from '../unit-of-work.ts';

type Seen = { readonly version?: number | undefined };

/**
 * Declines a request, with a reason or without (matrix row 36). Whoever asked hears of it; a customer's request behind it
 * waits for the reseller again. Fails with `request_not_open`.
 */
export const declineOrderRequest = (
  ctx: Context,
  id: OrderRequestId,
  { reason, version }: Seen & { readonly reason: string | null },
): Promise<Result<OrderRequestRecord, Failure>> =>
  transact(ctx, 'order-request.decline', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, now, { id, command: 'decline', version });
    if (!taken.ok) return taken;
    const declined = declineRequest(taken.value.request, reason, now);
    if (!declined.ok) return declined;
    await saveOrderRequest(tx, declined.value);
    return done(
      await toRequestRecord(ctx, tx, declined.value),
      await requestEvent(tx, 'order_request.declined', declined.value),
      ...(await returnToReseller(tx, declined.value)),
    );
  });

/** Takes back a request that nobody has answered (matrix row 35). Fails with `request_not_open`. */
export const withdrawOrderRequest = (
  ctx: Context,
  id: OrderRequestId,
  { version }: Seen,
): Promise<Result<OrderRequestRecord, Failure>> =>
  transact(ctx, 'order-request.withdraw', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, now, { id, command: 'withdraw', version });
    if (!taken.ok) return taken;
    const withdrawn = withdrawRequest(taken.value.request, now);
    if (!withdrawn.ok) return withdrawn;
    await saveOrderRequest(tx, withdrawn.value);
    return done(
      await toRequestRecord(ctx, tx, withdrawn.value),
      await requestEvent(tx, 'order_request.withdrawn', withdrawn.value),
      ...(await returnToReseller(tx, withdrawn.value)),
    );
  });
