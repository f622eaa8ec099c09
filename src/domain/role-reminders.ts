import { addDays, daysUntil, type Instant } from '../kernel/time.ts';

/** How many days before the end date of admin roles both sides are reminded, the earliest first (domain App. A). */
export const REMINDER_DAYS = [30, 7, 1] as const;

/** The next reminder of roles that end then, later than this moment; null when none is left. */
export const reminderAfter = (endsAt: Instant, moment: Instant): Instant | null =>
  REMINDER_DAYS.map((days) => addDays(endsAt, -days)).find((at) => at > moment) ?? null;

/** What a reminder has to know of a delegated admin relationship. */
type Ending = {
  readonly state: string;
  readonly autoExtend: boolean;
  readonly endsAt: Instant;
  readonly remindAt: Instant | null;
};

/**
 * The reminder that is due, with the days that are left, and the grant waiting for its next one (domain 3.6, 3.15).
 * Undefined when none is due: a grant that extends itself does not end. Reminders that nobody could send in time are one.
 */
export const remind = <Grant extends Ending>(
  grant: Grant,
  now: Instant,
): { readonly grant: Grant; readonly daysLeft: number } | undefined => {
  const due = grant.state === 'active' && !grant.autoExtend && grant.remindAt !== null && grant.remindAt <= now;
  if (!due || grant.endsAt <= now) return undefined;
  return {
    grant: { ...grant, remindAt: reminderAfter(grant.endsAt, now) },
    daysLeft: daysUntil(grant.endsAt, now),
  };
};
