import type { OrganizationKind, Permission } from '../../../api/shapes.ts';
import { OWN } from '../../subscriptions/shapes.ts';
import { recordPath } from '../shapes.ts';

/** Where each kind of organization gets more: a provider orders, a reseller asks its provider, a customer its partner. */
const WAYS: Partial<
  Record<OrganizationKind, { readonly needs: Permission; readonly to: (customer: string) => string }>
> = {
  provider: { needs: 'order.place', to: (customer) => `${recordPath(customer)}/orders/new` },
  reseller: { needs: 'order-request.submit', to: (customer) => `${recordPath(customer)}/order-requests/new` },
  customer: { needs: 'order-request.submit', to: () => `${OWN}/request` },
};

/** Where more licenses of an item are bought or asked for; undefined for those who may do neither. */
export const buyMoreLink = (
  kind: OrganizationKind,
  may: (permission: Permission) => boolean,
  customer: string,
  skuId: string,
): string | undefined => {
  const way = WAYS[kind];
  return way !== undefined && may(way.needs) ? `${way.to(customer)}?item=${encodeURIComponent(skuId)}` : undefined;
};
