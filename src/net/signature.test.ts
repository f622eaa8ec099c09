import { describe, expect, test } from 'vitest';
import type { Instant } from '../kernel/time.ts';
import { isSigned, readSigningKey, sign } from './signature.ts';

/** The example that the libraries of Standard Webhooks are tested with. */
const EXAMPLE = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: '2021-02-25T15:02:10.000Z' as Instant,
  timestamp: '1614265330',
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const key = readSigningKey(EXAMPLE.secret) as Buffer;
const headers = {
  'webhook-id': EXAMPLE.id,
  'webhook-timestamp': EXAMPLE.timestamp,
  'webhook-signature': EXAMPLE.signature,
};
const minutesLater = (minutes: number): Instant =>
  new Date(Date.parse(EXAMPLE.at) + minutes * 60_000).toISOString() as Instant;

describe('a signature', () => {
  test('is the one that every library of the scheme makes', () => {
    expect(sign(key, EXAMPLE.id, EXAMPLE.body, EXAMPLE.at)).toEqual(headers);
  });

  test('is good for five minutes, before and after', () => {
    expect(isSigned(key, headers, EXAMPLE.body, EXAMPLE.at)).toBe(true);
    expect(isSigned(key, headers, EXAMPLE.body, minutesLater(5))).toBe(true);
    expect(isSigned(key, headers, EXAMPLE.body, minutesLater(-5))).toBe(true);
    expect(isSigned(key, headers, EXAMPLE.body, minutesLater(6))).toBe(false);
    expect(isSigned(key, headers, EXAMPLE.body, minutesLater(-6))).toBe(false);
  });

  test('may be one of several, so that a secret can be changed', () => {
    const both = { ...headers, 'webhook-signature': `v1,bm90IHRoaXMgb25l ${EXAMPLE.signature}` };
    expect(isSigned(key, both, EXAMPLE.body, EXAMPLE.at)).toBe(true);
  });

  test.each([
    ['another body', {}, `${EXAMPLE.body} `],
    ['another id', { 'webhook-id': 'msg_other' }, EXAMPLE.body],
    ['another time', { 'webhook-timestamp': '1614265331' }, EXAMPLE.body],
    ['a time that is none', { 'webhook-timestamp': '1614265330.5' }, EXAMPLE.body],
    ['another version', { 'webhook-signature': EXAMPLE.signature.replace('v1', 'v1a') }, EXAMPLE.body],
    ['half of it', { 'webhook-signature': EXAMPLE.signature.slice(0, 20) }, EXAMPLE.body],
    ['nothing in it', { 'webhook-signature': '' }, EXAMPLE.body],
    ['no signature', { 'webhook-signature': undefined }, EXAMPLE.body],
    ['no id', { 'webhook-id': undefined }, EXAMPLE.body],
    ['two times', { 'webhook-timestamp': [EXAMPLE.timestamp, EXAMPLE.timestamp] }, EXAMPLE.body],
  ])('with %s is none', (_what, change, body) => {
    expect(isSigned(key, { ...headers, ...change }, body, EXAMPLE.at)).toBe(false);
  });

  test('of another secret is none', () => {
    const other = readSigningKey(`whsec_${Buffer.alloc(32, 7).toString('base64')}`) as Buffer;
    expect(isSigned(other, headers, EXAMPLE.body, EXAMPLE.at)).toBe(false);
  });
});

test.each([
  ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  ['whsec_'],
  ['whsec_c2hvcnQ='],
  ['whsec_not base64, but long enough to be one'],
  [`whsec_${Buffer.alloc(65).toString('base64')}`],
])('%s is no secret', (text) => {
  expect(readSigningKey(text)).toBeUndefined();
});
