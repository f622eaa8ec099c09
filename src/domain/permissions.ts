import { ok, type Result } from '../kernel/result.ts';
import { type Instant, toMilliseconds } from '../kernel/time.ts';
import { type Actor, isMember, type Member } from './actor.ts';
import { type Failure, refuse } from './failures.ts';
import type { OrganizationKind } from './organizations.ts';
import type { Role } from './users.ts';

/** How old the proof of a second factor may be: 12 hours, or 1 hour for what cannot be undone (domain 2.8). */
export const FACTOR_HOURS = { session: 12, fresh: 1 } as const;

export type Permission = {
  /** The row of the permission matrix, domain 4. */
  readonly row: string;
  readonly roles: Readonly<Partial<Record<OrganizationKind, readonly Role[]>>>;
  /** Which second factor a person must have shown. */
  readonly factor: 'none' | keyof typeof FACTOR_HOURS;
  /** Whether an organization's own program may do it without a person. */
  readonly application: boolean;
};

const GA = 'global-admin';
const AA = 'admin-agent';
const SA = 'sales-agent';
const HA = 'helpdesk-agent';
const BA = 'billing-admin';
const UA = 'user-management-admin';

const partners = (...roles: Role[]) => ({ provider: roles, reseller: roles });
const row = (
  number: string,
  roles: Permission['roles'],
  factor: Permission['factor'] = 'session',
  application = true,
): Permission => ({ row: number, roles, factor, application });

