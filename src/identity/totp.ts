import { createHmac, timingSafeEqual } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';

/** Time-based one-time codes (RFC 6238): six digits, thirty seconds, HMAC-SHA-1, as every authenticator app expects. */
const PERIOD = 30_000;
/** How many steps a phone's clock may be off, each way. */
const TOLERANCE = 1;
/** Marks a stored secret that is written in base32; the others are the characters better-auth rolled, taken as bytes. */
const BASE32 = 'base32:';

/** A secret given in base32 (a person's own authenticator, the sandbox's cast) as it is stored. */
export const storedSecret = (secretInBase32: string): string => `${BASE32}${secretInBase32}`;

/**
 * The time step that `code` belongs to, or undefined if it is none of the steps around `now`. Of several it is the
 * newest. The caller must refuse a step that was accepted before.
 */
export const stepOf = (secret: string, code: string, now: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const key = keyOf(secret);
  const current = Math.floor(now / PERIOD);
  let found: number | undefined;
  for (let step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
    if (timingSafeEqual(Buffer.from(codeAt(key, step)), Buffer.from(code))) found = step;
  }
  return found;
};

/** The code of a secret at a moment: what an authenticator app shows. */
export const codeOf = (secret: string, now: number): string => codeAt(keyOf(secret), Math.floor(now / PERIOD));

const keyOf = (secret: string): Buffer =>
  secret.startsWith(BASE32) ? Buffer.from(base32.decode(secret.slice(BASE32.length))) : Buffer.from(secret, 'utf8');

const codeAt = (key: Buffer, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};
