import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  useLocation,
  useMatches,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiFailure, api, onSignedOut } from './api/client.ts';
import type { Session } from './api/shapes.ts';
import { PAGES } from './pages/pages.ts';
import type { PageDefinition } from './pages/registry.ts';
import Welcome from './pages/welcome.tsx';
import { FailurePage, Forbidden, NotFound } from './parts/failure-note.tsx';
import { Frame } from './parts/frame/frame.tsx';
import { StepUpDialog } from './parts/frame/step-up-dialog.tsx';
import { PublicPage } from './parts/public-page.tsx';
import { Toasts } from './parts/toasts.tsx';
import { SessionProvider, sessionKey, usePlatformQuery, useSession, useSessionQuery } from './session.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageDefinition;
  }
}

const Root = () => (
  <>
    <Outlet />
    <Toasts />
    <StepUpDialog />
  </>
);

/** Inside the frame somebody is signed in. Who is not is sent to sign in, and comes back to the same address. */
const SignedIn = () => {
  const session = useSessionQuery();
  const { href } = useLocation();
  const signedOut = session.data === null;
  // Nearly everything needs a second factor: who has none yet sets it up before anything else.
  const needsFactor = session.data?.secondFactor === null;
  const away = signedOut ? '/sign-in' : needsFactor ? '/sign-in/enrol' : undefined;
  useEffect(() => {
    // While the sign-in page loads, this one is still here and already sees its address.
    if (away !== undefined && !href.startsWith('/sign-in'))
      router.history.replace(`${away}?next=${encodeURIComponent(href)}`);
  }, [away, href]);
  if (session.error !== null && session.data === undefined) {
    return (
      <PublicPage title="">
        <FailurePage failure={session.error} onRetry={() => void session.refetch()} />
      </PublicPage>
    );
  }
  if (session.data == null || needsFactor) return null;
  return (
    <SessionProvider value={session.data}>
      <Frame>
        <Allowed />
      </Frame>
    </SessionProvider>
  );
};

/** The page, or which right is missing. */
const Allowed = () => {
  const session = useSession();
  const matches = useMatches();
  const page = matches[matches.length - 1]?.staticData.page;
  if (page?.permission !== undefined && !session.permissions.includes(page.permission)) {
    return <Forbidden permission={page.permission} organization={session.organization.name} />;
  }
  if (page?.kinds !== undefined && !page.kinds.includes(session.organization.kind)) return <NotFound />;
  return <Outlet />;
};

/** `/`: home for who is signed in, the cast in a sandbox, sign-in elsewhere. */
const Start = () => {
  const session = useSessionQuery();
  const platform = usePlatformQuery();
  const to =
    session.data != null ? '/home' : session.data === null && platform.data?.sandbox === false ? '/sign-in' : undefined;
  useEffect(() => {
    if (to !== undefined) router.history.replace(to);
  }, [to]);
  const failure = session.data === undefined ? (session.error ?? platform.error) : platform.error;
  if (failure !== null && failure !== undefined) {
    return (
      <PublicPage title="">
        <FailurePage failure={failure} onRetry={() => void Promise.all([session.refetch(), platform.refetch()])} />
      </PublicPage>
    );
  }
  return session.data === null && platform.data?.sandbox === true ? <Welcome /> : null;
};

/** No such page. Who is signed in keeps the frame around it: organization, person and the way on. */
const NoSuchPage = () => {
  const session = useSessionQuery();
  if (session.isPending) return null;
  if (session.data == null || session.data.secondFactor === null) {
    return (
      <PublicPage title="">
        <NotFound />
      </PublicPage>
    );
  }
  return (
    <SessionProvider value={session.data}>
      <Frame>
        <NotFound />
      </Frame>
    </SessionProvider>
  );
};

/**
 * A page whose file does not come. While the platform does not answer, that is the failure, and all else stays on
 * screen. When it does answer, an update has replaced the file: then the router loads the portal anew.
 */
const orFailure =
  (load: PageDefinition['load']): PageDefinition['load'] =>
  async () => {
    try {
      return await load();
    } catch (error) {
      await api.get('/api/v1/platform');
      throw error;
    }
  };

/** What did not load is asked for again only when there is somebody to ask: else the browser's own page would come. */
const PageFailed = ({ error, reset }: ErrorComponentProps) => (
  <FailurePage
    failure={error}
    onRetry={() =>
      error instanceof ApiFailure
        ? void api.get('/api/v1/platform').then(
            () => window.location.reload(),
            () => undefined, // still lost: the band above says so
          )
        : reset()
    }
  />
);

const root = createRootRoute({ component: Root, notFoundComponent: NoSuchPage });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: SignedIn });
const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });

const inFrame = PAGES.filter((page) => page.layout !== 'public').map((page) =>
  createRoute({
    getParentRoute: () => frame,
    path: page.path,
    component: lazyRouteComponent(orFailure(page.load)),
    staticData: { page },
  }),
);
const outside = PAGES.filter((page) => page.layout === 'public').map((page) =>
  createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: lazyRouteComponent(orFailure(page.load)),
    staticData: { page },
  }),
);

export const router = createRouter({
  routeTree: root.addChildren([start, ...outside, frame.addChildren(inFrame)]),
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NoSuchPage,
});

/** When a call finds the session ended, the next look at it leads to sign-in. */
export const watchSession = (queries: QueryClient): void =>
  onSignedOut(() => {
    if (queries.getQueryData<Session | null>(sessionKey) != null) queries.setQueryData(sessionKey, null);
  });
