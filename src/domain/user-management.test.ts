import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { adminRoleOf, commandsFor, guardAdmins, losesAdmin, readOwnUpn, readRoles } from './user-management.ts';
import { NO_PROFILE, type Person, type Role } from './users.ts';

const person = (roles: readonly Role[], state: Person['state'] = 'active', id = 'someone'): Person => ({
  id: asId(id),
  organizationId: asId('organization'),
  name: 'Somebody',
  upn: 'somebody@harborit.example',
  locale: null,
  roles,
  state,
  version: 1,
  ...NO_PROFILE,
});
const manager = (...roles: Role[]) => ({
  personId: asId<'person'>('me'),
  organizationKind: 'reseller' as const,
  roles,
});

describe('who may touch whom (domain 4, footnote 2)', () => {
  test.each<[string, Role[], Role[], Role[], boolean]>([
    ['a global admin touches everybody', ['global-admin'], ['global-admin'], [], true],
    ['a global admin makes global admins', ['global-admin'], [], ['global-admin'], true],
    ['a user admin touches an agent', ['user-management-admin'], ['admin-agent'], ['sales-agent'], true],
    ['a user admin touches no global admin', ['user-management-admin'], ['global-admin'], ['global-admin'], false],
    ['a user admin makes no global admin', ['user-management-admin'], [], ['global-admin'], false],
    ['an admin agent makes no global admin', ['admin-agent'], [], ['global-admin'], false],
  ])('%s', (_what, roles, present, wanted, allowed) => {
    expect(guardAdmins(manager(...roles), present, wanted).ok).toBe(allowed);
  });

  test('the operator has its own kind of admin', () => {
    expect([adminRoleOf('operator'), adminRoleOf('customer')]).toEqual(['operator-admin', 'global-admin']);
  });
});

describe('what may be done with a person', () => {
  const ALL = ['edit', 'remove', 'reset-second-factor', 'reset-password'];
  test.each<[string, Person, boolean, Role, string[]]>([
    ['a colleague', person(['sales-agent']), false, 'global-admin', ALL],
    ['the last global admin stays', person(['global-admin']), true, 'global-admin', ALL.filter((c) => c !== 'remove')],
    ['oneself: no resets', person(['sales-agent'], 'active', 'me'), false, 'global-admin', ['edit', 'remove']],
    ['a global admin, for a user admin', person(['global-admin']), false, 'user-management-admin', []],
    ['one who is gone', person(['sales-agent'], 'removed'), false, 'global-admin', []],
  ])('%s', (_what, whom, isLast, role, commands) => {
    expect(commandsFor(manager(role), whom, isLast)).toEqual(commands);
  });
});

test('an admin is lost by removal and by losing the role, not by anything else', () => {
  const admin = person(['global-admin', 'admin-agent']);
  expect(losesAdmin('reseller', admin, person(['admin-agent']))).toBe(true);
  expect(losesAdmin('reseller', admin, person(['global-admin'], 'removed'))).toBe(true);
  expect(losesAdmin('reseller', admin, person(['global-admin']))).toBe(false);
  expect(losesAdmin('reseller', person(['admin-agent']), person([], 'removed'))).toBe(false);
});

test('roles are those of the kind, each once, in the order of the catalog', () => {
  const read = readRoles('reseller', ['sales-agent', 'global-admin', 'sales-agent']);
  expect(read).toEqual({ ok: true, value: ['global-admin', 'sales-agent'] });
  expect(readRoles('reseller', ['license-admin']).ok).toBe(false);
  expect(readRoles('customer', ['license-admin']).ok).toBe(true);
});

test.each([
  ['Ana@HarborIT.example', 'ana@harborit.example'],
  ['ana@mail.harborit.example', undefined],
  ['ana@evilharborit.example', undefined],
  ['ana', undefined],
  ['@harborit.example', undefined],
])('%s as a sign-in name of harborit.example: %s', (text, upn) => {
  const read = readOwnUpn(text, { domain: 'harborit.example' });
  expect(read.ok ? read.value : undefined).toBe(upn);
});
