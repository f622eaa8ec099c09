import { type Cell, FORMULA } from './csv.ts';

/**
 * The parts of an XLSX workbook (ECMA-376, transitional) as text. A sheet is written row by row, so that its size is not
 * known before its last row; what names the sheets is therefore written after them.
 */

/** Excel's own limits: rows of a sheet, and characters of a cell. */
export const SHEET_ROWS = 1_048_576;
const CELL_LENGTH = 32_767;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const XLSX_TYPE = `${TYPES}.sheet`;

/** Looks of a cell, by their place in `styles.xml`. */
const LOOK = { plain: 0, head: 1, text: 2 } as const;

/** What XML 1.0 cannot hold at all, and `_x000A_`, which spreadsheets would read as a line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSPEAKABLE, '')
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(/[&<>"]/g, (sign) => MARKUP[sign] as string);

/**
 * One cell. A text is a text whatever it looks like, and is never run; what looks like a formula also carries the sign
 * that Excel shows as an apostrophe in front, so that it stays a text when it is edited.
 */
const cell = (value: Cell, look: number): string => {
  if (value === null || value === undefined || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const style = look === LOOK.plain && FORMULA.test(value) ? LOOK.text : look;
  const marked = style === LOOK.plain ? '' : ` s="${style}"`;
  return `<c t="inlineStr"${marked}><is><t xml:space="preserve">${xmlText(value.slice(0, CELL_LENGTH))}</t></is></c>`;
};

const row = (cells: readonly Cell[], look: number): string =>
  `<row>${cells.map((value) => cell(value, look)).join('')}</row>`;

/** The beginning of a sheet: its head stays in sight when one scrolls. */
export const sheetHead = (names: readonly string[]): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols>${names.map((name, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(name)}" customWidth="1"/>`).join('')}</cols>` +
  `<sheetData>${row(names, LOOK.head)}`;

export const sheetRow = (cells: readonly Cell[]): string => row(cells, LOOK.plain);

export const SHEET_END = '</sheetData></worksheet>';

/** Wide enough for its name and a word or two. */
const widthOf = (name: string): number => Math.min(40, Math.max(18, name.length + 4));

/** The name of a sheet: at most 31 characters, none of those that Excel refuses. The second and later carry a number. */
const sheetName = (title: string, number: number): string => {
  const suffix = number === 1 ? '' : ` ${number}`;
  return `${title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31 - suffix.length)}${suffix}`;
};

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Everything beside the sheets, by path. */
export const workbookParts = (title: string, sheets: number): readonly (readonly [path: string, text: string])[] => {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return [
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${numbers
        .map((one) => `<sheet name="${xmlText(sheetName(title, one))}" sheetId="${one}" r:id="rId${one}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...numbers.map((one) => ['worksheet', `worksheets/sheet${one}.xml`] as const),
        ['styles', 'styles.xml'] as const,
      ]),
    ],
    [
      'xl/styles.xml',
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
        '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>',
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('/xl/workbook.xml', 'sheet.main') +
        override('/xl/styles.xml', 'styles') +
        numbers.map((one) => override(`/${sheetPath(one)}`, 'worksheet')).join('') +
        '</Types>',
    ],
  ];
};

const override = (path: string, type: string): string =>
  `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, to], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`;
