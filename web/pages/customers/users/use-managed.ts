import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { useBulkRun } from '../licenses/bulk-run.ts';
import type { ListState } from './list-state.ts';
import { type User, usersApi, usersKey } from './shapes.ts';

/**
 * Whose licenses the panel is about: one user's, wherever in the list they stand, or those of the chosen ones. Undefined
 * while it is closed; it stays open for a change that is under way.
 */
export const useManaged = (
  customer: string,
  { open, of }: ListState,
  chosen: readonly User[],
): readonly User[] | undefined => {
  const run = useBulkRun(customer);
  const { data: one } = useQuery({
    queryKey: [...usersKey(customer), 'one', of ?? ''],
    queryFn: ({ signal }) => api.get<User>(`${usersApi(customer)}/${encodeURIComponent(of ?? '')}`, { signal }),
    enabled: open === 'licenses' && of !== undefined,
  });
  if (open !== 'licenses') return undefined;
  const users = of === undefined ? chosen : one === undefined ? [] : [one];
  return users.length > 0 || run !== undefined ? users : undefined;
};
