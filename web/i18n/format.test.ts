import { describe, expect, it } from 'vitest';
import {
  compareNames,
  daysUntil,
  formatAlternatives,
  formatClock,
  formatCountry,
  formatDate,
  formatDateInProse,
  formatDateRange,
  formatDateTime,
  formatDay,
  formatEnumeration,
  formatList,
  formatMoney,
  formatNames,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTime,
  formatUtc,
  formatZone,
} from './format.ts';

const noon = '2026-09-14T12:00:00.000Z';
const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

describe('dates', () => {
  it('are day, month, year in English, and September is "Sep"', () => {
    expect(plain(formatDate('en', noon, 'UTC'))).toBe('14 Sep 2026');
  });
  it('are year/month/day with two digits in Chinese', () => {
    expect(formatDate('zh-TW', '2026-02-03T12:00:00.000Z', 'UTC')).toBe('2026/02/03');
  });
  it('have no leading zero on an English day', () => {
    expect(plain(formatDate('en', '2026-07-03T12:00:00.000Z', 'UTC'))).toBe('3 Jul 2026');
  });
  it('cannot be broken inside', () => {
    expect(formatDate('en', noon, 'UTC')).not.toContain(' ');
    expect(formatDateTime('en', noon, 'UTC')).not.toContain(' ');
    expect(formatDateInProse('zh-TW', noon, 'UTC').split('\u2060')).toHaveLength('2026年9月14日'.length);
  });
  it('are written out in running text', () => {
    expect(plain(formatDateInProse('en', noon, 'UTC'))).toBe('14 September 2026');
    expect(plain(formatDateInProse('zh-TW', noon, 'UTC'))).toBe('2026年9月14日');
  });
  it('follow the zone: late evening in Lisbon is the next day in Taipei', () => {
    const late = '2026-11-22T23:30:00.000Z';
    expect(plain(formatDate('en', late, 'Europe/Lisbon'))).toBe('22 Nov 2026');
    expect(plain(formatDate('en', late, 'Asia/Taipei'))).toBe('23 Nov 2026');
  });
  it('make a range with the year once, and one day of a range of one day', () => {
    expect(plain(formatDateRange('en', '2026-10-23T12:00:00.000Z', '2026-11-22T12:00:00.000Z', 'UTC'))).toBe(
      '23 Oct to 22 Nov 2026',
    );
    expect(plain(formatDateRange('en', '2025-12-23T12:00:00.000Z', '2026-01-22T12:00:00.000Z', 'UTC'))).toBe(
      '23 Dec 2025 to 22 Jan 2026',
    );
    expect(plain(formatDateRange('zh-TW', '2026-10-23T12:00:00.000Z', '2026-11-22T12:00:00.000Z', 'UTC'))).toBe(
      '2026/10/23 至 2026/11/22',
    );
    expect(plain(formatDateRange('en', noon, '2026-09-14T20:00:00.000Z', 'UTC'))).toBe('14 Sep 2026');
  });
  it('head the entries of a day, with the year only where it is another one', () => {
    expect(plain(formatDay('en', '2026-11-20T12:00:00.000Z', noon, 'UTC'))).toBe('20 November');
    expect(plain(formatDay('en', '2025-11-20T12:00:00.000Z', noon, 'UTC'))).toBe('20 November 2025');
    expect(plain(formatDay('zh-TW', '2026-11-20T12:00:00.000Z', noon, 'UTC'))).toBe('11 月 20 日（五）');
    expect(plain(formatDay('zh-TW', '2025-11-20T12:00:00.000Z', noon, 'UTC'))).toBe('2025 年 11 月 20 日（四）');
  });
  it('are counted as a calendar does: tomorrow is in one day, be it by hours or by minutes', () => {
    expect(daysUntil('2026-09-14T23:59:00.000Z', noon, 'UTC')).toBe(0);
    expect(daysUntil('2026-09-15T00:01:00.000Z', noon, 'UTC')).toBe(1);
    expect(daysUntil('2026-09-18T11:00:00.000Z', noon, 'UTC')).toBe(4);
    expect(daysUntil('2026-09-13T23:00:00.000Z', noon, 'UTC')).toBe(-1);
    expect(daysUntil('2027-01-01T00:00:00.000Z', '2026-12-30T23:00:00.000Z', 'UTC')).toBe(2);
  });
  it('are counted in the zone of whoever reads, however long its days are', () => {
    expect(daysUntil('2026-09-14T16:30:00.000Z', noon, 'Asia/Taipei')).toBe(1);
    expect(daysUntil('2026-10-26T00:30:00.000Z', '2026-10-24T23:30:00.000Z', 'Europe/Lisbon')).toBe(1);
  });
});

