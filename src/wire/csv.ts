/** Tells spreadsheets that the file is UTF-8; without it they mangle Chinese (domain 8, row 25). */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What stands in one place of a table that is handed out as a file. */
export type Cell = string | number | null | undefined;

/** What a spreadsheet would take for a formula, also after blanks and in full width. */
export const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One cell (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front, so that nobody's
 * company name is executed when the file is opened.
 */
export const csvCell = (value: Cell): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line, with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;
