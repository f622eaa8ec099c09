import { useLocation, useRouter } from '@tanstack/react-router';
import { isActive, LIST, type Partner } from './shapes.ts';

export const VIEWS = ['active', 'pending', 'ended', 'all'] as const;
export type View = (typeof VIEWS)[number];
export type ListState = { readonly view: View; readonly open: string | undefined };

const isView = (value: string | null): value is View => VIEWS.some((view) => view === value);

export const pathOf = ({ view, open }: ListState): string => {
  const search = new URLSearchParams();
  if (view !== 'all') search.set('show', view);
  if (open !== undefined) search.set('partner', open);
  const text = search.toString();
  return text === '' ? LIST : `${LIST}?${text}`;
};

/** Which partners are shown and which one is open stands in the address, so that it can be passed on. */
export const useListState = () => {
  const router = useRouter();
  const { searchStr } = useLocation();
  const search = new URLSearchParams(searchStr);
  const show = search.get('show');
  const state: ListState = { view: isView(show) ? show : 'all', open: search.get('partner') ?? undefined };
  return {
    state,
    change: (change: Partial<ListState>): void => router.history.replace(pathOf({ ...state, ...change })),
  };
};

/**
 * Where a partner belongs. Nothing is pending as long as a partner can only ask by the link of an invitation: the platform
 * does not know whom it was sent to.
 */
export const isIn = (view: View, partner: Partner): boolean => {
  if (view === 'all') return true;
  return view === 'pending' ? false : isActive(partner) === (view === 'active');
};
