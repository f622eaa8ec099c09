import type { PageDefinition } from '../registry.ts';

const answer = () => import('./accept.tsx');
const create = () => import('./create.tsx');

/** What stands behind an invitation's link, with or without the language in its address (domain 3.4, 5.3). */
export const ACCEPTANCE_PAGES: readonly PageDefinition[] = [
  { path: '/accept/$token', load: answer, layout: 'public' },
  { path: '/$locale/accept/$token', load: answer, layout: 'public' },
  { path: '/accept/$token/create', load: create, layout: 'public' },
  { path: '/$locale/accept/$token/create', load: create, layout: 'public' },
];
