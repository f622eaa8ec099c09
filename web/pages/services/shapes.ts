import type {
  CustomerService as DescribedOwned,
  Service as DescribedService,
  HealthChange,
} from '../../api/types.gen.ts';
import type { Health } from './health-badge.tsx';

/** A service that a customer has. */
export type OwnedService = DescribedOwned;
export type OwnedServicePage = { readonly items: readonly OwnedService[]; readonly next: string | null };
/** A service of the platform, as the operator keeps it. */
export type Service = DescribedService;
export type ServicePage = { readonly items: readonly Service[]; readonly next: string | null };
export type HealthHistory = { readonly items: readonly HealthChange[]; readonly next: string | null };

export const servicesKey = ['services'] as const;
export const ownedKey = (customer: string) => [...servicesKey, 'of', customer] as const;
export const ownedApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/services`;

/** The operator's list, and a customer's own page. */
export const ALL = '/service-health';
export const OWN = '/services';
/** For partners: what is in trouble of what their customers have through them. */
export const INCIDENTS = '/service-incidents';

export const isTroubled = ({ health }: { readonly health: Health }): boolean => health !== 'healthy';
