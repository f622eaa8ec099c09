import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type CartLine, cyclesOf } from './cart.ts';
import { type Alignment, type OrderPreview, ordersApi, ordersKey } from './shapes.ts';

const NONE: ReadonlyMap<string, readonly Alignment[]> = new Map();

/**
 * When the first terms of new lines can be made to end, by line. It depends on what is bought and for how long, not on
 * how many and how billed: the preview is asked with the fewest seats and the first billing, so that choosing those asks
 * for nothing.
 */
export const useAlignments = (customer: string, lines: readonly CartLine[]) => {
  const fresh = lines.flatMap(({ key, item, termDuration, billingCycle }) => {
    if (item === undefined) return [];
    const terms = { termDuration, billingCycle: cyclesOf(item, termDuration)[0] ?? billingCycle };
    return [{ key, wanted: { catalogItemId: item.id, quantity: item.minSeats, ...terms } }];
  });
  const query = useQuery({
    queryKey: [...ordersKey, 'alignments', customer, fresh],
    enabled: fresh.length > 0,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<typeof NONE> => {
      const body = { lines: fresh.map(({ wanted }) => wanted) };
      const preview = await api.post<OrderPreview>(`${ordersApi(customer)}/preview`, body, { signal });
      return new Map(fresh.map(({ key }, index) => [key, preview.lines[index]?.alignments ?? []]));
    },
  });
  return query.data ?? NONE;
};
