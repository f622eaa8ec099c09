import { PeopleTeamRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { LIST } from './shapes.ts';

const partners = ['reseller', 'provider'] as const;

/** A partner's customers (domain 5.1, 5.2). */
export const CUSTOMER_PAGES: readonly PageDefinition[] = [
  {
    path: LIST,
    load: () => import('./list.tsx'),
    permission: 'customer.list',
    kinds: partners,
    nav: { slot: 'customers', icon: PeopleTeamRegular },
    search: { place: 'customers', to: (text) => `${LIST}?search=${encodeURIComponent(text)}` },
  },
  { path: '/customers/$customer', load: () => import('./record.tsx'), permission: 'customer.read', kinds: partners },
  {
    path: '/customers/$customer/users',
    load: () => import('./users/page.tsx'),
    permission: 'customer.read',
    kinds: partners,
  },
  {
    path: '/customers/$customer/services',
    load: () => import('./services/page.tsx'),
    permission: 'service.read',
    kinds: partners,
  },
  { path: '/customers/new', load: () => import('./new.tsx'), permission: 'customer.list', kinds: partners },
];
