import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type DeadlinePage, deadlinesKey } from './shapes.ts';

/** Deadlines from now on, the soonest first. */
export const useDeadlines = (asked: {
  readonly to?: string | undefined;
  readonly customerId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}) =>
  useQuery({
    // A moment that is counted from now changes all the time; the day is what is asked for.
    queryKey: [...deadlinesKey, { ...asked, to: asked.to?.slice(0, 10) }],
    queryFn: ({ signal }) => api.get<DeadlinePage>('/api/v1/deadlines', { query: asked, signal }),
    placeholderData: keepPreviousData,
  });
