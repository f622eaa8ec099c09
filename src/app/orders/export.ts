import { type ListedLine, portionsOfLines } from '../../db/order-list.ts';
import type { Failure } from '../../domain/failures.ts';
import type { OrderState } from '../../domain/orders.ts';
import { can } from '../../domain/permissions.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { ordersSeenBy } from '../order-record.ts';
import { enterOrders } from '../ordering-access.ts';
import { queryAtLength } from '../unit-of-work.ts';

/**
 * Hands what was ordered for a customer to `write` in portions, a row for each line, newest first, as it was at one
 * moment (matrix row 43). `prices` says whether the caller sees what was paid. Fails as the list does.
 */
export const exportOrders = (
  ctx: Context,
  { customerId, state }: { readonly customerId: OrganizationId; readonly state: OrderState | undefined },
  write: (lines: readonly ListedLine[], prices: boolean) => Promise<void>,
): Promise<Result<null, Failure>> =>
  queryAtLength(ctx, 'order.export', async (tx) => {
    const entered = await enterOrders(ctx, tx, { customerId, action: 'order.export' });
    if (!entered.ok) return entered;
    const scope = ordersSeenBy(entered.value);
    const prices = scope.side === 'provider' && can(ctx.actor, 'catalog.see-prices', ctx.wall.now()).ok;
    for await (const lines of portionsOfLines(tx, scope, { customerId, state })) await write(lines, prices);
    return ok(null);
  });
