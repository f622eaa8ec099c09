import { listCustomers } from '../../db/customer-list.ts';
import type { CustomerItem } from '../../domain/customers.ts';
import { type Failure, refuseFields } from '../../domain/failures.ts';
import type { PageRequest, TwoWayPage } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type AskedOfCustomers, listOf, questionOf } from '../customer-scope.ts';
import { queryOnce } from '../unit-of-work.ts';

const NOBODY: TwoWayPage<CustomerItem> = { items: [], next: null, previous: null };

/**
 * A page of the customers with an active relationship to the caller's organization, and of no others (S9-S12, S24, S45;
 * domain 5.1; matrix rows 1 and 16). One statement. Fails with `not_found` for a partner that the caller has no
 * partnership with, and with `invalid` for a cursor of another order.
 */
export const readCustomers = (
  ctx: Context,
  asked: AskedOfCustomers,
  page: PageRequest,
): Promise<Result<TwoWayPage<CustomerItem>, Failure>> =>
  queryOnce(ctx, 'customer.list', async (tx, now) => {
    const allowed = authorize(ctx, 'customer.list');
    if (!allowed.ok) return allowed;
    const question = await questionOf(ctx, tx, allowed.value, asked);
    if (!question.ok) return question;
    if (question.value === null) return ok(NOBODY);
    const customers = await listCustomers(tx, listOf(allowed.value), question.value, page, now);
    return customers ? ok(customers) : refuseFields({ field: 'cursor', code: 'malformed' });
  });
