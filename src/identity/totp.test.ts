import { expect, test } from 'vitest';
import { codeOf, stepOf, storedSecret } from './totp.ts';

/** RFC 6238, appendix B: the last six digits of its SHA-1 rows. Seconds since 1970, and the code. */
const SECRET = '12345678901234567890';
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %s the code is %s, as the standard says', (seconds, code) => {
  expect(codeOf(SECRET, seconds * 1000)).toBe(code);
  expect(codeOf(storedSecret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'), seconds * 1000)).toBe(code);
  expect(stepOf(SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test('a code is good one step before and after its own, and no further', () => {
  const now = 1_700_000_000_000;
  const step = Math.floor(now / 30_000);
  const code = codeOf(SECRET, now);
  expect(stepOf(SECRET, code, now - 30_000)).toBe(step);
  expect(stepOf(SECRET, code, now + 30_000)).toBe(step);
  expect(stepOf(SECRET, code, now - 90_000)).toBeUndefined();
  expect(stepOf(SECRET, code, now + 90_000)).toBeUndefined();
});

test.each(['', '12345', '1234567', 'abcdef', '12 456', '１２３４５６'])('%s is no code', (text) => {
  expect(stepOf(SECRET, text, 0)).toBeUndefined();
});
