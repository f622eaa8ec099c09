import { HandshakeRegular } from '@fluentui/react-icons';
import type { PageDefinition } from '../registry.ts';
import { LIST } from './shapes.ts';

export const PARTNER_RELATIONSHIP_PAGES: readonly PageDefinition[] = [
  {
    path: LIST,
    load: () => import('./list.tsx'),
    kinds: ['customer'],
    permission: 'partner.list',
    nav: { slot: 'partners', icon: HandshakeRegular },
    search: { group: 'partners', one: (id) => `${LIST}?partner=${id}` },
  },
];
