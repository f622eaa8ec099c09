import type { Locale } from '../preferences.ts';

/**
 * Every number, date and list on screen is made here. Through `Intl`, with four corrections:
 * - en-GB writes "Sept": the month comes from en-US and the parts are put in day-month-year order;
 * - zh-TW prints TWD as a bare "$": the symbol is ours;
 * - whole TWD amounts carry no ".00";
 * - a date is never broken at the end of a line: English has no-break spaces, Chinese prose word joiners.
 */
const NBSP = '\u00A0';
const JOINER = '\u2060';

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>>;

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
};

const partsOf = (instant: string, month: 'short' | 'long' | '2-digit' | 'numeric', zone: string | undefined): Parts => {
  const two = month === '2-digit' ? '2-digit' : 'numeric';
  const made = formatter('en-US', {
    year: 'numeric',
    month,
    day: two,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).formatToParts(new Date(instant));
  const part = (type: string): string => made.find((one) => one.type === type)?.value ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
};

/** 14 Sep 2026 · 2026/09/14. For tables, facts, badges. */
export const formatDate = (locale: Locale, instant: string, zone?: string): string => {
  if (locale === 'zh-TW') {
    const at = partsOf(instant, '2-digit', zone);
    return `${at.year}/${at.month}/${at.day}`;
  }
  const at = partsOf(instant, 'short', zone);
  return [at.day, at.month, at.year].join(NBSP);
};

/** 14 September 2026 · 2026年9月14日. For running text. */
export const formatDateInProse = (locale: Locale, instant: string, zone?: string): string => {
  if (locale === 'zh-TW') {
    const at = partsOf(instant, 'numeric', zone);
    return `${at.year}年${at.month}月${at.day}日`.replace(/(?<=.)(?=.)/g, JOINER);
  }
  const at = partsOf(instant, 'long', zone);
  return [at.day, at.month, at.year].join(NBSP);
};

/** 23 Oct to 22 Nov 2026 · 2026/10/23 至 2026/11/22. Both days are in it; one day alone stands alone. */
export const formatDateRange = (locale: Locale, from: string, to: string, zone?: string): string => {
  const last = formatDate(locale, to, zone);
  const first = formatDate(locale, from, zone);
  if (first === last) return last;
  if (locale === 'zh-TW') return [first, '至', last].join(NBSP);
  const sameYear = partsOf(from, 'short', zone).year === partsOf(to, 'short', zone).year;
  const start = sameYear ? first.split(NBSP).slice(0, 2).join(NBSP) : first;
  return [start, 'to', last].join(NBSP);
};

/** 20 November · 11 月 20 日（五）. Heads the entries of a day; the year stands where it is not the present one. */
export const formatDay = (locale: Locale, instant: string, now: string, zone?: string): string => {
  const at = partsOf(instant, locale === 'zh-TW' ? 'numeric' : 'long', zone);
  const otherYear = at.year !== partsOf(now, 'short', zone).year;
  if (locale === 'zh-TW') {
    const weekday = formatter('zh-TW', { weekday: 'narrow', ...(zone === undefined ? {} : { timeZone: zone }) }).format(
      new Date(instant),
    );
    return `${otherYear ? `${at.year} 年 ` : ''}${at.month} 月 ${at.day} 日（${weekday}）`.replaceAll(' ', NBSP);
  }
  return [at.day, at.month, ...(otherYear ? [at.year] : [])].join(NBSP);
};

/**
 * How many days of the calendar lie between now and an instant, in a zone; negative for the past. Beside a date nobody
 * counts in portions of 24 hours: on the 29th at noon the 3rd is in four days, whatever its hour.
 */
export const daysUntil = (instant: string, now: string, zone?: string): number => {
  const dayOf = (at: string): number => {
    const { year, month, day } = partsOf(at, 'numeric', zone);
    return Date.UTC(Number(year), Number(month) - 1, Number(day));
  };
  return (dayOf(instant) - dayOf(now)) / DAY;
};

/** November 2026 · 2026 年 11 月. Heads what happens in a month. */
export const formatMonth = (locale: Locale, instant: string, zone?: string): string => {
  const at = partsOf(instant, locale === 'zh-TW' ? 'numeric' : 'long', zone);
  return locale === 'zh-TW' ? `${at.year} 年 ${at.month} 月`.replaceAll(' ', NBSP) : [at.month, at.year].join(NBSP);
};

/** 2026-11-22 10:02:17, for comparing with the logs of another system. */
export const formatUtc = (instant: string): string => instant.slice(0, 19).replace('T', ' ');

/** 10:12, 24 hours. */
export const formatTime = (instant: string, zone?: string): string => {
  const at = partsOf(instant, '2-digit', zone);
  return `${at.hour}:${at.minute}`;
};

/** 14 Sep 2026, 10:12 · 2026/09/14 10:12 */
export const formatDateTime = (locale: Locale, instant: string, zone?: string): string =>
  locale === 'zh-TW'
    ? `${formatDate(locale, instant, zone)}${NBSP}${formatTime(instant, zone)}`
    : `${formatDate(locale, instant, zone)},${NBSP}${formatTime(instant, zone)}`;

const CHINESE_CITY: Readonly<Record<string, string>> = {
  'Asia/Taipei': '台北',
  'Asia/Hong_Kong': '香港',
  'Asia/Tokyo': '東京',
  'Asia/Singapore': '新加坡',
  'Europe/Lisbon': '里斯本',
  'Europe/Madrid': '馬德里',
  'Europe/London': '倫敦',
  'Europe/Paris': '巴黎',
  'Europe/Berlin': '柏林',
  'America/New_York': '紐約',
  'America/Los_Angeles': '洛杉磯',
};

/** WET, CET, UTC · 台北. Names the zone once per table, or beside a clock. */
export const formatZone = (locale: Locale, instant: string, zone?: string): string => {
  const name = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const city = locale === 'zh-TW' ? CHINESE_CITY[name] : undefined;
  if (city !== undefined) return city;
  const parts = formatter('en-GB', { timeZone: name, timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? name;
};

/** 22 Nov 2026, 10:12 WET · 2026/11/22 18:12（台北） */
export const formatClock = (locale: Locale, instant: string, zone?: string): string => {
  const when = formatDateTime(locale, instant, zone);
  const where = formatZone(locale, instant, zone);
  return locale === 'zh-TW' ? `${when}（${where}）` : `${when}${NBSP}${where}`;
};

const DAY = 86_400_000;

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 days ago", "in 2 hours" · 「3 天前」. Always beside a tooltip with the exact moment. */
export const formatRelative = (locale: Locale, instant: string, now: string): string => {
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'second');
};

/** 1,234 in both languages. */
export const formatNumber = (locale: Locale, value: number): string => new Intl.NumberFormat(locale).format(value);

/** 76% of 0.76. */
export const formatPercent = (locale: Locale, share: number): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

const SYMBOL: Readonly<Record<string, string>> = { EUR: '€', TWD: 'NT$', USD: 'US$', GBP: '£', JPY: '¥', HKD: 'HK$' };

/** €196.00, NT$2,360: symbol first, never rounded. `minor` counts the smallest unit (cents). */
export const formatMoney = (locale: Locale, minor: number | bigint, currency: string): string => {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const negative = minor < 0;
  const units = (negative ? -BigInt(minor) : BigInt(minor)).toString().padStart(digits + 1, '0');
  const whole = digits === 0 ? units : units.slice(0, -digits);
  const rest = digits === 0 ? '' : units.slice(-digits);
  const grouped = new Intl.NumberFormat(locale).format(BigInt(whole));
  const bare = rest === '' || (currency === 'TWD' && /^0+$/.test(rest));
  return `${negative ? '−' : ''}${SYMBOL[currency] ?? `${currency}${NBSP}`}${grouped}${bare ? '' : `.${rest}`}`;
};

/** "a, b and c" · 「a、b和c」 */
export const formatList = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(items);

/** Global admin or admin agent · 全域系統管理員或系統管理代理人 */
export const formatAlternatives = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' }).format(items);

/** Plain enumeration after a colon or in a caption: "Global admin, admin agent" · 「全域系統管理員、系統管理代理人」 */
export const formatEnumeration = (locale: Locale, items: readonly string[]): string =>
  locale === 'zh-TW'
    ? formatNames(locale, items)
    : items.map((item, index) => (index === 0 ? item : item.charAt(0).toLowerCase() + item.slice(1))).join(', ');

/** Names, each as it is written: "Endpoint Guard, Project Boards" · 「端點守護、專案看板」 */
export const formatNames = (locale: Locale, names: readonly string[]): string =>
  names.join(locale === 'zh-TW' ? '、' : ', ');

/** Things side by side in a caption: "Harbor IT, Portugal" · 「燈塔資訊，台灣」 */
export const formatJoined = (locale: Locale, items: readonly string[]): string =>
  items.join(locale === 'zh-TW' ? '，' : ', ');

/** The same for words of one sentence: "1 year, monthly" · 「1 年，月繳」 */
export const formatInline = (locale: Locale, items: readonly string[]): string =>
  locale === 'zh-TW' ? formatJoined(locale, items) : formatEnumeration(locale, items);

/** Sorts names as the reader of this language expects. */
export const compareNames = (locale: Locale): ((a: string, b: string) => number) =>
  new Intl.Collator(locale, { numeric: true }).compare;

/** Portugal · 葡萄牙. An unknown code is shown as it is. */
export const formatCountry = (locale: Locale, code: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
};
