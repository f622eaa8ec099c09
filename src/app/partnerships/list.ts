import { listPartnerships } from '../../db/partnerships.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { PartnershipState } from '../../domain/partnerships.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type PartnershipRecord, toPartnershipRecords } from '../partnership-record.ts';
import { query } from '../unit-of-work.ts';

/** A reseller's providers, or a provider's resellers, newest first (S34, domain 5.1, 5.2). Requests still open are invitations. */
export const readPartnerships = (
  ctx: Context,
  state: PartnershipState | undefined,
  page: PageRequest,
): Promise<Result<Page<PartnershipRecord>, Failure>> =>
  query(ctx, 'partnership.list', async (tx) => {
    const allowed = authorize(ctx, 'partnership.list');
    if (!allowed.ok) return allowed;
    const { organizationId: id, organizationKind: side } = allowed.value;
    if (side !== 'provider' && side !== 'reseller') return refuse('forbidden');
    const { items, next } = await listPartnerships(tx, { side, id }, state, page);
    return ok({ items: await toPartnershipRecords(ctx, tx, id, items), next });
  });
