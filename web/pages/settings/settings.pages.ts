import { BuildingRegular, HistoryRegular, PeopleSettingsRegular } from '@fluentui/react-icons';
import { type PageDefinition, searchIn } from '../registry.ts';

export const SETTINGS_PAGES: readonly PageDefinition[] = [
  {
    path: '/activity',
    load: () => import('./activity/list.tsx'),
    permission: 'activity.read',
    nav: { slot: 'activity', icon: HistoryRegular },
  },
  {
    path: '/people',
    load: () => import('./people/list.tsx'),
    permission: 'person.list',
    nav: { slot: 'people', icon: PeopleSettingsRegular },
    search: searchIn('people', '/people', 'person'),
  },
  {
    path: '/organization',
    load: () => import('./organization/profile.tsx'),
    permission: 'organization.read',
    nav: { slot: 'organization', icon: BuildingRegular },
  },
  { path: '/preferences', load: () => import('./preferences.tsx') },
];
