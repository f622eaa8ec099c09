import { expect, test } from 'vitest';
import { readId } from './ids.ts';

test('a GUID is read in any case, with blanks around it, and becomes lower case', () => {
  expect(readId(' C0FFEE00-1234-4ABC-9DEF-0000000000C1 ')).toBe('c0ffee00-1234-4abc-9def-0000000000c1');
});

test.each([
  '',
  'c0ffee00',
  'c0ffee00-1234-4abc-9def-0000000000c',
  'c0ffee00-1234-4abc-9def-0000000000c12',
  'g0ffee00-1234-4abc-9def-0000000000c1',
  '{c0ffee00-1234-4abc-9def-0000000000c1}',
  'c0ffee0012344abc9def0000000000c1',
])('"%s" is no GUID', (text) => {
  expect(readId(text)).toBeUndefined();
});
