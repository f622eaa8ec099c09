import { BYTE_ORDER_MARK } from './csv.ts';

/** One record of a CSV file and the line on which it begins, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads a CSV file (RFC 4180) as spreadsheets write it: with or without byte order mark, lines ended by CR LF or LF,
 * separated by commas, or by semicolons or tabs where the first line has more of those. Empty lines are left out. A quote
 * that never ends swallows the rest; the row it began in tells where.
 */
export const readCsv = (text: string): readonly CsvRow[] => {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let [cells, cell, line, startedOn, quoted] = [[] as string[], '', 1, 1, false];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: startedOn, cells: cells.map(withoutApostrophe) });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      endRow();
      startedOn = line;
    } else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
};

/** The separator that the first line has most of. */
const separatorOf = (source: string): string => {
  const first = source.slice(0, source.search(/\n|$/)).replace(/"[^"]*"/g, '');
  const count = (separator: string): number => first.split(separator).length;
  return SEPARATORS.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
};

/** What `csvCell` puts before a text that a spreadsheet would take for a formula is taken away again. */
const withoutApostrophe = (cell: string): string => (/^'\s*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell);
