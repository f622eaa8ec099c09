import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertOrganizations, insertPeople } from '../src/db/import.ts';
import { openStore, type Store, statement } from '../src/db/store.ts';
import type { Organization } from '../src/domain/organizations.ts';
import { NO_PROFILE, type Person } from '../src/domain/users.ts';
import { asId } from '../src/kernel/ids.ts';
import { toInstant } from '../src/kernel/time.ts';
import { personIdOf } from '../src/sandbox/cast.ts';
import { type Client, settled, signIn } from './crash/client.ts';
import { type House, openHouse, type Victim } from './crash/house.ts';
import { killing } from './crash/killing.ts';

const ACCEPTANCES = 200;
/** After how many answers what is killed. Kills of the database end every connection of the server at once. */
const KILLS: readonly [number, Victim][] = [
  [15, 'server'],
  [40, 'database'],
  [70, 'server'],
  [95, 'database'],
  [120, 'server'],
  [150, 'database'],
  [175, 'server'],
];
const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';

type Customer = { index: number; id: string; upn: string };
const customers: readonly Customer[] = Array.from({ length: ACCEPTANCES }, (_, index) => ({
  index,
  id: `c0ffee00-cafe-4abc-9def-${String(index).padStart(12, '0')}`,
  upn: `admin@customer${index}.example`,
}));

describe(`${ACCEPTANCES} acceptances while server and database are killed`, () => {
  let house: House;
  let store: Store;
  beforeAll(async () => {
    house = await openHouse();
    store = openStore(await house.databaseUrl(), 2);
    await plantCustomers(store);
  }, 180_000);
  afterAll(async () => {
    await store?.close();
    await house?.close();
  }, 60_000);

  test('everything acknowledged is there, nothing is half done, every effect happens once', async () => {
    const hugo = await signIn(house.base, 'hugo@harborit.example');
    const tokens = new Map<number, string>();
    for (const customer of customers) tokens.set(customer.index, await invite(hugo));

    const acknowledged = new Set<number>();
    const kills = killing(house.kill, KILLS);
    const waiting = [...customers];
    const worker = async () => {
      for (let customer = waiting.shift(); customer; customer = waiting.shift()) {
        const carla = await signIn(house.base, customer.upn);
        await accept(carla, tokens.get(customer.index) as string);
        acknowledged.add(customer.index);
        kills.count();
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    await kills.over();
    expect(acknowledged.size).toBe(ACCEPTANCES);

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

    await settled(async () => {
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

const invite = async (hugo: Client): Promise<string> => {
  const draft = { kind: 'reseller_joint', providerId: NORTHLIGHT };
  const { link } = await hugo<{ link: string }>('POST', '/api/v1/invitations', draft);
  return link.split('/').at(-1) as string;
};

const accept = (carla: Client, token: string): Promise<unknown> =>
  carla('POST', `/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
