import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { type Cell, csvLine } from '../wire/csv.ts';
import { SHEET_END, SHEET_ROWS, sheetHead, sheetPath, sheetRow, workbookParts, XLSX_TYPE } from '../wire/xlsx.ts';
import { streamCsv } from './csv-stream.ts';
import { streamFile, type WriteBytes } from './file-stream.ts';
import { type ZipEntry, zipTo } from './zip-stream.ts';

/** A table that somebody takes home, as CSV or as a workbook. */
export type Table = {
  /** The name of the file, without its ending. */
  readonly name: string;
  /** The name of the sheet. */
  readonly title: string;
  readonly head: readonly string[];
};
export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export const TABLE_TYPES = { csv: 'text/csv', xlsx: XLSX_TYPE } as const satisfies Record<TableFormat, string>;

/** Writes rows; waits while the reader is slow, fails when it has gone away. */
export type WriteRows = (rows: readonly (readonly Cell[])[]) => Promise<void>;

/** Sends the rows that the use case `work` writes, in the format that was asked for. Memory stays flat in both. */
export const streamTable = (
  request: FastifyRequest,
  reply: FastifyReply,
  format: TableFormat,
  table: Table,
  work: (write: WriteRows) => Promise<Result<unknown, Failure>>,
): Promise<FastifyReply> =>
  format === 'csv'
    ? streamCsv(request, reply, { name: `${table.name}.csv`, head: csvLine(table.head) }, (write) =>
        work((rows) => write(rows.map(csvLine).join(''))),
      )
    : streamFile(request, reply, { name: `${table.name}.xlsx`, type: XLSX_TYPE }, async (write) => {
        const workbook = workbookTo(write, table);
        const result = await work(workbook.write);
        if (result.ok) await workbook.end();
        return result;
      });

/** A workbook whose rows come in portions. What does not fit into one sheet goes on in the next. */
export const workbookTo = (
  write: WriteBytes,
  { title, head }: Pick<Table, 'title' | 'head'>,
  limit = SHEET_ROWS,
): { readonly write: WriteRows; end(): Promise<void> } => {
  const zip = zipTo(write);
  let sheet: ZipEntry | undefined;
  let sheets = 0;
  let rows = 0;
  const close = async (): Promise<void> => {
    await sheet?.write(SHEET_END);
    await sheet?.end();
  };
  const open = async (): Promise<ZipEntry> => {
    await close();
    sheets += 1;
    rows = 1;
    sheet = await zip.entry(sheetPath(sheets));
    await sheet.write(sheetHead(head));
    return sheet;
  };
  return {
    write: async (portion) => {
      for (let at = 0; at < portion.length; ) {
        const into = sheet === undefined || rows === limit ? await open() : sheet;
        const part = portion.slice(at, at + limit - rows);
        await into.write(part.map(sheetRow).join(''));
        rows += part.length;
        at += part.length;
      }
    },
    end: async () => {
      if (sheet === undefined) await open();
      await close();
      for (const [path, text] of workbookParts(title, sheets)) {
        const part = await zip.entry(path);
        await part.write(text);
        await part.end();
      }
      await zip.end();
    },
  };
};
