import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { placeOrder } from '../order-placing.ts';
import { type OrderRecord, toOrderRecord } from '../order-record.ts';
import type { OrderWish } from '../order-review.ts';
import { enterOrdering } from '../ordering-access.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * A provider orders for a customer (S6, S32, S36, S42; domain 3.8, matrix row 34): all lines are accepted, or none. The
 * order is `pending` until it is provisioned. Orders for one customer come one after the other, so that what is sold once
 * is sold once. Fails with `not_found` for a stranger, then with the first guard of domain 3.8 in its order.
 */
export const submitOrder = (
  ctx: Context,
  customerId: OrganizationId,
  { note, ...wanted }: Pick<OrderWish, 'resellerId' | 'further' | 'lines'> & { readonly note: string | null },
): Promise<Result<OrderRecord, Failure>> =>
  transact(ctx, 'order.submit', async (tx, now) => {
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order.place', lock: true });
    if (!entered.ok) return entered;
    const { own: provider, customer } = entered.value;
    const placed = await placeOrder(ctx, tx, { customer, provider, ...wanted, note, requestId: null }, now);
    if (!placed.ok) return placed;
    return done(await toOrderRecord(ctx, tx, placed.value.order), placed.value.event);
  });
