import { useSession } from '../../session.tsx';
import { recordPath } from '../customers/shapes.ts';
import { OWN, subscriptionsPath } from './shapes.ts';

/** Where the pages of a customer's purchases are: for the customer itself, and for a partner inside its record. */
export const useCommercePlaces = (customer: string) => {
  const { kind } = useSession().organization;
  const own = kind === 'customer';
  const list = own ? OWN : subscriptionsPath(customer);
  return {
    own,
    list,
    subscription: (id: string): string => `${list}/${id}`,
    orders: own ? `${OWN}/orders` : `${recordPath(customer)}/orders`,
    newOrder: `${recordPath(customer)}/orders/new`,
    newRequest: own ? `${OWN}/request` : `${recordPath(customer)}/order-requests/new`,
  };
};
