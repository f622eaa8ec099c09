import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type CustomerRecord, recordKey } from './shapes.ts';

/** The whole record of one customer. */
export const useRecord = (id: string) =>
  useQuery({
    queryKey: recordKey(id),
    queryFn: ({ signal }) => api.get<CustomerRecord>(`/api/v1/customers/${encodeURIComponent(id)}`, { signal }),
  });
