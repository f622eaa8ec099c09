import type { UploadedUsers } from './shapes.ts';

/** Tells spreadsheets that the file is UTF-8. */
const MARK = '\uFEFF';
/** The columns that the server reads (domain App. B). */
export const TEMPLATE = `${MARK}First name,Last name,Display name,Email,Status\r\n`;

/** A cell that no spreadsheet takes for a formula or for two. */
const cell = (text: string): string => {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The passwords of a file of users, one line each. */
export const passwordsFile = ({ rows }: UploadedUsers): string =>
  [
    ['Display name', 'Email', 'Temporary password'],
    ...rows.map((row) => [row.displayName, row.userPrincipalName, row.temporaryPassword ?? '']),
  ].reduce((text, cells) => `${text}${cells.map(cell).join(',')}\r\n`, MARK);

/** Saves a text as a file, made in this browser: it goes nowhere else. */
export const saveFile = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
