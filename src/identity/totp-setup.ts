import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { symmetricEncrypt, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { findPassword, offerTotp } from '../db/credentials.ts';
import type { FactorParts } from './factor-endpoints.ts';
import { storedSecret } from './totp.ts';

/**
 * Replaces better-auth's enable, which refuses a second authenticator: somebody with a new phone could then never leave
 * the old one. The new secret counts from its first code on (verify-totp); until then the old one stays in force.
 */
export const enableTotpEndpoint = ({ store }: FactorParts) =>
  createAuthEndpoint(
    '/two-factor/enable',
    { method: 'POST', body: z.object({ password: z.string().max(256) }), use: [sessionMiddleware] },
    async (ctx) => {
      const { user } = ctx.context.session;
      const hash = await findPassword(store.single, user.id);
      if (!hash || !(await verifyPassword({ hash, password: ctx.body.password }))) {
        throw new APIError('BAD_REQUEST', { code: 'INVALID_PASSWORD', message: 'The password is wrong.' });
      }
      const secret = base32.encode(randomBytes(20), { padding: false });
      const backupCodes = Array.from({ length: 10 }, backupCode);
      const key = ctx.context.secretConfig;
      const sealed = await symmetricEncrypt({ key, data: storedSecret(secret) });
      const codes = await symmetricEncrypt({ key, data: JSON.stringify(backupCodes) });
      await offerTotp(store.single, randomUUID(), user.id, sealed, codes);
      return ctx.json({ method: 'totp', totpURI: uriOf(secret, user.email), secret, backupCodes });
    },
  );

/** What authenticator apps read from a QR code. */
const uriOf = (secret: string, upn: string): string =>
  `otpauth://totp/Tandem:${encodeURIComponent(upn)}?${new URLSearchParams({ secret, issuer: 'Tandem', digits: '6', period: '30' })}`;

/** Ten letters and digits (about 58 bits), in two halves that can be read out. */
const backupCode = (): string => {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const half = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${half()}-${half()}`;
};
