import { describe, expect, test } from 'vitest';
import { at, subscribed } from '../../test/subscriptions.ts';
import { addDays, type Instant } from '../kernel/time.ts';
import { remind } from './subscription-reminders.ts';
import type { Subscription } from './subscriptions.ts';

/** Every reminder of its term, as days before the end, when somebody looks at each. */
const remindersOf = (subscription: Subscription): readonly number[] => {
  const days: number[] = [];
  for (let next = subscription; next.remindAt !== null; ) {
    const reminder = remind(next, next.remindAt);
    if (!reminder) break;
    days.push(reminder.daysLeft);
    next = reminder.subscription;
  }
  return days;
};

describe('reminders of the end of a term', () => {
  test('come 30 and 7 days before, of a trial 7 days and one day before', () => {
    expect(remindersOf(subscribed())).toEqual([30, 7]);
    expect(remindersOf(subscribed({ kind: 'trial' }))).toEqual([7, 1]);
  });

  test('do not come as long as it can be cancelled: of a month there is one', () => {
    expect(remindersOf(subscribed({ termDuration: 'P1M' }))).toEqual([7]);
    expect(remindersOf(subscribed({ termDuration: 'P1M' }, '2026-02-01'))).toEqual([7]);
  });

  test('that nobody could send in time are one, with the days that are left', () => {
    const year = subscribed();
    const late = remind(year, addDays(year.termEndsAt, -5));
    expect(late).toMatchObject({ daysLeft: 5, subscription: { remindAt: null } });
    const hours = remind(year, at(`${addDays(year.termEndsAt, -1).slice(0, 10)}T15:00:00.000Z`));
    expect(hours?.daysLeft).toBe(1);
  });

  test('are not due early, nor after the end, nor for what is suspended', () => {
    const year = subscribed();
    const due = year.remindAt as Instant;
    expect(remind(year, addDays(due, -1))).toBeUndefined();
    expect(remind(year, year.termEndsAt)).toBeUndefined();
    expect(remind({ ...year, state: 'suspended' }, due)).toBeUndefined();
  });
});
