import type { OrganizationRef, PartnerRef } from '../../api/shapes.ts';
import type { Money } from '../catalog/shapes.ts';
import { customersKey, recordPath } from '../customers/shapes.ts';
import type { BillingCycle, Names, TermDuration } from '../subscriptions/shapes.ts';

export type OrderState = 'pending' | 'completed' | 'partial_success' | 'error';
export type OrderLineState = 'pending' | 'sent' | 'completed' | 'error';
export type OrderLine = {
  readonly id: string;
  readonly state: OrderLineState;
  readonly code?: string | null;
  readonly subscriptionId?: string | null;
  readonly catalogItemId: string;
  readonly names: Names;
  readonly quantity: number;
  /** Of a line that adds seats: how many there were. */
  readonly quantityBefore?: number | null;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  readonly unitPrice?: Money;
};
export type Order = {
  readonly id: string;
  readonly state: OrderState;
  readonly customer: OrganizationRef;
  readonly provider: PartnerRef;
  readonly partnerOfRecord: PartnerRef | null;
  readonly requestId: string | null;
  readonly note: string | null;
  readonly placedAt: string;
  readonly placedBy: { readonly name: string } | null;
  readonly settledAt: string | null;
  readonly lines: readonly OrderLine[];
  readonly total?: Money;
  readonly may: readonly 'retry'[];
  readonly version: number;
};
export type OrderPage = { readonly items: readonly Order[]; readonly next: string | null };

export type RequestState = 'submitted' | 'accepted' | 'ordered' | 'declined' | 'withdrawn' | 'failed';
export type RequestedLine = Pick<
  OrderLine,
  'catalogItemId' | 'names' | 'quantity' | 'quantityBefore' | 'subscriptionId' | 'termDuration' | 'billingCycle'
>;
export type OrderRequest = {
  readonly id: string;
  readonly state: RequestState;
  readonly customer: OrganizationRef;
  readonly from: OrganizationRef;
  readonly to: OrganizationRef;
  readonly provider: PartnerRef | null;
  readonly lines: readonly RequestedLine[];
  readonly note: string | null;
  readonly reason: string | null;
  readonly code: string | null;
  readonly orderId: string | null;
  readonly submittedAt: string;
  readonly submittedBy: { readonly name: string } | null;
  readonly answeredAt: string | null;
  readonly may: readonly ('accept' | 'decline' | 'withdraw')[];
  readonly version: number;
};
export type RequestPage = { readonly items: readonly OrderRequest[]; readonly next: string | null };

/** A line as it is sent in: something new, or so many seats of what is there. */
export type WantedLine =
  | {
      readonly catalogItemId: string;
      readonly quantity: number;
      readonly termDuration: TermDuration;
      readonly billingCycle: BillingCycle;
    }
  | { readonly subscriptionId: string; readonly quantity: number };
export type WantedOrder = { readonly partnerOfRecordId?: string; readonly lines: readonly WantedLine[] };

export type PreviewedLine = {
  /** Null for what is not sold here. */
  readonly names: Names | null;
  readonly quantity: number;
  readonly quantityBefore?: number;
  readonly unitPrice?: Money;
  readonly dueNow?: Money;
  readonly from?: string;
  readonly until?: string;
  readonly termEndsAt?: string;
  readonly cancelUntil?: string | null;
  readonly code?: string;
  readonly title?: string;
};
/** What an order would charge, and what stands in its way. Nothing is stored. */
export type OrderPreview = {
  readonly lines: readonly PreviewedLine[];
  readonly total: Money | null;
  readonly refusal: {
    readonly code: string;
    readonly title: string;
    readonly params?: Readonly<Record<string, string>>;
  } | null;
};

export const ordersKey = [...customersKey, 'orders'] as const;
export const requestsKey = [...ordersKey, 'requests'] as const;
export const orderKey = (id: string) => [...ordersKey, 'one', id] as const;

export const ORDERS = '/orders';
export const REQUESTS = '/order-requests';
export const ordersApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/orders`;
export const requestApi = (id: string): string => `/api/v1/order-requests/${encodeURIComponent(id)}`;
export const ordersPath = (customer: string): string => `${recordPath(customer)}/orders`;
/** A request that is answered by an order: the review begins with its lines. */
export const reviewPath = ({ customer, id }: Pick<OrderRequest, 'customer' | 'id'>): string =>
  `${ordersPath(customer.id)}/new?request=${id}`;

export const isNew = (line: Pick<OrderLine, 'quantityBefore'>): boolean =>
  line.quantityBefore === undefined || line.quantityBefore === null;
