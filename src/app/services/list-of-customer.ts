import { readCursor, toPage } from '../../db/paging.ts';
import { findServicesOf, type OwnedService } from '../../db/services.ts';
import { allowTask } from '../../domain/effective-access.ts';
import type { Failure } from '../../domain/failures.ts';
import { can } from '../../domain/permissions.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterFor } from '../customer-access.ts';
import { query } from '../unit-of-work.ts';

export type CustomerServiceRecord = OwnedService & { readonly may: readonly 'open'[] };

/**
 * The services that a customer has, each with its health (domain 5.1, Service management; matrix row 51). A customer has
 * few: all of them are read, and a page is cut out of them. Fails with `da_needed`, `da_no_group` or `role_missing` for
 * want of an admin role, `not_found` for a stranger.
 */
export const listCustomerServices = (
  ctx: Context,
  customerId: OrganizationId,
  page: PageRequest,
): Promise<Result<Page<CustomerServiceRecord>, Failure>> =>
  query(ctx, 'service.list-of-customer', async (tx, now) => {
    const entered = await enterFor(ctx, tx, now, { customerId, action: 'service.read', task: 'read-services' });
    if (!entered.ok) return entered;
    const { person, access } = entered.value;
    const opens = can(person, 'service.open', ctx.wall.now()).ok && allowTask(access, 'open-admin-page').ok;
    const services = (await findServicesOf(tx, customerId, now)).map(
      (owned): CustomerServiceRecord => ({
        ...owned,
        may: opens && owned.service.adminPage !== null && !owned.suspended ? ['open'] : [],
      }),
    );
    const [last] = readCursor<[unknown]>(page.cursor) ?? [];
    const from = services.findIndex(({ service }) => service.planId === last) + 1;
    return ok(
      toPage(
        services.slice(from, from + page.limit + 1),
        page.limit,
        ({ service }) => [service.planId],
        (record) => record,
      ),
    );
  });