describe('times', () => {
  it('have 24 hours, and midnight is 00:00', () => {
    expect(formatTime('2026-09-14T00:05:00.000Z', 'UTC')).toBe('00:05');
    expect(formatTime('2026-09-14T18:12:00.000Z', 'UTC')).toBe('18:12');
  });
  it('join the date', () => {
    expect(plain(formatDateTime('en', noon, 'UTC'))).toBe('14 Sep 2026, 12:00');
    expect(plain(formatDateTime('zh-TW', noon, 'UTC'))).toBe('2026/09/14 12:00');
  });
  it('name the zone on a clock', () => {
    expect(formatZone('en', '2026-11-22T10:12:00.000Z', 'Europe/Lisbon')).toBe('WET');
    expect(plain(formatClock('en', '2026-11-22T10:12:00.000Z', 'Europe/Lisbon'))).toBe('22 Nov 2026, 10:12 WET');
    expect(plain(formatClock('zh-TW', '2026-11-22T10:12:00.000Z', 'Asia/Taipei'))).toBe('2026/11/22 18:12（台北）');
  });
  it('stand in UTC as other systems write them', () => {
    expect(formatUtc('2026-11-22T10:02:17.345Z')).toBe('2026-11-22 10:02:17');
  });
  it('are relative in whole units', () => {
    expect(formatRelative('en', '2026-09-11T11:00:00.000Z', noon)).toBe('3 days ago');
    expect(formatRelative('en', '2026-09-14T14:30:00.000Z', noon)).toBe('in 2 hours');
    expect(formatRelative('zh-TW', '2026-09-11T11:00:00.000Z', noon)).toBe('3 天前');
    expect(formatRelative('en', noon, noon)).toBe('now');
  });
});

describe('money', () => {
  it('puts the symbol first and never rounds', () => {
    expect(formatMoney('en', 19_600, 'EUR')).toBe('€196.00');
    expect(formatMoney('zh-TW', 19_601, 'EUR')).toBe('€196.01');
    expect(formatMoney('en', 5, 'EUR')).toBe('€0.05');
    expect(formatMoney('en', 123_456_789, 'EUR')).toBe('€1,234,567.89');
  });
  it('says NT$ for Taiwan dollars in both languages, whole amounts without decimals', () => {
    expect(formatMoney('zh-TW', 236_000, 'TWD')).toBe('NT$2,360');
    expect(formatMoney('en', 236_000, 'TWD')).toBe('NT$2,360');
    expect(formatMoney('en', 236_050, 'TWD')).toBe('NT$2,360.50');
  });
  it('keeps the sign before the symbol, and knows currencies without cents', () => {
    expect(formatMoney('en', -19_600, 'EUR')).toBe('−€196.00');
    expect(formatMoney('en', 1_500, 'JPY')).toBe('¥1,500');
  });
});

describe('numbers, lists, names', () => {
  it('group thousands and write percent without a space', () => {
    expect(formatNumber('en', 12_345)).toBe('12,345');
    expect(formatNumber('zh-TW', 12_345)).toBe('12,345');
    expect(formatPercent('en', 0.76)).toBe('76%');
    expect(formatPercent('zh-TW', 0.76)).toBe('76%');
  });
  it('join lists in the language of the reader', () => {
    expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(formatList('zh-TW', ['甲', '乙'])).toBe('甲和乙');
    expect(formatAlternatives('en', ['Global admin', 'Admin agent'])).toBe('Global admin or Admin agent');
    expect(formatAlternatives('zh-TW', ['甲', '乙'])).toBe('甲或乙');
    expect(formatEnumeration('en', ['Global admin', 'Admin agent'])).toBe('Global admin, admin agent');
    expect(formatEnumeration('zh-TW', ['全域系統管理員', '系統管理代理人'])).toBe('全域系統管理員、系統管理代理人');
    expect(formatNames('en', ['Endpoint Guard', 'Project Boards'])).toBe('Endpoint Guard, Project Boards');
    expect(formatNames('zh-TW', ['端點守護', '專案看板'])).toBe('端點守護、專案看板');
  });
  it('sort Chinese names by stroke order and digits by value', () => {
    expect(['王美玲', '丁一'].sort(compareNames('zh-TW'))).toEqual(['丁一', '王美玲']);
    expect(['Item 10', 'Item 9'].sort(compareNames('en'))).toEqual(['Item 9', 'Item 10']);
  });
  it('name countries, and show an unknown code as it is', () => {
    expect(formatCountry('en', 'PT')).toBe('Portugal');
    expect(formatCountry('zh-TW', 'TW')).toBe('台灣');
    expect(formatCountry('en', '??')).toBe('??');
  });
});
