import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type LogState, readState, writeState } from './question.ts';
import { LOG } from './shapes.ts';

/** The question and the open entry stand in the address: it can be passed on, and Back undoes a filter. */
export const useLogState = () => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  const query = pathname === LOG ? search : '';
  const state = useMemo(() => readState(query), [query]);
  return {
    state,
    change: (
      change: { readonly [K in keyof LogState]?: LogState[K] | undefined },
      how?: { readonly replace: boolean },
    ): void => {
      const merged = { ...readState(router.history.location.search), ...change };
      const next = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
      const to = writeState({ actions: merged.actions ?? [], onBehalf: merged.onBehalf ?? false, ...next });
      if (how?.replace === true) router.history.replace(to);
      else router.history.push(to);
    },
  };
};
