import { expect, test } from 'vitest';
import { type DomainEvent, EVENT_TYPES, EVENTS, effectsOf } from './events.ts';

test('a removal made by a partner has no effect at all: nobody is told (S49)', () => {
  expect(EVENTS['reseller_relationship.removed']).toEqual([]);
  expect(EVENTS['partnership.removed']).toEqual([]);
  expect(EVENTS['invitation.revoked']).toEqual([]);
});

test('nothing is sent before the customer has answered: not for a draft, its export, or Done (S23)', () => {
  for (const type of ['invitation.drafted', 'invitation.edited', 'invitation.exported', 'invitation.issued'] as const) {
    expect(EVENTS[type]).toEqual([]);
  }
});

test('what domain 3.15 tells people of is told by letter and under the bell', () => {
  for (const type of [
    'invitation.accepted',
    'invitation.declined',
    'invitation.expired',
    'reseller_relationship.ended',
    'delegated_admin.terminated',
    'delegated_admin.expiring',
    'delegated_admin.expired',
  ] as const) {
    expect(EVENTS[type]).toEqual(['letters', 'notices']);
  }
});

test('of what is changed about a subscription, its seats are written about, and nothing else (domain 3.15)', () => {
  const updated = (more: Partial<DomainEvent>): DomainEvent => ({
    type: 'subscription.updated',
    subject: { kind: 'subscription', id: 's' },
    audience: [],
    ...more,
  });
  expect(effectsOf(updated({ before: { quantity: 5 }, after: { quantity: 7 } }))).toEqual(['letters']);
  expect(effectsOf(updated({ before: { autoRenew: true }, after: { autoRenew: false } }))).toEqual([]);
  // Seats that an upgrade moved here.
  expect(effectsOf(updated({ before: { quantity: 5 }, after: { quantity: 7 }, details: { from: 's' } }))).toEqual([]);
});

test('every event is named after a thing and what happened to it', () => {
  for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
});
