import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** What the token service keeps: grants, refresh tokens, codes, sessions of a sign-in under way, and signing keys. */
export type TokenRecord = { id: string; payload: Record<string, unknown>; consumed_at: Instant | null };
export type NewTokenRecord = {
  kind: string;
  id: string;
  payload: Record<string, unknown>;
  grantId: string | null;
  userCode: string | null;
  uid: string | null;
  personId: string | null;
  expiresAt: Instant | null;
};

export const saveTokenRecord = (tx: Tx, record: NewTokenRecord): Promise<number> =>
  tx.run(statement`
    insert into identity.token_records (kind, id, payload, grant_id, user_code, uid, person_id, expires_at)
    values (${record.kind}, ${record.id}, ${JSON.stringify(record.payload)}, ${record.grantId}, ${record.userCode},
      ${record.uid}, ${record.personId}, ${record.expiresAt})
    on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
      user_code = excluded.user_code, uid = excluded.uid, person_id = excluded.person_id,
      expires_at = excluded.expires_at`);

export const findTokenRecord = (tx: Tx, kind: string, id: string): Promise<TokenRecord | undefined> =>
  tx.maybe(statement<TokenRecord>`
    select id, payload, consumed_at from identity.token_records where kind = ${kind} and id = ${id}`);

export const findTokenRecordByUid = (tx: Tx, kind: string, uid: string): Promise<TokenRecord | undefined> =>
  tx.maybe(statement<TokenRecord>`
    select id, payload, consumed_at from identity.token_records where kind = ${kind} and uid = ${uid}`);

export const findTokenRecordByUserCode = (tx: Tx, kind: string, userCode: string): Promise<TokenRecord | undefined> =>
  tx.maybe(statement<TokenRecord>`
    select id, payload, consumed_at from identity.token_records where kind = ${kind} and user_code = ${userCode}`);

/** Marks a code or refresh token as used. Gives false when it was used before: only one of two at once wins. */
export const consumeTokenRecord = async (tx: Tx, kind: string, id: string, now: Instant): Promise<boolean> =>
  (await tx.run(statement`
    update identity.token_records set consumed_at = ${now}
    where kind = ${kind} and id = ${id} and consumed_at is null`)) === 1;

export const deleteTokenRecord = (tx: Tx, kind: string, id: string): Promise<number> =>
  tx.run(statement`delete from identity.token_records where kind = ${kind} and id = ${id}`);

export const deleteTokenRecordsOfGrant = (tx: Tx, kind: string, grantId: string): Promise<number> =>
  tx.run(statement`delete from identity.token_records where kind = ${kind} and grant_id = ${grantId}`);

/** Drops what has expired: records, sessions, challenges. */
export const purgeExpired = async (tx: Tx, now: Instant): Promise<void> => {
  await tx.run(statement`delete from identity.token_records where expires_at < ${now}`);
  await tx.run(statement`delete from identity.sessions where expires_at < ${now}`);
  await tx.run(statement`delete from identity.verifications where expires_at < ${now}`);
};

export type SigningKeyRow = {
  kid: string;
  sealed_private: string;
  public_key: Record<string, unknown>;
  retired_at: Instant | null;
};

/** Newest first. */
export const findSigningKeys = (tx: Tx): Promise<SigningKeyRow[]> =>
  tx.all(statement<SigningKeyRow>`
    select kid, sealed_private, public_key, retired_at from identity.signing_keys order by created_at desc, kid`);

/** Adds the first key. Two processes that start at once agree on one: the lock orders them. */
export const insertFirstSigningKey = async (tx: Tx, key: SigningKeyRow, now: Instant): Promise<void> => {
  await tx.run(statement`select pg_advisory_xact_lock(727202)`);
  await tx.run(statement`
    insert into identity.signing_keys (kid, sealed_private, public_key, created_at)
    select ${key.kid}, ${key.sealed_private}, ${JSON.stringify(key.public_key)}::jsonb, ${now}::timestamptz
    where not exists (select from identity.signing_keys where retired_at is null)`);
};

export const insertSigningKey = (tx: Tx, key: SigningKeyRow, now: Instant): Promise<number> =>
  tx.run(statement`
    insert into identity.signing_keys (kid, sealed_private, public_key, created_at)
    values (${key.kid}, ${key.sealed_private}, ${JSON.stringify(key.public_key)}::jsonb, ${now})`);

export const retireSigningKeys = (tx: Tx, except: string, now: Instant): Promise<number> =>
  tx.run(statement`
    update identity.signing_keys set retired_at = ${now} where kid <> ${except} and retired_at is null`);

/** Drops keys that were retired before a moment: no token they signed is alive. */
export const deleteRetiredKeys = (tx: Tx, before: Instant): Promise<number> =>
  tx.run(statement`delete from identity.signing_keys where retired_at < ${before}`);
