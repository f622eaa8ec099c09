import { useQuery } from '@tanstack/react-query';
import { ApiFailure, api } from '../../api/client.ts';
import { type CatalogDetails, catalogKey } from '../catalog/shapes.ts';
import { type SubscriptionDetails, subscriptionApi } from '../subscriptions/shapes.ts';
import { type CartLine, lineOfItem, lineOfSubscription, withOwnKeys } from './cart.ts';
import { type OrderRequest, type RequestedLine, requestApi, requestsKey } from './shapes.ts';

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

/**
 * What a request asks for as lines of a cart, and the names of what is no longer there to be ordered. What cannot be had
 * for another reason is put in all the same: the review says why.
 */
export const useRequestedLines = (customer: string, request: OrderRequest | undefined) =>
  useQuery({
    queryKey: [...catalogKey, 'requested', customer, request?.id ?? ''],
    enabled: request !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const asked = request?.lines ?? [];
      const lines = await Promise.all(asked.map((line) => readRequested(customer, line, signal)));
      return {
        lines: withOwnKeys(lines.flatMap((line) => line ?? [])),
        gone: asked.filter((_, index) => lines[index] === undefined).map(({ names }) => names),
      };
    },
  });

const readRequested = async (
  customer: string,
  line: RequestedLine,
  signal: AbortSignal,
): Promise<CartLine | undefined> => {
  try {
    return line.subscriptionId == null
      ? lineOfItem(await readItem(customer, line.catalogItemId, signal), line)
      : lineOfSubscription(
          await api.get<SubscriptionDetails>(subscriptionApi(line.subscriptionId), { signal }),
          line.quantity,
        );
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404) return undefined;
    throw error;
  }
};

/** The request that an order answers. */
export const useRequest = (id: string | undefined) =>
  useQuery({
    queryKey: [...requestsKey, 'one', id ?? ''],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<OrderRequest>(requestApi(id ?? ''), { signal }),
  });
