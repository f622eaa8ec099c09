import { expect, test } from 'vitest';
import { regionOf, shareRegion } from './regions.ts';

const regions = [
  { code: 'europe', countries: ['PT', 'ES', 'FR', 'DE'] },
  { code: 'taiwan', countries: ['TW'] },
];

test.each([
  [['PT', 'ES', 'DE'], true],
  [['PT'], true],
  [['TW', 'TW'], true],
  [['PT', 'TW'], false],
  [['PT', 'ES', 'TW'], false],
  [['BR', 'BR'], false],
  [['PT', 'BR'], false],
  [['pt', 'ES'], false],
  [[], false],
])('%j share one region: %s (domain 2.2)', (countries, together) => {
  expect(shareRegion(regions, countries)).toBe(together);
});

test('a country in which nobody sells has no region', () => {
  expect([regionOf(regions, 'FR'), regionOf(regions, 'BR')]).toEqual(['europe', undefined]);
});
