import { createPublicKey, generateKeyPair, type JsonWebKey, type KeyObject, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Store, Tx } from '../db/store.ts';
import {
  findSigningKeys,
  insertFirstSigningKey,
  insertSigningKey,
  retireSigningKeys,
  type SigningKeyRow,
} from '../db/token-records.ts';
import { toInstant } from '../kernel/time.ts';
import { seal, unseal } from './secrets.ts';

/** The keys tokens are signed with (RS256). */
export type SigningKeys = {
  /** Private JWKs for the token service: the one that signs comes first, retired ones follow until they are dropped. */
  readonly private: readonly SigningJwk[];
  /** By key id: what verifies. */
  readonly public: ReadonlyMap<string, KeyObject>;
};
export type SigningJwk = JsonWebKey & { kid: string; alg: 'RS256'; use: 'sig' };

const generate = promisify(generateKeyPair);

/** Reads the keys; makes the first one at the first start. Fails when they were sealed with another secret. */
export const loadSigningKeys = async (store: Store, sealKey: Buffer): Promise<SigningKeys> => {
  let rows = await findSigningKeys(store.single);
  if (!rows.some((row) => row.retired_at === null)) {
    const made = await makeKey(sealKey);
    await inTransaction(store, (tx) => insertFirstSigningKey(tx, made, toInstant(Date.now())));
    rows = await findSigningKeys(store.single);
  }
  const ordered = [...rows.filter((row) => row.retired_at === null), ...rows.filter((row) => row.retired_at !== null)];
  return {
    private: ordered.map((row) => openKey(row, sealKey)),
    public: new Map(ordered.map((row) => [row.kid, createPublicKey({ key: row.public_key, format: 'jwk' })])),
  };
};

/** Adds a new key that signs from now on. The old ones stay published, so that tokens they signed live out their hour. */
export const rotateSigningKeys = async (store: Store, sealKey: Buffer): Promise<void> => {
  const made = await makeKey(sealKey);
  const now = toInstant(Date.now());
  await inTransaction(store, async (tx) => {
    await insertSigningKey(tx, made, now);
    await retireSigningKeys(tx, made.kid, now);
  });
};

/** The public parts, as a document that clients read. */
export const publishedKeys = (keys: SigningKeys) => ({
  keys: keys.private.map(({ kty, n, e, kid, alg, use }) => ({ kty, n, e, kid, alg, use })),
});

const inTransaction = (store: Store, work: (tx: Tx) => Promise<unknown>): Promise<void> =>
  store.transaction(async (tx) => {
    await work(tx);
    return { commit: true, value: undefined };
  });

const makeKey = async (sealKey: Buffer): Promise<SigningKeyRow> => {
  const pair = await generate('rsa', { modulusLength: 2048 });
  return {
    kid: randomUUID(),
    sealed_private: seal(sealKey, JSON.stringify(pair.privateKey.export({ format: 'jwk' }))),
    public_key: { ...pair.publicKey.export({ format: 'jwk' }) },
    retired_at: null,
  };
};

const openKey = (row: SigningKeyRow, sealKey: Buffer): SigningJwk => {
  let text: string;
  try {
    text = unseal(sealKey, row.sealed_private);
  } catch (cause) {
    throw new Error('the signing keys in the database were sealed with another secret', { cause });
  }
  return { ...(JSON.parse(text) as JsonWebKey), kid: row.kid, alg: 'RS256', use: 'sig' };
};
