import type { OrganizationRef, PartnerRef } from '../../api/shapes.ts';
import type {
  Subscription as Described,
  Charge as DescribedCharge,
  SubscriptionDetails as DescribedDetails,
  ChangePreview as DescribedPreview,
} from '../../api/types.gen.ts';
import { customersKey, recordPath } from '../customers/shapes.ts';

export type Names = Described['names'];
export type TermDuration = Described['termDuration'];
export type BillingCycle = Described['billingCycle'];
export type SubscriptionState = Described['state'];
export type SubscriptionCommand = Described['may'][number];
/** What happens at the end of the term. */
export type ScheduledChange = NonNullable<Described['scheduled']>;

type Parties = { readonly partnerOfRecord: PartnerRef | null; readonly provider: PartnerRef };
/** A subscription as it stands in a list. Prices are there for its provider only. */
export type Subscription = Omit<Described, keyof Parties> & Parties;
export type SubscriptionPage = { readonly items: readonly Subscription[]; readonly next: string | null };
export type SubscriptionDetails = Omit<DescribedDetails, keyof Parties | 'customer'> &
  Parties & { readonly customer: OrganizationRef };

export type Charge = DescribedCharge;
export type ChargePage = { readonly items: readonly Charge[]; readonly next: string | null };
/** What a change would cost, and what could be done afterwards. */
export type ChangePreview = DescribedPreview;

/** What may be changed at once. */
export type Change = {
  readonly quantity?: number;
  readonly autoRenew?: boolean;
  readonly friendlyName?: string | null;
  readonly billingCycle?: BillingCycle;
  readonly termDuration?: TermDuration;
  readonly partnerOfRecordId?: string | null;
};
/** What can be previewed: a change, a cancellation or an upgrade. */
export type Previewed =
  | Change
  | { readonly cancel: true }
  | { readonly upgrade: { readonly catalogItemId: string; readonly quantity?: number } };

export const TERMS: readonly TermDuration[] = ['P1M', 'P1Y', 'P3Y'];
/** How a term may be billed (domain 3.9). */
export const CYCLES: Readonly<Record<TermDuration, readonly BillingCycle[]>> = {
  P1M: ['monthly'],
  P1Y: ['monthly', 'upfront'],
  P3Y: ['monthly', 'annual', 'upfront'],
};

export const subscriptionsKey = [...customersKey, 'subscriptions'] as const;
export const listKey = (customer: string) => [...subscriptionsKey, 'of', customer] as const;
export const detailsKey = (id: string) => [...subscriptionsKey, 'one', id] as const;

export const listApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/subscriptions`;
export const subscriptionApi = (id: string): string => `/api/v1/subscriptions/${encodeURIComponent(id)}`;

/** The customer's own list, and the one that its partners have of it. */
export const OWN = '/products';
export const subscriptionsPath = (customer: string): string => `${recordPath(customer)}/subscriptions`;
