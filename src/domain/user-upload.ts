import type { FieldFault } from './failures.ts';
import { isOneLine, type Organization } from './organizations.ts';
import { MAX_PERSON_NAME, readOwnUpn } from './user-management.ts';

/** Most users in one file (domain App. A). */
export const MAX_UPLOADED = 100;

/** The columns of the file, in the order of the template (domain 5.1, Upload users; App. B). */
export const UPLOAD_COLUMNS = {
  firstName: 'First name',
  lastName: 'Last name',
  displayName: 'Display name',
  userPrincipalName: 'Email',
  status: 'Status',
} as const;
type Column = keyof typeof UPLOAD_COLUMNS;
const COLUMNS = Object.keys(UPLOAD_COLUMNS) as readonly Column[];
const REQUIRED: readonly Column[] = ['displayName', 'userPrincipalName'];

/** One line of the file as it was read; `faults` name the column. */
export type UploadedUser = {
  /** Where it stands in the file; the head is line 1. */
  readonly line: number;
  readonly displayName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly userPrincipalName: string;
  readonly faults: readonly FieldFault[];
};
/** A file that is none has faults of its own and no users. */
export type Upload = { readonly users: readonly UploadedUser[]; readonly faults: readonly FieldFault[] };

/**
 * Reads a file of users: comma or semicolon, with or without a mark in front, columns in any order. The whole file is
 * read before anything is created, and each line tells what is wrong with it: names, addresses, other domains, the same
 * address twice.
 */
export const readUpload = (text: string, customer: Pick<Organization, 'domain'>): Upload => {
  const [head, ...lines] = readCells(text.replace(/^\uFEFF/, ''));
  if (head === undefined) return { users: [], faults: [{ field: 'csv', code: 'empty' }] };
  const columns = head.cells.map((cell) => COLUMNS.find((column) => isNamed(cell, column)));
  const faults: FieldFault[] = [
    ...head.cells.flatMap((cell, index) =>
      columns[index] === undefined || columns.indexOf(columns[index]) < index
        ? [{ field: 'csv', code: 'unknown_column', message: cell.trim() }]
        : [],
    ),
    ...REQUIRED.filter((column) => !columns.includes(column)).map((column) => ({
      field: 'csv',
      code: 'missing_column',
      message: UPLOAD_COLUMNS[column],
    })),
  ];
  if (faults.length > 0) return { users: [], faults };
  if (lines.length === 0) return { users: [], faults: [{ field: 'csv', code: 'empty' }] };
  if (lines.length > MAX_UPLOADED) return { users: [], faults: [{ field: 'csv', code: 'too_many' }] };
  const seen = new Set<string>();
  const users = lines.map(({ line, cells }) => {
    const user = readUser(line, columns, cells, customer);
    const twice = user.userPrincipalName !== '' && seen.has(user.userPrincipalName);
    seen.add(user.userPrincipalName);
    return twice ? withFault(user, 'userPrincipalName', 'duplicate') : user;
  });
  return { users, faults: [] };
};

/** The same user with one more fault, for what only a look at others can tell. */
export const withFault = (user: UploadedUser, field: Column, code: string): UploadedUser => ({
  ...user,
  faults: [...user.faults, { field, code }],
});

/** Every fault of a file, with the line it stands in: `rows.3.userPrincipalName`. */
export const faultsOf = ({ users, faults }: Upload): readonly FieldFault[] => [
  ...faults,
  ...users.flatMap((user) => user.faults.map((fault) => ({ ...fault, field: `rows.${user.line}.${fault.field}` }))),
];

const readUser = (
  line: number,
  columns: readonly (Column | undefined)[],
  cells: readonly string[],
  customer: Pick<Organization, 'domain'>,
): UploadedUser => {
  const of = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
  const faults: FieldFault[] = [];
  for (const field of ['displayName', 'firstName', 'lastName'] as const) {
    if ([...of(field)].length > MAX_PERSON_NAME) faults.push({ field, code: 'too_long' });
    else if (!isOneLine(of(field))) faults.push({ field, code: 'malformed' });
  }
  if (of('displayName') === '') faults.push({ field: 'displayName', code: 'empty' });
  const upn = readOwnUpn(of('userPrincipalName'), customer, 'userPrincipalName');
  if (of('userPrincipalName') === '') faults.push({ field: 'userPrincipalName', code: 'empty' });
  else if (!upn.ok) faults.push(...(upn.failure.errors ?? []));
  if (of('status') !== '') faults.push({ field: 'status', code: 'not_empty' });
  if (cells.length > columns.length) faults.push({ field: 'displayName', code: 'too_many_cells' });
  return {
    line,
    displayName: of('displayName'),
    firstName: of('firstName') || null,
    lastName: of('lastName') || null,
    userPrincipalName: upn.ok ? upn.value : of('userPrincipalName'),
    faults,
  };
};

/** A column is known by its name in any case; a star behind it only says that it is needed. */
const isNamed = (cell: string, column: Column): boolean =>
  cell.trim().replace(/\*$/, '').trim().toLowerCase() === UPLOAD_COLUMNS[column].toLowerCase();

type Line = { readonly line: number; readonly cells: readonly string[] };

/** The lines of a file that hold anything (RFC 4180); the head decides between comma and semicolon. */
const readCells = (text: string): readonly Line[] => {
  const separator = /^[^\n,]*;/.test(text) ? ';' : ',';
  const lines: Line[] = [];
  let [cell, cells, quoted, line, start]: [string, string[], boolean, number, number] = ['', [], false, 1, 1];
  const endLine = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) lines.push({ line: start, cells });
    [cell, cells] = ['', []];
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endLine();
      start = line;
    } else if (sign !== '\r') cell += sign;
  }
  endLine();
  return lines;
};
