import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type AccountRecord, toAccountRecord } from '../account-record.ts';
import type { Context } from '../context.ts';
import { enterDirectory } from '../customer-access.ts';
import { query } from '../unit-of-work.ts';

/** Billing profile and contacts of a customer (domain 5.1, Customer › Account). Fails with `not_found` for a stranger. */
export const readAccount = (ctx: Context, customerId: OrganizationId): Promise<Result<AccountRecord, Failure>> =>
  query(ctx, 'account.read', async (tx, now) => {
    const entered = await enterDirectory(ctx, tx, now, { customerId, action: 'account.read' });
    return entered.ok ? ok(await toAccountRecord(ctx, tx, entered.value)) : entered;
  });
