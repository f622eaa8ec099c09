import { z } from 'zod';
import { note } from './orders.ts';
import { pageQuery } from './shapes.ts';

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
