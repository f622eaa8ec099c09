import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { type LicensePage, licensesApi, licensesKey } from './shapes.ts';

/** What a customer has licenses of; asked for only by those who may see it. */
export const useLicenses = (customer: string, enabled = true) =>
  useQuery({
    queryKey: licensesKey(customer),
    queryFn: ({ signal }) => api.get<LicensePage>(licensesApi(customer), { signal }),
    enabled,
  });

/** The name of an item in the language on screen; its id as long as nobody knows it. */
export const useLicenseName = (customer: string): ((skuId: string) => string) => {
  const { locale } = useFormat();
  const { data } = useLicenses(customer);
  return (skuId) => data?.items.find((license) => license.skuId === skuId)?.names[locale] ?? skuId;
};
