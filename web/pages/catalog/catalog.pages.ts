import { AppsListRegular, TagMultipleRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { IMPORT, LISTS, VERSIONS } from './shapes.ts';

/** The price list of a provider (domain 5.2, Pricing), and the catalog as the operator keeps it (domain 5.4). */
export const CATALOG_PAGES: readonly PageDefinition[] = [
  {
    path: LISTS.provider,
    load: () => import('./list.tsx'),
    permission: 'catalog.see-prices',
    kinds: ['provider'],
    nav: { slot: 'prices', icon: TagMultipleRegular },
  },
  {
    path: LISTS.operator,
    load: () => import('./list.tsx'),
    permission: 'catalog.list',
    kinds: ['operator'],
    nav: { slot: 'catalog', icon: AppsListRegular },
  },
  { path: VERSIONS, load: () => import('./versions.tsx'), permission: 'catalog.read-versions', kinds: ['operator'] },
  { path: IMPORT, load: () => import('./import.tsx'), permission: 'catalog.import', kinds: ['operator'] },
];
