import { PersonSupportRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { REQUESTS, SUPPORT } from './shapes.ts';

/** Requests for help, from the customer up to the operator (domain 3.12, 5.3 Support). */
export const SERVICE_REQUEST_PAGES: readonly PageDefinition[] = [
  {
    path: REQUESTS,
    load: () => import('./list.tsx'),
    permission: 'service-request.list',
    kinds: ['reseller', 'provider', 'operator'],
    nav: { slot: 'serviceRequests', icon: PersonSupportRegular, count: (_, home) => home?.serviceRequests },
  },
  {
    path: SUPPORT,
    load: () => import('./list.tsx'),
    permission: 'service-request.list',
    kinds: ['customer'],
    nav: { slot: 'support', icon: PersonSupportRegular, count: (_, home) => home?.serviceRequests },
  },
  { path: `${REQUESTS}/$request`, load: () => import('./request.tsx'), permission: 'service-request.list' },
];
