import { useQuery } from '@tanstack/react-query';
import { api } from './api/client.ts';
import type { Home } from './api/types.gen.ts';
import { useFormat } from './i18n/use-format.ts';

/** How many of a kind wait, as far as they are counted. */
export type Waiting = NonNullable<Home['orderRequests']>;
export type { Home };

export const waitingKey = ['waiting'] as const;

/** What waits for the person and its organization; asked anew after every act, and when somebody comes back to the page. */
export const useWaitingQuery = () =>
  useQuery({
    queryKey: waitingKey,
    queryFn: ({ signal }) => api.get<Home>('/api/v1/home', { signal }),
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  });

/** The same, for places that say nothing while they do not know. */
export const useWaiting = (): Home | undefined => useWaitingQuery().data;

const MOST = 99;
/** A number that was counted otherwise, told no further than the others. */
export const upToMost = (number: number): Waiting => ({ number: Math.min(number, MOST), more: number > MOST });

/** "3", or "99+". */
export const useWaitingText = () => {
  const format = useFormat();
  return ({ number, more }: Waiting): string => `${format.number(number)}${more ? '+' : ''}`;
};
