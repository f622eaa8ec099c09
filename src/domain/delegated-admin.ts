import type { AssignmentId, DelegatedAdminId, InvitationId, OrganizationId } from '../kernel/ids.ts';
import { next, type Transitions } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { type DirectoryRole, isDirectoryRole, TEMPLATE_IDS, TEMPLATES, type TemplateId } from './directory-roles.ts';
import { type Failure, refuse, refuseFields } from './failures.ts';
import { reminderAfter } from './role-reminders.ts';
import type { Role } from './users.ts';

/** Longest grant and its default, in days (domain App. A). */
export const MAX_DURATION_DAYS = 730;
/** Longest name of a grant, in characters. */
export const MAX_NAME = 50;
/** What one automatic extension adds, in days. */
export const EXTENSION_DAYS = 180;

/** What a partner asks for when it asks for admin roles: the part of an invitation that becomes a delegated admin relationship. */
export type DelegatedAdminRequest = {
  readonly name: string;
  readonly template: TemplateId | null;
  readonly roles: readonly DirectoryRole[];
  readonly durationDays: number;
  readonly autoExtend: boolean;
};

/**
 * A partner's named roles in a customer's directory, with an end date (domain 3.6). It lives and ends on its own:
 * removing the reseller relationship leaves it as it is (S46).
 */
export const DELEGATED_ADMIN_MACHINE = {
  initial: 'active',
  states: ['active', 'expired', 'terminated'],
  events: ['expire', 'extend', 'terminate', 'removeRoles'],
  table: { active: { expire: 'expired', extend: 'active', terminate: 'terminated', removeRoles: 'terminated' } },
} as const satisfies Transitions<string, string>;
export type DelegatedAdminState = (typeof DELEGATED_ADMIN_MACHINE.states)[number];

export type DelegatedAdmin = DelegatedAdminRequest & {
  readonly id: DelegatedAdminId;
  readonly partnerId: OrganizationId;
  readonly customerId: OrganizationId;
  readonly invitationId: InvitationId | null;
  readonly state: DelegatedAdminState;
  readonly activatedAt: Instant;
  readonly endsAt: Instant;
  /** When it expired or was taken back. */
  readonly endedAt: Instant | null;
  /** When both sides are next told that it ends; null when nothing is left to tell. */
  readonly remindAt: Instant | null;
  readonly version: number;
};

/** The partner's own groups that can receive roles: its people with the agent role of that name. */
export const PARTNER_GROUPS = ['admin-agents', 'helpdesk-agents'] as const;
export type PartnerGroup = (typeof PARTNER_GROUPS)[number];
/** Who is in a group: everybody of the partner with this role. */
export const ROLE_OF_GROUP = {
  'admin-agents': 'admin-agent',
  'helpdesk-agents': 'helpdesk-agent',
} as const satisfies Record<PartnerGroup, Role>;

/** Gives a group of the partner some of a relationship's roles. Without one nobody has access (domain 3.6). */
export type AccessAssignment = {
  readonly id: AssignmentId;
  readonly delegatedAdminId: DelegatedAdminId;
  readonly partnerId: OrganizationId;
  readonly group: PartnerGroup;
  readonly roles: readonly DirectoryRole[];
  readonly state: 'active' | 'deleted';
};

/** Which groups a template's roles go to at once (domain 3.16 step 4, 8 row 7). */
export const GROUPS_OF_NEW_GRANT: readonly PartnerGroup[] = ['admin-agents'];

/** What admin roles are asked for: a template, with its defaults changed if need be, or a request in full. */
export type WantedAdmin =
  | { readonly template: string; readonly durationDays?: number | undefined; readonly autoExtend?: boolean | undefined }
  | Omit<DelegatedAdminRequest, 'template'>;

/**
 * Reads what is wanted. A template's grant is named after the inviter, `Harbor IT service desk`, cut to fit (domain
 * 3.6). Fails with `invalid` and the field at fault.
 */
export const readAdminRequest = (wanted: WantedAdmin, inviterName: string): Result<DelegatedAdminRequest, Failure> => {
  const request = 'template' in wanted ? fromTemplate(wanted, inviterName) : { ...wanted, template: null };
  if (!request) return refuseFields({ field: 'delegatedAdmin.template', code: 'unknown' });
  const fault = faultOfRequest(request);
  return fault
    ? refuseFields(fault)
    : ok({ ...request, name: request.name.trim(), roles: [...new Set(request.roles)] });
};

const fromTemplate = (
  wanted: Extract<WantedAdmin, { template: string }>,
  inviterName: string,
): DelegatedAdminRequest | undefined => {
  const template = TEMPLATE_IDS.find((id) => id === wanted.template);
  if (!template) return undefined;
  const suffix = ` ${TEMPLATES[template].name.en.toLowerCase()}`;
  return {
    name: [...inviterName].slice(0, MAX_NAME - suffix.length).join('') + suffix,
    template,
    roles: TEMPLATES[template].roles,
    durationDays: wanted.durationDays ?? MAX_DURATION_DAYS,
    autoExtend: wanted.autoExtend ?? false,
  };
};

