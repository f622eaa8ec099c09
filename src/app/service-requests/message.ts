import { type Failure, refuse } from '../../domain/failures.ts';
import { say } from '../../domain/service-requests.ts';
import type { ServiceRequestId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../context.ts';
import {
  requestEvent,
  type ServiceRequestRecord,
  takeRequest,
  toRequestRecord,
  writeDown,
} from '../service-request-record.ts';
import { done, transact } from '../unit-of-work.ts';

export type WantedMessage = {
  readonly text: string;
  /** Between partners: the customer never sees it. */
  readonly internal: boolean;
  /** The handler needs something of the raiser before it can go on. */
  readonly asks: boolean;
};

/**
 * Says something in a request. What the raiser's side says hands it back to whoever has it in hand; what that one asks
 * hands it to the raiser (domain 3.12). A note changes nothing and tells nobody. Fails with `request_closed`, and with
 * `forbidden` for a customer's note.
 */
export const writeMessage = (
  ctx: Context,
  id: ServiceRequestId,
  { text, internal, asks }: WantedMessage,
): Promise<Result<ServiceRequestRecord, Failure>> =>
  transact(ctx, 'service-request.message', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, id, internal ? 'note' : 'message');
    if (!taken.ok) return taken;
    const { person, request } = taken.value;
    if (internal && person.organizationKind === 'customer') return refuse('forbidden');
    if (internal) {
      const noted = { ...taken.value, request: { ...request, version: request.version + 1 } };
      await writeDown(ctx, tx, noted, { kind: 'note', text }, now);
      return done(await toRequestRecord(ctx, tx, person, noted.request), requestEvent('service_request.noted', noted));
    }
    const said = say(request, person.organizationId, asks, now);
    if (!said.ok) return said;
    const after = { ...taken.value, request: said.value };
    await writeDown(ctx, tx, after, { kind: 'message', text }, now);
    return done(
      await toRequestRecord(ctx, tx, person, said.value),
      requestEvent('service_request.answered', after, { details: { asks } }),
    );
  });
