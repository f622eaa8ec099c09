import type { FastifyInstance } from 'fastify';
import type { Context } from '../src/app/context.ts';
import { importWorld } from '../src/app/platform/import-world.ts';
import { openStore, type Store, statement } from '../src/db/store.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Role } from '../src/domain/users.ts';
import type { World } from '../src/http/context.ts';
import { buildServer } from '../src/http/server.ts';
import { passwords } from '../src/identity/passwords.ts';
import { asId, type IdSource } from '../src/kernel/ids.ts';
import { ok } from '../src/kernel/result.ts';
import { addPeriod, type Clock, type Instant } from '../src/kernel/time.ts';
import { realIds } from '../src/main/system.ts';
import { castWorld } from '../src/sandbox/cast.ts';
import { type Contents, testDatabase } from './postgres.ts';

/** Monday morning in the sandbox's autumn. */
export const START = '2026-11-23T09:00:00.000Z' as Instant;

/** What a vendor's own system signs with here. */
export const PROVISIONER_KEY = Buffer.alloc(32, 7);

/** A clock that stands still until it is told to move. */
export type TestClock = Clock & { set(now: Instant): void; advance(period: string): void };
const testClock = (): TestClock => {
  let now = START;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    advance: (period) => {
      const to = addPeriod(now, period);
      if (to === undefined) throw new Error(`not a period: ${period}`);
      now = to;
    },
  };
};

export type Reply<Body = Record<string, unknown>> = {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: Body;
  text: string;
};
type Json = Record<string, unknown> | unknown[] | undefined;

/** Somebody who calls the API. Answers are what came over the wire. */
export type Caller = {
  get<Body = Record<string, unknown>>(path: string): Promise<Reply<Body>>;
  post<Body = Record<string, unknown>>(
    path: string,
    body?: Json,
    headers?: Record<string, string>,
  ): Promise<Reply<Body>>;
  patch<Body = Record<string, unknown>>(path: string, body: Json): Promise<Reply<Body>>;
  put<Body = Record<string, unknown>>(path: string, body?: Json): Promise<Reply<Body>>;
  delete<Body = Record<string, unknown>>(path: string): Promise<Reply<Body>>;
};

export type TestWorld = {
  store: Store;
  app: FastifyInstance;
  clock: TestClock;
  ids: IdSource;
  /** A database address, for a second store or a worker. */
  url: string;
  /** Calls as a person of the cast, with a second factor shown so long ago. */
  as(upn: string, factorAge?: FactorAge): Caller;
  /** Calls as an organization's own program. */
  asApplication(domain: string): Caller;
  visitor: Caller;
  /** A Context to call a use case with. */
  context(upn: string): Promise<Context>;
  systemContext(): Context;
  close(): Promise<void>;
};

const ids = realIds('a secret that only the tests know, forty characters');
const base = 'http://tandem.test';

const systemOf = (store: Store, clock: Clock): Context => ({
  store,
  clock,
  wall: clock,
  ids,
  base,
  actor: { kind: 'system' },
  door: 'sandbox',
  requestId: ids.id<'request'>(),
});

/** The cast as it moves in at `START`. */
const CAST: Contents = {
  name: 'cast',
  fill: async (url) => {
    const store = openStore(url, 1);
    try {
      const imported = await importWorld(systemOf(store, testClock()), castWorld(START), { into: 'empty' });
      if (!imported.ok) throw new Error(`the cast could not be imported: ${imported.failure.code}`);
    } finally {
      await store.close();
    }
  },
};

/**
 * The cast in a database of its own, behind the real server, with a clock that the test moves. Signing in is the one
 * thing that is not real here: `Bearer person <upn>` is taken at its word. What it takes to earn a token is told in
 * `test/identity`.
 */
