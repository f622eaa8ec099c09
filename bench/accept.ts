import pg from 'pg';
import { acceptInvitation } from '../src/app/acceptances/accept.ts';
import type { Context } from '../src/app/context.ts';
import { draftInvitation } from '../src/app/invitations/draft.ts';
import { importWorld } from '../src/app/platform/import-world.ts';
import { insertOrganizations } from '../src/db/import.ts';
import { migrate } from '../src/db/migrate.ts';
import { openStore, type Store } from '../src/db/store.ts';
import type { Actor, PersonActor } from '../src/domain/actor.ts';
import { CUSTOMER_AGREEMENT } from '../src/domain/agreements.ts';
import { asId, type Token } from '../src/kernel/ids.ts';
import { realClock, realIds } from '../src/main/system.ts';
import { castWorld, personIdOf } from '../src/sandbox/cast.ts';
import { named, type Server, withClient } from './databases.ts';
import { HARBOR, NORTHLIGHT } from './seed.ts';

const AT_ONCE = 8;
/** So many through the use case, then the same bare, and so on: what else the machine does falls on both. */
const PORTION = 50;
const ids = realIds('a secret that is used for measuring and nothing else');

type Asked = { readonly token: Token; readonly customer: PersonActor };
type Write = { readonly text: string; readonly values: unknown[]; readonly name?: string };

/**
 * Joint acceptances per second through the use case, beside bare transactions that write the very same rows with the very
 * same statements and look at nothing before. Both start from the same database.
 */
export const measureAcceptances = async (server: Server, count: number): Promise<{ ratio: number; rows: number }> => {
  const base = await server.database('accept_base');
  const asked = await prepare(base, count);
  const copy = async (name: string) => {
    await withClient(named(base, 'postgres'), async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name} template accept_base`);
    });
    return named(base, name);
  };
  const store = openStore(await copy('accept_real'), AT_ONCE);
  const pool = new pg.Pool({ connectionString: await copy('accept_bare'), max: AT_ONCE });
  try {
    const written = record(store);
    const took = { real: 0, bare: 0 };
    let statements = 0;
    for (let from = 0; from < asked.length; from += PORTION) {
      const real = await timeOf(asked.slice(from, from + PORTION), (one) => accept(store, one));
      const writes = written.splice(0);
      const bare = await timeOf(writes, (one) => replay(pool, one));
      statements += writes.flat().length;
      if (from === 0) continue; // the first portion warms up
      took.real += real;
      took.bare += bare;
    }
    return { ratio: took.bare / took.real, rows: statements / asked.length };
  } finally {
    await store.close();
    await pool.end();
  }
};

const contextOf = (store: Store, actor: Actor): Context => ({
  store,
  clock: realClock,
  wall: realClock,
  ids,
  base: 'http://localhost',
  actor,
  door: 'api',
  requestId: ids.id<'request'>(),
});

const person = (
  upn: string,
  organization: Pick<PersonActor, 'organizationId' | 'organizationName' | 'organizationKind'>,
) => ({
  kind: 'person' as const,
  personId: personIdOf(upn),
  name: 'Somebody',
  upn,
  locale: 'en' as const,
  ...organization,
  roles: ['global-admin' as const, ...(organization.organizationKind === 'customer' ? [] : ['admin-agent' as const])],
  secondFactorAt: realClock.now(),
  secondFactor: 'totp',
});

/** The cast, customers that know nobody yet, and a joint invitation for each. */
const prepare = async (url: string, count: number): Promise<Asked[]> => {
  await migrate(url);
  const store = openStore(url, 2);
  try {
    const world = castWorld(realClock.now());
    const imported = await importWorld(contextOf(store, { kind: 'system' }), world, { into: 'empty' });
    const cedar = world.organizations.find((one) => one.domain === 'cedarclinic.example');
    if (!imported.ok || !cedar) throw new Error('the cast could not be imported');
    const customers = Array.from({ length: count }, (_, index) => ({
      ...cedar,
      id: ids.id<'organization'>(),
      name: `Customer ${index} of the bench`,
      domain: `customer${index}.example`,
    }));
    await store.transaction(async (tx) => {
      await insertOrganizations(tx, customers, realClock.now());
      return { commit: true, value: null };
    });
    const harbor = {
      organizationId: asId<'organization'>(HARBOR),
      organizationName: 'Harbor IT',
      organizationKind: 'reseller' as const,
    };
    const hugo = contextOf(store, person('hugo@harborit.example', harbor));
    const asked: Asked[] = [];
    for (const customer of customers) {
      const draft = await draftInvitation(hugo, { kind: 'reseller_joint', providerId: asId(NORTHLIGHT), locale: 'en' });
      if (!draft.ok) throw new Error(`drafting: ${draft.failure.code}`);
      const token = ids.invitationToken(draft.value.invitation.id);
      const { id: organizationId, name: organizationName } = customer;
      asked.push({
        token,
        customer: person(`admin@${customer.domain}`, {
          organizationId,
          organizationName,
          organizationKind: 'customer',
        }),
      });
    }
    return asked;
  } finally {
    await store.close();
  }
};

const accept = async (store: Store, { token, customer }: Asked): Promise<void> => {
  const accepted = await acceptInvitation(contextOf(store, customer), token, CUSTOMER_AGREEMENT.version);
  if (!accepted.ok) throw new Error(`accepting: ${accepted.failure.code}`);
};

/** Notes what each transaction of the store writes, in order. */
const record = (store: Store): Write[][] => {
  const written: Write[][] = [];
  const known = new Set<pg.PoolClient>();
  store.pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    let current: Write[] = [];
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const { text } = args[0] as Write;
      if (text === 'begin') {
        current = [];
        written.push(current);
      }
      if (WRITES.test(text)) current.push(args[0] as Write);
      return query(...args);
    }) as typeof client.query;
  });
  return written;
};
const WRITES = /^\s*(insert|update|delete|select graphile_worker)/i;

const replay = async (pool: pg.Pool, writes: readonly Write[]): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const write of writes) await client.query(write);
    await client.query('commit');
  } finally {
    client.release();
  }
};

/** Milliseconds until all of them are done, several at once. */
const timeOf = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<number> => {
  const waiting = [...items];
  const begun = performance.now();
  const loop = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
  return performance.now() - begun;
};
