import { useLocation, useRouter } from '@tanstack/react-router';
import { usersPath } from './shapes.ts';

/** `new` opens the panel that adds a user, `upload` the one for a file, an id the one of that user. */
export type ListState = {
  readonly search?: string | undefined;
  readonly deleted?: boolean | undefined;
  readonly open?: string | undefined;
};

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return {
    search: query.get('search') ?? undefined,
    deleted: query.get('state') === 'deleted',
    open: query.get('user') ?? undefined,
  };
};

export const pathOf = (customer: string, { search, deleted, open }: ListState): string => {
  const query = new URLSearchParams();
  if (search !== undefined && search !== '') query.set('search', search);
  if (deleted === true) query.set('state', 'deleted');
  if (open !== undefined) query.set('user', open);
  const text = query.toString();
  return text === '' ? usersPath(customer) : `${usersPath(customer)}?${text}`;
};

/** Search, view and open panel stand in the address, as it is written. */
export const useListState = (customer: string) => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === usersPath(customer) ? search : ''),
    change: (change: ListState): void =>
      router.history.replace(pathOf(customer, { ...read(router.history.location.search), ...change })),
  };
};
