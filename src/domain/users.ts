import type { OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Transitions } from '../kernel/machine.ts';
import type { Instant } from '../kernel/time.ts';
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

/**
 * A person in a directory (domain 3.10): removed means soft-deleted, with a way back; purged is gone for good, the row
 * too. Restoring and purging are for a customer's users.
 */
export const PERSON_MACHINE = {
  initial: 'active',
  states: ['active', 'removed', 'purged'],
  events: ['remove', 'restore', 'purge'],
  table: { active: { remove: 'removed' }, removed: { restore: 'active', purge: 'purged' } },
} as const satisfies Transitions<string, string>;

/** A person of one organization. The UPN is the sign-in name; mail goes to it unless the person gave another address. */
export type Person = DirectoryProfile & {
  readonly id: PersonId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly upn: string;
  readonly locale: Locale | null;
  readonly roles: readonly Role[];
  readonly state: Exclude<(typeof PERSON_MACHINE.states)[number], 'purged'>;
  readonly version: number;
};

/** What a customer's directory keeps of its users beside name and sign-in name. Own people mostly have none of it. */
export type DirectoryProfile = {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** The country in which the person uses what is licensed; needed before anything can be assigned. */
  readonly usageLocation: string | null;
  /** When the person was removed; null while they are there. */
  readonly deletedAt: Instant | null;
};
export const NO_PROFILE: DirectoryProfile = { firstName: null, lastName: null, usageLocation: null, deletedAt: null };

const UPN = /^[^\s@"'<>()[\]\\,;:]{1,64}@[a-z0-9.-]{3,253}$/;

/** Reads a sign-in name and folds its case; undefined if the text is none. */
export const readUpn = (text: string): string | undefined => {
  const upn = text.trim().toLowerCase();
  return UPN.test(upn) ? upn : undefined;
};
