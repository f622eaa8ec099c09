import type { CustomerAccount as DescribedAccount } from '../../api/types.gen.ts';
import { customersKey } from './shapes.ts';

/** What is kept of a customer beside its profile: where bills go, and whom to talk to. */
export type CustomerAccount = DescribedAccount;
export type BillingProfile = NonNullable<CustomerAccount['billingProfile']>;
export type Currency = NonNullable<BillingProfile['currency']>;
export type Contacts = NonNullable<CustomerAccount['contacts']>;
export type Contact = NonNullable<Contacts['primary']>;

export const accountKey = (customer: string) => [...customersKey, 'account', customer] as const;
export const accountApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/account`;

export const CONTACT_KINDS = ['primary', 'billing', 'technical'] as const;
/** Those in which something is sold first. */
export const CURRENCIES: readonly Currency[] = [
  'EUR',
  'TWD',
  'USD',
  'GBP',
  'CHF',
  'PLN',
  'CZK',
  'DKK',
  'NOK',
  'SEK',
  'HKD',
  'SGD',
  'JPY',
  'KRW',
];
