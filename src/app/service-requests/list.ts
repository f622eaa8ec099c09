import { listServiceRequests, type ServiceRequestFilter } from '../../db/service-requests.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type ServiceRequestRecord, toRequestRecords, viewerOf } from '../service-request-record.ts';
import { query } from '../unit-of-work.ts';

/** The requests that the caller's organization is a party of, newest first: nobody else's (domain 3.12). */
export const listOwnServiceRequests = (
  ctx: Context,
  filter: ServiceRequestFilter,
  page: PageRequest,
): Promise<Result<Page<ServiceRequestRecord>, Failure>> =>
  query(ctx, 'service-request.list', async (tx) => {
    const allowed = authorize(ctx, 'service-request.list');
    if (!allowed.ok) return allowed;
    const { items, next } = await listServiceRequests(tx, viewerOf(allowed.value), filter, page);
    return ok({ items: await toRequestRecords(ctx, tx, allowed.value, items), next });
  });
