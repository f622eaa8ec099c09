/** One line of the table: a ratio, or another number that a limit holds for. */
export type Line = {
  readonly what: string;
  readonly found: number;
  readonly limit: number;
  readonly sense: 'at most' | 'at least';
  readonly unit: string;
};

export const atMost = (what: string, found: number, limit: number, unit = 'x'): Line => ({
  what,
  found,
  limit,
  sense: 'at most',
  unit,
});
export const atLeast = (what: string, found: number, limit: number, unit = 'x'): Line => ({
  what,
  found,
  limit,
  sense: 'at least',
  unit,
});

export const holds = ({ found, limit, sense }: Line): boolean =>
  sense === 'at most' ? found <= limit : found >= limit;

/** The lines under one another, each with what was found, its limit, and whether it holds. */
export const drawTable = (title: string, lines: readonly Line[]): string => {
  const rows = lines.map((line) => [
    line.what,
    number(line.found, line.unit),
    `${line.sense} ${number(line.limit, line.unit)}`,
    holds(line) ? 'ok' : 'FAIL',
  ]);
  const table = [[title, 'found', 'limit', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const draw = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [draw(table[0] ?? []), '-'.repeat(widths.reduce((sum, width) => sum + width + 2, 2)), ...rows.map(draw)].join(
    '\n',
  );
};

const number = (value: number, unit: string): string =>
  unit === '%' ? `${(value * 100).toFixed(value < 0.01 ? 2 : 0)} %` : `${value.toFixed(unit === 'x' ? 2 : 1)} ${unit}`;
