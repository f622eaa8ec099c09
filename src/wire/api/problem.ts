import { z } from 'zod';
import { FAILURES, type Failure, sentence } from '../../domain/failures.ts';

/** A failure as our own API tells it (RFC 9457): a stable code, plain English, and the fields at fault. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    params: z.record(z.string(), z.string()).optional(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string().optional() })).optional(),
    requestId: z.string(),
  })
  .meta({
    id: 'Problem',
    description: 'What was refused and why. `code` is stable; `params` fill the places of its sentence.',
  });
export type Problem = z.infer<typeof problem>;

export const toProblem = (failure: Failure, requestId: string): Problem => ({
  type: `/api/v1/docs/errors#${failure.code}`,
  title: sentence(failure, 'en'),
  status: FAILURES[failure.code].status,
  code: failure.code,
  ...(failure.params ? { params: { ...failure.params } } : {}),
  ...(failure.errors ? { errors: failure.errors.map((fault) => ({ ...fault })) } : {}),
  requestId,
});
