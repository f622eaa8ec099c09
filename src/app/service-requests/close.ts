import { type Failure, refuse } from '../../domain/failures.ts';
import { close, isRaisersSide, reopen } from '../../domain/service-requests.ts';
import type { ServiceRequestId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import {
  findNameOf,
  requestEvent,
  type ServiceRequestRecord,
  takeRequest,
  toRequestRecord,
  writeDown,
} from '../service-request-record.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Closes a request: whoever has it in hand, or the side that raised it (domain 3.12). Fails with `request_closed`, and
 * `not_in_hand` for a party that has passed it on.
 */
export const closeServiceRequest = (
  ctx: Context,
  id: ServiceRequestId,
  { text }: { readonly text?: string | undefined },
): Promise<Result<ServiceRequestRecord, Failure>> =>
  transact(ctx, 'service-request.close', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, id, 'close');
    if (!taken.ok) return taken;
    const { person, request } = taken.value;
    const { organizationId } = person;
    if (request.handlerId !== organizationId && !isRaisersSide(request, organizationId))
      return refuse('not_in_hand', { organization: await findNameOf(tx, request.handlerId) });
    const closed = close(request, now);
    if (!closed.ok) return closed;
    const after = { ...taken.value, request: closed.value };
    await writeDown(ctx, tx, after, { kind: 'closed', text: text ?? null }, now);
    return done(await toRequestRecord(ctx, tx, person, closed.value), requestEvent('service_request.closed', after));
  });

/** The raiser opens a closed request again (domain 3.12). Fails with `request_open`, and `not_the_raiser` for others. */
export const reopenServiceRequest = (
  ctx: Context,
  id: ServiceRequestId,
  { text }: { readonly text?: string | undefined },
): Promise<Result<ServiceRequestRecord, Failure>> =>
  transact(ctx, 'service-request.reopen', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, id, 'reopen');
    if (!taken.ok) return taken;
    const { person, request } = taken.value;
    if (request.raisedById !== person.organizationId) {
      const raiser = await findNameOf(tx, request.raisedById);
      return refuse('not_the_raiser', { organization: raiser });
    }
    const opened = reopen(request, now);
    if (!opened.ok) return opened;
    const after = { ...taken.value, request: opened.value };
    await writeDown(ctx, tx, after, { kind: 'reopened', text: text ?? null }, now);
    return done(await toRequestRecord(ctx, tx, person, opened.value), requestEvent('service_request.reopened', after));
  });
