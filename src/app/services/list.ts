import { listHealthChanges, listServices, type NamedService } from '../../db/services.ts';
import type { Failure } from '../../domain/failures.ts';
import type { HealthChange } from '../../domain/services.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/** The services of the whole platform, with what the operator says of them (domain 5.4). */
export const listAllServices = (
  ctx: Context,
  filter: { readonly search: string; readonly troubled: boolean },
  page: PageRequest,
): Promise<Result<Page<NamedService>, Failure>> =>
  query(ctx, 'service.list', async (tx, now) => {
    const allowed = authorize(ctx, 'service.list');
    return allowed.ok ? ok(await listServices(tx, filter, page, now)) : allowed;
  });

/** What the operator said of a service, newest first. A plan of which nothing was ever said has no history. */
export const readHealthHistory = (
  ctx: Context,
  planId: string,
  page: PageRequest,
): Promise<Result<Page<HealthChange>, Failure>> =>
  query(ctx, 'service.read-history', async (tx) => {
    const allowed = authorize(ctx, 'service.list');
    return allowed.ok ? ok(await listHealthChanges(tx, planId, page)) : allowed;
  });
