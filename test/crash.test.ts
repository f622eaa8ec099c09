import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, stopEmbedded } from '../src/db/embedded.ts';
import { insertOrganizations, insertPeople } from '../src/db/import.ts';
import { openStore, type Store, statement } from '../src/db/store.ts';
import type { Organization } from '../src/domain/organizations.ts';
import { NO_PROFILE, type Person } from '../src/domain/users.ts';
import { asId } from '../src/kernel/ids.ts';
import { toInstant } from '../src/kernel/time.ts';
import { personIdOf } from '../src/sandbox/cast.ts';

const ACCEPTANCES = 200;
/** After how many answers what is killed. Kills of the database end every connection of the server at once. */
const KILLS: readonly [number, 'server' | 'database'][] = [
  [15, 'server'],
  [40, 'database'],
  [70, 'server'],
  [95, 'database'],
  [120, 'server'],
  [150, 'database'],
  [175, 'server'],
];
const CLI = fileURLToPath(new URL('../src/main/cli.ts', import.meta.url));
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';

type Customer = { index: number; id: string; upn: string };
const customers: readonly Customer[] = Array.from({ length: ACCEPTANCES }, (_, index) => ({
  index,
  id: `c0ffee00-cafe-4abc-9def-${String(index).padStart(12, '0')}`,
  upn: `admin@customer${index}.example`,
}));

describe(`${ACCEPTANCES} acceptances while server and database are killed`, () => {
  let dataDir: string;
  let port: number;
  let server: ChildProcess;
  let store: Store;
  const base = () => `http://localhost:${port}`;

  const boot = async () => {
    let said = '';
    server = spawn(process.execPath, [CLI, 'sandbox'], {
      env: { ...process.env, PORT: String(port), BASE_URL: base(), TANDEM_DATA: dataDir, LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server.stderr?.on('data', (text) => {
      said += text;
    });
    await ready(`${base()}/readyz`, () => {
      if (server.exitCode !== null) throw new Error(`the server ended: ${said}`);
    });
  };
  const killServer = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    await boot();
  };
  /** The server survives the loss of its database; a second start brings the database back under it. */
  const killDatabase = async () => {
    const database = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
    process.kill(database.pid, 'SIGKILL');
    await killServer();
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tandem crash '));
    await chmod(dataDir, 0o711); // as root the database runs as another user
    port = await freePort();
    await boot();
    const database = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
    store = openStore(database.url, 2);
    await plantCustomers(store);
  }, 60_000);

  afterAll(async () => {
    await store?.close();
    if (server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
    }
    await stopEmbedded(join(dataDir, 'postgres'));
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  test('everything acknowledged is there, nothing is half done, every effect happens once', async () => {
    const hugo = await signIn(base(), 'hugo@harborit.example');
    const tokens = new Map<number, string>();
    for (const customer of customers) tokens.set(customer.index, await invite(base(), hugo));

    const acknowledged = new Set<number>();
    const kills = [...KILLS];
    let killing: Promise<void> | undefined;
    const waiting = [...customers];
    const worker = async () => {
      for (let customer = waiting.shift(); customer; customer = waiting.shift()) {
        await insist(async () => {
          await killing;
          const carla = await signIn(base(), customer.upn);
          const token = tokens.get(customer.index) as string;
          await accept(base(), carla, token, `accept-${customer.index}`);
        });
        acknowledged.add(customer.index);
        const due = kills[0];
        if (due && acknowledged.size >= due[0]) {
          kills.shift();
          killing = (due[1] === 'server' ? killServer() : killDatabase()).finally(() => {
            killing = undefined;
          });
        }
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    await killing;
    expect(kills).toEqual([]);
    expect(acknowledged.size).toBe(ACCEPTANCES);

    await store.close();
    const database = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
    store = openStore(database.url, 2);
    const rows = await store.single.all(statement<{
      relationships: number;
      grants: number;
      agreements: number;
      log: number;
    }>`
      select
        (select count(*) from relationships r where r.customer_id = o.id and r.state = 'active') as relationships,
        (select count(*) from delegated_admins d where d.customer_id = o.id and d.state = 'active') as grants,
        (select count(*) from agreement_acceptances a where a.organization_id = o.id) as agreements,
        (select count(*) from audit_entries e where e.customer_id = o.id and e.action = 'invitation.accepted') as log
      from organizations o where o.domain like 'customer%.example'`);
    expect(rows).toHaveLength(ACCEPTANCES);
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ relationships: 2, grants: 1, agreements: 1, log: 4 })]),
    );
    const { used } = await store.single.one(statement<{ used: number }>`
      select count(*) as used from invitations where state = 'accepted'`);
    expect(used).toBe(ACCEPTANCES);

    await until(async () => {
      const { jobs } = await store.single.one(statement<{ jobs: number }>`
        select count(*) as jobs from graphile_worker.jobs`);
      return jobs === 0;
    });
    // Told of each acceptance, by letter and under the bell: the admins of both partners, and whoever accepted.
    const told = await store.single.one(statement<{ letters: number; notices: number }>`
      select (select count(*) from sandbox_mail) as letters,
        (select count(*) from notices where type = 'invitation.accepted') as notices`);
    expect(told).toEqual({ letters: ACCEPTANCES * 3, notices: ACCEPTANCES * 3 });
  }, 240_000);
});

