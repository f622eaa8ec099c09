import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { detailsKey, type SubscriptionDetails, subscriptionApi } from './shapes.ts';

/** One subscription with all that is known of it. */
export const useDetails = (id: string) =>
  useQuery({
    queryKey: detailsKey(id),
    queryFn: ({ signal }) => api.get<SubscriptionDetails>(subscriptionApi(id), { signal }),
  });
