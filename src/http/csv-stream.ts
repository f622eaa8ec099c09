import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { BYTE_ORDER_MARK } from '../wire/csv.ts';
import { streamFile } from './file-stream.ts';

/** Writes lines; waits while the reader is slow, fails when it has gone away, so that the export ends too. */
export type WriteLines = (lines: string) => Promise<void>;

/** Sends a CSV file that is made while it is sent. `work` is the use case; its refusal becomes a problem document. */
export const streamCsv = (
  request: FastifyRequest,
  reply: FastifyReply,
  file: { readonly name: string; readonly head: string },
  work: (write: WriteLines) => Promise<Result<unknown, Failure>>,
): Promise<FastifyReply> =>
  streamFile(request, reply, { name: file.name, type: 'text/csv; charset=utf-8' }, async (write) => {
    let begun = false;
    const begin = async (): Promise<void> => {
      if (begun) return;
      begun = true;
      await write(BYTE_ORDER_MARK + file.head);
    };
    const result = await work(async (lines) => {
      await begin();
      await write(lines);
    });
    if (result.ok) await begin();
    return result;
  });
