import { addMilliseconds, addMonths, DAY, type Instant } from '../kernel/time.ts';
import { MONTHS_OF_TERM, type TermDuration } from './catalog.ts';
import type { Subscription } from './subscriptions.ts';

/** An end that another subscription of the customer has, or the end of a month. */
export type Alignment = { readonly termEndsAt: Instant; readonly kind: 'month_end' | 'subscription' };
/** Another subscription of the same customer and provider. */
export type Neighbour = Pick<Subscription, 'id' | 'kind' | 'state' | 'termDuration' | 'termEndsAt'>;

/**
 * The ends to which a term that begins at `from` can be shortened (domain 3.9), at purchase and at renewal: ends of
 * months, and the ends that other paid subscriptions of the customer have by now, soonest first. They lie within the term
 * as it would be. A monthly term cannot end on day 28 to 30, which not every month has, unless that is the last of its
 * month; a longer term cannot be aligned to a monthly one, which moves on every month. A month ends as the next one
 * begins, at midnight UTC.
 */
export const alignmentsFrom = (
  from: Instant,
  termDuration: TermDuration,
  neighbours: readonly Neighbour[],
): readonly Alignment[] => {
  const until = addMonths(from, MONTHS_OF_TERM[termDuration]);
  const others = neighbours
    .filter((other) => other.kind !== 'trial' && other.state === 'active')
    .filter((other) => termDuration === 'P1M' || other.termDuration !== 'P1M')
    .map((other) => other.termEndsAt)
    .filter((end) => termDuration !== 'P1M' || comesEveryMonth(end));
  const ends = [
    ...others.map((termEndsAt) => ({ termEndsAt, kind: 'subscription' as const })),
    ...monthEnds(from, MONTHS_OF_TERM[termDuration]).map((termEndsAt) => ({ termEndsAt, kind: 'month_end' as const })),
  ].filter((end) => end.termEndsAt > from && end.termEndsAt < until);
  const first = new Map(ends.reverse().map((end) => [end.termEndsAt, end]));
  return [...first.values()].sort((one, other) => (one.termEndsAt < other.termEndsAt ? -1 : 1));
};

/** The ends of the months from `from` on. */
const monthEnds = (from: Instant, months: number): readonly Instant[] => {
  const first = `${from.slice(0, 8)}01T00:00:00.000Z` as Instant;
  return Array.from({ length: months + 1 }, (_, index) => addMonths(first, index + 1));
};

const comesEveryMonth = (end: Instant): boolean => {
  const day = Number(end.slice(8, 10));
  return day < 28 || day > 30 || isLastOfMonth(end);
};
const isLastOfMonth = (end: Instant): boolean => addMilliseconds(end, DAY).slice(8, 10) === '01';
