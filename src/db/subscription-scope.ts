import type { OrganizationId } from '../kernel/ids.ts';

/** Whose subscriptions: sold by this provider, served by this reseller, bought by this customer. */
export type SubscriptionScope = {
  readonly customerId?: OrganizationId | undefined;
  readonly providerId?: OrganizationId | undefined;
  readonly resellerId?: OrganizationId | undefined;
};

/** The conditions that keep a reader to its scope, on a table called `s`. */
export const inScope = (
  { customerId, providerId, resellerId }: SubscriptionScope,
  value: (one: unknown) => string,
): readonly string[] => [
  ...(providerId === undefined ? [] : [`s.provider_id = ${value(providerId)}`]),
  ...(resellerId === undefined ? [] : [`s.reseller_id = ${value(resellerId)}`]),
  ...(customerId === undefined ? [] : [`s.customer_id = ${value(customerId)}`]),
];
