/**
 * Time as the channel sees it. An Instant is RFC 3339 in UTC with milliseconds, always the same length, so that `<`
 * compares and nothing is converted on its way from SQL to JSON.
 */
declare const brand: unique symbol;
export type Instant = string & { readonly [brand]: 'instant' };

/** Gives the present moment. Read once per use case and handed down as `now`. */
export type Clock = { now(): Instant };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
export const DAY = 24 * 60 * 60 * 1000;
/** What four digits of a year can say, and what every database can keep. */
const FIRST = new Date('0001-01-01T00:00:00.000Z').getTime();
const LAST = new Date('9999-12-31T23:59:59.999Z').getTime();

/** Reads any RFC 3339 time; undefined if the text is none, or lies outside the years 1 to 9999 once it is in UTC. */
export const readInstant = (text: string): Instant | undefined => {
  if (!INSTANT.test(text)) return undefined;
  const time = new Date(text).getTime();
  return time >= FIRST && time <= LAST ? toInstant(time) : undefined;
};

/** Milliseconds since 1970 to an Instant. */
export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** An Instant to milliseconds since 1970. */
export const toMilliseconds = (instant: Instant): number => new Date(instant).getTime();

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  toInstant(toMilliseconds(instant) + milliseconds);

/** The same time of day `days` times 24 hours later. */
export const addDays = (instant: Instant, days: number): Instant => addMilliseconds(instant, days * DAY);

/** How many days there are from `now` to a later moment; one that has begun counts. */
export const daysUntil = (moment: Instant, now: Instant): number => {
  const left = toMilliseconds(moment) - toMilliseconds(now);
  const begun = left % DAY;
  return (left - begun) / DAY + (begun > 0 ? 1 : 0);
};

/** The same day of a later month, or that month's last day if it is shorter (31 January + P1M = 28 February). */
export const addMonths = (instant: Instant, months: number): Instant => {
  const from = new Date(instant);
  const first = new Date(from.getTime());
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const next = new Date(first.getTime());
  next.setUTCMonth(next.getUTCMonth() + 1);
  next.setUTCDate(0);
  const last = next.getUTCDate();
  first.setUTCDate(from.getUTCDate() < last ? from.getUTCDate() : last);
  return first.toISOString() as Instant;
};

/** Reads `P8D`, `P2W`, `P1M`, `P1Y`, `PT6H`, `PT30M` or `PT5S`; undefined if the text is none of them. */
export const addPeriod = (instant: Instant, period: string): Instant | undefined => {
  const match = /^P(?:(\d{1,5})([YMWD])|T(\d{1,7})([HMS]))$/.exec(period);
  if (!match) return undefined;
  const count = Number(match[1] ?? match[3]);
  switch (match[2] ?? `T${match[4]}`) {
    case 'Y':
      return addMonths(instant, count * 12);
    case 'M':
      return addMonths(instant, count);
    case 'W':
      return addDays(instant, count * 7);
    case 'D':
      return addDays(instant, count);
    case 'TH':
      return addMilliseconds(instant, count * 3_600_000);
    case 'TM':
      return addMilliseconds(instant, count * 60_000);
    default:
      return addMilliseconds(instant, count * 1000);
  }
};
