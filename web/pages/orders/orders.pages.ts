import { CartRegular, ClipboardTextLtrRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { OWN } from '../subscriptions/shapes.ts';
import { ORDERS, REQUESTS } from './shapes.ts';

const partners = ['reseller', 'provider'] as const;
const customer = ['customer'] as const;

/** Orders and what is asked for (domain 5.1, 5.2, 5.3). */
export const ORDER_PAGES: readonly PageDefinition[] = [
  {
    path: ORDERS,
    load: () => import('./orders-page.tsx'),
    permission: 'order.list',
    kinds: ['provider'],
    nav: { slot: 'orders', icon: CartRegular },
  },
  {
    path: REQUESTS,
    load: () => import('./requests-page.tsx'),
    permission: 'order-request.list',
    kinds: partners,
    nav: { slot: 'orderRequests', icon: ClipboardTextLtrRegular, count: (_, home) => home?.orderRequests },
  },
  {
    path: '/customers/$customer/orders',
    load: () => import('./customer-page.tsx'),
    permission: 'order.list',
    kinds: partners,
  },
  {
    path: '/customers/$customer/orders/new',
    load: () => import('./new-order.tsx'),
    permission: 'order.place',
    kinds: ['provider'],
  },
  {
    path: '/customers/$customer/order-requests/new',
    load: () => import('./new-request.tsx'),
    permission: 'order-request.submit',
    kinds: ['reseller'],
  },
  { path: `${OWN}/orders`, load: () => import('./own-orders-page.tsx'), permission: 'order.list', kinds: customer },
  {
    path: `${OWN}/requests`,
    load: () => import('./own-requests-page.tsx'),
    permission: 'order-request.list',
    kinds: customer,
  },
  {
    path: `${OWN}/request`,
    load: () => import('./own-request-page.tsx'),
    permission: 'order-request.submit',
    kinds: customer,
  },
];
