import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { type Access, accessKey } from './shapes.ts';

/** What the reader may do in a customer's directory, and under which admin roles. */
export const useAccess = (customer: string) =>
  useQuery({
    queryKey: accessKey(customer),
    queryFn: ({ signal }) => api.get<Access>(`/api/v1/customers/${encodeURIComponent(customer)}/access`, { signal }),
  });
