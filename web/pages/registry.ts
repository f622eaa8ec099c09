import type { FluentIcon } from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { OrganizationKind, Permission, Session } from '../api/shapes.ts';
import type { SearchResult } from '../api/types.gen.ts';
import type { en } from '../i18n/en.ts';
import type { Home, Waiting } from '../waiting.ts';

/** A place in the navigation; its words are `frame.nav.<slot>`, its order is in `parts/frame/navigation-order.ts`. */
export type NavSlot = keyof typeof en.frame.nav;

/** A group of what the search of the frame finds. */
export type SearchGroup = keyof SearchResult;

/** How the search of the frame leads to a page that shows what it found. */
export type PageSearch = {
  readonly group: SearchGroup;
  /** The list, filtered; left out where it cannot be. */
  readonly to?: (text: string) => string;
  /** One of those that were found: its own page, or the filtered list with it open. */
  readonly one: (id: string, text: string) => string;
};

/** A list that is filtered by what is looked for, and one of its rows open. */
export const searchIn = (group: SearchGroup, list: string, open: string): PageSearch => {
  const to = (text: string): string => `${list}?search=${encodeURIComponent(text)}`;
  return { group, to, one: (id, text) => `${to(text)}&${open}=${encodeURIComponent(id)}` };
};

/**
 * A page of the portal. It appears in the navigation as soon as it is registered, for those who may see it.
 * `path` follows TanStack Router: `/customers/$customer`; read it with `useParams({ strict: false })`.
 */
export type PageDefinition = {
  readonly path: string;
  /** A module of its own, loaded when somebody goes there. Its default export is the page. */
  readonly load: () => Promise<{ default: ComponentType }>;
  /** `frame` (the default): signed in, navigation, sheet. `public`: canvas, for everybody. */
  readonly layout?: 'frame' | 'public';
  /** Without this right the page says what is missing and who can give it. */
  readonly permission?: Permission;
  /** Kinds of organization that have the page; all, when left out. */
  readonly kinds?: readonly OrganizationKind[];
  readonly nav?: {
    readonly slot: NavSlot;
    readonly icon: FluentIcon;
    /** A number that asks for attention: of the session, or of what waits. */
    readonly count?: (session: Session, home: Home | undefined) => Waiting | null | undefined;
  };
  /** The search of the frame leads here. */
  readonly search?: PageSearch;
};

export const isFor = (page: PageDefinition, session: Session): boolean =>
  (page.kinds === undefined || page.kinds.includes(session.organization.kind)) &&
  (page.permission === undefined || session.permissions.includes(page.permission));
