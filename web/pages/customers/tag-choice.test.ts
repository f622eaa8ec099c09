import { describe, expect, test } from 'vitest';
import { findTag, nextTagState, tagStateOf, tagsAfter } from './tag-choice.ts';

describe('tags of several customers', () => {
  test('a box is on, off, or in between', () => {
    const owners = [['Retail', 'North'], ['retail']];
    expect(tagStateOf(owners, 'Retail')).toBe(true);
    expect(tagStateOf(owners, 'North')).toBe('mixed');
    expect(tagStateOf(owners, 'South')).toBe(false);
    expect(tagStateOf([], 'South')).toBe(false);
  });

  test('where some have it, "leave as it is" can be reached again: mixed, on, off, mixed', () => {
    expect(nextTagState('mixed', 'mixed')).toBe(true);
    expect(nextTagState(true, 'mixed')).toBe(false);
    expect(nextTagState(false, 'mixed')).toBe('mixed');
  });

  test('else a box is only on or off', () => {
    expect(nextTagState(true, true)).toBe(false);
    expect(nextTagState(false, true)).toBe(true);
    expect(nextTagState(false, false)).toBe(true);
  });

  test('each customer keeps what was left as it is', () => {
    const wanted = new Map<string, boolean | 'mixed'>([
      ['Retail', true],
      ['North', false],
      ['South', 'mixed'],
    ]);
    expect(tagsAfter(['North', 'South'], wanted)).toEqual(['South', 'Retail']);
    expect(tagsAfter(['retail'], wanted)).toEqual(['retail']);
    expect(tagsAfter([], wanted)).toEqual(['Retail']);
  });

  test('the same tag in another case is the same tag', () => {
    expect(findTag(['Retail'], 'RETAIL')).toBe('Retail');
    expect(findTag(['零售'], '批發')).toBeUndefined();
  });
});
