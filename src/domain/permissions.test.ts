import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { addMilliseconds, type Instant } from '../kernel/time.ts';
import type { Actor, ApplicationActor, PersonActor } from './actor.ts';
import { ORGANIZATION_KINDS, type OrganizationKind } from './organizations.ts';
import {
  ACTIONS,
  type Action,
  actionsOf,
  can,
  FACTOR_HOURS,
  isFresh,
  PERMISSIONS,
  type Permission,
} from './permissions.ts';
import { type Role, rolesOf } from './users.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;

const person = (
  organizationKind: OrganizationKind,
  roles: readonly Role[],
  secondFactorAt: Instant | null = NOW,
): PersonActor => ({
  kind: 'person',
  personId: asId('11111111-0000-4000-8000-000000000001'),
  name: 'Somebody',
  upn: 'somebody@example.test',
  locale: 'en',
  organizationId: asId('22222222-0000-4000-8000-000000000002'),
  organizationName: 'Somewhere',
  organizationKind,
  roles,
  secondFactorAt,
  secondFactor: secondFactorAt && 'totp',
});
const program = (organizationKind: OrganizationKind): ApplicationActor => ({
  kind: 'application',
  applicationId: 'a',
  organizationId: asId('22222222-0000-4000-8000-000000000002'),
  organizationName: 'Somewhere',
  organizationKind,
});
const codeOf = (actor: Actor, action: Action, now = NOW): string => {
  const allowed = can(actor, action, now);
  return allowed.ok ? 'ok' : allowed.failure.code;
};

/**
 * Rows of the matrix in domain 4, written down once more: R reads, W reads and writes. Columns GA AA SA HA BA UA for
 * partners; roles by name for customers.
 */
const PARTNER_COLUMNS: readonly Role[] = [
  'global-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-management-admin',
];
const MATRIX: Record<string, { of: readonly OrganizationKind[]; cells: string; customer?: readonly Role[] }> = {
  '1': { of: ['provider', 'reseller'], cells: 'W W W W R R' },
  '2': { of: ['provider', 'reseller'], cells: 'W W W - - -' },
  '3': { of: ['provider', 'reseller'], cells: 'W W R R - -' },
  '4': { of: ['provider', 'reseller'], cells: 'W W W - - -' },
  '5': { of: ['provider', 'reseller'], cells: 'W W - - - -' },
  '7': { of: ['provider', 'reseller'], cells: 'W W - - - -' },
  '8': { of: [], cells: '- - - - - -', customer: ['global-admin'] },
  '9': { of: ['provider', 'reseller'], cells: 'W W - - - -' },
  '11': { of: [], cells: '- - - - - -', customer: ['global-admin'] },
  '12': { of: ['provider'], cells: 'W W W - - -' },
  '13': { of: ['reseller'], cells: 'W - - - - -' },
  '14': { of: ['provider'], cells: 'W W W - - -' },
  '15': { of: ['reseller'], cells: 'W - - - - -' },
  '16': { of: ['provider', 'reseller'], cells: 'W W W R R -' },
  '22': { of: ['provider', 'reseller'], cells: 'W W - - - -', customer: ['global-admin'] },
  '24': { of: ['provider', 'reseller'], cells: 'W W W W R R' },
  '54': { of: ['provider', 'reseller'], cells: 'W - - - - W', customer: ['global-admin', 'user-admin'] },
  '56': { of: ['provider', 'reseller'], cells: 'W W W W W W', customer: ['global-admin', 'global-reader'] },
  '58': { of: [], cells: '- - - - - -', customer: ['global-admin', 'billing-admin', 'global-reader'] },
};
/** Which cells an action is given by: reading needs R or W, changing needs W. */
const BY_MATRIX: readonly [Action, 'R' | 'W', rows: string[], only?: readonly OrganizationKind[]][] = [
  ['customer.list', 'R', ['1']],
  ['customer.read', 'R', ['24']],
  ['customer.export', 'W', ['2']],
  ['customer.mark', 'W', ['3']],
  ['invitation.create', 'W', ['4']],
  ['invitation.create-with-admin-roles', 'W', ['5']],
  ['invitation.manage', 'W', ['7']],
  ['invitation.answer', 'W', ['8']],
  ['relationship.preview-removal', 'W', ['9']],
  ['relationship.remove', 'W', ['9']],
  ['relationship.end', 'W', ['11']],
  ['delegated-admin.remove-roles', 'W', ['22'], ['customer']],
  ['partnership.list', 'R', ['16']],
  ['partnership.request', 'W', ['12']],
  ['partnership.authorize', 'W', ['13']],
  ['partnership.preview-removal', 'W', ['14', '15']],
  ['partnership.remove', 'W', ['14', '15']],
  ['partner.list', 'R', ['58']],
  ['person.manage', 'W', ['54'], ['provider', 'reseller', 'customer']],
  ['activity.read', 'R', ['56'], ['provider', 'reseller', 'customer']],
];

