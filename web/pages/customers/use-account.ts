import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useToast } from '../../parts/toasts.tsx';
import { useMay } from '../../session.tsx';
import { accountApi, accountKey, type BillingProfile, type Contacts, type CustomerAccount } from './account-shapes.ts';
import { customersKey } from './shapes.ts';

/** Bills and contacts of a customer, for those who may ask for them. */
export const useAccount = (customer: string) => {
  const may = useMay();
  return useQuery({
    queryKey: accountKey(customer),
    queryFn: ({ signal }) => api.get<CustomerAccount>(accountApi(customer), { signal }),
    enabled: may('account.read'),
  });
};

type Change = {
  readonly companyName?: string;
  readonly billingProfile?: BillingProfile | null;
  readonly contacts?: Contacts;
};

/** Saves a part of it, as it was on screen: what somebody else has saved since is not overwritten. */
export const useSaveAccount = (customer: string, done: string) => {
  const queries = useQueryClient();
  const toast = useToast();
  return useAction(
    ({ change, version }: { change: Change; version: number }) =>
      api.patch<CustomerAccount>(accountApi(customer), change, { version }),
    {
      // A new name stands in lists and heads.
      refresh: [customersKey],
      onDone: (saved) => {
        queries.setQueryData(accountKey(customer), saved);
        toast(done);
      },
    },
  );
};
