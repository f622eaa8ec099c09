import { insertOrderRequest } from '../../db/order-requests.ts';
import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { enterOrdering } from '../ordering-access.ts';
import { type AskedFor, findAsked } from '../request-asked.ts';
import { draftRequest, type RequestWish } from '../request-drafting.ts';
import { type OrderRequestRecord, requestEvent, toRequestRecord } from '../request-record.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * A reseller asks its provider to order for a customer; a customer asks its reseller, or its provider when it has none
 * (domain 3.8, matrix row 35). Whoever is asked hears of it. Without a relationship of the reseller it fails with
 * `no_relationship` (S5), without one of the provider with `provider_not_related` (S32); then as the order would.
 */
export const submitOrderRequest = (
  ctx: Context,
  customerId: OrganizationId,
  input: AskedFor & { readonly note: string | null },
): Promise<Result<OrderRequestRecord, Failure>> =>
  transact(ctx, 'order-request.submit', async (tx, now) => {
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order-request.submit', lock: true });
    if (!entered.ok) return entered;
    const { own, customer } = entered.value;
    const to = await findAsked(tx, { own, customer }, input);
    if (!to.ok) return to;
    const wish: RequestWish = {
      customer,
      from: own,
      to: to.value,
      lines: input.lines,
      note: input.note,
      passesOnId: null,
    };
    const request = await draftRequest(ctx, tx, wish, now);
    if (!request.ok) return request;
    await insertOrderRequest(tx, request.value);
    return done(
      await toRequestRecord(ctx, tx, request.value),
      await requestEvent(tx, 'order_request.submitted', request.value),
    );
  });
