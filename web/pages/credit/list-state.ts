import { useLocation, useRouter } from '@tanstack/react-router';
import { CREDIT } from './shapes.ts';

/** What is searched, and the provider in the panel. */
export type ListState = { readonly search?: string | undefined; readonly open?: string | undefined };

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return { search: query.get('search') ?? undefined, open: query.get('provider') ?? undefined };
};

export const pathOf = ({ search, open }: ListState): string => {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (open !== undefined) query.set('provider', open);
  const text = query.toString();
  return text === '' ? CREDIT : `${CREDIT}?${text}`;
};

/** Search and open panel stand in the address. */
export const useListState = () => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === CREDIT ? search : ''),
    change: (change: ListState): void =>
      router.history.replace(pathOf({ ...read(router.history.location.search), ...change })),
  };
};
