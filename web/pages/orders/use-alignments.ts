import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { CartLine } from './cart.ts';
import { type Alignment, type OrderPreview, ordersApi, ordersKey } from './shapes.ts';

const NONE: ReadonlyMap<string, readonly Alignment[]> = new Map();

/**
 * When the first terms of new lines can be made to end, by line. It depends on what is bought and for how long, not on
 * how many: the preview is asked with the fewest seats, so that counting them asks for nothing.
 */
export const useAlignments = (customer: string, lines: readonly CartLine[]) => {
  const fresh = lines.flatMap(({ key, item, termDuration, billingCycle }) =>
    item === undefined
      ? []
      : [{ key, wanted: { catalogItemId: item.id, quantity: item.minSeats, termDuration, billingCycle } }],
  );
  const query = useQuery({
    queryKey: [...ordersKey, 'alignments', customer, fresh],
    enabled: fresh.length > 0,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<typeof NONE> => {
      const body = { lines: fresh.map(({ wanted }) => wanted) };
      const preview = await api.post<OrderPreview>(`${ordersApi(customer)}/preview`, body, { signal });
      return new Map(fresh.map(({ key }, index) => [key, preview.lines[index]?.alignments ?? []]));
    },
  });
  return query.data ?? NONE;
};
