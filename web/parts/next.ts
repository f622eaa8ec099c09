import { useRouter, useSearch } from '@tanstack/react-router';
import { useForgetEverything } from '../session.tsx';
import { isServed, safeNext } from './safe-next.ts';

/** `?next=`, and how to carry it along or follow it. */
export const useNext = () => {
  const router = useRouter();
  const forget = useForgetEverything();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const next = safeNext(search.next);
  const keep = (path: string): string => (next === '/home' ? path : `${path}?next=${encodeURIComponent(next)}`);
  return {
    next,
    keep,
    /** Signed in: nothing of before may be shown, then go on. */
    follow: async (): Promise<void> => {
      await forget();
      // `safeNext` has let nothing pass that is not of this origin.
      if (isServed(next)) window.location.replace(next);
      else router.history.replace(next);
    },
    goTo: (path: string): void => router.history.push(keep(path)),
  };
};
