import type { OrganizationRef, PartnerRef } from '../../api/shapes.ts';
import type { Money } from '../catalog/shapes.ts';
import { customersKey, recordPath } from '../customers/shapes.ts';

export type Names = { readonly en: string; readonly 'zh-TW': string };
export type TermDuration = 'P1M' | 'P1Y' | 'P3Y';
export type BillingCycle = 'monthly' | 'annual' | 'upfront';
export type SubscriptionState = 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
export type SubscriptionCommand =
  | 'add-seats'
  | 'remove-seats'
  | 'set-auto-renew'
  | 'rename'
  | 'change-billing'
  | 'change-term'
  | 'set-partner-of-record'
  | 'schedule'
  | 'upgrade'
  | 'suspend'
  | 'resume'
  | 'cancel';

/** What happens at the end of the term. */
export type ScheduledChange = {
  readonly quantity?: number;
  readonly termDuration?: TermDuration;
  readonly billingCycle?: BillingCycle;
  readonly catalogItemId?: string;
  readonly termEndsAt?: string;
};

/** A subscription as it stands in a list. Prices are there for its provider only. */
export type Subscription = {
  readonly id: string;
  readonly names: Names;
  readonly friendlyName: string | null;
  readonly catalogItemId: string;
  readonly kind: 'license' | 'addon' | 'trial';
  readonly quantity: number;
  readonly state: SubscriptionState;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  readonly nextBillingCycle: BillingCycle | null;
  readonly unitPrice?: Money;
  readonly autoRenew: boolean;
  readonly startedAt: string;
  readonly termStartsAt: string;
  readonly termEndsAt: string;
  readonly cancelUntil: string | null;
  readonly reducible: readonly { readonly seats: number; readonly until: string }[];
  readonly nextChargeAt: string | null;
  readonly scheduled: ScheduledChange | null;
  readonly stateSince: string;
  readonly stateEndsAt: string | null;
  readonly partnerOfRecord: PartnerRef | null;
  readonly provider: PartnerRef;
  readonly may: readonly SubscriptionCommand[];
  readonly version: number;
};
export type SubscriptionPage = { readonly items: readonly Subscription[]; readonly next: string | null };

/** What it can be upgraded to now, or, for a trial, what it becomes. */
export type Upgrade = {
  readonly catalogItemId: string;
  readonly names: Names;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  readonly unitPrice: Money;
};
export type SubscriptionDetails = Subscription & {
  readonly customer: OrganizationRef;
  readonly upgrades: readonly Upgrade[];
  readonly alignments: readonly { readonly termEndsAt: string; readonly kind: 'month_end' | 'subscription' }[];
  readonly supportContact: { readonly email?: string; readonly phone?: string; readonly hours?: string } | null;
};

export type Charge = {
  readonly kind:
    | 'purchase'
    | 'cycle'
    | 'seats_added'
    | 'seats_removed'
    | 'cancelled'
    | 'renewal'
    | 'upgrade'
    | 'changed';
  readonly at: string;
  readonly from: string;
  readonly until: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  /** Negative: a credit. */
  readonly amount: Money;
};
export type ChargePage = {
  readonly items: readonly (Charge & { readonly id: string })[];
  readonly next: string | null;
};
/** What a change would cost, and what could be done afterwards. */
export type ChangePreview = {
  readonly charges: readonly Charge[];
  readonly total: Money;
  readonly cancelUntil: string | null;
  readonly termEndsAt: string;
};

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
