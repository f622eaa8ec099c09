import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useMay } from '../../session.tsx';
import { type Partnership, type PartnershipState, partnershipsKey } from './shapes.ts';

const PAGE = 500;
/** More partners than anybody has; a fault of the server must not keep the page asking. */
const MOST_PAGES = 40;

/**
 * Every partnership in a state. They are read to the end, so that search, filters and order are about all of them: a
 * provider has hundreds of resellers, not millions.
 */
export const usePartnerships = (state: PartnershipState, enabled = true) => {
  const may = useMay();
  return useQuery({
    queryKey: [...partnershipsKey, 'list', state],
    enabled: enabled && may('partnership.list'),
    staleTime: 15_000,
    queryFn: async ({ signal }): Promise<readonly Partnership[]> => {
      const all: Partnership[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await api.get<{ items: Partnership[]; next: string | null }>('/api/v1/partnerships', {
          query: { state, limit: PAGE, cursor },
          signal,
        });
        all.push(...answer.items);
        if (answer.next === null) break;
        cursor = answer.next;
      }
      return all;
    },
  });
};
