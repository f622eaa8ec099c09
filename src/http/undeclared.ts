import type { FastifyRequest } from 'fastify';
import type { FieldFault } from '../domain/failures.ts';

/**
 * What was sent to a route that declares nothing of the kind: parameters where it has no query, members where it has no
 * body. Routes with a schema for either refuse unknown members by it (own API, first paragraph).
 */
export const findUndeclared = (request: FastifyRequest): readonly FieldFault[] => {
  const { schema } = request.routeOptions;
  if (schema === undefined || schema.hide) return [];
  return [
    ...(schema.querystring === undefined ? membersOf(request.query) : []),
    ...(schema.body === undefined ? membersOf(request.body) : []),
  ];
};

const membersOf = (value: unknown): FieldFault[] => {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [{ field: 'body', code: 'malformed' }];
  return Object.keys(value).map((field) => ({ field, code: 'unrecognized_keys' }));
};
