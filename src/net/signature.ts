import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, toMilliseconds } from '../kernel/time.ts';

/**
 * Signatures of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, under a
 * secret that both sides know. There is a library for it in most languages; ours is this file.
 */
export type SignedHeaders = {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
};

/** A secret as it is handed around: `whsec_` and 24 to 64 bytes in base64. */
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
/** How far the clocks of both sides may be apart, and how long a message that was caught can be sent again. */
const WINDOW = 5 * 60_000;
const VERSION = 'v1';

/** The bytes of a secret; undefined if the text is none, or too short to be one. */
export const readSigningKey = (secret: string): Buffer | undefined => {
  const key = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');
  return key.length >= 24 && key.length <= 64 ? key : undefined;
};

/** The headers with which `body` travels as the message `id`. The same message sent again keeps its id. */
export const sign = (key: Buffer, id: string, body: string, now: Instant): SignedHeaders => {
  const timestamp = String(Math.floor(toMilliseconds(now) / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `${VERSION},${digest(key, id, timestamp, body).toString('base64')}`,
  };
};

/**
 * Whether whoever sent this knows the secret and sent it within the last five minutes. Several signatures, separated by
 * spaces, are allowed: whoever changes its secret signs with both for a while. Takes the same time for every wrong one.
 */
export const isSigned = (
  key: Buffer,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string,
  now: Instant,
): boolean => {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) => headers[`webhook-${name}`]);
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(toMilliseconds(now) - Number(timestamp) * 1000) > WINDOW) return false;
  const expected = digest(key, id, timestamp, body);
  return signatures.split(' ').some((one) => {
    const [version, text = ''] = one.split(',');
    const given = Buffer.from(text, 'base64');
    return version === VERSION && given.length === expected.length && timingSafeEqual(given, expected);
  });
};

const digest = (key: Buffer, id: string, timestamp: string, body: string): Buffer =>
  createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
