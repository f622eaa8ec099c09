import type { OrganizationKind } from '../../../api/shapes.ts';
import { hasPage } from '../../../parts/places.ts';
import { recordPath } from '../shapes.ts';

/** Where each kind of organization gets more: a provider orders, a reseller asks its provider, a customer its partner. */
const WAYS: Partial<Record<OrganizationKind, { readonly page: string; readonly to: (customer: string) => string }>> = {
  provider: { page: '/customers/$customer/order', to: (customer) => `${recordPath(customer)}/order` },
  reseller: { page: '/customers/$customer/request', to: (customer) => `${recordPath(customer)}/request` },
  customer: { page: '/requests/new', to: () => '/requests/new' },
};

/** Where more licenses of an item are bought or asked for; undefined while that page is not there. */
export const buyMoreLink = (kind: OrganizationKind, customer: string, skuId: string): string | undefined => {
  const way = WAYS[kind];
  return way !== undefined && hasPage(way.page) ? `${way.to(customer)}?item=${encodeURIComponent(skuId)}` : undefined;
};
