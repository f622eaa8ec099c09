import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import { escalate } from '../../domain/service-requests.ts';
import type { OrganizationId, ServiceRequestId } from '../../kernel/ids.ts';
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
import { findNextTier } from '../support-chain.ts';
import { done, transact } from '../unit-of-work.ts';

/**
 * Passes a request up a tier: a reseller to its provider, a provider to the operator (domain 3.12). Whoever passes it on
 * stays a party. Fails with `not_in_hand`, `request_closed`, and `nobody_above`.
 */
export const escalateServiceRequest = (
  ctx: Context,
  id: ServiceRequestId,
  { toId, text }: { readonly toId?: OrganizationId | undefined; readonly text?: string | undefined },
): Promise<Result<ServiceRequestRecord, Failure>> =>
  transact(ctx, 'service-request.escalate', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, id, 'escalate');
    if (!taken.ok) return taken;
    const { person, request } = taken.value;
    if (request.handlerId !== person.organizationId)
      return refuse('not_in_hand', { organization: await findNameOf(tx, request.handlerId) });
    const above = await findNextTier(
      tx,
      { id: person.organizationId, kind: person.organizationKind },
      request.customerId,
    );
    const to = toId === undefined ? above[0] : above.find((organization) => organization.id === toId);
    if (!to && above.length > 0) return refuseFields({ field: 'toId', code: 'unknown', message: 'must be one above' });
    if (!to) return refuse('nobody_above');
    const passed = escalate(request, to.id, now);
    if (!passed.ok) return passed;
    const after = { ...taken.value, request: passed.value };
    await writeDown(ctx, tx, after, { kind: 'escalated', text: text ?? null, toName: to.name }, now);
    return done(
      await toRequestRecord(ctx, tx, person, passed.value),
      requestEvent('service_request.escalated', after, { details: { to: to.name } }),
    );
  });
