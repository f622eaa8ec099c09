import { useLocation, useRouter } from '@tanstack/react-router';
import { type RequestState, SEVERITIES, type Severity, STATES } from './shapes.ts';

/** What the list shows, and whether a new request is being written. */
export type ListState = {
  readonly waiting?: boolean | undefined;
  readonly state?: RequestState | undefined;
  readonly severity?: Severity | undefined;
  readonly raising?: boolean | undefined;
};

const read = (text: string): ListState => {
  const query = new URLSearchParams(text);
  return {
    waiting: query.get('waiting') === 'true',
    state: STATES.find((state) => state === query.get('state')),
    severity: SEVERITIES.find((severity) => severity === query.get('severity')),
    raising: query.has('new'),
  };
};

const pathOf = (list: string, { waiting, state, severity, raising }: ListState): string => {
  const query = new URLSearchParams();
  if (waiting === true) query.set('waiting', 'true');
  if (state !== undefined) query.set('state', state);
  if (severity !== undefined) query.set('severity', severity);
  if (raising === true) query.set('new', '');
  const text = query.toString();
  return text === '' ? list : `${list}?${text}`;
};

/** Filters and the open form stand in the address of the list. */
export const useListState = (list: string) => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const { search, pathname } = router.history.location;
  return {
    state: read(pathname === list ? search : ''),
    change: (change: ListState): void =>
      router.history.replace(pathOf(list, { ...read(router.history.location.search), ...change })),
  };
};
