import type {
  DirectoryAccess as DescribedAccess,
  CheckedUpload as DescribedCheck,
  RestoredUser as DescribedRestored,
  UploadedUsers as DescribedUpload,
  User as DescribedUser,
  UserWithTemporaryPassword as DescribedWithPassword,
} from '../../../api/types.gen.ts';
import { customersKey, recordPath } from '../shapes.ts';

/** A user of a customer, with what the reader may do with them. */
export type User = DescribedUser & { readonly id: string };
/** One who is back, perhaps without some licenses. */
export type RestoredUser = DescribedRestored & { readonly id: string };
/** The password is shown once: null when the answer is a repeated one. */
export type UserWithPassword = DescribedWithPassword & { readonly id: string };
export type Role = User['roles'][number];
export type UserPage = {
  readonly items: readonly User[];
  readonly next: string | null;
  readonly counts: { readonly active: number; readonly deleted: number };
};
/** On what ground the reader stands in the customer's directory. */
export type Access = Omit<DescribedAccess, 'customer'> & {
  readonly customer: DescribedAccess['customer'] & { readonly id: string };
};
export type CheckedUpload = DescribedCheck;
export type UploadedUsers = DescribedUpload;

export const accessKey = (customer: string) => [...customersKey, 'access', customer] as const;
export const usersKey = (customer: string) => [...customersKey, 'users', customer] as const;

export const usersPath = (customer: string): string => `${recordPath(customer)}/users`;
export const usersApi = (customer: string): string => `/api/v1/customers/${encodeURIComponent(customer)}/users`;

/** Directory roles that a user of a customer can have (domain 2.5). */
export const USER_ROLES: readonly Role[] = [
  'global-admin',
  'billing-admin',
  'user-admin',
  'license-admin',
  'helpdesk-admin',
  'service-support-admin',
  'global-reader',
];
