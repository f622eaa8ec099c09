import { BoxMultipleRegular } from '@fluentui/react-icons';
import { type PageDefinition, searchIn } from '../registry.ts';
import { OWN } from './shapes.ts';

const partners = ['reseller', 'provider'] as const;
const customer = ['customer'] as const;

/** What a customer has: in its record for partners (domain 5.1, 5.2), as Your products for itself (domain 5.3). */
export const SUBSCRIPTION_PAGES: readonly PageDefinition[] = [
  {
    path: '/customers/$customer/subscriptions',
    load: () => import('./customer-page.tsx'),
    permission: 'subscription.list',
    kinds: partners,
  },
  {
    path: '/customers/$customer/subscriptions/$subscription',
    load: () => import('./detail-page.tsx'),
    permission: 'subscription.list',
    kinds: partners,
  },
  {
    path: OWN,
    load: () => import('./own-page.tsx'),
    permission: 'subscription.list',
    kinds: customer,
    nav: { slot: 'products', icon: BoxMultipleRegular },
    search: { ...searchIn('subscriptions', OWN, 'open'), one: (id) => `${OWN}/${id}` },
  },
  {
    path: `${OWN}/$subscription`,
    load: () => import('./detail-page.tsx'),
    permission: 'subscription.list',
    kinds: customer,
  },
];
