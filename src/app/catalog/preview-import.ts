import type { Failure } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorizePerson } from '../access.ts';
import { type ImportPlan, planImport, type ReadFile } from '../catalog-import.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

/**
 * What an import would do, and what is wrong with it; nothing is stored (domain 5.4; matrix row 59). The file is not read
 * before it is known that the caller may import.
 */
export const previewImport = <File extends ReadFile>(
  ctx: Context,
  read: () => File,
  effectiveAt: Instant | undefined,
): Promise<Result<{ readonly file: File; readonly plan: ImportPlan }, Failure>> =>
  query(ctx, 'catalog.preview-import', async (tx, now) => {
    const allowed = authorizePerson(ctx, 'catalog.import');
    if (!allowed.ok) return allowed;
    const file = read();
    const plan = await planImport(tx, file.items, effectiveAt, now);
    return plan.ok ? ok({ file, plan: plan.value }) : plan;
  });
