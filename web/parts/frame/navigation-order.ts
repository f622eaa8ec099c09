import type { OrganizationKind } from '../../api/shapes.ts';
import type { NavSlot } from '../../pages/registry.ts';

type Entry = { readonly slot: NavSlot; readonly under?: readonly NavSlot[] };
type Order = { readonly main: readonly Entry[]; readonly settings: readonly Entry[] };

/** What stands where, for whom (design guide, section 3). A page appears when it is registered; the order never changes. */
export const NAVIGATION: Readonly<Record<OrganizationKind, Order>> = {
  reseller: {
    main: [
      { slot: 'home' },
      { slot: 'customers', under: ['invitations', 'adminRelationships'] },
      { slot: 'providers' },
      { slot: 'orderRequests' },
      { slot: 'serviceRequests' },
      { slot: 'referrals' },
      { slot: 'insights' },
    ],
    settings: [{ slot: 'activity' }, { slot: 'people' }, { slot: 'integrations' }, { slot: 'organization' }],
  },
  provider: {
    main: [
      { slot: 'home' },
      { slot: 'customers', under: ['invitations', 'adminRelationships', 'transfers'] },
      { slot: 'resellers' },
      { slot: 'orders', under: ['orderRequests'] },
      { slot: 'serviceRequests' },
      { slot: 'prices' },
      { slot: 'billing' },
      { slot: 'referrals' },
      { slot: 'insights' },
    ],
    settings: [{ slot: 'activity' }, { slot: 'people' }, { slot: 'integrations' }, { slot: 'organization' }],
  },
  customer: {
    main: [
      { slot: 'home' },
      { slot: 'usersAndLicenses' },
      { slot: 'products' },
      { slot: 'services' },
      { slot: 'support' },
    ],
    settings: [
      { slot: 'partners' },
      { slot: 'partnerActivity' },
      { slot: 'agreements' },
      { slot: 'activity' },
      { slot: 'people' },
      { slot: 'organization' },
    ],
  },
  operator: {
    main: [
      { slot: 'home' },
      { slot: 'enrolment' },
      { slot: 'organizations' },
      { slot: 'directory' },
      { slot: 'imports' },
      { slot: 'catalog' },
      { slot: 'orderReviews', under: ['credit'] },
      { slot: 'serviceHealth' },
      { slot: 'serviceRequests' },
      { slot: 'agreementTexts' },
      { slot: 'templates' },
      { slot: 'leads' },
    ],
    settings: [
      { slot: 'regions' },
      { slot: 'policies' },
      { slot: 'audit' },
      { slot: 'jobs' },
      { slot: 'administrators' },
      { slot: 'activity' },
      { slot: 'people' },
      { slot: 'organization' },
    ],
  },
};
