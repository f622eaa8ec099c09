import { recordPath } from '../shapes.ts';
import type { Access } from '../users/shapes.ts';

export const servicesPath = (customer: string): string => `${recordPath(customer)}/services`;

/** Roles in a customer that let somebody see its services (matrix row 51). */
const READING: readonly Access['grants'][number]['roles'][number][] = [
  'directory-reader',
  'service-support-admin',
  'global-reader',
  'directory-writer',
  'global-admin',
];

/** Why services are closed to the reader; null if they are open. Known beforehand, so that nobody knocks in vain. */
export const refusalOf = (access: Access): 'da_needed' | 'da_no_group' | 'role_missing' | null => {
  if (access.grants.some(({ roles }) => roles.some((role) => READING.includes(role)))) return null;
  return access.grants.length > 0 ? 'role_missing' : (access.refusal ?? 'da_needed');
};
