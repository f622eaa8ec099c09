import { useLocation, useRouter } from '@tanstack/react-router';

/** What an address of an order or a request brings along, as it is written. */
export const useQuestion = () => {
  const router = useRouter();
  useLocation({ select: (location) => location.searchStr });
  const query = new URLSearchParams(router.history.location.search);
  const read = (name: string): string | undefined => query.get(name) ?? undefined;
  const quantity = Number(read('quantity'));
  return {
    item: read('item'),
    subscription: read('subscription'),
    request: read('request'),
    show: read('show') === 'subscriptions' ? ('subscriptions' as const) : ('catalog' as const),
    quantity: Number.isInteger(quantity) && quantity > 0 ? quantity : undefined,
  };
};
