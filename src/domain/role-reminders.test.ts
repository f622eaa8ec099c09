import { expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { activate } from './delegated-admin.ts';
import { remind } from './role-reminders.ts';

const START = '2026-11-23T09:00:00.000Z' as Instant;
const grant = (durationDays: number, autoExtend = false) =>
  activate(
    asId('11111111-0000-4000-8000-000000000001'),
    { name: 'Desk', template: null, roles: ['user-admin'], durationDays, autoExtend },
    {
      partnerId: asId('22222222-0000-4000-8000-000000000002'),
      customerId: asId('33333333-0000-4000-8000-000000000003'),
      invitationId: null,
    },
    START,
  );

test('reminders come 30, 7 and 1 days before, those that lie ahead of its beginning', () => {
  const told = (durationDays: number, step = 1): number[] => {
    let current = grant(durationDays);
    const days: number[] = [];
    for (let day = 0; day <= durationDays + 5; day += step) {
      const reminder = remind(current, addDays(START, day));
      if (!reminder) continue;
      current = reminder.grant;
      days.push(reminder.daysLeft);
    }
    return days;
  };
  expect(told(730)).toEqual([30, 7, 1]);
  expect([told(30), told(8), told(7), told(1)]).toEqual([[7, 1], [7, 1], [1], []]);
  // Nobody was there for a while: what was missed is told as one, with the days that are left.
  expect(told(100, 96)).toEqual([4]);
  expect(remind(grant(2, true), addDays(START, 1))).toBeUndefined();
});
