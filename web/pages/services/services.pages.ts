import { HeartPulseRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { ALL, OWN } from './shapes.ts';

/** A customer's own services, and the operator's word on all of them (domain 5.3, 5.4). */
export const SERVICE_PAGES: readonly PageDefinition[] = [
  {
    path: OWN,
    load: () => import('./own.tsx'),
    permission: 'service.read',
    kinds: ['customer'],
    nav: { slot: 'services', icon: HeartPulseRegular },
  },
  {
    path: ALL,
    load: () => import('./all.tsx'),
    permission: 'service.list',
    kinds: ['operator'],
    nav: { slot: 'serviceHealth', icon: HeartPulseRegular },
  },
];
