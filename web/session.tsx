import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ApiFailure, api } from './api/client.ts';
import type { Permission, Platform, Session } from './api/shapes.ts';

/** Who am I, for whom, and what may I: asked once and kept until it changes. */
export const sessionKey = ['session'] as const;
export const platformKey = ['platform'] as const;

/** `null` is the answer "nobody is signed in", which is not a failure. */
export const useSessionQuery = () =>
  useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: async ({ signal }) => {
      try {
        return await api.get<Session>('/api/v1/session', { signal });
      } catch (error) {
        if (error instanceof ApiFailure && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    retry: false,
  });

export const usePlatformQuery = () =>
  useQuery<Platform>({
    queryKey: platformKey,
    queryFn: ({ signal }) => api.get<Platform>('/api/v1/platform', { signal }),
    staleTime: 30_000,
    retry: 1,
  });

export const usePlatform = (): Platform | undefined => usePlatformQuery().data;

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** The session, inside the frame: there somebody is always signed in. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession is for pages inside the frame');
  return session;
};

/** May this person do that? For hiding what cannot be done; the server decides. */
export const useMay = (): ((permission: Permission) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
};

/** After signing in or out nothing of the former person may be shown. */
export const useForgetEverything = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== platformKey[0] });
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
};
