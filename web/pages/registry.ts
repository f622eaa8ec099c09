import type { FluentIcon } from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { OrganizationKind, Permission, Session } from '../api/shapes.ts';
import type { en } from '../i18n/en.ts';
import type { Home, Waiting } from '../waiting.ts';

/** A place in the navigation; its words are `frame.nav.<slot>`, its order is in `parts/frame/navigation-order.ts`. */
export type NavSlot = keyof typeof en.frame.nav;

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
  /** The search field of the frame leads here. */
  readonly search?: { readonly place: keyof typeof en.frame.searchPlaces; readonly to: (text: string) => string };
};

export const isFor = (page: PageDefinition, session: Session): boolean =>
  (page.kinds === undefined || page.kinds.includes(session.organization.kind)) &&
  (page.permission === undefined || session.permissions.includes(page.permission));
