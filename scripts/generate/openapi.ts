import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { openStore } from '../../src/db/store.ts';
import { buildServer } from '../../src/http/server.ts';
import { passwords } from '../../src/identity/passwords.ts';
import { ok } from '../../src/kernel/result.ts';
import { realClock, realIds } from '../../src/main/system.ts';

type Schema = JSONSchema & { $ref?: string };
type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** The description of our own API, as the running server gives it. Nothing is asked of the database. */
export const apiDocument = async (): Promise<ApiDocument> => {
  const store = openStore('postgres://nobody@127.0.0.1:1/nothing');
  const ids = realIds('a key for a server that answers nobody but us');
  const world = {
    store,
    clock: realClock,
    wall: realClock,
    ids,
    base: 'http://localhost:4280',
    identify: async () => ok({ actor: { kind: 'visitor' as const }, by: 'nothing' as const }),
    passwords,
    provisionerKey: Buffer.alloc(32),
  };
  const app = await buildServer({ world, isTrustedOrigin: () => false });
  try {
    const reply = await app.inject({ url: '/api/v1/openapi.json' });
    return sorted(reply.json()) as ApiDocument;
  } finally {
    await app.close();
    await store.close();
  }
};

/** The portal's types: one member per operation with its query, body and answer, and the named shapes. */
export const apiTypes = async (document: ApiDocument): Promise<string> => {
  const operations: Record<string, Schema> = {};
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods)) {
      operations[operation.operationId] = {
        type: 'object',
        additionalProperties: false,
        properties: {
          query: queryOf(operation),
          body: operation.requestBody?.content['application/json']?.schema ?? { type: 'null' },
          answer: answerOf(operation),
        },
        required: ['query', 'body', 'answer'],
      };
    }
  }
  const root = {
    title: 'Api',
    type: 'object',
    additionalProperties: false,
    properties: operations,
    required: Object.keys(operations),
    components: { schemas: closed(document.components?.schemas ?? {}, true) },
  } as unknown as JSONSchema;
  return compile(closed(root) as JSONSchema, 'Api', {
    bannerComment: '// Generated from openapi.json by `npm run fix`. Do not edit.',
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
};

const queryOf = ({ parameters = [] }: Operation): Schema => {
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(query.map((parameter) => [parameter.name, parameter.schema])),
    required: query.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  };
};

const answerOf = ({ responses }: Operation): Schema => {
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'));
  return good?.[1].content?.['application/json']?.schema ?? { type: 'null' };
};

/** Words of a schema that would become comments and files of their own. A member may have such a name. */
const IGNORED: ReadonlySet<string> = new Set(['examples', 'pattern', 'id']);
/** Whose keys are names of members or shapes, not words of a schema. */
const NAMES: ReadonlySet<string> = new Set(['properties', 'schemas']);

/** A schema without what the types have no use for; descriptions stay. */
const closed = (value: unknown, holdsNames = false): unknown => {
  if (Array.isArray(value)) return value.map((one) => closed(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => holdsNames || !IGNORED.has(key))
      .map(([key, inner]) => [key, closed(inner, !holdsNames && NAMES.has(key))]),
  );
};

/** The same order on every machine. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
