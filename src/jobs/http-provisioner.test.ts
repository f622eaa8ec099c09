import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asCatalogItemId } from '../domain/catalog.ts';
import type { ProvisioningWish } from '../domain/provisioning.ts';
import { asId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { realClock } from '../main/system.ts';
import { isSigned, readSigningKey } from '../net/signature.ts';
import { signedPost } from '../net/signed-post.ts';
import { httpProvisioner } from './http-provisioner.ts';

const KEY = readSigningKey(`whsec_${Buffer.alloc(32, 5).toString('base64')}`) as Buffer;
const party = {
  id: asId<'organization'>('a1'),
  name: 'Somebody',
  domain: 'some.example',
  country: 'PT',
  partnerId: null,
};
const WISH: ProvisioningWish = {
  order: { id: asId('0a'), placedAt: '2026-11-23T09:00:00.000Z' as Instant },
  line: asId('11111111-2222-4333-8444-555555555555'),
  kind: 'add',
  customer: party,
  provider: party,
  partnerOfRecord: null,
  furtherResellers: [],
  item: { id: asCatalogItemId('CFQ7TTC0ZB10:0001'), names: { en: 'Office', 'zh-TW': '辦公室' }, kind: 'license' },
  subscriptionId: null,
  quantity: 5,
  quantityBefore: null,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  alignedTo: null,
  unitPrice: { minor: 1250, currency: 'EUR' },
};

type Heard = { headers: IncomingMessage['headers']; body: string; path: string };

describe('a vendor’s own system', () => {
  let vendor: Server;
  let url: string;
  let heard: Heard[];
  let reply: (response: ServerResponse) => void;
  beforeAll(async () => {
    vendor = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        heard.push({ headers: request.headers, body, path: request.url ?? '' });
        reply(response);
      });
    });
    await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/orders?from=tandem`;
  });
  beforeEach(() => {
    heard = [];
    reply = (response) => response.end();
  });
  afterAll(() => {
    vendor.closeAllConnections();
    vendor.close();
  });

  const ask = (change: { url?: string; within?: number } = {}) =>
    httpProvisioner(signedPost({ url, key: KEY, clock: realClock, ...change }))(WISH);

  test('gets a signed request that carries the line’s id, at the address that was configured', async () => {
    reply = (response) => response.end('{"reference":"V-1"}');
    expect(await ask()).toEqual({ state: 'done', reference: 'V-1' });
    const [request] = heard as [Heard];
    expect(request.path).toBe('/orders?from=tandem');
    expect(request.headers['webhook-id']).toBe(WISH.line);
    expect(request.headers['idempotency-key']).toBe(WISH.line);
    expect(isSigned(KEY, request.headers, request.body, realClock.now())).toBe(true);
    expect(JSON.parse(request.body)).toMatchObject({ line: { id: WISH.line, kind: 'add' }, quantity: 5 });
  });

  test('may answer later, refuse, or be in trouble', async () => {
    reply = (response) => response.writeHead(202).end('{"reference":"V-2"}');
    expect(await ask()).toEqual({ state: 'later', reference: 'V-2' });
    reply = (response) =>
      response
        .writeHead(422, { 'content-type': 'application/problem+json' })
        .end('{"code":"no_stock","title":"None left"}');
    expect(await ask()).toEqual({ state: 'refused', code: 'no_stock', sentence: 'None left' });
    reply = (response) => response.writeHead(503).end('<html>busy</html>');
    expect(await ask()).toEqual({ state: 'trouble', reason: 'it answered 503' });
  });

  test('cannot send us anywhere else', async () => {
    reply = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await ask()).toEqual({ state: 'trouble', reason: 'it answered 307' });
    expect(heard).toHaveLength(1);
  });

  test('that does not answer in time, hangs up, or is not there is a trouble that passes', async () => {
    reply = () => undefined;
    expect(await ask({ within: 50 })).toMatchObject({ state: 'trouble', reason: expect.stringMatching(/time/) });
    reply = (response) => response.destroy();
    expect((await ask()).state).toBe('trouble');
    expect(await ask({ url: 'http://127.0.0.1:1/' })).toMatchObject({
      state: 'trouble',
      reason: expect.stringMatching(/^it could not be reached: /),
    });
  });

  test('that begins an answer and never ends it is not waited for', async () => {
    reply = (response) => response.writeHead(200).write('{"reference":');
    expect((await ask({ within: 50 })).state).toBe('trouble');
  });

  test('that says far too much is still understood by its status', async () => {
    reply = (response) => response.end(`{"reference":"${'x'.repeat(200_000)}"}`);
    expect(await ask()).toEqual({ state: 'done' });
  });
});
