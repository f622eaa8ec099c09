import { useLocation, useRouter } from '@tanstack/react-router';
import type { SubscriptionState } from './shapes.ts';

export const STATES: readonly SubscriptionState[] = ['active', 'suspended', 'expired', 'disabled', 'deleted'];
/** What is searched and filtered. */
export type ListState = { readonly search?: string | undefined; readonly state?: SubscriptionState | undefined };

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return {
    search: query.get('search') ?? undefined,
    state: STATES.find((state) => state === query.get('state')),
  };
};

/** The question as it stands in an address, of the page or of a file. */
export const questionOf = ({ search, state }: ListState): string => {
  const query = new URLSearchParams();
  if (search !== undefined && search !== '') query.set('search', search);
  if (state !== undefined) query.set('state', state);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

/** Search and filter stand in the address, as it is written. */
export const useListState = (path: string) => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === path ? search : ''),
    change: (change: ListState): void =>
      router.history.replace(path + questionOf({ ...read(router.history.location.search), ...change })),
  };
};
