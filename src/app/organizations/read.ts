import { findOrganization } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { queryOnce } from '../unit-of-work.ts';

/** The caller's own organization. */
export const readOwnOrganization = (ctx: Context): Promise<Result<Organization, Failure>> =>
  queryOnce(ctx, 'organization.read', async (tx) => {
    const allowed = authorize(ctx, 'organization.read');
    if (!allowed.ok) return allowed;
    const organization = await findOrganization(tx, allowed.value.organizationId);
    return organization ? ok(organization) : refuse('not_found');
  });