const granted = (rows: readonly string[], wanted: 'R' | 'W', kind: OrganizationKind, role: Role): boolean =>
  rows.some((number) => {
    const row = MATRIX[number];
    if (!row) throw new Error(`row ${number} is not written down`);
    if (kind === 'customer') return row.customer?.includes(role) ?? false;
    const cell = row.of.includes(kind) ? row.cells.split(' ')[PARTNER_COLUMNS.indexOf(role)] : '-';
    return cell === 'W' || cell === wanted;
  });

describe('every role of every organization, against the matrix of domain 4', () => {
  for (const [action, wanted, rows, only] of BY_MATRIX) {
    test(`${action} is row ${rows.join(', ')}`, () => {
      for (const kind of only ?? ORGANIZATION_KINDS) {
        for (const role of rolesOf(kind)) {
          expect(can(person(kind, [role]), action, NOW).ok, `${kind} ${role}`).toBe(granted(rows, wanted, kind, role));
        }
      }
    });
  }

  test('a sales agent handles invitations, but only its own (row 7)', () => {
    expect(codeOf(person('reseller', ['sales-agent']), 'invitation.manage')).toBe('role_missing');
    expect(codeOf(person('reseller', ['sales-agent']), 'invitation.manage-own')).toBe('ok');
    expect(codeOf(person('reseller', ['helpdesk-agent']), 'invitation.manage-own')).toBe('role_missing');
  });

  test('a person without a role may do nothing of the matrix, nor a visitor, nor the wrong kind of organization', () => {
    for (const [action] of BY_MATRIX) {
      for (const kind of ORGANIZATION_KINDS)
        expect(can(person(kind, []), action, NOW).ok, `${kind} ${action}`).toBe(false);
      expect(codeOf({ kind: 'visitor' }, action)).toBe('unauthenticated');
      expect(codeOf({ kind: 'system' }, action)).toBe('unauthenticated');
    }
    expect(codeOf(person('customer', ['global-admin']), 'customer.list')).toBe('forbidden');
    expect(codeOf(person('reseller', ['global-admin']), 'relationship.end')).toBe('forbidden');
    expect(codeOf(person('operator', ['operator-admin']), 'relationship.remove')).toBe('forbidden');
  });

  test('whoever may see a list that is searched may search, and nobody else', () => {
    const lists = {
      provider: ['customer.list', 'invitation.manage-own', 'person.list'],
      reseller: ['customer.list', 'invitation.manage-own', 'person.list'],
      customer: ['user.list', 'person.list', 'partner.list', 'subscription.list'],
      operator: ['credit.list', 'catalog.list', 'person.list'],
    } as const satisfies Record<OrganizationKind, readonly Action[]>;
    for (const kind of ORGANIZATION_KINDS) {
      for (const role of rolesOf(kind)) {
        const sees = lists[kind].some((action) => can(person(kind, [role]), action, NOW).ok);
        expect(can(person(kind, [role]), 'search.find', NOW).ok, `${kind} ${role}`).toBe(sees);
      }
    }
  });

  test('several roles together allow what each of them does', () => {
    const both = person('reseller', ['billing-admin', 'sales-agent']);
    expect([codeOf(both, 'customer.list'), codeOf(both, 'invitation.create')]).toEqual(['ok', 'ok']);
  });

  test('no action is open to a role that the organization does not have', () => {
    for (const action of ACTIONS) {
      const permission: Permission = PERMISSIONS[action];
      for (const kind of ORGANIZATION_KINDS) {
        for (const role of permission.roles[kind] ?? []) expect(rolesOf(kind), `${action} ${kind}`).toContain(role);
      }
    }
  });
});

