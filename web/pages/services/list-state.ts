import { useLocation, useRouter } from '@tanstack/react-router';
import { ALL } from './shapes.ts';

/** What is searched, whether only ill services are shown, and the one in the panel. */
export type ListState = {
  readonly search?: string | undefined;
  readonly troubled?: boolean | undefined;
  readonly open?: string | undefined;
};

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return {
    search: query.get('search') ?? undefined,
    troubled: query.get('health') === 'troubled',
    open: query.get('service') ?? undefined,
  };
};

export const pathOf = ({ search, troubled, open }: ListState): string => {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (troubled === true) query.set('health', 'troubled');
  if (open !== undefined) query.set('service', open);
  const text = query.toString();
  return text === '' ? ALL : `${ALL}?${text}`;
};

/** Search, view and open panel stand in the address. */
export const useListState = () => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === ALL ? search : ''),
    change: (change: ListState): void =>
      router.history.replace(pathOf({ ...read(router.history.location.search), ...change })),
  };
};
