import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type OwnedServicePage, ownedApi, ownedKey } from './shapes.ts';

/** More services than any customer has. */
const ALL_OF_THEM = 500;

/** The services of one customer, with what is said of them now. */
export const useOwnedServices = (customer: string, enabled = true) =>
  useQuery({
    queryKey: ownedKey(customer),
    queryFn: ({ signal }) => api.get<OwnedServicePage>(ownedApi(customer), { query: { limit: ALL_OF_THEM }, signal }),
    enabled,
  });
