import { AppsListRegular, TagMultipleRegular } from '@fluentui/react-icons';
import { type PageDefinition, searchIn } from '../registry.ts';
import { IMPORT, LISTS, VERSIONS } from './shapes.ts';

/**
 * The price list of a provider (domain 5.2, Pricing), the catalog as the operator keeps it (domain 5.4), and, without
 * prices, what a reseller can ask its provider for (its way in is the order requests) and a customer its partner (beside
 * what it has).
 */
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
    search: searchIn('catalogItems', LISTS.operator, 'item'),
  },
  { path: LISTS.reseller, load: () => import('./list.tsx'), permission: 'catalog.list', kinds: ['reseller'] },
  { path: LISTS.customer, load: () => import('./own-page.tsx'), permission: 'catalog.list', kinds: ['customer'] },
  { path: VERSIONS, load: () => import('./versions.tsx'), permission: 'catalog.read-versions', kinds: ['operator'] },
  { path: IMPORT, load: () => import('./import.tsx'), permission: 'catalog.import', kinds: ['operator'] },
];
