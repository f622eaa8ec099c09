import { expect, test } from 'vitest';
import { ORGANIZATION_KINDS } from './organizations.ts';
import { CUSTOMER_ROLES, OPERATOR_ROLES, PARTNER_ROLES, readUpn, rolesOf } from './users.ts';

test('each kind of organization has its own roles (domain 2.4, 2.5)', () => {
  expect(ORGANIZATION_KINDS.map(rolesOf)).toEqual([OPERATOR_ROLES, PARTNER_ROLES, PARTNER_ROLES, CUSTOMER_ROLES]);
});

test('a sign-in name is read in any case', () => {
  expect(readUpn(' Hugo@HarborIT.example ')).toBe('hugo@harborit.example');
});

test.each([
  '',
  'hugo',
  '@harborit.example',
  'hugo@',
  'hu go@harborit.example',
  'hugo@@harborit.example',
  'hugo<x>@harborit.example',
  'a@b,c@d.example',
])('"%s" is no sign-in name', (text) => {
  expect(readUpn(text)).toBeUndefined();
});
