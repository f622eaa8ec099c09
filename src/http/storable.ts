import type { FastifyRequest } from 'fastify';
import type { FieldFault } from '../domain/failures.ts';

/**
 * Finds text that no database can keep: a NUL, or half a character. Both are valid JSON, neither is something a person
 * means. Undefined when all is well.
 */
export const findUnstorable = (request: FastifyRequest): FieldFault | undefined =>
  search(request.body, []) ?? search(request.query, []) ?? search(request.params, []);

const DEEPEST = 20;

const search = (value: unknown, path: readonly string[]): FieldFault | undefined => {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? { field: path.join('.'), code: 'not_text' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > DEEPEST) return { field: path.join('.'), code: 'too_deep' };
  for (const [key, inner] of Object.entries(value)) {
    const fault = search(key, path) ?? search(inner, [...path, key]);
    if (fault) return fault;
  }
  return undefined;
};
