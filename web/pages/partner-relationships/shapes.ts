import type { PartnerRef } from '../../api/shapes.ts';
import type { Partner as DescribedPartner } from '../../api/types.gen.ts';

/** A partner as its customer sees it: every relationship and every right that it holds or held (domain 5.3). */
export type Partner = Omit<DescribedPartner, 'partner' | 'delegatedAdmin'> & {
  readonly partner: PartnerRef;
  readonly delegatedAdmin: readonly Grant[];
};
export type Relationship = NonNullable<DescribedPartner['relationship']>;
export type Grant = DescribedPartner['delegatedAdmin'][number] & { readonly id: string };
export type Partners = { readonly items: readonly Partner[] };

export const partnersKey = ['partners'] as const;
export const LIST = '/partner-relationships';

export const activeGrants = (partner: Partner): readonly Grant[] =>
  partner.delegatedAdmin.filter((grant) => grant.state === 'active');
export const isSelling = (partner: Partner): boolean => partner.relationship?.state === 'active';
export const isActive = (partner: Partner): boolean => isSelling(partner) || activeGrants(partner).length > 0;

/** How many different roles a partner can use now. */
export const countRoles = (partner: Partner): number =>
  new Set(activeGrants(partner).flatMap((grant) => grant.roles)).size;

/** Those who may place orders: without one, a reseller's orders reach nobody (domain 1, rule 2). */
export const orderersOf = (partners: readonly Partner[]): readonly string[] =>
  partners
    .filter((one) => one.relationship?.state === 'active' && one.relationship.capacity === 'reseller')
    .map((one) => one.partner.name);
