import { PeopleTeamRegular } from '@fluentui/react-icons';
import { type PageDefinition, searchIn } from '../registry.ts';
import { LIST, recordPath } from './shapes.ts';

const partners = ['reseller', 'provider'] as const;

/** A partner's customers (domain 5.1, 5.2). */
export const CUSTOMER_PAGES: readonly PageDefinition[] = [
  {
    path: LIST,
    load: () => import('./list.tsx'),
    permission: 'customer.list',
    kinds: partners,
    nav: { slot: 'customers', icon: PeopleTeamRegular },
    search: { ...searchIn('customers', LIST, 'open'), one: recordPath },
  },
  { path: '/customers/$customer', load: () => import('./record.tsx'), permission: 'customer.read', kinds: partners },
  {
    path: '/customers/$customer/users',
    load: () => import('./users/page.tsx'),
    permission: 'customer.read',
    kinds: partners,
  },
  {
    path: '/customers/$customer/licenses',
    load: () => import('./licenses/page.tsx'),
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

/** The same of a customer's own directory, in its portal (domain 5.3). */
export const DIRECTORY_PAGES: readonly PageDefinition[] = [
  {
    path: '/users',
    load: () => import('./users/page.tsx'),
    permission: 'user.list',
    kinds: ['customer'],
    nav: { slot: 'usersAndLicenses', icon: PeopleTeamRegular },
    search: searchIn('people', '/users', 'user'),
  },
  { path: '/licenses', load: () => import('./licenses/page.tsx'), permission: 'user.list', kinds: ['customer'] },
];
