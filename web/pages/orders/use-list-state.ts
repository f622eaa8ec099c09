import { useLocation, useRouter } from '@tanstack/react-router';

/** What is filtered, which box is looked into, and the row that is open. */
export type ListState<State extends string> = {
  readonly state?: State | undefined;
  readonly box?: string | undefined;
  readonly open?: string | undefined;
};

const MEMBERS = ['state', 'box', 'open'] as const;

/**
 * Filters and the open row stand in the address, as it is written. Two lists on one page have a prefix each, and leave
 * the other's members alone.
 */
export const useListState = <State extends string>(path: string, states: readonly State[], prefix = '') => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const read = (text: string): ListState<State> => {
    const query = new URLSearchParams(text);
    return {
      state: states.find((one) => one === query.get(`${prefix}state`)),
      box: query.get(`${prefix}box`) ?? undefined,
      open: query.get(`${prefix}open`) ?? undefined,
    };
  };
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === path ? search : ''),
    change: (change: ListState<State>): void => {
      const query = new URLSearchParams(router.history.location.search);
      for (const member of MEMBERS) {
        if (!(member in change)) continue;
        const value = change[member];
        if (value === undefined) query.delete(prefix + member);
        else query.set(prefix + member, value);
      }
      const text = query.toString();
      router.history.replace(text === '' ? path : `${path}?${text}`);
    },
  };
};
