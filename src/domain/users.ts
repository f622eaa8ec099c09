import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { OrganizationKind } from './organizations.ts';

/** Roles a person can hold in a provider or reseller (domain 2.4). */
export const PARTNER_ROLES = [
  'global-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-management-admin',
] as const;
/** Roles a person can hold in a customer (domain 2.5). */
export const CUSTOMER_ROLES = [
  'global-admin',
  'billing-admin',
  'user-admin',
  'license-admin',
  'helpdesk-admin',
  'service-support-admin',
  'global-reader',
] as const;
/** Roles a person can hold with the operator. */
export const OPERATOR_ROLES = ['operator-admin', 'operator-auditor'] as const;

export type Role = (typeof PARTNER_ROLES)[number] | (typeof CUSTOMER_ROLES)[number] | (typeof OPERATOR_ROLES)[number];

/** The roles that exist in an organization of this kind. A person without any is an ordinary user. */
export const rolesOf = (kind: OrganizationKind): readonly Role[] =>
  kind === 'operator' ? OPERATOR_ROLES : kind === 'customer' ? CUSTOMER_ROLES : PARTNER_ROLES;

/** A person of one organization. The UPN is the sign-in name; mail goes to it unless the person gave another address. */
export type Person = {
  readonly id: PersonId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly upn: string;
  readonly locale: Locale | null;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'removed';
  readonly version: number;
};

const UPN = /^[^\s@"'<>()[\]\\,;:]{1,64}@[a-z0-9.-]{3,253}$/;

/** Reads a sign-in name and folds its case; undefined if the text is none. */
export const readUpn = (text: string): string | undefined => {
  const upn = text.trim().toLowerCase();
  return UPN.test(upn) ? upn : undefined;
};
