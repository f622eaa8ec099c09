import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Agreements = {
  state: string;
  items: {
    version: string;
    current: boolean;
    text: { en: string; 'zh-TW': string } | null;
    acceptance: { at: string; by: { name: string }; through: string } | null;
  }[];
  may: string[];
};
const CURRENT = '2026-07';
const TALLOW = 'c0ffee00-1234-4abc-9def-0000000000c1';
const AGREEMENTS = '/api/v1/agreements';
const ACCEPT = '/api/v1/agreements/customer/accept';

describe('the agreements of a customer (domain 3.7)', () => {
  let world: TestWorld;
  const ines = () => world.as('ines@tallowbakery.example');
  const carla = () => world.as('carla@cedarclinic.example');
  const oscar = () => world.as('oscar@ostrich.example');
  const read = async (caller = carla()) => (await caller.get<Agreements>(AGREEMENTS)).body;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  test('say which version is in force, in both languages, and that nobody has accepted it yet', async () => {
    expect(await read()).toMatchObject({
      state: 'none',
      items: [
        {
          version: CURRENT,
          current: true,
          text: { en: expect.stringContaining('Customer agreement'), 'zh-TW': expect.stringContaining('客戶合約') },
          acceptance: null,
        },
      ],
      may: ['accept'],
    });
  });

  test('a global admin accepts; the page says who and when', async () => {
    const accepted = await carla().post(ACCEPT, { version: CURRENT });
    expect(accepted.status, accepted.text).toBe(200);
    const acceptance = { at: START, by: { name: 'Carla Ruiz' }, through: 'agreements' };
    expect(accepted.body).toEqual({ version: CURRENT, ...acceptance });
    expect(await read()).toMatchObject({ state: 'accepted', items: [{ acceptance }], may: [] });
  });

  test('accepting twice changes nothing, and two at once accept once', async () => {
    world.clock.advance('P1D');
    const again = await carla().post<{ at: string }>(ACCEPT, { version: CURRENT });
    expect([again.status, again.body.at]).toEqual([200, START]);
    const both = await Promise.all([1, 2, 3, 4].map(() => oscar().post(ACCEPT, { version: CURRENT })));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const log = await oscar().get<{ items: unknown[] }>('/api/v1/activity?action=agreement.accepted');
    expect(log.body.items).toHaveLength(1);
  });

  test('a version that is not in force cannot be accepted', async () => {
    for (const version of ['2020-01', '2099-01', '']) {
      const reply = await carla().post(ACCEPT, { version });
      expect([reply.status, reply.body.code], reply.text).toEqual([409, 'agreement_outdated']);
    }
  });

  test('a billing admin may accept, others may read only (matrix rows 30, 31)', async () => {
    await world.store.single.run(statement`delete from agreement_acceptances where organization_id = ${TALLOW}`);
    expect((await read(world.as('vera@tallowbakery.example'))).may).toEqual(['accept']);
    await world.store.single.run(
      statement`update people set roles = '{license-admin}' where upn = 'tiago@tallowbakery.example'`,
    );
    const tiago = world.as('tiago@tallowbakery.example');
    expect(await read(tiago)).toMatchObject({ state: 'none', may: [] });
    const refused = await tiago.post(ACCEPT, { version: CURRENT });
    expect([refused.status, refused.body.code]).toEqual([403, 'role_missing']);
  });

  test('what was accepted survives a new version: it still holds, and the new one can be accepted beside it', async () => {
    await world.store.single.run(statement`
      insert into agreement_acceptances (organization_id, kind, version, person_name, accepted_at)
      values (${TALLOW}, 'customer', '2025-01', 'Ines Moya', ${START})`);
    expect(await read(ines())).toMatchObject({
      state: 'accepted',
      items: [
        { version: CURRENT, current: true, acceptance: null },
        { version: '2025-01', current: false, text: null, acceptance: { by: { name: 'Ines Moya' } } },
      ],
      may: ['accept'],
    });
    expect((await world.as('vera@tallowbakery.example').post(ACCEPT, { version: CURRENT })).status).toBe(200);
    const accepted = (await read(ines())).items.map(({ acceptance }) => acceptance?.by.name);
    expect(accepted).toEqual(['Vera Nunes', 'Ines Moya']);
  });

  test('its partners read of it in their log, and see it in their list', async () => {
    for (const upn of ['hugo@harborit.example', 'nora@northlight.example']) {
      const log = await world
        .as(upn)
        .get<{ items: { details: { version: string } }[] }>(
          `/api/v1/activity?action=agreement.accepted&customer=${TALLOW}`,
        );
      expect(
        log.body.items.map(({ details }) => details.version),
        upn,
      ).toContain(CURRENT);
      const record = await world.as(upn).get<{ agreement: { state: string } }>(`/api/v1/customers/${TALLOW}`);
      expect(record.body.agreement.state).toBe('accepted');
    }
  });

  test('are no matter of a partner or the operator', async () => {
    for (const upn of ['hugo@harborit.example', 'olga@meridian.example']) {
      expect((await world.as(upn).get(AGREEMENTS)).status).toBe(403);
      expect((await world.as(upn).post(ACCEPT, { version: CURRENT })).status).toBe(403);
    }
  });
});
