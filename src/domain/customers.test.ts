import { describe, expect, test } from 'vitest';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { adminAsOf, endingBy, isIndexed, readCustomerSearch, readTags } from './customers.ts';

const NOW = '2026-11-23T09:00:00.000Z' as Instant;

describe('what is typed into the search field', () => {
  test.each([
    ['one or two letters find names that begin with them', 'Ta', { by: 'beginning', text: 'ta' }],
    ['three find names and domains that contain them', ' TAL ', { by: 'part', text: 'tal', ids: null }],
    ['accents, case and width do not count', 'Ｃａｆé', { by: 'part', text: 'cafe', ids: null }],
    ['one Chinese character is a word', '茶', { by: 'part', text: '茶', ids: null }],
    [
      'an id is an id',
      ' C0FFEE00-1234-4abc-9def-0000000000c1',
      { by: 'id', id: 'c0ffee00-1234-4abc-9def-0000000000c1' },
    ],
    ['three digits are no beginning of an id', 'c0f', { by: 'part', text: 'c0f', ids: null }],
    ['nor are words made of the same letters', 'facade', { by: 'part', text: 'facade', ids: null }],
    ['nor is what no id can begin with', 'c0ffee00--', { by: 'part', text: 'c0ffee00--', ids: null }],
    ['nothing is nothing', '   ', undefined],
  ])('%s', (_, typed, search) => {
    expect(readCustomerSearch(typed)).toEqual(search);
  });

  test.each([
    ['c0ff', 'c0ff0000-0000-0000-0000-000000000000', 'c0ffffff-ffff-ffff-ffff-ffffffffffff'],
    ['C0FFEE00-12', 'c0ffee00-1200-0000-0000-000000000000', 'c0ffee00-12ff-ffff-ffff-ffffffffffff'],
    ['c0ffee00-', 'c0ffee00-0000-0000-0000-000000000000', 'c0ffee00-ffff-ffff-ffff-ffffffffffff'],
  ])('%s may be the beginning of an id', (typed, from, to) => {
    expect(readCustomerSearch(typed)).toMatchObject({ by: 'part', ids: { from: asId(from), to: asId(to) } });
  });

  test.each([
    ['tal', true],
    ['a-b', false],
    ['...', false],
    ['茶行', false],
    ['楓茶行', true],
  ])('the index of parts knows %s: %s', (text, indexed) => {
    expect(isIndexed({ text })).toBe(indexed);
  });
});

describe('admin roles in the list', () => {
  const seen = (endsAt: string | null, autoExtend: boolean) =>
    adminAsOf(endsAt as Instant | null, autoExtend, NOW, endingBy(NOW));

  test('are about to end within 60 days, to the millisecond, unless they go on by themselves', () => {
    expect(seen('2027-01-22T09:00:00.000Z', false)?.ending).toBe(true);
    expect(seen('2027-01-22T09:00:00.001Z', false)?.ending).toBe(false);
    expect(seen('2026-11-24T09:00:00.000Z', true)?.ending).toBe(false);
  });

  test('are gone when their end has come, and last 180 days more where that was agreed', () => {
    expect(seen(null, false)).toBeNull();
    expect(seen(NOW, false)).toBeNull();
    expect(seen(NOW, true)).toEqual({ endsAt: '2027-05-22T09:00:00.000Z', autoExtend: true, ending: false });
    expect(seen('2025-11-23T09:00:00.000Z', true)?.endsAt).toBe('2027-05-17T09:00:00.000Z');
  });
});

describe('tags', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Tag ${index}`);

  test('are trimmed, and kept once as they were first written', () => {
    expect(readTags([' Retail ', 'RETAIL', '', 'Café', 'cafe'])).toEqual({ ok: true, value: ['Retail', 'Café'] });
  });

  test('are at most 150, of 50 characters each', () => {
    expect(readTags(many(150)).ok).toBe(true);
    expect(readTags([...many(150), ' tag 7']).ok).toBe(true);
    expect(readTags(many(151))).toMatchObject({ failure: { code: 'tag_limit' } });
    expect(readTags(['\u{1F980}'.repeat(50)]).ok).toBe(true);
    expect(readTags(['x'.repeat(51)])).toMatchObject({ failure: { code: 'tag_limit' } });
  });
});
