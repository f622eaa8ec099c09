import { findServiceRequest, listEntries } from '../../db/service-requests.ts';
import { findSupportContacts } from '../../db/support-contacts.ts';
import { namesStrangers } from '../../domain/activity.ts';
import { type Failure, refuse } from '../../domain/failures.ts';
import type { Organization } from '../../domain/organizations.ts';
import { contactOf, type ServiceRequestEntry } from '../../domain/service-requests.ts';
import type { ServiceRequestId } from '../../kernel/ids.ts';
import type { Page, PageRequest } from '../../kernel/paging.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { authorize } from '../access.ts';
import type { Context } from '../context.ts';
import { type ServiceRequestRecord, toRequestRecord, viewerOf } from '../service-request-record.ts';
import { findNextTier } from '../support-chain.ts';
import { query } from '../unit-of-work.ts';

export type ServiceRequestDetails = ServiceRequestRecord & {
  /** To whom whoever has it in hand can pass it up. */
  readonly escalatesTo: readonly Organization[];
  /** How the handler is reached otherwise. */
  readonly contact: Organization['supportContact'];
};

/** One of the caller's requests (domain 3.12). Fails with `not_found` for everybody who is no party of it. */
export const readServiceRequest = (
  ctx: Context,
  id: ServiceRequestId,
): Promise<Result<ServiceRequestDetails, Failure>> =>
  query(ctx, 'service-request.read', async (tx) => {
    const allowed = authorize(ctx, 'service-request.list');
    if (!allowed.ok) return allowed;
    const request = await findServiceRequest(tx, viewerOf(allowed.value), id);
    if (!request) return refuse('not_found');
    const record = await toRequestRecord(ctx, tx, allowed.value, request);
    const named = await findSupportContacts(tx, request.customerId, [request.handlerId]);
    return ok({
      ...record,
      escalatesTo: record.may.includes('escalate') ? await findNextTier(tx, record.handler, request.customerId) : [],
      contact: contactOf(record.handler, named.get(request.handlerId)),
    });
  });

/** An entry as its reader may see it: a customer sees which organization spoke, not which of its people. */
export type SeenEntry = Omit<ServiceRequestEntry, 'person'> & { readonly personName: string | null };

/** What was said and done, the oldest first. Notes are between partners (domain 3.12). */
export const readEntries = (
  ctx: Context,
  id: ServiceRequestId,
  page: PageRequest,
): Promise<Result<Page<SeenEntry>, Failure>> =>
  query(ctx, 'service-request.read-messages', async (tx) => {
    const allowed = authorize(ctx, 'service-request.list');
    if (!allowed.ok) return allowed;
    const { organizationId, organizationKind } = allowed.value;
    if (!(await findServiceRequest(tx, viewerOf(allowed.value), id))) return refuse('not_found');
    const { items, next } = await listEntries(tx, id, { notes: organizationKind !== 'customer' }, page);
    return ok({
      next,
      items: items.map(({ person, ...entry }) => ({
        ...entry,
        personName: namesStrangers(organizationKind) || entry.organization.id === organizationId ? person.name : null,
      })),
    });
  });
