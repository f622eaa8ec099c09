import type { OrganizationKind } from '../../../api/shapes.ts';
import type {
  PersonWithTemporaryPassword as DescribedAdded,
  Person as DescribedPerson,
} from '../../../api/types.gen.ts';

/** One of the organization's own people, with what the reader may do with them. */
export type Person = DescribedPerson & { readonly id: string };
/** The password is shown once: null when the answer is a repeated one. */
export type PersonWithPassword = DescribedAdded & { readonly id: string };
export type Role = Person['roles'][number];
export type PeoplePage = { readonly items: readonly Person[]; readonly next: string | null };

export const peopleKey = ['people'] as const;
export const LIST = '/people';

const PARTNER: readonly Role[] = [
  'global-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-management-admin',
];
const CUSTOMER: readonly Role[] = [
  'global-admin',
  'billing-admin',
  'user-admin',
  'license-admin',
  'helpdesk-admin',
  'service-support-admin',
  'global-reader',
];
const OPERATOR: readonly Role[] = ['operator-admin', 'operator-auditor'];

/** The roles that an organization of this kind has (domain 2.4, 2.5). */
export const rolesOf = (kind: OrganizationKind): readonly Role[] =>
  kind === 'operator' ? OPERATOR : kind === 'customer' ? CUSTOMER : PARTNER;

/** The role that an organization is never without, and that only its holders give (domain 4, footnote 2). */
export const adminRoleOf = (kind: OrganizationKind): Role => (kind === 'operator' ? 'operator-admin' : 'global-admin');

/** Who manages people (matrix row 54). */
export const managersOf = (kind: OrganizationKind): readonly Role[] => {
  if (kind === 'operator') return ['operator-admin'];
  return ['global-admin', kind === 'customer' ? 'user-admin' : 'user-management-admin'];
};
