import { expect, test } from 'vitest';
import { asId, type OrganizationId } from '../kernel/ids.ts';
import { type Effect, EVENT_TYPES, EVENTS } from './events.ts';
import { namedIn, noticeDetails, partiesToTell, ruleOf } from './notices.ts';

const HARBOR: OrganizationId = asId('7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192');
const NORTHLIGHT: OrganizationId = asId('0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60');
const CEDAR: OrganizationId = asId('c0ffee00-1234-4abc-9def-0000000000c2');

test('exactly the events with that effect have somebody to tell; a removal by a partner has not (S49)', () => {
  for (const type of EVENT_TYPES) {
    expect(ruleOf(type) !== undefined, type).toBe((EVENTS[type] as readonly Effect[]).includes('notices'));
  }
  expect(ruleOf('reseller_relationship.removed')).toBeUndefined();
  expect(ruleOf('partnership.removed')).toBeUndefined();
});

const declined = {
  type: 'invitation.declined',
  subject: { kind: 'invitation', id: 'i' },
  audience: [HARBOR, NORTHLIGHT, CEDAR],
  customer: { id: CEDAR, name: 'Cedar Clinic' },
  details: { inviterId: HARBOR, createdById: HARBOR, reason: 'Not now', nothing: undefined },
} as const;

test('a declined invitation is told to the inviter, an accepted one to all parties', () => {
  const toldOf = (type: 'invitation.declined' | 'invitation.accepted') => {
    const rule = ruleOf(type);
    return rule && partiesToTell({ ...declined, type }, rule);
  };
  expect(toldOf('invitation.declined')).toEqual([HARBOR]);
  expect(toldOf('invitation.accepted')).toEqual([HARBOR, NORTHLIGHT, CEDAR]);
});

test('a notice says what happened, about whom, and in which part it is read; ids for routing stay out', () => {
  const names = new Map([[HARBOR, { name: 'Harbor IT' }]]);
  expect(noticeDetails(declined, HARBOR, names)).toEqual({
    reason: 'Not now',
    subject: declined.subject,
    as: 'partner',
    customer: declined.customer,
    organization: { id: NORTHLIGHT, name: '' },
  });
  expect(noticeDetails(declined, CEDAR, names)).toMatchObject({ as: 'customer', organization: { name: 'Harbor IT' } });
});

test('people are named by ids only', () => {
  expect(namedIn(declined, ['createdById', 'reason', 'missing'])).toEqual([HARBOR]);
});
