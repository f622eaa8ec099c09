import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { addDays, addMilliseconds, type Instant } from '../kernel/time.ts';
import { type AccessAssignment, activate, asOf, type DelegatedAdmin, terminateRoles } from './delegated-admin.ts';
import { DIRECTORY_ROLES, DIRECTORY_TASKS, type DirectoryRole, type DirectoryTask } from './directory-roles.ts';
import { allowTask, delegatedAccess, ownAccess } from './effective-access.ts';

const START = '2026-11-23T09:00:00.000Z' as Instant;
const END = addDays(START, 30);
const grant = (roles: readonly DirectoryRole[], autoExtend = false): DelegatedAdmin =>
  activate(
    asId('11111111-0000-4000-8000-000000000001'),
    { name: 'Harbor IT service desk', template: null, roles, durationDays: 30, autoExtend },
    {
      partnerId: asId('22222222-0000-4000-8000-000000000002'),
      customerId: asId('33333333-0000-4000-8000-000000000003'),
      invitationId: null,
    },
    START,
  );
const assigned = (to: DelegatedAdmin, changes: Partial<AccessAssignment> = {}): AccessAssignment => ({
  id: asId('44444444-0000-4000-8000-000000000004'),
  delegatedAdminId: to.id,
  partnerId: to.partnerId,
  group: 'admin-agents',
  roles: to.roles,
  state: 'active',
  ...changes,
});
const rolesOf = (held: DelegatedAdmin, assignment: AccessAssignment, now = START): DirectoryRole[] =>
  delegatedAccess([held], [assignment], ['admin-agents'], now).held.map(({ role }) => role);

describe('effective access (domain 3.6)', () => {
  const held = grant(['user-admin', 'directory-reader']);

  test('is what an active grant gives to a group that the person is in, and says by which right', () => {
    expect(rolesOf(held, assigned(held))).toEqual(['user-admin', 'directory-reader']);
    expect(delegatedAccess([held], [assigned(held, { roles: ['user-admin'] })], ['admin-agents'], START)).toEqual({
      held: [
        {
          role: 'user-admin',
          right: {
            kind: 'delegated_admin',
            id: held.id,
            name: 'Harbor IT service desk',
            role: 'user-admin',
            group: 'admin-agents',
          },
        },
      ],
      idle: [],
    });
  });

  test.each<[string, Partial<AccessAssignment>]>([
    ['another group', { group: 'helpdesk-agents' }],
    ['a deleted assignment', { state: 'deleted' }],
    ['an assignment of another grant', { delegatedAdminId: asId('55555555-0000-4000-8000-000000000005') }],
    ['a role that the grant does not have', { roles: ['global-admin'] }],
  ])('is nothing for %s', (_what, changes) => {
    expect(rolesOf(held, assigned(held, changes))).toEqual([]);
  });

  test('ends with the grant, to the millisecond, unless it extends itself', () => {
    expect(rolesOf(held, assigned(held), addMilliseconds(END, -1))).toHaveLength(2);
    expect(rolesOf(held, assigned(held), END)).toEqual([]);
    expect(rolesOf(asOf(held, END), assigned(held), END)).toEqual([]);
    const extending = grant(['user-admin'], true);
    expect(rolesOf(extending, assigned(extending), addDays(END, 999))).toEqual(['user-admin']);
    const taken = terminateRoles(held, 'customer', START);
    if (!taken.ok) throw new Error('refused');
    expect(rolesOf(taken.value, assigned(held))).toEqual([]);
  });
});

describe('what a task takes (domain 2.6)', () => {
  /** The table of domain 2.6, once more by hand; `global-admin` may do everything. */
  const SUFFICE: Readonly<Record<DirectoryTask, readonly DirectoryRole[]>> = {
    'read-company': ['directory-reader', 'directory-writer', 'global-reader'],
    'read-users': ['directory-reader', 'directory-writer', 'global-reader'],
    'create-user': ['directory-writer', 'user-admin'],
    'edit-user': ['user-admin'],
    'edit-admin': ['privileged-auth-admin'],
    'restore-user': ['directory-writer', 'user-admin'],
    'reset-password-of-user': ['user-admin', 'helpdesk-admin', 'privileged-auth-admin'],
    'reset-password-of-limited-admin': ['user-admin', 'privileged-auth-admin'],
    'reset-password-of-admin': ['privileged-auth-admin'],
    'assign-license': ['directory-writer', 'license-admin', 'user-admin'],
    'assign-role': ['privileged-role-admin'],
    'service-support': ['service-support-admin'],
    'read-services': ['directory-reader', 'directory-writer', 'global-reader', 'service-support-admin'],
    'open-admin-page': ['app-admin', 'cloud-app-admin', 'service-support-admin'],
  };

  test.each(DIRECTORY_TASKS)('%s: every role by itself, and no other one', (task) => {
    const suffice = DIRECTORY_ROLES.filter((role) => {
      const held = grant([role]);
      return allowTask(delegatedAccess([held], [assigned(held)], ['admin-agents'], START), task).ok;
    });
    expect(suffice).toEqual(DIRECTORY_ROLES.filter((role) => [...SUFFICE[task], 'global-admin'].includes(role)));
  });

  test('of several roles the least is the right that was used', () => {
    const held = grant(['global-admin', 'user-admin']);
    const access = delegatedAccess([held], [assigned(held)], ['admin-agents'], START);
    expect(allowTask(access, 'create-user')).toMatchObject({ ok: true, value: { role: 'user-admin' } });
  });

  test('a refusal says what is missing: another role, a group, or an admin relationship at all', () => {
    const held = grant(['directory-reader']);
    const refusal = (
      ...[grants, assignments, groups]: Parameters<typeof delegatedAccess> extends [...infer Three, Instant]
        ? Three
        : never
    ) => {
      const allowed = allowTask(delegatedAccess(grants, assignments, groups, START), 'create-user');
      return allowed.ok ? undefined : [allowed.failure.code, allowed.failure.params?.roles];
    };
    expect(refusal([held], [assigned(held)], ['admin-agents'])).toEqual([
      'role_missing',
      'user-admin, directory-writer, global-admin',
    ]);
    expect(refusal([held], [assigned(held)], ['helpdesk-agents'])).toEqual(['da_needed', undefined]);
    expect(refusal([], [], ['admin-agents'])).toEqual(['da_needed', undefined]);
    const idle = grant(['user-admin']);
    expect(refusal([idle], [], ['admin-agents'])).toEqual(['da_no_group', undefined]);
    expect(refusal([held], [], ['admin-agents'])).toEqual(['da_needed', undefined]);
  });

  test("the customer's own people do what their own roles allow, under no delegated right", () => {
    expect(allowTask(ownAccess(['user-admin']), 'create-user')).toEqual({ ok: true, value: null });
    expect(allowTask(ownAccess(['license-admin']), 'read-users').ok).toBe(true);
    expect(allowTask(ownAccess(['helpdesk-admin']), 'reset-password-of-user').ok).toBe(true);
    expect(allowTask(ownAccess(['helpdesk-admin']), 'reset-password-of-limited-admin')).toMatchObject({
      ok: false,
      failure: { code: 'role_missing' },
    });
    expect(allowTask(ownAccess(['user-admin']), 'reset-password-of-admin').ok).toBe(false);
    expect(allowTask(ownAccess(['global-admin']), 'assign-role').ok).toBe(true);
  });
});
