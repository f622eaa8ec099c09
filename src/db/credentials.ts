import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** What proves that somebody is who they say: password digests, authenticator secrets, passkeys. */
export type Credentials = { personId: string; name: string; upn: string; passwordHash: string | null; now: Instant };

/** Makes a person able to sign in. Repeating it changes name, UPN and, when one is given, the password. */
export const saveCredentials = async (tx: Tx, credentials: Credentials): Promise<void> => {
  const { personId, name, upn, now } = credentials;
  await tx.run(statement`
    insert into identity.users (id, name, email, created_at, updated_at)
    values (${personId}, ${name}, ${upn}, ${now}, ${now})
    on conflict (id) do update set name = excluded.name, email = excluded.email, updated_at = excluded.updated_at`);
  if (credentials.passwordHash !== null) await savePassword(tx, personId, credentials.passwordHash, now);
};

export const savePassword = (tx: Tx, personId: string, hash: string, now: Instant): Promise<number> =>
  tx.run(statement`
    insert into identity.accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${`credential:${personId}`}, ${personId}, ${personId}, 'credential', ${hash}, ${now}, ${now})
    on conflict (provider_id, account_id) do update
    set password = excluded.password, updated_at = excluded.updated_at`);

export const requirePasswordChange = (tx: Tx, personId: string, required: boolean): Promise<number> =>
  tx.run(statement`update identity.users set must_change_password = ${required} where id = ${personId}`);

export type TotpRow = { id: string; secret: string; verified: boolean; pending_secret: string | null };

export const findTotp = (tx: Tx, personId: string): Promise<TotpRow | undefined> =>
  tx.maybe(statement<TotpRow>`
    select id, secret, verified, pending_secret from identity.two_factors where user_id = ${personId}`);

/** The digest of a person's password. */
export const findPassword = async (tx: Tx, personId: string): Promise<string | undefined> => {
  const row = await tx.maybe(statement<{ password: string | null }>`
    select password from identity.accounts where provider_id = 'credential' and account_id = ${personId}`);
  return row?.password ?? undefined;
};

/** Takes a code's time step for good. Gives false when this or a later step was taken before: the code is a replay. */
export const takeTotpStep = async (tx: Tx, id: string, step: number): Promise<boolean> =>
  (await tx.run(statement`
    update identity.two_factors set last_step = ${step}, verified = true
    where id = ${id} and last_step < ${step}`)) === 1;

/** The same for the new authenticator's first code: it takes the place of the old one, backup codes and all. */
export const promoteTotp = async (tx: Tx, id: string, pendingSecret: string, step: number): Promise<boolean> =>
  (await tx.run(statement`
    update identity.two_factors set secret = pending_secret, backup_codes = pending_backup_codes, pending_secret = null,
      pending_backup_codes = null, last_step = ${step}
    where id = ${id} and pending_secret = ${pendingSecret}`)) === 1;

/** An authenticator that counts from its first code on. A confirmed one stays in force until then. */
export const offerTotp = (tx: Tx, id: string, personId: string, secret: string, codes: string): Promise<number> =>
  tx.run(statement`
    insert into identity.two_factors as t (id, user_id, secret, backup_codes, verified)
    values (${id}, ${personId}, ${secret}, ${codes}, false)
    on conflict (user_id) do update set
      secret = case when t.verified then t.secret else excluded.secret end,
      backup_codes = case when t.verified then t.backup_codes else excluded.backup_codes end,
      pending_secret = case when t.verified then excluded.secret end,
      pending_backup_codes = case when t.verified then excluded.backup_codes end`);

export const enableTotp = (tx: Tx, personId: string): Promise<number> =>
  tx.run(statement`update identity.users set two_factor_enabled = true where id = ${personId}`);

export const saveTotp = async (tx: Tx, personId: string, secret: string, backupCodes: string): Promise<void> => {
  await tx.run(statement`
    insert into identity.two_factors (id, user_id, secret, backup_codes, verified)
    values (${`totp:${personId}`}, ${personId}, ${secret}, ${backupCodes}, true)
    on conflict (user_id) do update
    set secret = excluded.secret, backup_codes = excluded.backup_codes, verified = true, last_step = 0,
      pending_secret = null, pending_backup_codes = null`);
  await enableTotp(tx, personId);
};

/** Which second factors a person has set up. */
export type Factors = { totp: boolean; passkeys: number; must_change_password: boolean };
export const findFactors = (tx: Tx, personId: string): Promise<Factors | undefined> =>
  tx.maybe(statement<Factors>`
    select u.two_factor_enabled as totp, u.must_change_password,
      (select count(*)::int from identity.passkeys k where k.user_id = u.id) as passkeys
    from identity.users u where u.id = ${personId}`);

export const deleteFactors = async (tx: Tx, personId: string): Promise<void> => {
  await tx.run(statement`delete from identity.two_factors where user_id = ${personId}`);
  await tx.run(statement`delete from identity.passkeys where user_id = ${personId}`);
  await tx.run(statement`update identity.users set two_factor_enabled = false where id = ${personId}`);
};
