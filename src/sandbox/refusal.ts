import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Failure } from '../domain/failures.ts';
import { toProblem } from '../wire/api/problem.ts';

/** Sends a failure as a problem document, as the doors do. */
export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply => {
  const problem = toProblem(failure, request.id);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
};
