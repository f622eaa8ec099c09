import { type Deadline, type DeadlineFilter, listDeadlines } from '../../db/deadlines.ts';
import { findOrganizations } from '../../db/organizations.ts';
import type { Failure } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { enterSubscriptions, scopeOf } from '../subscription-record.ts';
import { query } from '../unit-of-work.ts';

export type DeadlineRecord = Deadline & { readonly customer: Organization };
export type AskedOfDeadlines = {
  /** Left out: now. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly customerId?: OrganizationId | undefined;
};

/**
 * What comes up among the caller's subscriptions, soonest first: until when something can be cancelled or given back, what
 * renews, ends, is disabled or deleted (domain 5.2). Fails with `not_found` for a customer that is none of the caller's.
 */
export const listSubscriptionDeadlines = (
  ctx: Context,
  { customerId, ...asked }: AskedOfDeadlines,
  page: PageRequest,
): Promise<Result<Page<DeadlineRecord>, Failure>> =>
  query(ctx, 'subscription.list-deadlines', async (tx, now) => {
    const allowed = authorize(ctx, 'subscription.list');
    if (!allowed.ok) return allowed;
    const entered =
      customerId === undefined
        ? ok({ scope: scopeOf(allowed.value) })
        : await enterSubscriptions(ctx, tx, { action: 'subscription.list', customerId });
    if (!entered.ok) return entered;
    const filter: DeadlineFilter = { from: asked.from ?? now, to: asked.to ?? null };
    const { items, next } = await listDeadlines(tx, entered.value.scope, filter, page);
    const customers = await findOrganizations(
      tx,
      items.map(({ subscription }) => subscription.customerId),
    );
    return ok({
      items: items.flatMap((deadline) => {
        const customer = customers.get(deadline.subscription.customerId);
        return customer ? [{ ...deadline, customer }] : [];
      }),
      next,
    });
  });
