import type { PageDefinition } from '../registry.ts';

export const SETUP_PAGES: readonly PageDefinition[] = [
  { path: '/setup/$token', load: () => import('./setup.tsx'), layout: 'public' },
];
