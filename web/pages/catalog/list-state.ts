import { useLocation, useRouter } from '@tanstack/react-router';
import { LISTS, type Side } from './shapes.ts';

const MEMBERS = ['search', 'kind', 'publisher', 'market', 'item'] as const;
/** What is searched and filtered, and the item that the panel shows. */
export type ListState = { readonly [member in (typeof MEMBERS)[number]]?: string | undefined };

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return Object.fromEntries(MEMBERS.map((member) => [member, query.get(member) ?? undefined]));
};

export const pathOf = (side: Side, state: ListState): string => {
  const query = new URLSearchParams();
  for (const member of MEMBERS) if (state[member]) query.set(member, state[member]);
  const text = query.toString();
  return text === '' ? LISTS[side] : `${LISTS[side]}?${text}`;
};

/** Search, filters and open panel stand in the address. It is read as it is written, not as the router would read it. */
export const useListState = (side: Side) => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === LISTS[side] ? search : ''),
    change: (change: ListState): void =>
      router.history.replace(pathOf(side, { ...read(router.history.location.search), ...change })),
  };
};
