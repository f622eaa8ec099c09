import { insertOrderRequest, lockRequestById, saveOrderRequest } from '../../db/order-requests.ts';
import { findOrganization } from '../../db/organizations.ts';
import { findFellowPartners } from '../../db/shared-customers.ts';
import type { Tx } from '../../db/store.ts';
import { findSubscriptions } from '../../db/subscriptions.ts';
import type { DomainEvent } from '../../domain/events.ts';
import { type Failure, refuse, refuseFields } from '../../domain/failures.ts';
import type { WantedLine } from '../../domain/order-quotes.ts';
import { acceptRequest, type OrderRequest, orderedInstead, type RequestedLine } from '../../domain/order-requests.ts';
import type { Organization } from '../../domain/organizations.ts';
import type { OrderRequestId, OrganizationId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import { placeOrder } from '../order-placing.ts';
import type { OrderingAccess } from '../ordering-access.ts';
import { takeRequest } from '../request-access.ts';
import { draftRequest, toWanted } from '../request-drafting.ts';
import { type OrderRequestRecord, requestEvent, toRequestRecord } from '../request-record.ts';
import { done, transact } from '../unit-of-work.ts';

export type AcceptInput = {
  /** To which provider a reseller passes the request on; null: the only one that can. */
  readonly providerId: OrganizationId | null;
  /** What a provider orders instead of what was asked for; null: just that. */
  readonly lines: readonly WantedLine[] | null;
  /** Partner IDs of further resellers that the order declares. */
  readonly further: readonly string[];
  readonly version?: number | undefined;
};

type Accepted = {
  readonly request: OrderRequest;
  /** What was ordered, where it is not what was asked for. */
  readonly ordered: readonly RequestedLine[] | null;
  readonly events: readonly DomainEvent[];
};

/**
 * Accepts a request (domain 3.8, matrix row 36): a provider places the order, with the reseller that asks as partner of
 * record, for what was asked or for other lines (domain 5.2); a reseller passes a customer's request on to its provider,
 * as it is. Whoever asked hears of it. Fails with `request_not_open`, and as the order, or the request to the provider,
 * would.
 */
export const acceptOrderRequest = (
  ctx: Context,
  id: OrderRequestId,
  { version, ...input }: AcceptInput,
): Promise<Result<OrderRequestRecord, Failure>> =>
  transact(ctx, 'order-request.accept', async (tx, now) => {
    const taken = await takeRequest(ctx, tx, now, { id, command: 'accept', version });
    if (!taken.ok) return taken;
    if (taken.value.request.state !== 'submitted') return refuse('request_not_open');
    const accepted =
      taken.value.own.kind === 'provider'
        ? await order(ctx, tx, taken.value, input, now)
        : await passOn(ctx, tx, taken.value, input, now);
    if (!accepted.ok) return accepted;
    const { request, ordered, events } = accepted.value;
    await saveOrderRequest(tx, request);
    return done(
      await toRequestRecord(ctx, tx, request),
      await requestEvent(tx, 'order_request.accepted', request, ordered),
      ...events,
    );
  });

type Taken = OrderingAccess & { readonly request: OrderRequest };

const order = async (
  ctx: Context,
  tx: Tx,
  { own: provider, customer, request }: Taken,
  { lines: instead, further }: Pick<AcceptInput, 'lines' | 'further'>,
  now: Instant,
): Promise<Result<Accepted, Failure>> => {
  const resellerId = request.fromId === customer.id ? null : request.fromId;
  const lines = instead ?? request.lines.map(toWanted);
  const wish = { customer, provider, resellerId, further, lines, note: request.note, requestId: request.id };
  const placed = await placeOrder(ctx, tx, wish, now);
  if (!placed.ok) return placed;
  const { id: orderId, lines: placedLines } = placed.value.order;
  const accepted = acceptRequest(request, { orderId, providerId: provider.id }, now);
  if (!accepted.ok) return accepted;
  await nameOrderBehind(tx, { ...accepted.value, orderId });
  const ordered = orderedInstead(request, placedLines);
  return ok({ request: accepted.value, ordered, events: [placed.value.event] });
};

/** The customer sees which order its own request has become. */
const nameOrderBehind = async (tx: Tx, { passesOnId, orderId }: OrderRequest): Promise<void> => {
  const behind = passesOnId === null ? undefined : await lockRequestById(tx, passesOnId);
  if (behind) await saveOrderRequest(tx, { ...behind, orderId, version: behind.version + 1 });
};

const passOn = async (
  ctx: Context,
  tx: Tx,
  { own: reseller, customer, request }: Taken,
  { providerId, lines, further }: Omit<AcceptInput, 'version'>,
  now: Instant,
): Promise<Result<Accepted, Failure>> => {
  if (lines !== null) return refuseFields({ field: 'lines', ...PASSED_ON_AS_IT_IS });
  if (further.length > 0) return refuseFields({ field: 'furtherResellerPartnerIds', ...PASSED_ON_AS_IT_IS });
  const provider = await providerFor(tx, { reseller, customer, request }, providerId);
  if (!provider.ok) return provider;
  const passed = await draftRequest(
    ctx,
    tx,
    {
      customer,
      from: reseller,
      to: provider.value,
      lines: request.lines.map(toWanted),
      note: request.note,
      passesOnId: request.id,
    },
    now,
  );
  if (!passed.ok) return passed;
  const accepted = acceptRequest(request, { orderId: null, providerId: provider.value.id }, now);
  if (!accepted.ok) return accepted;
  await insertOrderRequest(tx, passed.value);
  const event = await requestEvent(tx, 'order_request.submitted', passed.value);
  return ok({ request: accepted.value, ordered: null, events: [event] });
};
const PASSED_ON_AS_IT_IS = { code: 'unexpected', message: 'a request is passed on as it is' };

/** The provider that was named; otherwise the one that sold what is to be changed; otherwise the only one there is. */
const providerFor = async (
  tx: Tx,
  { reseller, customer, request }: { reseller: Organization; customer: Organization; request: OrderRequest },
  named: OrganizationId | null,
): Promise<Result<Organization, Failure>> => {
  const ids = request.lines.flatMap((line) => line.subscriptionId ?? []);
  const [changed] = [...(await findSubscriptions(tx, ids)).values()];
  const fellows = await findFellowPartners(tx, reseller.id, customer.id);
  const only = fellows.length === 1 ? fellows[0]?.partnerId : undefined;
  const id = named ?? changed?.providerId ?? only;
  if (id === undefined) {
    return fellows.length === 0
      ? refuse('partnership_required')
      : refuseFields({ field: 'providerId', code: 'required' });
  }
  const provider = await findOrganization(tx, id);
  return provider?.kind === 'provider' ? ok(provider) : refuse('partnership_required');
};
