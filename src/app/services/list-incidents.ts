import { type Incident, listIncidents } from '../../db/incidents.ts';
import { findOrganizations } from '../../db/organizations.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { query } from '../unit-of-work.ts';

export type IncidentRecord = Omit<Incident, 'customerIds'> & { readonly customers: readonly Organization[] };

/**
 * The services in trouble that the caller's customers have through it (domain 5.1, Home). It says what the operator says
 * to everybody, and of the customers no more than what was sold to them; their own pages say it under admin roles.
 */
export const listServiceIncidents = (ctx: Context, page: PageRequest): Promise<Result<Page<IncidentRecord>, Failure>> =>
  query(ctx, 'service.list-incidents', async (tx, now) => {
    const allowed = authorize(ctx, 'service.list-incidents');
    if (!allowed.ok) return allowed;
    const { organizationId, organizationKind: side } = allowed.value;
    if (side !== 'provider' && side !== 'reseller') return refuse('forbidden');
    const { items, next } = await listIncidents(tx, { side, organizationId }, page, now);
    const organizations = await findOrganizations(
      tx,
      items.flatMap(({ customerIds }) => customerIds),
    );
    return ok({
      items: items.map(({ customerIds, ...incident }) => ({
        ...incident,
        customers: customerIds.flatMap((id) => organizations.get(id) ?? []),
      })),
      next,
    });
  });
