import { useLocation, useRouter } from '@tanstack/react-router';
import { LIST } from './shapes.ts';

/** `new` opens the panel that adds somebody, an id the one of that person. */
export type ListState = {
  readonly search?: string | undefined;
  readonly removed?: boolean | undefined;
  readonly open?: string | undefined;
};

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return {
    search: query.get('search') ?? undefined,
    removed: query.get('state') === 'removed',
    open: query.get('person') ?? undefined,
  };
};

export const pathOf = ({ search, removed, open }: ListState): string => {
  const query = new URLSearchParams();
  if (search !== undefined && search !== '') query.set('search', search);
  if (removed === true) query.set('state', 'removed');
  if (open !== undefined) query.set('person', open);
  const text = query.toString();
  return text === '' ? LIST : `${LIST}?${text}`;
};

/** Search, filter and open panel stand in the address. It is read as it is written, not as the router would read it. */
export const useListState = () => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  const state = read(pathname === LIST ? search : '');
  return {
    state,
    change: (change: ListState): void =>
      router.history.replace(pathOf({ ...read(router.history.location.search), ...change })),
  };
};
