import { HeartPulseRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { ALL, INCIDENTS, OWN } from './shapes.ts';

/** A customer's own services, a partner's view of its customers', and the operator's word on all of them (domain 5). */
export const SERVICE_PAGES: readonly PageDefinition[] = [
  {
    path: OWN,
    load: () => import('./own.tsx'),
    permission: 'service.read',
    kinds: ['customer'],
    nav: { slot: 'services', icon: HeartPulseRegular, count: (_, home) => home?.troubledServices },
  },
  {
    path: ALL,
    load: () => import('./all.tsx'),
    permission: 'service.list',
    kinds: ['operator'],
    nav: { slot: 'serviceHealth', icon: HeartPulseRegular, count: (_, home) => home?.troubledServices },
  },
  {
    path: INCIDENTS,
    load: () => import('./incidents.tsx'),
    permission: 'service.list-incidents',
    kinds: ['reseller', 'provider'],
  },
];
