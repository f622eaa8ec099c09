import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Helper } from './shapes.ts';

/** Who supports the reader's organization, the designated one first. */
export const useHelpers = (enabled = true) =>
  useQuery({
    queryKey: ['support-contacts'],
    queryFn: ({ signal }) => api.get<{ readonly items: readonly Helper[] }>('/api/v1/support-contacts', { signal }),
    enabled,
  });
