import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { readCsv } from './csv-reader.ts';

describe('reading a CSV file', () => {
  test.each<[string, string, [number, string[]][]]>([
    [
      'plain lines',
      'a,b\r\nc,d\r\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'no end of the last line',
      'a,b\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    ['a byte order mark', `${BYTE_ORDER_MARK}a,b`, [[1, ['a', 'b']]]],
    [
      'semicolons, as Excel writes them in Portugal',
      'a;b\n"1,5";2',
      [
        [1, ['a', 'b']],
        [2, ['1,5', '2']],
      ],
    ],
    [
      'tabs',
      'a\tb\nc\td',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'quotes, doubled ones, and a line end inside',
      '"a ""x""","b\nc"\nd,e',
      [
        [1, ['a "x"', 'b\nc']],
        [3, ['d', 'e']],
      ],
    ],
    [
      'empty lines in between',
      'a,b\n\n , \nc,d',
      [
        [1, ['a', 'b']],
        [4, ['c', 'd']],
      ],
    ],
    ['empty cells', ',a,\n', [[1, ['', 'a', '']]]],
    ['a quote that never ends', 'a,"b\nc,d', [[1, ['a', 'b\nc,d']]]],
    ['a quote inside a word', '5" disk,b', [[1, ['5" disk', 'b']]]],
    ['nothing', '', []],
  ])('with %s', (_what, text, rows) => {
    expect(readCsv(text)).toEqual(rows.map(([line, cells]) => ({ line, cells })));
  });

  test('gives back what was written, formulas included', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        const written = ['first', ...cells.filter((text) => !/^'\s*[=+\-@＝＋－＠\t\n]/.test(text))];
        expect(readCsv(csvLine(written.map(() => 'h')) + csvLine(written))[1]?.cells).toEqual(written);
      }),
    );
  });
});