export const testWorld = async (changes: Partial<World> = {}): Promise<TestWorld> => {
  const database = await testDatabase(CAST);
  const store = openStore(database.url, 8);
  const clock = testClock();
  const world: World = {
    store,
    clock,
    wall: clock,
    ids,
    base,
    identify: async ({ authorization }) => {
      if (authorization === undefined) return ok({ actor: { kind: 'visitor' }, by: 'nothing' });
      const actor = await findActor(store, clock, authorization.replace('Bearer ', ''));
      return actor ? ok({ actor, by: 'token' }) : { ok: false, failure: 'token_invalid' };
    },
    passwords,
    provisionerKey: PROVISIONER_KEY,
    ...changes,
  };
  const context = (actor: Actor): Context => ({
    store,
    clock,
    wall: clock,
    ids,
    base,
    actor,
    door: 'api',
    requestId: ids.id<'request'>(),
  });
  const systemContext = () => systemOf(store, clock);
  const app = await buildServer({ world, isTrustedOrigin: () => true });
  await app.ready();
  const call = callerOf(app);
  return {
    store,
    app,
    clock,
    ids,
    url: database.url,
    as: (upn, factorAge = 'fresh') => call(`Bearer person ${upn} ${factorAge}`),
    asApplication: (domain) => call(`Bearer application ${domain}`),
    visitor: call(undefined),
    context: async (upn) => {
      const actor = await findActor(store, clock, `person ${upn} fresh`);
      if (!actor) throw new Error(`nobody is called ${upn}`);
      return context(actor);
    },
    systemContext,
    close: async () => {
      await app.close();
      await store.close();
      await database.drop();
    },
  };
};

const callerOf =
  (app: FastifyInstance) =>
  (authorization: string | undefined): Caller => {
    const send = async <Body>(
      method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
      path: string,
      body?: Json,
      headers: Record<string, string> = {},
    ): Promise<Reply<Body>> => {
      const response = await app.inject({
        method,
        url: path,
        headers: { ...(authorization === undefined ? {} : { authorization }), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(response.headers['content-type'] ?? '').includes('json');
      return {
        status: response.statusCode,
        headers: response.headers,
        body: (isJson ? response.json() : {}) as Body,
        text: response.body,
      };
    };
    return {
      get: (path) => send('GET', path),
      post: (path, body, headers) => send('POST', path, body, headers),
      patch: (path, body) => send('PATCH', path, body),
      put: (path, body) => send('PUT', path, body),
      delete: (path) => send('DELETE', path),
    };
  };

/** How long ago the second factor was shown: just now, some hours, too long, or never. */
export type FactorAge = keyof typeof FACTOR_AGE | 'never';
const FACTOR_AGE = { fresh: 0, hours: 3 * 3_600_000, stale: 13 * 3_600_000 } as const;

type ActorRow = {
  id: string;
  name: string;
  upn: string;
  roles: Role[];
  organization_id: string;
  organization_name: string;
  kind: 'operator' | 'provider' | 'reseller' | 'customer';
  locale: 'en' | 'zh-TW';
};

const findActor = async (store: Store, clock: Clock, who: string): Promise<Actor | undefined> => {
  const [kind, name = '', age = 'fresh'] = who.split(' ');
  if (kind === 'application') {
    const row = await store.single.maybe(statement<ActorRow>`
      select id as organization_id, name as organization_name, kind from organizations where domain = ${name}`);
    return (
      row && {
        kind: 'application',
        applicationId: row.organization_id,
        organizationId: asId(row.organization_id),
        organizationName: row.organization_name,
        organizationKind: row.kind,
      }
    );
  }
  const row = await store.single.maybe(statement<ActorRow>`
    select p.id, p.name, p.upn, p.roles, p.organization_id, o.name as organization_name, o.kind,
      coalesce(p.locale, o.locale) as locale
    from people p join organizations o on o.id = p.organization_id where p.upn = ${name} and p.state = 'active'`);
  if (!row) return undefined;
  const shown = age === 'never' ? undefined : FACTOR_AGE[age as keyof typeof FACTOR_AGE];
  return {
    kind: 'person',
    personId: asId(row.id),
    name: row.name,
    upn: row.upn,
    locale: row.locale,
    organizationId: asId(row.organization_id),
    organizationName: row.organization_name,
    organizationKind: row.kind,
    roles: row.roles,
    secondFactorAt: shown === undefined ? null : (new Date(Date.parse(clock.now()) - shown).toISOString() as Instant),
    secondFactor: shown === undefined ? null : 'totp',
  };
};