/**
 * The request under a name that the partner does not use with this customer yet: `Harbor IT service desk 2` (domain 3.6).
 * Roles outlive the relationship they came with (S46), so that coming back under the same name is nobody's mistake.
 */
export const nameApart = (request: DelegatedAdminRequest, taken: readonly string[]): DelegatedAdminRequest => {
  let { name } = request;
  for (let count = 2; taken.includes(name); count += 1) {
    const suffix = ` ${count}`;
    name = [...request.name].slice(0, MAX_NAME - suffix.length).join('') + suffix;
  }
  return { ...request, name };
};

/** Why a request cannot stand, as the field at fault; undefined when it can (domain 3.6). */
export const faultOfRequest = (
  request: DelegatedAdminRequest,
): { field: string; code: 'empty' | 'too_long' | 'range' | 'unknown' | 'global_admin_extend' } | undefined => {
  if (request.name.trim() === '') return { field: 'delegatedAdmin.name', code: 'empty' };
  if ([...request.name].length > MAX_NAME) return { field: 'delegatedAdmin.name', code: 'too_long' };
  if (request.roles.length === 0) return { field: 'delegatedAdmin.roles', code: 'empty' };
  if (!request.roles.every(isDirectoryRole)) return { field: 'delegatedAdmin.roles', code: 'unknown' };
  const days = request.durationDays;
  if (days % 1 !== 0 || days < 1 || days > MAX_DURATION_DAYS)
    return { field: 'delegatedAdmin.durationDays', code: 'range' };
  if (request.autoExtend && request.roles.includes('global-admin')) {
    return { field: 'delegatedAdmin.autoExtend', code: 'global_admin_extend' };
  }
  return undefined;
};

/** The relationship that approval makes of a request, active from `now` to its end date. */
export const activate = (
  id: DelegatedAdminId,
  request: DelegatedAdminRequest,
  parties: Pick<DelegatedAdmin, 'partnerId' | 'customerId' | 'invitationId'>,
  now: Instant,
): DelegatedAdmin => ({
  ...request,
  ...parties,
  id,
  state: DELEGATED_ADMIN_MACHINE.initial,
  activatedAt: now,
  endsAt: addDays(now, request.durationDays),
  endedAt: null,
  remindAt: reminderAfter(addDays(now, request.durationDays), now),
  version: 1,
});

/** The partner or the customer takes the roles back; the reseller relationship stays (domain 3.6). Fails with `already_ended`. */
export const terminateRoles = (
  grant: DelegatedAdmin,
  by: 'partner' | 'customer',
  now: Instant,
): Result<DelegatedAdmin, Failure> => {
  const state = next(DELEGATED_ADMIN_MACHINE, grant.state, by === 'customer' ? 'removeRoles' : 'terminate');
  return state === undefined || asOf(grant, now).state !== 'active'
    ? refuse('already_ended')
    : ok({ ...grant, state, endedAt: now, version: grant.version + 1 });
};

/**
 * What the end date does: 180 days more where that was agreed, the end otherwise (domain 3.6). Undefined when nothing is
 * due. A grant that is several extensions behind takes one at a time.
 */
export const reachEndDate = (
  grant: DelegatedAdmin,
  now: Instant,
): { readonly grant: DelegatedAdmin; readonly event: 'extended' | 'expired' } | undefined => {
  const due = grant.state === 'active' && grant.endsAt <= now;
  const state = next(DELEGATED_ADMIN_MACHINE, grant.state, grant.autoExtend ? 'extend' : 'expire');
  if (!due || state === undefined) return undefined;
  const version = grant.version + 1;
  return grant.autoExtend
    ? { event: 'extended', grant: { ...extend(grant), state, version } }
    : { event: 'expired', grant: { ...grant, state, endedAt: grant.endsAt, version } };
};

const extend = (grant: DelegatedAdmin): DelegatedAdmin => {
  const endsAt = addDays(grant.endsAt, EXTENSION_DAYS);
  return { ...grant, endsAt, remindAt: reminderAfter(endsAt, grant.endsAt) };
};

/** The grant as it is now: whatever its end date has done, whether or not the sweep has been there. */
export const asOf = (grant: DelegatedAdmin, now: Instant): DelegatedAdmin => {
  const reached = reachEndDate(grant, now);
  return reached === undefined ? grant : asOf(reached.grant, now);
};

/** The partner's groups that somebody with these roles is in. */
export const groupsOf = (roles: readonly Role[]): readonly PartnerGroup[] =>
  PARTNER_GROUPS.filter((group) => roles.includes(ROLE_OF_GROUP[group]));
