import { describe, expect, test } from 'vitest';
import { csvCell, csvLine } from './csv.ts';

describe('a cell of a CSV file', () => {
  test.each([
    ['plain', 'plain'],
    ['Lisboa, Porto', '"Lisboa, Porto"'],
    ['the "best"', '"the ""best"""'],
    ['two\nlines', '"two\nlines"'],
    ['楓茶行', '楓茶行'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [-12, '-12'],
  ])('%j is written as %j', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });

  test.each([
    '=1+1',
    '+351 21',
    '-2',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '\r=1',
  ])('%j never runs as a formula', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  test('a line ends as RFC 4180 wants it', () => {
    expect(csvLine(['a', null, 3])).toBe('a,,3\r\n');
  });
});
