import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiDocument } from '../scripts/generate/openapi.ts';
import { type TestWorld, testWorld } from './world.ts';

/** How many bad requests each endpoint gets: one that takes a body, and one that can be spoiled by its query only. */
const BODIES = 2_000;
const QUERIES = 500;
/** How many of them come together: while the database answers one, another is read. */
const AT_ONCE = 4;

type Schema = Record<string, unknown> & { type?: string; properties?: Record<string, Schema>; $ref?: string };
type Endpoint = { method: string; path: string; body: Schema | undefined; query: [string, Schema][] };

const document = await apiDocument();
const endpoints: Endpoint[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    body: operation.requestBody?.content['application/json']?.schema as Schema | undefined,
    query: (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map((parameter): [string, Schema] => [parameter.name, parameter.schema as Schema]),
  })),
);

/** Values that break careless programs. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\0',
  '\ud800',
  'x'.repeat(5_000),
  '../../etc/passwd',
  "'; drop table organizations; --",
  '{"$ref":"#"}',
  '00000000-0000-0000-0000-000000000000',
  'c0ffee00-1234-4abc-9def-0000000000c1',
  '2026-02-30T25:61:00Z',
  '\u202e\u200d漢字\u{1F600}',
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { __proto__: null, constructor: { prototype: {} } },
  Array.from({ length: 600 }, (_, index) => index),
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }));

/** Something of about the right form, as a start for spoiling. */
const sample = (schema: Schema | undefined): unknown => {
  if (!schema) return {};
  const example = (schema.examples as unknown[] | undefined)?.[0];
  if (example !== undefined) return example;
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (options) return sample(options[0]);
  if (schema.enum) return (schema.enum as unknown[])[0];
  if (schema.type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner)]));
  }
  if (schema.type === 'array') return [sample(schema.items as Schema)];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  return schema.type === 'boolean' ? true : 'text';
};

/** Spoils one member of a body, wherever it lies; or adds one that nobody knows; or leaves nothing of it. */
const spoiled = (schema: Schema | undefined): fc.Arbitrary<unknown> => {
  const good = sample(schema);
  if (typeof good !== 'object' || good === null) return nasty;
  const members = pathsOf(good);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...(members.length > 0 ? members : [['unknown']])), nasty)
        .map(([path, value]) => put(good, path, value)),
    },
    { weight: 1, arbitrary: fc.tuple(fc.string(), nasty).map(([key, value]) => ({ ...good, [key]: value })) },
    { weight: 1, arbitrary: nasty },
  );
};

const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])])
    : [];

const put = (value: unknown, [key, ...rest]: readonly string[], into: unknown): unknown => {
  if (key === undefined) return into;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, into);
  return copy;
};

describe(`every endpoint answers ${BODIES} bad bodies, or ${QUERIES} bad queries, with a problem document, never with a crash`, () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld({ limits: { newOrganizations: BODIES, reports: BODIES } });
  });
  afterAll(() => world.close());

  test('there are endpoints to ask', () => {
    expect(endpoints.length).toBeGreaterThan(15);
  });

  test.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    async (_name, endpoint) => {
      const callers = ['hugo@harborit.example', 'carla@cedarclinic.example'].map((upn) => `Bearer person ${upn} fresh`);
      const takesBody = endpoint.body !== undefined;
      const runs = takesBody ? BODIES : QUERIES;
      const real = await openInvitation(world);
      const request = fc.record({
        authorization: fc.constantFrom(...callers),
        body: takesBody ? spoiled(endpoint.body) : fc.constant(undefined),
        query: fc.array(
          fc.tuple(
            fc.oneof(fc.constantFrom('unknown', ...endpoint.query.map(([name]) => name)), fc.string({ maxLength: 8 })),
            fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('-1', '1e9', '\0', 'a,b', '%')),
          ),
          { maxLength: takesBody ? 0 : 3 },
        ),
        id: fc.constantFrom('00000000-0000-4000-8000-000000000001', 'x', '%00', ...real),
      });
      const ask = async ({ authorization, body, query, id }: Nonsense): Promise<void> => {
        const path = endpoint.path.replace(/\{\w+\}/g, id);
        const search = query.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
        const reply = await world.app.inject({
          method: endpoint.method as 'GET',
          url: search === '' ? path : `${path}?${search}`,
          headers: { authorization, ...(takesBody ? { 'content-type': 'application/json' } : {}) },
          ...(takesBody ? { payload: JSON.stringify(body) ?? '' } : {}),
        });
        if (isAnswer(reply)) return;
        expect.fail(`${reply.statusCode} ${reply.body} for ${JSON.stringify(body)} ${search}`);
      };
      let asked = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (requests) => {
          asked += requests.length;
          await Promise.all(requests.map(ask));
        }),
        { numRuns: runs / AT_ONCE, seed: 20261123, endOnFailure: true },
      );
      expect(asked).toBe(runs);
    },
    120_000,
  );
});

type Nonsense = { authorization: string; body: unknown; query: [string, string][]; id: string };
type Response = { statusCode: number; headers: Record<string, unknown>; body: string };

/** An answer that an endpoint may give: a good one, or a problem document. Asked too often for an `expect` each time. */
const isAnswer = ({ statusCode, headers, body }: Response): boolean => {
  if (statusCode < 400) return true;
  if (statusCode >= 500 || !String(headers['content-type']).includes('application/problem+json')) return false;
  const problem = JSON.parse(body) as { status: unknown; code: unknown };
  return problem.status === statusCode && typeof problem.code === 'string' && /^[a-z_]+$/.test(problem.code);
};

/** A real, open invitation: its id, its token, and a customer, so that some of the nonsense meets a real thing. */
const openInvitation = async (world: TestWorld): Promise<string[]> => {
  const draft = await world
    .as('hugo@harborit.example')
    .post<{ id: string; link: string }>('/api/v1/invitations', { kind: 'reseller' });
  return [draft.body.id, draft.body.link.split('/').at(-1) as string, 'c0ffee00-1234-4abc-9def-0000000000c1'];
};

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
