import { z } from 'zod';
import { ORDER_LINE_MACHINE } from '../../domain/orders.ts';
import type { ProvisioningOutcome } from '../../domain/provisioning.ts';
import { guid } from './shapes.ts';

export const provisioningParams = z.object({ lineId: guid });

/** What a vendor's own system tells later of a line that it took (docs/provisioning.md). */
export const provisioningResultBody = z
  .strictObject({
    state: z.enum(['completed', 'error']),
    reference: z.string().trim().min(1).max(200).optional().meta({ description: 'What your system calls it.' }),
    code: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Why it failed, in your words for programs.' }),
    message: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: 'Why it failed, for the provider’s people.' }),
  })
  .meta({
    examples: [
      { state: 'completed', reference: 'V-2031' },
      { state: 'error', code: 'no_stock', message: 'No seats are left this month.' },
    ],
  });

export const provisioningResultView = z.object({ state: z.enum(ORDER_LINE_MACHINE.states) });

export const toOutcome = (body: z.infer<typeof provisioningResultBody>): ProvisioningOutcome => {
  if (body.state === 'completed') return { state: 'done', reference: body.reference };
  const code = body.code ?? 'refused';
  return { state: 'refused', code, sentence: body.message ?? code };
};
