import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMay, useSession } from '../../session.tsx';
import { type OrderPage, ordersApi, ordersKey, type RequestPage, requestsKey } from './shapes.ts';

/** "1 request with the provider", the last order, or nothing as long as neither is known. */
export const useOrdersFact = (customer: string, enabled: boolean): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const provider = useSession().organization.kind === 'provider';
  const open = useQuery({
    queryKey: [...requestsKey, 'fact', customer],
    queryFn: ({ signal }) =>
      api.get<RequestPage>('/api/v1/order-requests', {
        query: { box: provider ? 'received' : 'sent', state: 'submitted', customerId: customer, limit: 50 },
        signal,
      }),
    enabled,
    staleTime: 15_000,
  });
  const last = useQuery({
    queryKey: [...ordersKey, 'fact', customer],
    queryFn: ({ signal }) => api.get<OrderPage>(ordersApi(customer), { query: { limit: 1 }, signal }),
    enabled: may('order.list'),
    staleTime: 15_000,
  });
  const waiting = open.data?.items.length ?? 0;
  if (waiting > 0) return t(provider ? 'orders.facts.yours' : 'orders.facts.waiting', { count: waiting });
  const order = last.data?.items[0];
  if (order !== undefined) return t('orders.facts.last', { date: format.date(order.placedAt) });
  return last.data === undefined ? '' : t('orders.facts.none');
};
