import { findOrderRequest, listOrderRequests, type RequestBox, type RequestFilter } from '../../db/order-requests.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { OrderRequestId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type OrderRequestRecord, requestsSeenBy, toRequestRecord, toRequestRecords } from '../request-record.ts';
import { query } from '../unit-of-work.ts';

/**
 * A page of what the caller's organization asked for, or was asked for, newest first (domain 5.1, 5.2, Order requests).
 * Partners see what concerns customers that they serve now.
 */
export const listRequests = (
  ctx: Context,
  filter: RequestFilter & { readonly box: RequestBox },
  page: PageRequest,
): Promise<Result<Page<OrderRequestRecord>, Failure>> =>
  query(ctx, 'order-request.list', async (tx) => {
    const allowed = authorize(ctx, 'order-request.list');
    if (!allowed.ok) return allowed;
    const { items, next } = await listOrderRequests(tx, requestsSeenBy(allowed.value), filter, page);
    return ok({ items: await toRequestRecords(ctx, tx, items), next });
  });

/** One of them; to everybody but its two parties there is none. */
export const readRequest = (ctx: Context, id: OrderRequestId): Promise<Result<OrderRequestRecord, Failure>> =>
  query(ctx, 'order-request.read', async (tx) => {
    const allowed = authorize(ctx, 'order-request.list');
    if (!allowed.ok) return allowed;
    const request = await findOrderRequest(tx, requestsSeenBy(allowed.value), id);
    return request ? ok(await toRequestRecord(ctx, tx, request)) : refuse('not_found');
  });
