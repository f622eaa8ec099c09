import type { PartnerRef } from '../../api/shapes.ts';
import type { Partnership as Described, PartnershipRemovalPreview } from '../../api/types.gen.ts';

/** A partnership as one of its two parties sees it. */
export type Partnership = Omit<Described, 'partner'> & { readonly id: string; readonly partner: PartnerRef };
export type PartnershipState = Partnership['state'];
export type PartnershipRemoval = Omit<PartnershipRemovalPreview, 'partnership'> & { readonly partnership: Partnership };

export const partnershipsKey = ['partnerships'] as const;
export const partnershipRemovalKey = (id: string) => [...partnershipsKey, 'removal', id] as const;

/** Where the partners of an organization are listed, and which filter of the customer list means them. */
export const SIDES = {
  reseller: { list: '/providers', filter: 'provider' },
  provider: { list: '/resellers', filter: 'reseller' },
} as const;
export type Side = keyof typeof SIDES;

/** View customers: those who authorized both (domain 5.1). */
export const sharedCustomersPath = (side: Side, partnerId: string): string =>
  `/customers?${SIDES[side].filter}=${partnerId}`;
export const invitePath = (providerId: string): string => `/providers/${providerId}/invite`;
