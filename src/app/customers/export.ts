import { portionsOfCustomers } from '../../db/customer-list.ts';
import type { CustomerItem } from '../../domain/customers.ts';
import type { Failure } from '../../domain/failures.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type AskedOfCustomers, listOf, questionOf } from '../customer-scope.ts';
import { queryAtLength } from '../unit-of-work.ts';

/**
 * Hands the customers that the question names to `write` in portions, as they were at one moment (Export customers,
 * matrix row 2). Nothing is written before the caller was found to be allowed. Fails as the list does.
 */
export const exportCustomers = (
  ctx: Context,
  asked: AskedOfCustomers,
  write: (customers: readonly CustomerItem[]) => Promise<void>,
): Promise<Result<null, Failure>> =>
  queryAtLength(ctx, 'customer.export', async (tx, now) => {
    const allowed = authorize(ctx, 'customer.export');
    if (!allowed.ok) return allowed;
    const question = await questionOf(ctx, tx, allowed.value, asked);
    if (!question.ok) return question;
    if (question.value === null) return ok(null);
    for await (const customers of portionsOfCustomers(tx, listOf(allowed.value), question.value, now)) {
      await write(customers);
    }
    return ok(null);
  });
