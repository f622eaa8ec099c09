import { readCursor, toPage } from '../../db/paging.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { findPartnerRecords, type PartnerRecord } from '../partner-record.ts';
import { query } from '../unit-of-work.ts';

/**
 * The partners of the caller's organization, with every relationship and right they hold or held (matrix row 58). A
 * removal that a partner made shows here as a changed state, and nowhere else (S49). A customer has few partners: all of
 * them are read, and a page is cut out of them.
 */
export const listPartners = (ctx: Context, page: PageRequest): Promise<Result<Page<PartnerRecord>, Failure>> =>
  query(ctx, 'partner.list', async (tx, now) => {
    const allowed = authorize(ctx, 'partner.list');
    if (!allowed.ok) return allowed;
    const records = await findPartnerRecords(ctx, tx, allowed.value.organizationId, now);
    const [last] = readCursor<[unknown]>(page.cursor) ?? [];
    const from = records.findIndex(({ partner }) => partner.id === last) + 1;
    const rows = records.slice(from, from + page.limit + 1);
    return ok(
      toPage(
        rows,
        page.limit,
        ({ partner }) => [partner.id],
        (record) => record,
      ),
    );
  });
