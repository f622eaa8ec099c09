import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** One platform secret, several keys: what leaks of one says nothing of another. */
export type Secrets = { people: string; cookies: string; seal: Buffer };

/** Fails when the secret is too short to be one. */
export const deriveSecrets = (secret: string): Secrets => {
  if (secret.length < 32) throw new Error('the secret must have at least 32 characters');
  const key = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `tandem identity ${purpose}`, 32));
  return { people: key('people').toString('hex'), cookies: key('cookies').toString('hex'), seal: key('seal') };
};

/** What is stored in place of a secret with at least 128 random bits: SHA-256, base64url. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Encrypts and authenticates (AES-256-GCM): a stored private key that was changed does not open. */
export const seal = (key: Buffer, text: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
};

/** Fails when the text was sealed with another key or changed. */
export const unseal = (key: Buffer, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
};
