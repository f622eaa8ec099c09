import { findVersionAt, listVersions } from '../../db/catalog-versions.ts';
import { type VersionRecord, versionState } from '../../domain/catalog-versions.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/** The catalog's versions, those that take effect last first (domain 5.4; matrix rows 59, 60). */
export const listCatalogVersions = (ctx: Context, page: PageRequest): Promise<Result<Page<VersionRecord>, Failure>> =>
  query(ctx, 'catalog.list-versions', async (tx, now) => {
    const allowed = authorize(ctx, 'catalog.read-versions');
    if (!allowed.ok) return allowed;
    const current = await findVersionAt(tx, now);
    const { items, next } = await listVersions(tx, page);
    return ok({ items: items.map((version) => ({ version, state: versionState(version, current, now) })), next });
  });
