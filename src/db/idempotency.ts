import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

type Key = { readonly actor: string; readonly action: string; readonly key: string };
export type EarlierAnswer = { readonly bodyHash: string; readonly answer: unknown };

/**
 * Claims a key for this transaction. Whoever comes second waits here for the first to commit or roll back. Returns the
 * earlier answer if there is one that has not expired.
 */
export const claimKey = async (
  tx: Tx,
  claim: Key & { bodyHash: string; now: Instant; expiresAt: Instant },
): Promise<EarlierAnswer | undefined> => {
  const { actor, action, key, bodyHash, now, expiresAt } = claim;
  const claimed = await tx.maybe(statement`
    insert into idempotency (actor, action, key, body_hash, answer, expires_at)
    values (${actor}, ${action}, ${key}, ${bodyHash}, 'null', ${expiresAt})
    on conflict (actor, action, key) do update
      set body_hash = excluded.body_hash, answer = 'null', expires_at = excluded.expires_at
      where idempotency.expires_at <= ${now}
    returning 1`);
  if (claimed) return undefined;
  return tx.one(statement<EarlierAnswer>`
    select body_hash as "bodyHash", answer from idempotency
    where actor = ${actor} and action = ${action} and key = ${key}`);
};

/** Keeps the answer under the claimed key. */
export const rememberAnswer = async (
  tx: Tx,
  { actor, action, key, answer }: Key & { answer: unknown },
): Promise<void> => {
  await tx.run(statement`
    update idempotency set answer = ${JSON.stringify(answer ?? null)}
    where actor = ${actor} and action = ${action} and key = ${key}`);
};

/** Forgets answers whose time is over; returns how many. */
export const deleteExpiredKeys = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(statement`delete from idempotency where expires_at <= ${now}`);
