import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type CartLine, cyclesOf } from './cart.ts';
import { type Alignment, ordersKey, type PreviewedLine } from './shapes.ts';

const NONE: ReadonlyMap<string, readonly Alignment[]> = new Map();

type Previewed = { readonly lines: readonly Pick<PreviewedLine, 'alignments'>[] };

/** Where lines are looked at before anything comes of them: an order's preview for a provider, a request's for who asks. */
export type LinesPreview = { readonly api: string; readonly asked?: Readonly<Record<string, string>> };

/**
 * When the first terms of new lines can be made to end, by line. It depends on what is bought and for how long, not on
 * how many and how billed: the preview is asked with the fewest seats and the first billing, so that choosing those asks
 * for nothing.
 */
export const useAlignments = (preview: LinesPreview | undefined, lines: readonly CartLine[]) => {
  const fresh = lines.flatMap(({ key, item, termDuration, billingCycle }) => {
    if (item === undefined) return [];
    const terms = { termDuration, billingCycle: cyclesOf(item, termDuration)[0] ?? billingCycle };
    return [{ key, wanted: { catalogItemId: item.id, quantity: item.minSeats, ...terms } }];
  });
  const query = useQuery({
    queryKey: [...ordersKey, 'alignments', preview, fresh],
    enabled: preview !== undefined && fresh.length > 0,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<typeof NONE> => {
      if (preview === undefined) return NONE;
      const body = { ...preview.asked, lines: fresh.map(({ wanted }) => wanted) };
      const { lines: seen } = await api.post<Previewed>(preview.api, body, { signal });
      return new Map(fresh.map(({ key }, index) => [key, seen[index]?.alignments ?? []]));
    },
  });
  return query.data ?? NONE;
};
