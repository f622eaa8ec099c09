import { z } from 'zod';
import { isOneLine } from '../../domain/organizations.ts';
import { billingCycle, catalogItemId, readItemId, seats, termDuration } from './catalog.ts';
import { furtherPartnerIds } from './partner-ids.ts';
import { guid, readGuid, sentTime, toMoment } from './shapes.ts';

/** What a provider orders for a customer (own API, "Catalogue, orders, subscriptions"; domain 3.8). */

const newLine = z.strictObject({
  catalogItemId,
  quantity: seats,
  termDuration,
  billingCycle,
  termEndsAt: sentTime.optional().meta({
    format: 'date-time',
    description: 'End-date alignment: the first term is shortened to end then, at one of the alignments of the preview',
  }),
});
const changeLine = z.strictObject({
  subscriptionId: guid,
  quantity: seats.meta({
    description: 'All seats that there are to be; fewer than now is a change of the subscription',
  }),
});
/** What is wanted: something new, or more seats of what is there. */
export const wantedLines = z
  .array(
    z.union(
      [newLine, changeLine],
      'must be catalogItemId, quantity, termDuration and billingCycle, or subscriptionId and quantity',
    ),
  )
  .min(1)
  .max(100)
  .meta({ description: 'Each buys something new, or says how many seats a subscription is to have' });
export const note = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((text) => text.split(/\r?\n/).every(isOneLine), 'must be plain text');

export const orderBody = z
  .strictObject({
    partnerOfRecordId: guid
      .optional()
      .meta({ description: 'The reseller that serves the customer; left out: you sell directly' }),
    furtherResellerPartnerIds: furtherPartnerIds.optional(),
    lines: wantedLines,
    note: note.optional(),
  })
  .meta({
    examples: [
      {
        partnerOfRecordId: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
        lines: [{ catalogItemId: 'CFQ7TTC0ZB10:0001', quantity: 5, termDuration: 'P1Y', billingCycle: 'monthly' }],
      },
      { lines: [{ subscriptionId: '01936c4e-7b1d-7000-8000-0a0b0c0d0e10', quantity: 30 }] },
      {
        partnerOfRecordId: '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192',
        furtherResellerPartnerIds: ['6200004'],
        lines: [
          {
            catalogItemId: 'CFQ7TTC0ZB10:0001',
            quantity: 5,
            termDuration: 'P1Y',
            billingCycle: 'upfront',
            termEndsAt: '2027-10-01T00:00:00.000Z',
          },
        ],
      },
    ],
  });

export const readLines = (lines: z.infer<typeof wantedLines>) =>
  lines.map((line) =>
    'subscriptionId' in line
      ? { subscriptionId: readGuid<'subscription'>(line.subscriptionId), quantity: line.quantity }
      : {
          itemId: readItemId(line.catalogItemId),
          quantity: line.quantity,
          termDuration: line.termDuration,
          billingCycle: line.billingCycle,
          alignedTo: toMoment(line.termEndsAt),
        },
  );
export const readOrder = ({
  partnerOfRecordId,
  furtherResellerPartnerIds,
  lines,
  note: text,
}: z.infer<typeof orderBody>) => ({
  resellerId: partnerOfRecordId === undefined ? null : readGuid<'organization'>(partnerOfRecordId),
  further: furtherResellerPartnerIds ?? [],
  lines: readLines(lines),
  note: text ?? null,
});
