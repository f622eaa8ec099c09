import { describe, expect, test } from 'vitest';
import { sheetHead, sheetRow, workbookParts } from './xlsx.ts';

describe('a row of a workbook', () => {
  test.each([
    ['plain', '<c t="inlineStr"><is><t xml:space="preserve">plain</t></is></c>'],
    ['楓茶行', '<c t="inlineStr"><is><t xml:space="preserve">楓茶行</t></is></c>'],
    ['a < b & "c"', '<c t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; &quot;c&quot;</t></is></c>'],
    [12, '<c><v>12</v></c>'],
    [-12, '<c><v>-12</v></c>'],
    ['', '<c/>'],
    [null, '<c/>'],
    [undefined, '<c/>'],
  ])('%j is written as %j', (value, written) => {
    expect(sheetRow([value])).toBe(`<row>${written}</row>`);
  });

  test.each([
    '=1+1',
    '+351 21',
    '-2',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
  ])('%j is a text, unchanged, and stays one when somebody edits the cell', (text) => {
    const written = sheetRow([text]);
    expect(written).toContain('t="inlineStr" s="2"');
    expect(written).toContain(`>${text}</t>`);
    expect(written).not.toContain('<f');
    const styles = workbookParts('Users', 1).find(([path]) => path === 'xl/styles.xml')?.[1];
    expect(styles).toContain('<xf quotePrefix="1"/></cellXfs>');
  });

  test('what XML cannot hold is left out, and what Excel would read as an escape is not one', () => {
    expect(sheetRow(['a\u0000b\u001fc\uFFFE'])).toContain('>abc</t>');
    expect(sheetRow(['half \ud83d'])).toContain('>half \ufffd</t>');
    expect(sheetRow(['_x000A_'])).toContain('>_x005F_x000A_</t>');
  });

  test('no cell is longer than Excel takes', () => {
    expect(sheetRow(['x'.repeat(40_000)])).toMatch(/>x{32767}<\/t>/);
  });
});

test('the head stays in sight and is bold', () => {
  const head = sheetHead(['Name', 'Quantity']);
  expect(head).toContain('state="frozen"');
  expect(head).toContain('<c t="inlineStr" s="1"><is><t xml:space="preserve">Name</t></is></c>');
});

test('sheets carry names that Excel accepts, the second a number', () => {
  const workbook = workbookParts('Users of [A/B]: everybody there is', 2).find(
    ([path]) => path === 'xl/workbook.xml',
  )?.[1];
  expect(workbook).toContain('name="Users of  A B   everybody there"');
  expect(workbook).toContain('name="Users of  A B   everybody the 2"');
});
