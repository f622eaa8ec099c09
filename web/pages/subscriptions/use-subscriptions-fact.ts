import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { listApi, listKey, type SubscriptionPage } from './shapes.ts';

/** As many as a customer can have (domain, App. A). */
const MOST = 300;

/** "1 active, renews 14 Sep 2027", or nothing as long as it is not known. */
export const useSubscriptionsFact = (customer: string, enabled: boolean): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: [...listKey(customer), 'fact'],
    queryFn: ({ signal }) => api.get<SubscriptionPage>(listApi(customer), { query: { limit: MOST }, signal }),
    enabled,
    staleTime: 15_000,
  });
  if (data === undefined) return '';
  const { items } = data;
  if (items.length === 0) return t('subscriptions.fact.none');
  const active = items.filter(({ state }) => state === 'active');
  const [next] = [...active].sort((one, other) => (one.termEndsAt < other.termEndsAt ? -1 : 1));
  if (next === undefined)
    return t('subscriptions.fact.inactive', { count: items.length, number: format.number(items.length) });
  return t(next.autoRenew ? 'subscriptions.fact.renews' : 'subscriptions.fact.next', {
    count: active.length,
    number: format.number(active.length),
    date: format.date(next.termEndsAt),
  });
};
