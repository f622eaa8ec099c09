import { useMemo } from 'react';
import { usePreferences } from '../preferences.ts';
import * as format from './format.ts';

/** The functions of `format.ts` in the language on screen and the zone of this browser. */
export const useFormat = () => {
  const { locale } = usePreferences();
  return useMemo(
    () => ({
      locale,
      date: (instant: string) => format.formatDate(locale, instant),
      dateInProse: (instant: string) => format.formatDateInProse(locale, instant),
      dateRange: (from: string, to: string) => format.formatDateRange(locale, from, to),
      day: (instant: string, now: string) => format.formatDay(locale, instant, now),
      daysUntil: (instant: string, now: string) => format.daysUntil(instant, now),
      month: (instant: string) => format.formatMonth(locale, instant),
      monthUtc: (instant: string) => format.formatMonth(locale, instant, 'UTC'),
      utc: format.formatUtc,
      time: (instant: string) => format.formatTime(instant),
      dateTime: (instant: string) => format.formatDateTime(locale, instant),
      zone: (instant: string) => format.formatZone(locale, instant),
      clock: (instant: string) => format.formatClock(locale, instant),
      relative: (instant: string, now: string) => format.formatRelative(locale, instant, now),
      number: (value: number) => format.formatNumber(locale, value),
      percent: (share: number) => format.formatPercent(locale, share),
      money: (minor: number | bigint, currency: string) => format.formatMoney(locale, minor, currency),
      list: (items: readonly string[]) => format.formatList(locale, items),
      alternatives: (items: readonly string[]) => format.formatAlternatives(locale, items),
      enumeration: (items: readonly string[]) => format.formatEnumeration(locale, items),
      names: (names: readonly string[]) => format.formatNames(locale, names),
      joined: (items: readonly string[]) => format.formatJoined(locale, items),
      inline: (items: readonly string[]) => format.formatInline(locale, items),
      country: (code: string) => format.formatCountry(locale, code),
      compareNames: format.compareNames(locale),
    }),
    [locale],
  );
};