describe('the second factor (domain 2.8)', () => {
  const HOUR = 3_600_000;

  test('what cannot be undone and what is granted to others needs a person', () => {
    for (const action of [
      'invitation.answer',
      'relationship.remove',
      'relationship.end',
      'delegated-admin.remove-roles',
      'partnership.authorize',
      'partnership.remove',
    ] as const) {
      const kinds = ORGANIZATION_KINDS.filter((kind) => (PERMISSIONS[action] as Permission).roles[kind] !== undefined);
      for (const kind of kinds) expect(codeOf(program(kind), action), `${action} ${kind}`).toBe('person_required');
    }
  });

  test.each([
    ['session', FACTOR_HOURS.session * HOUR, true],
    ['session', FACTOR_HOURS.session * HOUR + 1, false],
    ['fresh', FACTOR_HOURS.fresh * HOUR, true],
    ['fresh', FACTOR_HOURS.fresh * HOUR + 1, false],
  ] as const)('for %s, proof of %i ms ago is good: %s', (factor, age, good) => {
    expect(isFresh(addMilliseconds(NOW, -age), factor, NOW)).toBe(good);
    expect(isFresh(null, factor, NOW)).toBe(false);
  });

  test('every action of the matrix asks for it; removals ask for a fresh one', () => {
    for (const [action, , , only] of BY_MATRIX) {
      const permission: Permission = PERMISSIONS[action];
      for (const kind of only ?? ORGANIZATION_KINDS) {
        const [role] = permission.roles[kind] ?? [];
        if (role === undefined) continue;
        expect(codeOf(person(kind, [role], null), action), action).toBe('mfa_required');
        const hour = addMilliseconds(NOW, -HOUR - 1);
        expect(codeOf(person(kind, [role], hour), action), action).toBe(
          permission.factor === 'fresh' ? 'mfa_required' : 'ok',
        );
      }
    }
    const fresh = ACTIONS.filter((action) => PERMISSIONS[action].factor === 'fresh');
    expect(fresh).toEqual(
      expect.arrayContaining([
        'relationship.remove',
        'relationship.end',
        'partnership.remove',
        'delegated-admin.remove-roles',
      ]),
    );
  });

  test('a missing role is told before a missing factor', () => {
    expect(codeOf(person('reseller', ['sales-agent'], null), 'relationship.remove')).toBe('role_missing');
  });
});

describe('the commands that a page offers', () => {
  test('are exactly the permissions of a person with a good second factor, and a stale one hides none', () => {
    for (const kind of ORGANIZATION_KINDS) {
      for (const role of rolesOf(kind)) {
        const expected = ACTIONS.filter((action) => can(person(kind, [role]), action, NOW).ok);
        expect(actionsOf(person(kind, [role]))).toEqual(expected);
        expect(actionsOf(person(kind, [role], null))).toEqual(expected);
      }
      expect(actionsOf(program(kind))).toEqual(ACTIONS.filter((action) => can(program(kind), action, NOW).ok));
    }
    expect(actionsOf({ kind: 'visitor' })).toEqual([]);
  });
});
