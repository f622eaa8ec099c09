import { findOrderRequest, lockOrderRequest } from '../db/order-requests.ts';
import type { Tx } from '../db/store.ts';
import { type Failure, refuse } from '../domain/failures.ts';
import type { OrderRequest, OrderRequestCommand } from '../domain/order-requests.ts';
import type { OrderRequestId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { authorize } from './access.ts';
import type { Context } from './context.ts';
import { enterOrdering, type OrderingAccess } from './ordering-access.ts';
import { requestsSeenBy } from './request-record.ts';

/**
 * A request for whoever wants to do this with it: the customer is locked, then the request. To everybody but the two
 * parties there is none (`not_found`); whoever asked cannot answer, nor the asked withdraw (`forbidden`). Fails with
 * `conflict` when it has a later version than the caller has seen.
 */
export const takeRequest = async (
  ctx: Context,
  tx: Tx,
  now: Instant,
  asked: { readonly id: OrderRequestId; readonly command: OrderRequestCommand; readonly version: number | undefined },
): Promise<Result<OrderingAccess & { readonly request: OrderRequest }, Failure>> => {
  const action = asked.command === 'withdraw' ? 'order-request.submit' : 'order-request.answer';
  const allowed = authorize(ctx, action);
  if (!allowed.ok) return allowed;
  const scope = requestsSeenBy(allowed.value);
  const found = await findOrderRequest(tx, scope, asked.id);
  if (!found) return refuse('not_found');
  const entered = await enterOrdering(ctx, tx, now, { customerId: found.customerId, action, lock: true });
  if (!entered.ok) return entered;
  const request = await lockOrderRequest(tx, scope, asked.id);
  if (!request) return refuse('not_found');
  const own = allowed.value.organizationId;
  if (own !== (asked.command === 'withdraw' ? request.fromId : request.toId)) return refuse('forbidden');
  if (asked.version !== undefined && asked.version !== request.version) return refuse('conflict');
  return ok({ ...entered.value, request });
};
