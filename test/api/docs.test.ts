import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAILURE_CODES, FAILURES } from '../../src/domain/failures.ts';
import { html } from '../../src/wire/api/docs/html.ts';
import { docsPages, slug } from '../../src/wire/api/docs/pages.ts';
import { type ApiDocument, exampleOf, fieldsOf } from '../../src/wire/api/docs/schema.ts';
import { type TestWorld, testWorld } from '../world.ts';

type Document = ApiDocument & { paths: Record<string, Record<string, { summary: string; tags: string[] }>> };

describe('the readable pages of the API', () => {
  let world: TestWorld;
  let document: Document;
  const get = (path: string) => world.visitor.get<Document>(path);
  beforeAll(async () => {
    world = await testWorld();
    document = (await get('/api/v1/openapi.json')).body;
  });
  afterAll(() => world.close());

  test('every call is on the page of its group, with its address, and on the overview', async () => {
    const overview = (await get('/api/v1/docs')).text;
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        expect(operation.summary, `${method} ${path} says what it does`).toBeTruthy();
        const page = `/api/v1/docs/${slug(operation.tags[0] ?? '')}`;
        expect(overview).toContain(`href="${page}#${operation.operationId}"`);
        const { text } = await get(page);
        expect(text).toContain(`<article id="${operation.operationId}">`);
        expect(text).toContain(`<code>${path}</code>`);
      }
    }
  });

  test('every call that takes a body brings an example of one, which its own shape accepts', async () => {
    const bodies = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody }]) => {
        const media = requestBody?.content['application/json'];
        return media === undefined ? [] : [{ call: `${method} ${path}`, media }];
      }),
    );
    expect(bodies.length).toBeGreaterThan(20);
    for (const { call, media } of bodies) {
      const given = media.example ?? exampleOf(document, media.schema ?? {});
      // An ellipsis is what stands where nobody has said more.
      expect(JSON.stringify(given), call).not.toContain('…');
      const members = new Set(fieldsOf(document, media.schema ?? {}).map(({ path }) => path));
      for (const name of Object.keys(given as object)) expect([...members], call).toContain(name);
    }
  });

  test('an answer tells back what its example asks for', async () => {
    const { text } = await get('/api/v1/docs/invitations');
    const drafted = text.split('<article')[1] ?? '';
    expect(drafted).toContain('"kind":"reseller_joint"'.replaceAll('"', '&quot;'));
    expect(drafted).toContain('"kind": "reseller_joint"'.replaceAll('"', '&quot;'));
    // One of two forms needs each of these: together they are needed by none.
    expect(drafted).toMatch(/<code>restrictTo\.domain<\/code><\/th>/);
    expect(drafted).not.toContain('any or null');
    expect((await get('/api/v1/docs/customers')).text).toContain('The <code>next</code> of the answer before');
  });

  test('every failure is on the page that problem documents point to, in both languages', async () => {
    const { text, status } = await get('/api/v1/docs/errors');
    expect(status).toBe(200);
    for (const code of FAILURE_CODES) {
      expect(text).toContain(`<tr id="${code}">`);
      expect(text).toContain(html`${FAILURES[code].text['zh-TW']}`.html);
    }
    const problem = (await world.visitor.get('/api/v1/session')).body;
    expect(problem.type).toBe('/api/v1/docs/errors#unauthenticated');
  });

  test('load nothing from elsewhere and run nothing', async () => {
    for (const page of ['', '/people', '/errors']) {
      const reply = await get(`/api/v1/docs${page}`);
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
      expect(reply.text).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/);
      for (const [, address] of reply.text.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^[/#]/);
    }
    expect((await get('/api/v1/docs/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test('a page that is not there is not found', async () => {
    const reply = await world.visitor.get('/api/v1/docs/nothing');
    expect([reply.status, reply.body.code]).toEqual([404, 'not_found']);
  });

  test('words of the description never become part of the page', () => {
    const pages = docsPages({
      paths: { '/<b>': { get: { operationId: 'x"y', summary: '<script>', tags: ['T'], responses: {} } } },
    });
    expect(pages.get('t')).toContain('&lt;script&gt;');
    expect([...pages.values()].join()).not.toContain('<script>');
    expect(pages.get('t')).toContain('<article id="x&quot;y">');
  });
});

describe('a shape in words', () => {
  const document = {
    paths: {},
    components: { schemas: { Name: { type: 'string', maxLength: 9, examples: ['Ana'] } } },
  };
  const schema = {
    type: 'object',
    required: ['name'],
    properties: {
      name: { $ref: '#/components/schemas/Name' },
      state: { enum: ['on', 'off'] },
      until: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
      items: { type: 'array', items: { type: 'object', properties: { count: { type: 'integer', minimum: 1 } } } },
    },
  };

  test('names every member with its type, nested ones by their path', () => {
    expect(fieldsOf(document, schema).map(({ path, type, required }) => [path, type, required])).toEqual([
      ['name', 'string, up to 9 characters', true],
      ['state', '"on" or "off"', false],
      ['until', 'string (date-time) or null', false],
      ['items', 'list of object', false],
      ['items[].count', 'integer', false],
    ]);
  });

  test('has an example of the same form', () => {
    expect(exampleOf(document, schema)).toEqual({
      name: 'Ana',
      state: 'on',
      until: '2026-11-23T09:00:00.000Z',
      items: [{ count: 1 }],
    });
  });
});
