import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { SIDES, type Side } from './shapes.ts';

const NAMES = ['search', 'state', 'country', 'agreement', 'sort', 'open'] as const;
type Name = (typeof NAMES)[number];
/** All that the address says of the list. */
export type PartnerListState = { readonly [K in Name]?: string };
export type PartnerListAddress = {
  readonly state: PartnerListState;
  readonly change: (
    change: { readonly [K in Name]?: string | undefined },
    how?: { readonly replace?: boolean },
  ) => void;
};

const read = (query: string): PartnerListState => {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = given.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
};

/** The state of the list is its address. `open` names the partner, so that a customer's record can lead to it. */
export const usePartnerListState = (side: Side): PartnerListAddress => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  // On the way to another page the address is no longer the list's, but the list is still on screen.
  const last = useRef(search);
  if (pathname === SIDES[side].list) last.current = search;
  const query = last.current;
  const state = useMemo(() => read(query), [query]);
  return {
    state,
    change: (change, how) => {
      const next = new URLSearchParams();
      const merged: { readonly [K in Name]?: string | undefined } = {
        ...read(router.history.location.search),
        ...change,
      };
      for (const name of NAMES) {
        const value = merged[name];
        if (value !== undefined && value !== '') next.set(name, value);
      }
      const text = next.toString();
      const to = SIDES[side].list + (text === '' ? '' : `?${text}`);
      if (how?.replace === true) router.history.replace(to);
      else router.history.push(to);
    },
  };
};
