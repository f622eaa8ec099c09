import { expect, test } from 'vitest';
import { ok, type Result, refused } from './result.ts';

test('an outcome is a value or a failure, and says which', () => {
  const outcomes: Result<number, string>[] = [ok(7), refused('too late')];
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.failure))).toEqual([7, 'too late']);
});
