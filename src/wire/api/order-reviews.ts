import { z } from 'zod';
import { creditLine, type SeenCredit, toCreditLine } from './credit.ts';
import { note } from './ordering.ts';
import { orderView, type SeenOrder, toOrderView } from './orders.ts';
import { pageOf, pageQuery } from './shapes.ts';

/** Orders that wait for the operator (domain 3.8, `pending_review`). */

export const orderReviewsQuery = z.strictObject(pageQuery);

const version = z.number().int().optional().meta({ description: 'Refuses if there is a later version' });
/** For what is done with an order that waits, and needs no more words. */
export const waitingBody = z
  .strictObject({ version })
  .optional()
  .meta({ examples: [{}] });
export const rejectBody = z
  .strictObject({ reason: note.meta({ description: 'Why; the provider reads it' }), version })
  .meta({ examples: [{ reason: 'Last month’s invoice is not paid yet.' }] });

export const orderReviewView = z
  .object({
    order: orderView,
    credit: z.array(creditLine).meta({
      description:
        'What its provider has used of its credit in the running month, in each currency; this order is in it',
    }),
  })
  .meta({ id: 'OrderReview' });
export const orderReviewsView = pageOf(orderReviewView);

export const toOrderReviewsView = (page: {
  items: readonly { readonly order: SeenOrder; readonly credit: SeenCredit }[];
  next: string | null;
}): z.infer<typeof orderReviewsView> => ({
  ...page,
  items: page.items.map(({ order, credit }) => ({
    order: toOrderView(order),
    credit: credit.lines.map(toCreditLine),
  })),
});
