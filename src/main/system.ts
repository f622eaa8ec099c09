import { createHash, createHmac, randomBytes } from 'node:crypto';
import { asId, type Digest, type Id, type IdSource, type Token } from '../kernel/ids.ts';
import { type Clock, toInstant } from '../kernel/time.ts';

/** The real clock. */
export const realClock: Clock = { now: () => toInstant(Date.now()) };

/**
 * Real ids and secrets. `secret` is the platform's key: the token of an invitation's link is an HMAC of the invitation's
 * id under it, so that a link can be shown again although only its digest is stored.
 */
export const realIds = (secret: string): IdSource => {
  const linkKey = createHmac('sha256', secret).update('invitation links').digest();
  return {
    id: uuid7,
    secret: () => randomBytes(32).toString('base64url'),
    digest: (text) => createHash('sha256').update(text).digest('base64url') as Digest,
    invitationToken: (invitation) =>
      createHmac('sha256', linkKey).update(invitation).digest().subarray(0, 24).toString('base64url') as Token,
  };
};

let lastTime = 0;
let sequence = 0;

/** UUIDv7 (RFC 9562): milliseconds, a counter within the millisecond so that ids of one process sort, then dice. */
const uuid7 = <Of extends string>(): Id<Of> => {
  const now = Math.max(Date.now(), lastTime);
  sequence = now === lastTime ? sequence + 1 : randomBytes(1).readUInt8(0);
  lastTime = sequence > 0xfff ? now + 1 : now;
  sequence &= 0xfff;
  const hex = `${lastTime.toString(16).padStart(12, '0')}7${sequence.toString(16).padStart(3, '0')}`;
  const dice = randomBytes(8);
  dice[0] = ((dice[0] ?? 0) & 0x3f) | 0x80;
  const tail = dice.toString('hex');
  return asId(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${tail.slice(0, 4)}-${tail.slice(4)}`);
};