const plantCustomers = (store: Store): Promise<void> =>
  store.transaction(async (tx) => {
    const now = toInstant(Date.now());
    const organizations = customers.map(
      ({ id, index }): Organization => ({
        id: asId(id),
        kind: 'customer',
        name: `Customer ${index}`,
        domain: `customer${index}.example`,
        country: 'PT',
        locale: index % 2 === 0 ? 'en' : 'zh-TW',
        partnerId: null,
        standing: 'good',
        programAgreementSignedAt: null,
        profile: { legalName: `Customer ${index}, Lda.`, addressLine1: `Rua ${index}`, city: 'Porto' },
        supportContact: null,
        version: 1,
      }),
    );
    await insertOrganizations(tx, organizations, now);
    const people = customers.map(
      ({ id, upn, index }): Person => ({
        id: personIdOf(upn),
        organizationId: asId(id),
        name: `Admin ${index}`,
        upn,
        locale: null,
        roles: ['global-admin'],
        state: 'active',
        version: 1,
        ...NO_PROFILE,
      }),
    );
    await insertPeople(tx, people, now);
    for (const person of people) {
      await tx.run(statement`
        insert into identity.users (id, name, email, created_at, updated_at, two_factor_enabled)
        values (${person.id}, ${person.name}, ${person.upn}, ${now}, ${now}, true)`);
    }
    return { commit: true, value: undefined };
  });

const post = (base: string, path: string, cookie: string, body: unknown, key?: string): Promise<Response> =>
  fetch(`${base}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: base,
      cookie,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });

const signIn = async (base: string, upn: string): Promise<string> => {
  const reply = await post(base, '/api/v1/sandbox/sign-in', '', { upn });
  if (!reply.ok) throw new Error(`sign-in of ${upn}: ${reply.status} ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

const invite = async (base: string, cookie: string): Promise<string> => {
  const reply = await post(base, '/api/v1/invitations', cookie, { kind: 'reseller_joint', providerId: NORTHLIGHT });
  const { link } = (await reply.json()) as { link: string };
  return link.split('/').at(-1) as string;
};

const accept = async (base: string, cookie: string, token: string, key: string): Promise<void> => {
  const consent = { agreement: { version: '2026-07' } };
  const reply = await post(base, `/api/v1/acceptances/${token}/accept`, cookie, consent, key);
  if (reply.status === 200) return;
  const text = await reply.text();
  if (reply.status < 500) throw new Wrong(`${reply.status} ${text}`);
  throw new Error(text);
};

/** An answer that no repetition will better. */
class Wrong extends Error {}

/** Repeats what failed because something was down, for a minute at most. */
const insist = async (attempt: () => Promise<void>): Promise<void> => {
  const until = Date.now() + 60_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof Wrong || Date.now() > until) throw error;
      await pause(50);
    }
  }
};

/** Waits until it is so, for half a minute at most. */
const until = async (condition: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it did not become so within 30 seconds');
    await pause(50);
  }
};

const ready = async (url: string, check: () => void): Promise<void> => {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    check();
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.ok) return;
    await pause(50);
  }
  throw new Error(`${url} did not become ready`);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
