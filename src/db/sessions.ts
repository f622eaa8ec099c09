import type { Instant } from '../kernel/time.ts';
import { statement, type Tx } from './store.ts';

/** Sessions and people as identity reads them: one statement each, prepared, by primary or unique key. */
export type PersonFacts = {
  person_id: string;
  name: string;
  upn: string;
  locale: string;
  roles: string[];
  organization_id: string;
  organization_name: string;
  organization_kind: string;
  must_change_password: boolean;
  tokens_valid_from: Instant | null;
};
export type SessionFacts = PersonFacts & {
  session_id: string;
  expires_at: Instant;
  second_factor_at: Instant | null;
  second_factor_method: string | null;
};

/** The live session behind a token, with the person as of now; undefined when ended, expired, or the person removed. */
export const findSession = (tx: Tx, token: string, now: Instant): Promise<SessionFacts | undefined> =>
  tx.maybe(statement<SessionFacts>`
    select s.id as session_id, s.expires_at, s.second_factor_at, s.second_factor_method,
      p.id as person_id, p.name, p.upn, coalesce(p.locale, o.locale) as locale, p.roles,
      o.id as organization_id, o.name as organization_name, o.kind as organization_kind,
      u.must_change_password, u.tokens_valid_from
    from identity.sessions s
    join identity.users u on u.id = s.user_id
    join people p on p.id = s.user_id and p.state = 'active'
    join organizations o on o.id = p.organization_id
    where s.token = ${token} and s.expires_at > ${now}`);

/** A person who may act now; undefined when unknown, removed, or without credentials. */
export const findPerson = (tx: Tx, personId: string): Promise<PersonFacts | undefined> =>
  tx.maybe(statement<PersonFacts>`
    select p.id as person_id, p.name, p.upn, coalesce(p.locale, o.locale) as locale, p.roles,
      o.id as organization_id, o.name as organization_name, o.kind as organization_kind,
      u.must_change_password, u.tokens_valid_from
    from people p
    join identity.users u on u.id = p.id
    join organizations o on o.id = p.organization_id
    where p.id = ${personId} and p.state = 'active'`);

export type NewSession = {
  id: string;
  personId: string;
  token: string;
  now: Instant;
  expiresAt: Instant;
  method: string;
};

/** A session whose second factor was shown at `now` by `method`. */
export const insertSession = (tx: Tx, session: NewSession): Promise<number> =>
  tx.run(statement`
    insert into identity.sessions
      (id, user_id, token, expires_at, second_factor_at, second_factor_method, created_at, updated_at)
    values (${session.id}, ${session.personId}, ${session.token}, ${session.expiresAt}, ${session.now},
      ${session.method}, ${session.now}, ${session.now})`);

/** Writes down that the second factor was shown again in a running session. */
export const showSecondFactor = (tx: Tx, token: string, method: string, now: Instant): Promise<number> =>
  tx.run(statement`
    update identity.sessions set second_factor_at = ${now}, second_factor_method = ${method}, updated_at = ${now}
    where token = ${token}`);

/** Ends a person's sessions, all but the one named; gives how many. */
const deleteSessions = (tx: Tx, personId: string, exceptToken: string | null): Promise<number> =>
  tx.run(statement`
    delete from identity.sessions where user_id = ${personId} and token is distinct from ${exceptToken}`);

/** Ends sessions that never showed a second factor: from the first enrolled factor on, a password alone is nothing. */
export const deleteUnprovenSessions = (tx: Tx, personId: string): Promise<number> =>
  tx.run(statement`delete from identity.sessions where user_id = ${personId} and second_factor_at is null`);

/** Ends everything a person's tokens and programs hold: sessions but one, refresh tokens, and tokens issued before. */
export const endAccess = async (tx: Tx, personId: string, exceptToken: string | null, now: Instant): Promise<void> => {
  await deleteSessions(tx, personId, exceptToken);
  await tx.run(statement`delete from identity.token_records where person_id = ${personId}`);
  await tx.run(statement`update identity.users set tokens_valid_from = ${now} where id = ${personId}`);
};
