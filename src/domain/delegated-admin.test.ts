import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { addDays, addMilliseconds, type Instant } from '../kernel/time.ts';
import {
  activate,
  asOf,
  type DelegatedAdmin,
  type DelegatedAdminRequest,
  EXTENSION_DAYS,
  faultOfRequest,
  groupsOf,
  MAX_NAME,
  nameApart,
  reachEndDate,
  readAdminRequest,
  terminateRoles,
} from './delegated-admin.ts';
import { TEMPLATES } from './directory-roles.ts';

const START = '2026-11-23T09:00:00.000Z' as Instant;
const request: DelegatedAdminRequest = {
  name: 'Harbor IT service desk',
  template: null,
  roles: ['user-admin'],
  durationDays: 30,
  autoExtend: false,
};
const grant = (changes: Partial<DelegatedAdminRequest> = {}): DelegatedAdmin =>
  activate(
    asId('11111111-0000-4000-8000-000000000001'),
    { ...request, ...changes },
    {
      partnerId: asId('22222222-0000-4000-8000-000000000002'),
      customerId: asId('33333333-0000-4000-8000-000000000003'),
      invitationId: null,
    },
    START,
  );
const END = addDays(START, 30);

describe('what may be asked for', () => {
  test('a template gives its roles, 730 days without extension, and a name after the inviter', () => {
    expect(readAdminRequest({ template: 'service-desk' }, 'Harbor IT')).toEqual({
      ok: true,
      value: {
        name: 'Harbor IT service desk',
        template: 'service-desk',
        roles: TEMPLATES['service-desk'].roles,
        durationDays: 730,
        autoExtend: false,
      },
    });
    expect(
      readAdminRequest({ template: 'full-service', durationDays: 7, autoExtend: true }, 'Harbor IT'),
    ).toMatchObject({
      ok: true,
      value: { name: 'Harbor IT full service', durationDays: 7, autoExtend: true },
    });
    expect(readAdminRequest({ template: 'everything' }, 'Harbor IT')).toMatchObject({ ok: false });
  });

  test('a role that is asked for twice is asked for once', () => {
    const roles = ['user-admin', 'directory-reader', 'user-admin'] as const;
    const read = readAdminRequest({ name: 'Desk', roles, durationDays: 1, autoExtend: false }, 'Harbor IT');
    expect(read).toMatchObject({ ok: true, value: { roles: ['user-admin', 'directory-reader'] } });
  });

  test('a name set apart from others keeps its length', () => {
    const name = '字'.repeat(MAX_NAME);
    const read = readAdminRequest({ name, roles: ['user-admin'], durationDays: 1, autoExtend: false }, 'Harbor IT');
    if (!read.ok) throw new Error(read.failure.code);
    expect(nameApart(read.value, []).name).toBe(name);
    expect(nameApart(read.value, [name]).name).toBe(`${'字'.repeat(MAX_NAME - 2)} 2`);
  });

  test('a name made from a long company name is cut to fit, between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (company) => {
        const read = readAdminRequest({ template: 'service-desk' }, company);
        if (!read.ok) throw new Error(read.failure.code);
        expect([...read.value.name].length).toBeLessThanOrEqual(50);
        expect(read.value.name).toMatch(/service desk$/);
      }),
    );
  });

  test.each<[string, Partial<DelegatedAdminRequest>, string]>([
    ['a name', { name: '  ' }, 'delegatedAdmin.name'],
    ['a name of at most 50 characters', { name: 'x'.repeat(51) }, 'delegatedAdmin.name'],
    ['at least one role', { roles: [] }, 'delegatedAdmin.roles'],
    ['a known role', { roles: ['emperor' as never] }, 'delegatedAdmin.roles'],
    ['at least one day', { durationDays: 0 }, 'delegatedAdmin.durationDays'],
    ['at most 730 days', { durationDays: 731 }, 'delegatedAdmin.durationDays'],
    ['whole days', { durationDays: 1.5 }, 'delegatedAdmin.durationDays'],
    ['no extension with global admin', { roles: ['global-admin'], autoExtend: true }, 'delegatedAdmin.autoExtend'],
  ])('a request needs %s', (_what, changes, field) => {
    expect(faultOfRequest({ ...request, ...changes })?.field).toBe(field);
  });

  test.each<Partial<DelegatedAdminRequest>>([
    { durationDays: 1 },
    { durationDays: 730 },
    { name: '名'.repeat(50) },
    { roles: ['global-admin'] },
    { autoExtend: true },
  ])('%j may be asked for', (changes) => {
    expect(faultOfRequest({ ...request, ...changes })).toBeUndefined();
  });
});

