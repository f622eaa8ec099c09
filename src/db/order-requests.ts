import type { Selectable } from 'kysely';
import type { FailureCode } from '../domain/failures.ts';
import type { OrderRequest } from '../domain/order-requests.ts';
import { asId, type OrderRequestId, type OrganizationId } from '../kernel/ids.ts';
import type { Page, PageRequest } from '../kernel/paging.ts';
import { readTimeCursor, toPage } from './paging.ts';
import { type OrderRequestRow, sqlFor } from './schema.ts';
import type { Tx } from './store.ts';

/** Which requests of an organization: those that it sent, or those that it was sent. */
export type RequestBox = 'sent' | 'received';
export type RequestFilter = {
  readonly state?: OrderRequest['state'] | undefined;
  readonly customerId?: OrganizationId | undefined;
};

/** Whose requests: a partner's are those about customers that it serves now, a customer's all of its own. */
export type RequestScope = { readonly own: OrganizationId; readonly isCustomer: boolean };

/** One request that the organization sent or was sent. */
export const findOrderRequest = async (
  tx: Tx,
  scope: RequestScope,
  id: OrderRequestId,
): Promise<OrderRequest | undefined> => {
  const row = await tx.maybe(requestOf(scope, id));
  return row && toRequest(row);
};

/** The same, locked. The customer is locked before it. */
export const lockOrderRequest = async (
  tx: Tx,
  scope: RequestScope,
  id: OrderRequestId,
): Promise<OrderRequest | undefined> => {
  const row = await tx.maybe(requestOf(scope, id).forUpdate());
  return row && toRequest(row);
};

/** A request by its id alone, locked: for what follows from an order or from another request. */
export const lockRequestById = async (tx: Tx, id: OrderRequestId): Promise<OrderRequest | undefined> => {
  const row = await tx.maybe(sqlFor.selectFrom('order_requests').selectAll().where('id', '=', id).forUpdate());
  return row && toRequest(row);
};

/** The requests about a customer that wait for an answer and that this partner sent or was sent, locked. */
export const lockOpenRequests = async (
  tx: Tx,
  partnerId: OrganizationId,
  customerId: OrganizationId,
): Promise<readonly OrderRequest[]> => {
  const rows = await tx.all(
    sqlFor
      .selectFrom('order_requests')
      .selectAll()
      .where('customer_id', '=', customerId)
      .where('state', '=', 'submitted')
      .where(({ eb, or }) => or([eb('from_id', '=', partnerId), eb('to_id', '=', partnerId)]))
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map(toRequest);
};

/** A page of one box of an organization, newest first. */
export const listOrderRequests = async (
  tx: Tx,
  scope: RequestScope,
  { box, state, customerId }: RequestFilter & { readonly box: RequestBox },
  page: PageRequest,
): Promise<Page<OrderRequest>> => {
  const after = readTimeCursor(page.cursor);
  let query = requestsOf(scope).where(box === 'sent' ? 'from_id' : 'to_id', '=', scope.own);
  if (state !== undefined) query = query.where('state', '=', state);
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId);
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('submitted_at', 'id'), '<', tuple(after[0], after[1])),
    );
  }
  const rows = await tx.all(
    query
      .orderBy('submitted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(page.limit + 1),
  );
  return toPage(rows, page.limit, (row) => [row.submitted_at, row.id], toRequest);
};

export const insertOrderRequest = async (tx: Tx, request: OrderRequest): Promise<void> => {
  await tx.run(
    sqlFor.insertInto('order_requests').values({
      customer_id: request.customerId,
      id: request.id,
      from_id: request.fromId,
      to_id: request.toId,
      passes_on_id: request.passesOnId,
      lines: JSON.stringify(request.lines),
      note: request.note,
      submitted_by: request.submittedById,
      submitted_by_name: request.submittedByName,
      submitted_at: request.submittedAt,
      ...changeable(request),
    }),
  );
};

/** Writes what became of a locked request. */
export const saveOrderRequest = async (tx: Tx, request: OrderRequest): Promise<void> => {
  await tx.run(
    sqlFor
      .updateTable('order_requests')
      .set(changeable(request))
      .where('customer_id', '=', request.customerId)
      .where('id', '=', request.id),
  );
};

const requestsOf = ({ own, isCustomer }: RequestScope) => {
  const all = sqlFor.selectFrom('order_requests').selectAll();
  if (isCustomer) return all;
  return all.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('relationships')
        .select('relationships.id')
        .where('relationships.partner_id', '=', own)
        .whereRef('relationships.customer_id', '=', 'order_requests.customer_id')
        .where('relationships.state', '=', 'active'),
    ),
  );
};

const requestOf = (scope: RequestScope, id: OrderRequestId) =>
  requestsOf(scope)
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('from_id', '=', scope.own), eb('to_id', '=', scope.own)]));

const changeable = (request: OrderRequest) => ({
  provider_id: request.providerId,
  state: request.state,
  reason: request.reason,
  code: request.code,
  order_id: request.orderId,
  answered_at: request.answeredAt,
  version: request.version,
});

const toRequest = (row: Selectable<OrderRequestRow>): OrderRequest => ({
  id: asId(row.id),
  customerId: asId(row.customer_id),
  fromId: asId(row.from_id),
  toId: asId(row.to_id),
  providerId: row.provider_id === null ? null : asId(row.provider_id),
  passesOnId: row.passes_on_id === null ? null : asId(row.passes_on_id),
  state: row.state as OrderRequest['state'],
  lines: row.lines,
  note: row.note,
  reason: row.reason,
  code: row.code as FailureCode | null,
  orderId: row.order_id === null ? null : asId(row.order_id),
  submittedById: row.submitted_by === null ? null : asId(row.submitted_by),
  submittedByName: row.submitted_by_name,
  submittedAt: row.submitted_at,
  answeredAt: row.answered_at,
  version: row.version,
});
