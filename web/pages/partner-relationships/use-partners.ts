import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type Partner, type Partners, partnersKey } from './shapes.ts';

const MOST = 500;

/** All of them: the counts beside the filters are of everything, and nobody has many partners. */
const readAll = async (signal: AbortSignal): Promise<Partners> => {
  const items: Partner[] = [];
  let cursor: string | null = null;
  do {
    const page: Partners & { readonly next: string | null } = await api.get('/api/v1/partners', {
      query: { limit: MOST, cursor },
      signal,
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return { items };
};

export const usePartners = (enabled = true) =>
  useQuery({ queryKey: partnersKey, queryFn: ({ signal }) => readAll(signal), enabled });
