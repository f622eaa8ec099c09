import type { KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { findApplication, findTenant } from '../db/applications.ts';
import { findPerson, findSession, type PersonFacts } from '../db/sessions.ts';
import type { Store } from '../db/store.ts';
import type { Actor, ApplicationActor, PersonActor } from '../domain/actor.ts';
import type { OrganizationKind } from '../domain/organizations.ts';
import type { Role } from '../domain/users.ts';
import { asId } from '../kernel/ids.ts';
import { LOCALES } from '../kernel/locale.ts';
import { ok, type Refused, type Result } from '../kernel/result.ts';
import { type Instant, toInstant } from '../kernel/time.ts';
import { type AccessClaims, type TokenFailure, verifyAccessToken } from './access-tokens.ts';
import type { SessionCookie } from './cookies.ts';
import type { Forget } from './factor-endpoints.ts';
import { digestOf } from './secrets.ts';

/** Who calls, and what proved it: state-changing requests by cookie also need a trusted origin. */
export type Caller = { readonly actor: Actor; readonly by: 'session' | 'token' | 'nothing' };
export type CallerHeaders = { authorization?: string | undefined; cookie?: string | undefined };

/** How long an answer of the database may be reused, in milliseconds: long enough for a burst, too short to notice. */
const REMEMBER = 2000;
const VISITOR: Caller = { actor: { kind: 'visitor' }, by: 'nothing' };

type Parts = { store: Store; cookie: SessionCookie; keys: () => ReadonlyMap<string, KeyObject>; base: string };
type Session = { token: string; expires: number; actor: PersonActor };
type Program = { actor: ApplicationActor };

/** Something that remembers for a moment, and forgets when told. */
export type Callers = {
  identify(headers: CallerHeaders): Promise<Result<Caller, TokenFailure>>;
  /** Without arguments: everything. */
  forget: Forget;
};

export const createCallers = ({ store, cookie, keys, base }: Parts): Callers => {
  const sessions = new LRUCache<string, Session>({ max: 5000, ttl: REMEMBER });
  const people = new LRUCache<string, PersonFacts>({ max: 5000, ttl: REMEMBER });
  const programs = new LRUCache<string, Program>({ max: 1000, ttl: REMEMBER });
  const tokens = new LRUCache<string, AccessClaims>({ max: 5000 });
  /** Counts forgetting: an answer that was asked for before must not be remembered after. */
  let generation = 0;

  const bySession = async (raw: string, header: string): Promise<Caller> => {
    const known = sessions.get(raw);
    if (known && known.expires > Date.now()) return { actor: known.actor, by: 'session' };
    const token = cookie.read(header);
    if (token === undefined) return VISITOR;
    const asked = generation;
    const facts = await findSession(store.single, token, toInstant(Date.now()));
    if (!facts) return VISITOR;
    // Until a given password is replaced by one's own, the second factor counts for nothing.
    const shown = facts.must_change_password ? null : facts.second_factor_at;
    const actor = toPerson(facts, shown, shown === null ? null : facts.second_factor_method);
    if (asked === generation) sessions.set(raw, { token, expires: Date.parse(facts.expires_at), actor });
    return { actor, by: 'session' };
  };

  const byToken = async (token: string): Promise<Result<Caller, TokenFailure>> => {
    const now = Math.floor(Date.now() / 1000);
    const digest = digestOf(token);
    let claims = tokens.get(digest);
    if (claims === undefined) {
      const verified = verifyAccessToken(token, keys(), base, now);
      if (!verified.ok) return verified;
      claims = verified.value;
      tokens.set(digest, claims);
    }
    if (claims.exp <= now) return { ok: false, failure: 'token_expired' };
    return claims.scp === undefined ? byProgram(claims) : byPerson(claims);
  };

  const byPerson = async (claims: AccessClaims): Promise<Result<Caller, TokenFailure>> => {
    let facts = people.get(claims.oid);
    if (!facts) {
      const asked = generation;
      facts = await findPerson(store.single, claims.oid);
      if (!facts) return INVALID;
      if (asked === generation) people.set(claims.oid, facts);
    }
    if (facts.organization_id !== claims.tid || facts.must_change_password) return INVALID;
    const ended = facts.tokens_valid_from;
    if (ended !== null && (claims.issued_ms ?? 0) <= Date.parse(ended)) return INVALID;
    const proven = claims.amr?.includes('mfa') === true && claims.auth_time !== undefined;
    const shown = proven ? toInstant((claims.auth_time ?? 0) * 1000) : null;
    return ok({ actor: toPerson(facts, shown, proven ? (claims.acr ?? 'totp') : null), by: 'token' });
  };

  const byProgram = async (claims: AccessClaims): Promise<Result<Caller, TokenFailure>> => {
    let program = programs.get(claims.appid);
    if (!program) {
      const asked = generation;
      const application = await findApplication(store.single, claims.appid);
      const tenant = application && (await findTenant(store.single, application.organization_id));
      if (!application || !tenant) return INVALID;
      program = {
        actor: {
          kind: 'application',
          applicationId: application.client_id,
          organizationId: asId(tenant.id),
          organizationName: tenant.name,
          organizationKind: tenant.kind as OrganizationKind,
        },
      };
      if (asked === generation) programs.set(claims.appid, program);
    }
    return program.actor.organizationId === claims.tid ? ok({ actor: program.actor, by: 'token' }) : INVALID;
  };

  return {
    identify: async ({ authorization, cookie: header }) => {
      if (authorization !== undefined) {
        const bearer = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
        return bearer === undefined ? INVALID : byToken(bearer);
      }
      const raw = cookie.raw(header);
      return ok(raw === undefined || header === undefined ? VISITOR : await bySession(raw, header));
    },
    forget: ({ token, personId } = {}) => {
      generation++;
      if (token === undefined && personId === undefined) {
        sessions.clear();
        people.clear();
        programs.clear();
      }
      if (personId !== undefined) people.delete(personId);
      for (const [raw, session] of sessions.entries()) {
        if (session.token === token || session.actor.personId === personId) sessions.delete(raw);
      }
    },
  };
};

const INVALID: Refused<TokenFailure> = { ok: false, failure: 'token_invalid' };

const toPerson = (facts: PersonFacts, secondFactorAt: Instant | null, secondFactor: string | null): PersonActor => ({
  kind: 'person',
  personId: asId(facts.person_id),
  name: facts.name,
  upn: facts.upn,
  locale: LOCALES.find((known) => known === facts.locale) ?? 'en',
  organizationId: asId(facts.organization_id),
  organizationName: facts.organization_name,
  organizationKind: facts.organization_kind as OrganizationKind,
  roles: facts.roles as Role[],
  secondFactorAt,
  secondFactor,
});
