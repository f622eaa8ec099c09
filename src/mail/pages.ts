import type { OrganizationId, ServiceRequestId, SubscriptionId } from '../kernel/ids.ts';

/** Addresses of the portal's pages, as letters link to them. */
export type Pages = {
  /** Where people know the platform by: its host. */
  readonly host: string;
  readonly customer: (id: OrganizationId) => string;
  readonly customers: string;
  readonly invitations: string;
  readonly providers: string;
  readonly resellers: string;
  /** A customer's own page of everything that partners hold. */
  readonly partners: string;
  readonly serviceRequest: (id: ServiceRequestId) => string;
  /** A subscription in the record of a customer, as its partners see it, and among a customer's own products. */
  readonly subscription: (id: SubscriptionId, customer: OrganizationId) => string;
  readonly ownSubscription: (id: SubscriptionId) => string;
  readonly signIn: string;
  readonly activity: string;
  readonly orders: string;
  /** What was asked for, sent and received. */
  readonly orderRequests: string;
};

/** `base` is where people reach the portal, without a slash at the end. */
export const pagesAt = (base: string): Pages => ({
  host: new URL(base).host,
  customer: (id) => `${base}/customers/${id}`,
  customers: `${base}/customers`,
  invitations: `${base}/customers/invitations`,
  providers: `${base}/providers`,
  resellers: `${base}/resellers`,
  partners: `${base}/partner-relationships`,
  serviceRequest: (id) => `${base}/service-requests/${id}`,
  subscription: (id, customer) => `${base}/customers/${customer}/subscriptions/${id}`,
  ownSubscription: (id) => `${base}/products/${id}`,
  signIn: `${base}/sign-in`,
  activity: `${base}/activity`,
  orders: `${base}/orders`,
  orderRequests: `${base}/orders/requests`,
});
