import { PassThrough, type Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { sendProblem } from './answer.ts';

/** Takes bytes; waits while the reader is slow, fails when it has gone away, so that the export ends too. */
export type WriteBytes = (bytes: string | Buffer) => Promise<void>;

/**
 * Sends a file that is made while it is sent. `make` is told where its bytes go, with the promise that the first of them
 * is written only after the use case has said that there is something to write: a refusal before becomes a problem
 * document. Whatever goes wrong later breaks the connection off, so that half a file is never taken for whole.
 */
export const streamFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: { readonly name: string; readonly type: string },
  make: (write: WriteBytes) => Promise<Result<unknown, Failure>>,
): Promise<FastifyReply> => {
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  stream.on('error', () => undefined); // told to the reader by the broken connection, to us by `make`
  let started = false;
  const write: WriteBytes = async (bytes) => {
    if (!started) {
      started = true;
      reply.type(file.type).header('content-disposition', `attachment; filename="${file.name}"`).send(stream);
    }
    if (stream.destroyed) throw new Error('the reader has gone away');
    if (!stream.write(bytes)) await drained(stream);
  };
  try {
    const result = await make(write);
    if (!result.ok && !started) return sendProblem(request, reply, result.failure);
    stream.end();
  } catch (error) {
    if (!started) throw error;
    if (!stream.destroyed) request.log.error({ err: error }, 'an export broke off');
    stream.destroy(error as Error);
  }
  return reply;
};

/** Resolves when there is room again, or when nobody reads any more. */
export const drained = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
