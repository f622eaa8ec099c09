import { addDays, daysUntil, type Instant } from '../kernel/time.ts';
import type { ItemKind } from './catalog.ts';

/** How many days before the end of a term its partners are reminded, the earliest first (domain 3.15, 8 row 21). */
export const REMINDER_DAYS = { trial: [7, 1], term: [30, 7] } as const;

/** What a reminder has to know of a term. */
type Term = { readonly kind: ItemKind; readonly termEndsAt: Instant };

/** The next reminder of a term's end, later than this moment; null when none is left. */
export const reminderAfter = ({ kind, termEndsAt }: Term, moment: Instant): Instant | null => {
  const days: readonly number[] = REMINDER_DAYS[kind === 'trial' ? 'trial' : 'term'];
  return days.map((ahead) => addDays(termEndsAt, -ahead)).find((at) => at > moment) ?? null;
};

/**
 * The reminder that is due, with the days that are left, and the subscription waiting for its next one (domain 3.15).
 * Undefined when none is due, and for what has ended or is suspended. Reminders that nobody could send in time are one.
 */
export const remind = <Subscription extends Term & { readonly state: string; readonly remindAt: Instant | null }>(
  subscription: Subscription,
  now: Instant,
): { readonly subscription: Subscription; readonly daysLeft: number } | undefined => {
  const { state, remindAt, termEndsAt } = subscription;
  if (state !== 'active' || remindAt === null || remindAt > now || termEndsAt <= now) return undefined;
  return {
    subscription: { ...subscription, remindAt: reminderAfter(subscription, now) },
    daysLeft: daysUntil(termEndsAt, now),
  };
};
