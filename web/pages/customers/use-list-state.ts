import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { changeState, type ListState, readListState, writeListState } from './list-question.ts';
import { LIST } from './shapes.ts';

export type ListAddress = {
  readonly state: ListState;
  /** Changes the address. `replace` for what Back should not stop at: typing, and opening a record. */
  readonly change: (
    change: { readonly [K in keyof ListState]?: ListState[K] | undefined },
    how?: { readonly replace?: boolean },
  ) => void;
};

/**
 * The state of the list is its address and nothing else. It is read as it is written: the router would read `search=123`
 * as a number.
 */
export const useListState = (): ListAddress => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  // On the way to another page the address is no longer the list's, but the list is still on screen.
  const last = useRef(search);
  if (pathname === LIST) last.current = search;
  const query = last.current;
  const state = useMemo(() => readListState(query), [query]);
  return {
    state,
    change: (change, how) => {
      const to = LIST + writeListState(changeState(readListState(router.history.location.search), change));
      if (how?.replace === true) router.history.replace(to);
      else router.history.push(to);
    },
  };
};
