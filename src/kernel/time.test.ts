import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMilliseconds,
  addMonths,
  addPeriod,
  type Instant,
  readInstant,
  toInstant,
  toMilliseconds,
} from './time.ts';

const at = (text: string) => text as Instant;
const anyInstant = fc
  .integer({ min: Date.parse('1971-01-01T00:00:00Z'), max: Date.parse('2199-12-31T23:59:59Z') })
  .map(toInstant);

describe('reading a time', () => {
  test.each([
    ['2026-09-14T10:12:00Z', '2026-09-14T10:12:00.000Z'],
    ['2026-09-14T10:12:00.5Z', '2026-09-14T10:12:00.500Z'],
    ['2026-09-14T10:12:00.123456Z', '2026-09-14T10:12:00.123Z'],
    ['2026-09-14T12:12:00+02:00', '2026-09-14T10:12:00.000Z'],
    ['2026-09-14T00:12:00-05:30', '2026-09-14T05:42:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  test.each([
    '',
    'yesterday',
    '2026-09-14',
    '2026-09-14T10:12Z',
    '2026-13-01T00:00:00Z',
    '2026-09-14 10:12:00Z',
    '2026-09-14T10:12:00',
  ])('"%s" is no time', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });

  test('an Instant reads back as itself and sorts as text the way it sorts in time', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (one, other) => {
        expect(readInstant(one)).toBe(one);
        expect(one < other).toBe(toMilliseconds(one) < toMilliseconds(other));
      }),
    );
  });
});

describe('moving in time', () => {
  test('days are 24 hours, whatever the calendar says', () => {
    expect(addDays(at('2026-03-28T12:00:00.000Z'), 1)).toBe('2026-03-29T12:00:00.000Z');
    expect(addDays(at('2026-11-23T09:00:00.000Z'), 90)).toBe('2027-02-21T09:00:00.000Z');
    expect(addMilliseconds(at('2026-12-31T23:59:59.999Z'), 1)).toBe('2027-01-01T00:00:00.000Z');
  });

  test.each([
    ['2026-01-31T08:00:00.000Z', 1, '2026-02-28T08:00:00.000Z'],
    ['2024-01-31T08:00:00.000Z', 1, '2024-02-29T08:00:00.000Z'],
    ['2026-01-31T08:00:00.000Z', 3, '2026-04-30T08:00:00.000Z'],
    ['2026-11-30T08:00:00.000Z', 3, '2027-02-28T08:00:00.000Z'],
    ['2024-02-29T08:00:00.000Z', 12, '2025-02-28T08:00:00.000Z'],
    ['2026-12-15T08:00:00.000Z', 1, '2027-01-15T08:00:00.000Z'],
    ['2026-03-31T08:00:00.000Z', -1, '2026-02-28T08:00:00.000Z'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(at(from), months)).toBe(to);
  });

  test('a month later is never in the month after the next, and keeps the time of day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = new Date(addMonths(from, months));
        const start = new Date(from);
        expect(to.getUTCFullYear() * 12 + to.getUTCMonth()).toBe(
          start.getUTCFullYear() * 12 + start.getUTCMonth() + months,
        );
        expect(to.toISOString().slice(11)).toBe(from.slice(11));
      }),
    );
  });

  test.each([
    ['P8D', '2026-12-01T09:00:00.000Z'],
    ['P2W', '2026-12-07T09:00:00.000Z'],
    ['P1M', '2026-12-23T09:00:00.000Z'],
    ['P3Y', '2029-11-23T09:00:00.000Z'],
    ['PT6H', '2026-11-23T15:00:00.000Z'],
    ['PT30M', '2026-11-23T09:30:00.000Z'],
    ['PT5S', '2026-11-23T09:00:05.000Z'],
  ])('a period of %s leads to %s', (period, to) => {
    expect(addPeriod(at('2026-11-23T09:00:00.000Z'), period)).toBe(to);
  });

  test.each([
    '',
    'P',
    'P1',
    '8D',
    'P-1D',
    'P1.5D',
    'PT1D',
    'P1H',
    'P1Y2M',
    'P999999D',
  ])('"%s" is no period', (period) => {
    expect(addPeriod(at('2026-11-23T09:00:00.000Z'), period)).toBeUndefined();
  });
});
