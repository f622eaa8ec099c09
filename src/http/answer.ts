import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../domain/failures.ts';
import type { Result } from '../kernel/result.ts';
import { toProblem } from '../wire/api/problem.ts';
import { tagAnswer } from './etag.ts';

/** Sends what a use case gave: its view with `status`, or the problem document of its failure. */
export const answer = async <Value>(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<Value, Failure>,
  view: (value: Value) => unknown,
  status = 200,
): Promise<FastifyReply> => {
  if (!result.ok) return sendProblem(request, reply, result.failure);
  if (request.retry?.replayed) reply.header('idempotent-replayed', 'true');
  if (status === 204) return reply.code(204).send();
  const body = view(result.value);
  tagAnswer(reply, body);
  return reply.code(status).send(body);
};

/** Sends a failure as a problem document. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply => {
  const problem = toProblem(failure, request.id);
  if (failure.code === 'rate_limited') reply.header('retry-after', failure.params?.seconds ?? '60');
  if (failure.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
};
