import { expect, test } from 'vitest';
import { ACTIONS } from '../../src/domain/permissions.ts';
import { permissions as en } from './en/permissions.ts';
import { permissions as zhTW } from './zh-TW/permissions.ts';

/** The codes that have words: a permission's area, then what is done. */
const codesIn = (tree: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] =>
  Object.entries(tree).flatMap(([area, acts]) => Object.keys(acts).map((act) => `${area}.${act}`));

test('every right has a name in both languages, and no name is left of a right that is gone', () => {
  expect(codesIn(en).sort()).toEqual([...ACTIONS].sort());
  expect(codesIn(zhTW).sort()).toEqual([...ACTIONS].sort());
});
