import { type Money, share } from '../kernel/money.ts';
import { addMonths, DAY, type Instant, toMilliseconds } from '../kernel/time.ts';
import { type BillingCycle, type ItemKind, MONTHS_OF_TERM, monthsPerCycle, type TermDuration } from './catalog.ts';

/** A stretch of time; its end belongs to the next one. */
export type Period = { readonly from: Instant; readonly until: Instant };

/** What billing needs to know of a subscription. */
export type Billed = {
  readonly kind: ItemKind;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  readonly termStartsAt: Instant;
  readonly termEndsAt: Instant;
};

/** Days of a stretch of time; one that has begun counts whole, so that what was bought this day can be given back for all of it. */
export const daysIn = ({ from, until }: Period): number => {
  const length = toMilliseconds(until) - toMilliseconds(from);
  const begun = length % DAY;
  return (length - begun) / DAY + (begun > 0 ? 1 : 0);
};

/**
 * The whole billing cycle that `at` lies in: what the unit price pays for. Cycles are counted from the start of the term,
 * so that a term that began on 31 January is charged on the last day of February and on 31 March. The last one may reach
 * past the end of a term that was shortened. A trial is one cycle.
 */
export const cycleAt = (billed: Billed, at: Instant): Period => {
  const { kind, termStartsAt, termEndsAt, termDuration, billingCycle } = billed;
  if (kind === 'trial') return { from: termStartsAt, until: termEndsAt };
  const months = monthsPerCycle(termDuration, billingCycle);
  for (let count = 0; ; count += months) {
    const until = addMonths(termStartsAt, count + months);
    if (until > at || count > MAX_MONTHS) return { from: addMonths(termStartsAt, count), until };
  }
};
/** No term is longer; a time past all of them belongs to the last cycle. */
const MAX_MONTHS = MONTHS_OF_TERM.P3Y;

/** What is paid for with the charge at `from`: the rest of its cycle, but not past the end of the term. */
export const periodFrom = (billed: Billed, from: Instant): Period => {
  const { until } = cycleAt(billed, from);
  return { from, until: until < billed.termEndsAt ? until : billed.termEndsAt };
};

/**
 * What so many seats cost for a part of a cycle: unit price x seats x days of the part / days of the whole cycle, rounded
 * once, to the nearest minor unit. A part that is the whole cycle costs exactly the price.
 */
export const priceOf = (billed: Billed & { readonly unitPrice: Money }, seats: number, part: Period): Money => {
  const price = share(billed.unitPrice, seats * daysIn(part), daysIn(cycleAt(billed, part.from)));
  // The catalog takes no price, and an item no number of seats, that would not fit: see `catalog-file.ts`.
  if (!price.ok) throw new Error(`a charge that cannot be counted: ${seats} x ${billed.unitPrice.minor}`);
  return price.value;
};