/** The permission matrix, as far as there is something to permit (domain 4). What is not in it is forbidden. */
export const PERMISSIONS = {
  'customer.list': row('1', partners(GA, AA, SA, HA, BA, UA)),
  'customer.read': row('24', partners(GA, AA, SA, HA, BA, UA)),
  'customer.export': row('2', partners(GA, AA, SA)),
  'customer.mark': row('3', partners(GA, AA)),
  'customer.star': row('3', partners(GA, AA, SA, HA, BA, UA), 'session', false),
  'invitation.create': row('4, 6', partners(GA, AA, SA)),
  'invitation.create-with-admin-roles': row('5', partners(GA, AA)),
  'invitation.manage': row('7', partners(GA, AA)),
  'invitation.manage-own': row('7', partners(GA, AA, SA)),
  'invitation.answer': row('8', { customer: [GA] }, 'session', false),
  'relationship.preview-removal': row('9, 10', partners(GA, AA)),
  'relationship.remove': row('9, 10', partners(GA, AA), 'fresh', false),
  'relationship.end': row('11', { customer: [GA] }, 'fresh', false),
  'delegated-admin.remove-roles': row('22', { customer: [GA] }, 'fresh', false),
  'partnership.list': row('16', partners(GA, AA, SA, HA, BA)),
  'partnership.request': row('12', { provider: [GA, AA, SA] }),
  'partnership.authorize': row('13', { reseller: [GA] }, 'session', false),
  'partnership.preview-removal': row('14, 15', { provider: [GA, AA, SA], reseller: [GA] }),
  'partnership.remove': row('14, 15', { provider: [GA, AA, SA], reseller: [GA] }, 'fresh', false),
  'partner.list': row('58', { customer: [GA, BA, 'global-reader'] }),
  'organization.read': row('55', {
    ...partners(GA, AA, SA, HA, BA, UA),
    customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
    operator: ['operator-admin', 'operator-auditor'],
  }),
  'organization.edit': row(
    '55',
    { ...partners(GA), customer: [GA, BA], operator: ['operator-admin'] },
    'session',
    false,
  ),
  'person.list': row('54', {
    ...partners(GA, AA, UA),
    customer: [GA, 'user-admin', 'helpdesk-admin', 'global-reader'],
    operator: ['operator-admin', 'operator-auditor'],
  }),
  'person.manage': row(
    '54',
    { ...partners(GA, UA), customer: [GA, 'user-admin'], operator: ['operator-admin'] },
    'session',
    false,
  ),
  'user.list': row(
    '45',
    { ...partners(GA, AA, SA, HA, UA), customer: [GA, 'user-admin', 'license-admin', 'global-reader'] },
    'session',
    false,
  ),
  'user.manage': row('46', { ...partners(GA, AA, HA, UA), customer: [GA, 'user-admin'] }, 'session', false),
  'user.upload': row('47', { ...partners(GA, AA), customer: [GA, 'user-admin'] }, 'session', false),
  'user.reset-password': row(
    '48',
    { ...partners(GA, AA, HA), customer: [GA, 'user-admin', 'helpdesk-admin'] },
    'session',
    false,
  ),
  'user.assign-role': row('50', { ...partners(GA, AA), customer: [GA] }, 'session', false),
  'license.assign': row(
    '49',
    { ...partners(GA, AA, SA, HA, UA), customer: [GA, 'license-admin', 'user-admin'] },
    'session',
    false,
  ),
  'activity.read': row('56', {
    ...partners(GA, AA, SA, HA, BA, UA),
    customer: [GA, 'global-reader'],
    operator: ['operator-admin', 'operator-auditor'],
  }),
  'catalog.list': row('33, 35', {
    ...partners(GA, AA, SA, HA, BA),
    customer: [GA, BA],
    operator: ['operator-admin', 'operator-auditor'],
  }),
  'catalog.see-prices': row('33', { provider: [GA, AA, SA, BA], operator: ['operator-admin', 'operator-auditor'] }),
  'catalog.read-versions': row('59, 60', { operator: ['operator-admin', 'operator-auditor'] }),
  'catalog.import': row('59', { operator: ['operator-admin'] }, 'session', false),
  'subscription.list': row('32', { ...partners(GA, AA, SA, HA, BA), customer: [GA, BA, 'license-admin'] }),
  'subscription.export': row('43', partners(GA, AA, SA, BA)),
  'subscription.read-charges': row('33, 57', { provider: [GA, AA, SA, BA] }),
  'subscription.add-seats': row('34', { provider: [GA, AA, SA] }),
  'subscription.change': row('37', { provider: [GA, AA, SA] }),
  'subscription.change-billing': row('38', { provider: [GA, AA, BA] }),
  'subscription.steer': row('39', { provider: [GA, AA, SA] }),
  'subscription.set-partner-of-record': row('40', { provider: [GA, AA, SA] }),
  'subscription.rename': row('42', partners(GA, AA, SA, HA)),
  'order.place': row('34', { provider: [GA, AA, SA] }),
  'order.list': row('32, 43', { ...partners(GA, AA, SA, HA, BA), customer: [GA, BA, 'license-admin'] }),
  'order.export': row('43', partners(GA, AA, SA, BA)),
  'order-review.list': row('59, 60', { operator: ['operator-admin', 'operator-auditor'] }),
  'order-review.answer': row('59', { operator: ['operator-admin'] }, 'session', false),
  'credit.list': row('59, 60', { operator: ['operator-admin', 'operator-auditor'] }),
  'credit.set': row('59', { operator: ['operator-admin'] }, 'session', false),
  'credit.read-own': row('33, 57', { provider: [GA, AA, SA, BA] }),
  'order-request.submit': row('35', { reseller: [GA, AA, SA], customer: [GA, BA] }),
  'order-request.answer': row('36', partners(GA, AA, SA)),
  'order-request.list': row('35, 36', { ...partners(GA, AA, SA), customer: [GA, BA] }),
  'service.read': row(
    '51',
    {
      ...partners(GA, AA, SA, HA),
      customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
    },
    'session',
    false,
  ),
  'service.open': row('52', { ...partners(GA, AA, HA), customer: [GA, 'service-support-admin'] }, 'session', false),
  'service.list-incidents': row('51', partners(GA, AA, SA, HA)),
  'service.list': row('59, 60', { operator: ['operator-admin', 'operator-auditor'] }),
  'service.manage': row('59', { operator: ['operator-admin'] }, 'session', false),
  'service-request.list': row('52', {
    ...partners(GA, AA, HA),
    customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
    operator: ['operator-admin', 'operator-auditor'],
  }),
  'service-request.raise': row(
    '52',
    {
      ...partners(GA, AA, HA),
      customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin'],
    },
    'session',
    false,
  ),
  'service-request.work': row(
    '52',
    {
      ...partners(GA, AA, HA),
      customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin'],
      operator: ['operator-admin'],
    },
    'session',
    false,
  ),
  'service-request.escalate': row('52', partners(GA, AA, HA), 'session', false),
  'agreement.read': row('31', {
    customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
  }),
  'agreement.accept': row('30', { customer: [GA, BA] }, 'session', false),
  'account.read': row(
    '25, 31',
    {
      ...partners(GA, AA, SA, HA),
      customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
    },
    'session',
    false,
  ),
  'account.edit': row('26', { provider: [GA, AA, SA, HA], customer: [GA, BA] }, 'session', false),
  'account.set-support-contact': row('41', partners(GA, AA, HA), 'session', false),
  'support-contact.read': row('41', partners(GA, AA, SA, HA), 'session', false),
  'support-contact.list': row('41', {
    customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
  }),
  // Whoever may see one of the lists that are searched.
  'search.find': row('1, 7, 32, 45, 54, 58, 59, 60', {
    ...partners(GA, AA, SA, HA, BA, UA),
    customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'global-reader'],
    operator: ['operator-admin', 'operator-auditor'],
  }),
  'notice.read': row(
    '3.15',
    {
      ...partners(GA, AA, SA, HA, BA, UA),
      customer: [GA, BA, 'user-admin', 'license-admin', 'helpdesk-admin', 'service-support-admin', 'global-reader'],
      operator: ['operator-admin', 'operator-auditor'],
    },
    'none',
    false,
  ),
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** Is the proof of a second factor young enough? `wallClock` is the real time, never the sandbox's. */
export const isFresh = (at: Instant | null, factor: keyof typeof FACTOR_HOURS, wallClock: Instant): boolean =>
  at !== null && toMilliseconds(wallClock) - toMilliseconds(at) <= FACTOR_HOURS[factor] * 3_600_000;

/**
 * May this actor do this at all? Says nothing about which thing: the use case looks that up among what the actor's
 * organization may know of. Closed by default; refusals name what is missing.
 */
export const can = (actor: Actor, action: Action, wallClock: Instant): Result<Member, Failure> => {
  if (!isMember(actor)) return refuse('unauthenticated');
  const permission: Permission = PERMISSIONS[action];
  const roles = permission.roles[actor.organizationKind];
  if (roles === undefined) return refuse('forbidden');
  if (actor.kind === 'application') return permission.application ? ok(actor) : refuse('person_required');
  if (!roles.some((role) => actor.roles.includes(role))) return refuse('role_missing', { roles: roles.join(', ') });
  if (permission.factor !== 'none' && !isFresh(actor.secondFactorAt, permission.factor, wallClock)) {
    return refuse('mfa_required');
  }
  return ok(actor);
};

/** Everything this actor may do, for the portal's menus. An expired second factor does not hide a command. */
export const actionsOf = (actor: Actor): readonly Action[] =>
  isMember(actor)
    ? ACTIONS.filter((action) => {
        const permission: Permission = PERMISSIONS[action];
        const roles = permission.roles[actor.organizationKind];
        return actor.kind === 'application'
          ? roles !== undefined && permission.application
          : (roles?.some((role) => actor.roles.includes(role)) ?? false);
      })
    : [];
