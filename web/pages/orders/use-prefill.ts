import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type CatalogDetails, catalogKey } from '../catalog/shapes.ts';
import { type SubscriptionDetails, subscriptionApi } from '../subscriptions/shapes.ts';
import { type CartLine, lineOfItem, lineOfSubscription } from './cart.ts';
import { type OrderRequest, requestApi, requestsKey } from './shapes.ts';

const readItem = (customer: string, item: string, signal: AbortSignal): Promise<CatalogDetails> =>
  api.get<CatalogDetails>(`/api/v1/catalog/${encodeURIComponent(item)}`, { query: { customerId: customer }, signal });

/** What an address brings along: an item, or a subscription to add seats to (from "Buy more", from a detail page). */
export const usePrefill = (
  customer: string,
  {
    item,
    subscription,
    quantity,
  }: { item: string | undefined; subscription: string | undefined; quantity: number | undefined },
) =>
  useQuery({
    queryKey: [...catalogKey, 'prefill', customer, item ?? '', subscription ?? '', quantity ?? 0],
    enabled: item !== undefined || subscription !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly CartLine[]> => {
      if (subscription !== undefined) {
        const found = await api.get<SubscriptionDetails>(subscriptionApi(subscription), { signal });
        return [lineOfSubscription(found, quantity ?? found.quantity + 1)];
      }
      const found = await readItem(customer, item ?? '', signal);
      const line = lineOfItem(found, quantity === undefined ? {} : { quantity });
      return line === undefined || found.unavailable !== null ? [] : [line];
    },
  });

/** The request that an order answers. */
export const useRequest = (id: string | undefined) =>
  useQuery({
    queryKey: [...requestsKey, 'one', id ?? ''],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<OrderRequest>(requestApi(id ?? ''), { signal }),
  });
