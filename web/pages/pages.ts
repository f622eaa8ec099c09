import { DocumentTextRegular, HomeRegular } from '@fluentui/react-icons';
import { ACCEPTANCE_PAGES } from './acceptance/acceptance.pages.ts';
import { CATALOG_PAGES } from './catalog/catalog.pages.ts';
import { CREDIT_PAGES } from './credit/credit.pages.ts';
import { CUSTOMER_PAGES, DIRECTORY_PAGES } from './customers/customers.pages.ts';
import { DEADLINE_PAGES } from './deadlines/deadlines.pages.ts';
import { INVITATION_PAGES } from './invitations/invitations.pages.ts';
import { ORDER_PAGES } from './orders/orders.pages.ts';
import { PARTNER_RELATIONSHIP_PAGES } from './partner-relationships/partner-relationships.pages.ts';
import { PARTNER_PAGES } from './partners/partners.pages.ts';
import type { PageDefinition } from './registry.ts';
import { SERVICE_REQUEST_PAGES } from './service-requests/service-requests.pages.ts';
import { SERVICE_PAGES } from './services/services.pages.ts';
import { SETTINGS_PAGES } from './settings/settings.pages.ts';
import { SETUP_PAGES } from './setup/setup.pages.ts';
import { SUBSCRIPTION_PAGES } from './subscriptions/subscriptions.pages.ts';

/**
 * Every page there is. An area with more than one keeps its list in `<area>.pages.ts` and is spread here in one line.
 */
export const PAGES: readonly PageDefinition[] = [
  { path: '/home', load: () => import('./home.tsx'), nav: { slot: 'home', icon: HomeRegular } },
  { path: '/security', load: () => import('./security.tsx') },
  { path: '/welcome', load: () => import('./welcome.tsx'), layout: 'public' },
  { path: '/sandbox/mailbox', load: () => import('./mailbox.tsx'), layout: 'public' },
  { path: '/sign-in', load: () => import('./sign-in.tsx'), layout: 'public' },
  { path: '/sign-in/second-factor', load: () => import('./sign-in-second-factor.tsx'), layout: 'public' },
  { path: '/sign-in/enrol', load: () => import('./sign-in-enrol.tsx'), layout: 'public' },
  { path: '/sign-in/forgotten', load: () => import('./sign-in-forgotten.tsx'), layout: 'public' },
  { path: '/reset-password', load: () => import('./sign-in-reset.tsx'), layout: 'public' },
  ...INVITATION_PAGES,
  ...CUSTOMER_PAGES,
  ...DIRECTORY_PAGES,
  ...SUBSCRIPTION_PAGES,
  ...ORDER_PAGES,
  ...CREDIT_PAGES,
  ...DEADLINE_PAGES,
  ...PARTNER_PAGES,
  ...CATALOG_PAGES,
  ...PARTNER_RELATIONSHIP_PAGES,
  ...ACCEPTANCE_PAGES,
  {
    path: '/agreements',
    load: () => import('./agreements/page.tsx'),
    permission: 'agreement.read',
    kinds: ['customer'],
    nav: { slot: 'agreements', icon: DocumentTextRegular },
  },
  ...SERVICE_PAGES,
  ...SERVICE_REQUEST_PAGES,
  ...SETTINGS_PAGES,
  ...SETUP_PAGES,
];
