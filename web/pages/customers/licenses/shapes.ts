import type { License as DescribedLicense } from '../../../api/types.gen.ts';
import { customersKey, recordPath } from '../shapes.ts';

/** What a customer has licenses of, with what is left. */
export type License = DescribedLicense;
export type ServicePlan = License['servicePlans'][number];
export type LicensePage = { readonly items: readonly License[] };
/** What is changed of a user's licenses. */
export type Change = {
  readonly assign: readonly { readonly skuId: string; readonly excludedPlans?: readonly string[] }[];
  readonly remove: readonly string[];
};
/** What became of one user in a bulk change. */
export type Outcome = {
  readonly userId: string;
  readonly done: boolean;
  readonly code?: string;
  readonly title?: string;
  readonly params?: Readonly<Record<string, string>>;
};

export const licensesKey = (customer: string) => [...customersKey, 'licenses', customer] as const;
export const licensesApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/licenses`;
export const licensesPath = (customer: string): string => `${recordPath(customer)}/licenses`;
