import { useParams } from '@tanstack/react-router';
import { useSession } from '../../../session.tsx';
import { useAccess } from './use-access.ts';

/** Whose directory the page shows: the customer of its address, in a customer's own portal its own. */
export const useDirectory = () => {
  const { organization } = useSession();
  const { customer = organization.id }: { customer?: string } = useParams({ strict: false });
  return { customer, ...useAccess(customer) };
};
