import { useSession } from '../../../session.tsx';
import { licensesPath } from '../licenses/shapes.ts';
import { usersPath } from './shapes.ts';

/** A customer's own directory, in its own portal. */
export const OWN_USERS = '/users';
export const OWN_LICENSES = '/licenses';

/** Where users and licenses of a customer stand: in its record for a partner, in the navigation for itself. */
export const useDirectoryPaths = (customer: string): { readonly users: string; readonly licenses: string } =>
  useSession().organization.kind === 'customer'
    ? { users: OWN_USERS, licenses: OWN_LICENSES }
    : { users: usersPath(customer), licenses: licensesPath(customer) };
