import { expect, test } from 'vitest';
import { columnsFor } from './tile-grid.tsx';

test('tiles are spread evenly over as few rows as there is room for', () => {
  const rows = (tiles: number, width: number) => Math.ceil(tiles / columnsFor(tiles, width, 200, 16));
  const at = (width: number) => [1, 2, 3, 4, 5, 6, 7].map((tiles) => columnsFor(tiles, width, 200, 16));
  expect(at(328)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(at(640)).toEqual([1, 2, 3, 2, 3, 3, 3]);
  expect(at(1620)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (let tiles = 1; tiles < 20; tiles += 1) expect(rows(tiles, 640)).toBe(Math.ceil(tiles / 3));
  expect(columnsFor(3, 0, 200, 16)).toBe(1); // before anything is measured
});