describe('the end date', () => {
  test('is the approval and the days asked for', () => {
    expect(grant()).toMatchObject({ state: 'active', activatedAt: START, endsAt: END, endedAt: null, version: 1 });
  });

  test.each([false, true])('does nothing a millisecond before (auto-extend %s)', (autoExtend) => {
    const before = grant({ autoExtend });
    expect(reachEndDate(before, addMilliseconds(END, -1))).toBeUndefined();
    expect(asOf(before, addMilliseconds(END, -1))).toBe(before);
  });

  test('ends the grant at the very moment, however late the sweep comes', () => {
    for (const late of [0, 1, 10_000_000]) {
      expect(reachEndDate(grant(), addMilliseconds(END, late))).toEqual({
        event: 'expired',
        grant: { ...grant(), state: 'expired', endedAt: END, version: 2 },
      });
    }
  });

  test('adds 180 days where that was agreed, counted from the end date', () => {
    expect(reachEndDate(grant({ autoExtend: true }), addDays(END, 3))).toEqual({
      event: 'extended',
      grant: { ...grant({ autoExtend: true }), endsAt: addDays(END, 180), remindAt: addDays(END, 150), version: 2 },
    });
  });

  test('a grant that extends itself is always in force; one that does not is in force until its end date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.boolean(), (days, autoExtend) => {
        const now = addDays(START, days);
        const seen = asOf(grant({ autoExtend }), now);
        expect(seen.state).toBe(autoExtend || now < END ? 'active' : 'expired');
        if (seen.state === 'active') expect(now < seen.endsAt).toBe(true);
        if (autoExtend && days >= 30) expect(addDays(seen.endsAt, -EXTENSION_DAYS) <= now).toBe(true);
      }),
    );
  });

  test('ended is ended: nothing extends or ends it again', () => {
    const expired = asOf(grant(), END);
    expect(reachEndDate(expired, addDays(END, 400))).toBeUndefined();
    const terminated = terminateRoles(grant({ autoExtend: true }), 'customer', START);
    if (!terminated.ok) throw new Error('refused');
    expect(reachEndDate(terminated.value, addDays(END, 400))).toBeUndefined();
  });
});

describe('taking roles back', () => {
  test.each(['partner', 'customer'] as const)('the %s ends the grant now and keeps its end date', (by) => {
    expect(terminateRoles(grant(), by, addDays(START, 5))).toEqual({
      ok: true,
      value: { ...grant(), state: 'terminated', endedAt: addDays(START, 5), version: 2 },
    });
  });

  test('is too late once it ended, swept or not', () => {
    const ended = terminateRoles(grant(), 'customer', START);
    if (!ended.ok) throw new Error('refused');
    const refusal = { ok: false, failure: { code: 'already_ended' } };
    expect(terminateRoles(ended.value, 'partner', START)).toEqual(refusal);
    expect(terminateRoles(asOf(grant(), END), 'customer', END)).toEqual(refusal);
    expect(terminateRoles(grant(), 'customer', END)).toEqual(refusal);
    expect(terminateRoles(grant({ autoExtend: true }), 'customer', END).ok).toBe(true);
  });
});

test('the groups of a partner are its admin agents and its helpdesk agents', () => {
  expect(groupsOf(['admin-agent', 'sales-agent'])).toEqual(['admin-agents']);
  expect(groupsOf(['helpdesk-agent', 'admin-agent'])).toEqual(['admin-agents', 'helpdesk-agents']);
  expect(groupsOf(['global-admin'])).toEqual([]);
});
