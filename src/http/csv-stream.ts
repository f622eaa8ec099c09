import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { BYTE_ORDER_MARK } from '../wire/csv.ts';
import { sendProblem } from './answer.ts';

/** Writes lines; waits while the reader is slow, fails when it has gone away, so that the export ends too. */
export type WriteLines = (lines: string) => Promise<void>;

/**
 * Sends a CSV file that is made while it is sent. `work` is the use case: a refusal before its first line becomes a
 * problem document; whatever goes wrong later breaks the connection off, so that half a file is never taken for whole.
 */
export const streamCsv = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: { readonly name: string; readonly head: string },
  work: (write: WriteLines) => Promise<Result<unknown, Failure>>,
): Promise<FastifyReply> => {
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  stream.on('error', () => undefined); // told to the reader by the broken connection, to us by `work`
  let started = false;
  const start = () => {
    started = true;
    stream.write(BYTE_ORDER_MARK + file.head);
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(stream);
  };
  const write: WriteLines = async (lines) => {
    if (!started) start();
    if (stream.destroyed) throw new Error('the reader has gone away');
    if (!stream.write(lines)) await drained(stream);
  };
  try {
    const result = await work(write);
    if (!result.ok && !started) return sendProblem(request, reply, result.failure);
    if (!started) start();
    stream.end();
  } catch (error) {
    if (!started) throw error;
    if (!stream.destroyed) request.log.error({ err: error }, 'an export broke off');
    stream.destroy(error as Error);
  }
  return reply;
};

/** Resolves when there is room again, or when nobody reads any more. */
const drained = (stream: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
