import type { PageDefinition } from '../registry.ts';
import { DEADLINES } from './shapes.ts';

/** The calendar of deadlines. It has no place in the navigation: one comes from the first page, or from subscriptions. */
export const DEADLINE_PAGES: readonly PageDefinition[] = [
  {
    path: DEADLINES,
    load: () => import('./page.tsx'),
    permission: 'subscription.list',
    kinds: ['reseller', 'provider', 'customer'],
  },
];
