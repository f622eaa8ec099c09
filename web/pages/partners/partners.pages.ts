import { BuildingMultipleRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { SIDES } from './shapes.ts';

/** Indirect providers of a reseller, indirect resellers of a provider (S34, domain 5.1, 5.2). */
export const PARTNER_PAGES: readonly PageDefinition[] = [
  {
    path: SIDES.reseller.list,
    load: () => import('./list.tsx'),
    permission: 'partnership.list',
    kinds: ['reseller'],
    nav: { slot: 'providers', icon: BuildingMultipleRegular },
  },
  {
    path: SIDES.provider.list,
    load: () => import('./list.tsx'),
    permission: 'partnership.list',
    kinds: ['provider'],
    nav: { slot: 'resellers', icon: BuildingMultipleRegular },
  },
];
