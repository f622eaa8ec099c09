import type { Failure } from '../../domain/failures.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import { guardCredit } from '../credit-guard.ts';
import { type OrderReview, type OrderWish, reviewWish } from '../order-review.ts';
import { enterOrdering } from '../ordering-access.ts';
import { query } from '../unit-of-work.ts';

/** `needsApproval`: the operator looks at it before anything is provisioned. */
export type OrderPreview = OrderReview & { readonly needsApproval: boolean };

/**
 * What an order would cost and until when it could be taken back, line by line, or what stands in its way (domain 5.2,
 * Catalog and cart). Stores nothing. Fails with `not_found` for a stranger, and for the missing right.
 */
export const reviewOrder = (
  ctx: Context,
  customerId: OrganizationId,
  { resellerId, further, lines }: Pick<OrderWish, 'resellerId' | 'further' | 'lines'>,
): Promise<Result<OrderPreview, Failure>> =>
  query(ctx, 'order.review', async (tx, now) => {
    const entered = await enterOrdering(ctx, tx, now, { customerId, action: 'order.place' });
    if (!entered.ok) return entered;
    const { own: provider, customer } = entered.value;
    const review = await reviewWish(tx, { customer, provider, resellerId, further, lines }, now, { hold: false });
    if (review.refusal !== null) return ok({ ...review, needsApproval: false });
    const adds = review.lines.flatMap(({ quote }) => quote?.due ?? []);
    const afforded = await guardCredit(tx, { providerId: provider.id, adds }, now, { hold: false });
    return ok(
      afforded.ok
        ? { ...review, needsApproval: afforded.value !== null }
        : { ...review, refusal: afforded.failure, needsApproval: false },
    );
  });
