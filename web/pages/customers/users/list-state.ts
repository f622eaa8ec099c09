import { useLocation, useRouter } from '@tanstack/react-router';
import { useDirectoryPaths } from './use-directory-paths.ts';

/**
 * `new` opens the panel that adds a user, `upload` the one for a file, `licenses` the one for the chosen users or for the
 * one that is named beside it, an id the one of that user.
 */
export type ListState = {
  readonly search?: string | undefined;
  readonly deleted?: boolean | undefined;
  /** `none`, or the item that users must have a license of. */
  readonly licensed?: string | undefined;
  readonly open?: string | undefined;
  /** Whose licenses, if it is one user's. */
  readonly of?: string | undefined;
};

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return {
    search: query.get('search') ?? undefined,
    deleted: query.get('state') === 'deleted',
    licensed: query.get('licensed') ?? undefined,
    open: query.get('user') ?? undefined,
    of: query.get('of') ?? undefined,
  };
};

export const pathOf = (users: string, { search, deleted, licensed, open, of }: ListState): string => {
  const query = new URLSearchParams();
  if (search !== undefined && search !== '') query.set('search', search);
  if (deleted === true) query.set('state', 'deleted');
  if (licensed !== undefined) query.set('licensed', licensed);
  if (open !== undefined) query.set('user', open);
  if (open === 'licenses' && of !== undefined) query.set('of', of);
  const text = query.toString();
  return text === '' ? users : `${users}?${text}`;
};

/** Search, filters, view and open panel stand in the address, as it is written. */
export const useListState = (customer: string) => {
  const router = useRouter();
  const { users } = useDirectoryPaths(customer);
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  const state = read(pathname === users ? search : '');
  return {
    state,
    pathTo: (change: ListState): string => pathOf(users, { ...state, ...change }),
    change: (change: ListState): void =>
      router.history.replace(pathOf(users, { ...read(router.history.location.search), ...change })),
  };
};
