import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portal } from '../../src/http/portal.ts';
import { buildServer, type ServerOptions } from '../../src/http/server.ts';
import { type Caller, type TestWorld, testWorld } from '../world.ts';

const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const cursorOf = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

let world: TestWorld;
let hugo: Caller;
beforeAll(async () => {
  world = await testWorld();
  hugo = world.as('hugo@harborit.example');
});
afterAll(() => world.close());

/** A server that knows nobody. */
const visitorsOnly = (options: Partial<ServerOptions>) => {
  const { store, clock, ids } = world;
  return buildServer({
    world: {
      store,
      clock,
      wall: clock,
      ids,
      base: 'http://tandem.test',
      identify: async () => ({ ok: true, value: { actor: { kind: 'visitor' }, by: 'nothing' } }),
      passwords: { hash: async (plain) => plain, temporary: () => '' },
    },
    isTrustedOrigin: ({ origin }) => origin === 'http://tandem.test',
    ...options,
  });
};

describe('times that no database can keep are refused, or begin at the start', () => {
  test.each([
    'from=0000-01-01T00:00:00Z',
    'from=0000-01-01',
    'to=9999-12-31',
    'to=9999-12-31T23:59:59-14:00',
  ])('activity?%s', async (query) => {
    expect(await hugo.get(`/api/v1/activity?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid' } });
  });

  test('a log that ends at the beginning of time is empty', async () => {
    expect(await hugo.get('/api/v1/activity?to=0001-01-05T00:00:00Z')).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });

  test.each(['activity', 'invitations', 'partnerships', 'notices'])('a made-up cursor in %s', async (list) => {
    for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-14:00']) {
      expect((await hugo.get(`/api/v1/${list}?cursor=${cursorOf(at, TALLOW)}`)).status).toBe(200);
    }
  });
});

describe('what nobody declared is refused, in the address as in the body', () => {
  test.each([
    'session',
    'organization',
    'tags',
    'platform',
    `customers/${TALLOW}`,
    `customers/${TALLOW}/removal`,
  ])('GET /api/v1/%s', async (path) => {
    expect((await hugo.get(`/api/v1/${path}`)).status).toBe(200);
    expect(await hugo.get(`/api/v1/${path}?surprise=1`)).toMatchObject({
      status: 400,
      body: { code: 'invalid', errors: [{ field: 'surprise', code: 'unrecognized_keys' }] },
    });
  });

  test('is named, wherever it stands', async () => {
    const fieldsOf = async (reply: Promise<{ status: number; body: Record<string, unknown> }>) => {
      const { status, body } = await reply;
      expect(status).toBe(400);
      return (body.errors as { field: string }[]).map(({ field }) => field);
    };
    expect(await fieldsOf(hugo.get('/api/v1/customers?one=1&two=2'))).toEqual(['one', 'two']);
    expect(await fieldsOf(hugo.post('/api/v1/invitations', { kind: 'reseller', one: 1 }))).toEqual(['one']);
    const nested = hugo.patch('/api/v1/organization', { supportContact: { fax: '1' } });
    expect(await fieldsOf(nested)).toEqual(['supportContact.fax']);
  });

  test('a command that takes no body', async () => {
    const { body: draft } = await hugo.post('/api/v1/invitations', { kind: 'reseller' });
    for (const command of ['done', 'revoke', 'send-again']) {
      const path = `/api/v1/invitations/${draft.id}/${command}`;
      expect((await hugo.post(path, { surprise: 1 })).status, command).toBe(400);
      expect((await hugo.post(path, [])).status, command).toBe(400);
      expect((await hugo.post(`${path}?surprise=1`, {})).status, command).toBe(400);
      expect((await hugo.post(path)).status, command).toBeLessThan(300);
    }
  });
});

describe('bodies', () => {
  const post = (payload: string, type = 'application/json') =>
    world.app.inject({
      method: 'POST',
      url: '/api/v1/invitations',
      payload,
      headers: { authorization: 'Bearer person hugo@harborit.example', 'content-type': type },
    });
  test.each([
    ['broken JSON', '{"kind":', 400, 'invalid'],
    ['more than a megabyte', JSON.stringify({ kind: 'x'.repeat(1024 * 1024) }), 413, 'payload_too_large'],
    ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400, 'invalid'],
    ['a prototype', '{"kind":"reseller","__proto__":{"admin":true}}', 400, 'invalid'],
    ['a constructor', '{"kind":"reseller","constructor":{"prototype":{"admin":true}}}', 400, 'invalid'],
    ['null', 'null', 400, 'invalid'],
  ])('%s', async (_what, payload, status, code) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().code).toBe(code);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])('as %s', async (type) => {
    expect((await post('{"kind":"reseller"}', type)).statusCode).toBe(415);
  });
});

describe('the page of another site', () => {
  test('changes nothing, not even what needs no sign-in', async () => {
    const app = await visitorsOnly({});
    const { body: draft } = await hugo.post<{ link: string }>('/api/v1/invitations', { kind: 'reseller' });
    const report = (origin: string | undefined) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/acceptances/${draft.link.split('/').at(-1)}/report`,
        payload: { reason: 'spam' },
        headers: origin === undefined ? {} : { origin },
      });
    expect((await report('https://elsewhere.example')).statusCode).toBe(403);
    expect((await report('null')).statusCode).toBe(403);
    expect((await report('http://tandem.test')).statusCode).toBe(202);
    expect((await report(undefined)).statusCode).toBe(202);
    await app.close();
  });
});

describe('looking is not opening', () => {
  test('HEAD of a link, as scanners of mail send it, counts as no opening', async () => {
    const { body: draft } = await hugo.post<{ id: string; link: string }>('/api/v1/invitations', { kind: 'reseller' });
    const token = draft.link.split('/').at(-1);
    const head = await world.app.inject({ method: 'HEAD', url: `/api/v1/acceptances/${token}` });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    expect((await hugo.get(`/api/v1/invitations/${draft.id}`)).body).toMatchObject({ state: 'draft', openedCount: 0 });
    await world.visitor.get(`/api/v1/acceptances/${token}`);
    expect((await hugo.get(`/api/v1/invitations/${draft.id}`)).body).toMatchObject({ state: 'opened', openedCount: 1 });
  });
});

describe('addresses', () => {
  test.each([
    '/api/v1/customers/',
    '/api/v1/nothing',
    '/API/v1/customers',
    '/api/v2/customers',
  ])('%s is a missing thing', async (path) => {
    expect(await hugo.get(path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test.each([
    '//[',
    '//',
    '/%',
    '/%00',
    '/..%2f..%2fetc/passwd',
  ])('a portal asked for %s does not fail', async (path) => {
    const app = await visitorsOnly({ outside: [portal('/nowhere', 'http://tandem.test')] });
    await app.listen({ port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    await app.close();
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});
