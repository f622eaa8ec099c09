import type { OrganizationRef, PartnerRef } from '../../api/shapes.ts';
import type {
  Order as Described,
  OrderPreview as DescribedPreview,
  OrderRequest as DescribedRequest,
  VerifiedPartner as DescribedVerified,
} from '../../api/types.gen.ts';
import { customersKey, recordPath } from '../customers/shapes.ts';
import type { BillingCycle, TermDuration } from '../subscriptions/shapes.ts';

export type OrderState = Described['state'];
export type OrderLine = Described['lines'][number];
export type OrderLineState = OrderLine['state'];
type OrderParties = {
  readonly customer: OrganizationRef;
  readonly provider: PartnerRef;
  readonly partnerOfRecord: PartnerRef | null;
  readonly furtherResellers: readonly PartnerRef[];
};
export type Order = Omit<Described, keyof OrderParties> & OrderParties;
export type OrderPage = { readonly items: readonly Order[]; readonly next: string | null };

export type RequestState = DescribedRequest['state'];
export type RequestedLine = DescribedRequest['lines'][number];
type RequestParties = {
  readonly customer: OrganizationRef;
  readonly from: OrganizationRef;
  readonly to: OrganizationRef;
  readonly provider: PartnerRef | null;
};
export type OrderRequest = Omit<DescribedRequest, keyof RequestParties> & RequestParties;
export type RequestPage = { readonly items: readonly OrderRequest[]; readonly next: string | null };

/** A partner of record as it is named to the reader; of one that no longer works with the provider less is known. */
export type OfRecord = OrganizationRef & Partial<Pick<PartnerRef, 'partnerId'>>;

/** A line as it is sent in: something new, or so many seats of what is there. */
export type WantedLine =
  | {
      readonly catalogItemId: string;
      readonly quantity: number;
      readonly termDuration: TermDuration;
      readonly billingCycle: BillingCycle;
      readonly termEndsAt?: string;
    }
  | { readonly subscriptionId: string; readonly quantity: number };
export type WantedOrder = {
  readonly partnerOfRecordId?: string;
  readonly furtherResellerPartnerIds?: readonly string[];
  readonly lines: readonly WantedLine[];
};

/** Who has a partner ID, and why an order could not name them. */
export type VerifiedPartner = Omit<DescribedVerified, 'partner'> & { readonly partner: PartnerRef | null };

/** What an order would charge, and what stands in its way. Nothing is stored. */
export type OrderPreview = DescribedPreview;
export type PreviewedLine = OrderPreview['lines'][number];
export type Alignment = PreviewedLine['alignments'][number];

export const ordersKey = [...customersKey, 'orders'] as const;
export const requestsKey = [...ordersKey, 'requests'] as const;
export const orderKey = (id: string) => [...ordersKey, 'one', id] as const;

export const ORDERS = '/orders';
export const REQUESTS = '/order-requests';
export const ordersApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/orders`;
export const requestApi = (id: string): string => `/api/v1/order-requests/${encodeURIComponent(id)}`;
export const ordersPath = (customer: string): string => `${recordPath(customer)}/orders`;
export const newOrderPath = (customer: string): string => `${ordersPath(customer)}/new`;
/** A request that is answered by an order: the cart begins with its lines. */
export const reviewPath = ({ customer, id }: Pick<OrderRequest, 'customer' | 'id'>): string =>
  `${newOrderPath(customer.id)}?request=${id}`;

export const isNew = (line: Pick<OrderLine, 'quantityBefore'>): boolean =>
  line.quantityBefore === undefined || line.quantityBefore === null;
