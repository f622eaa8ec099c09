import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverNotices } from '../../src/app/notices/deliver.ts';
import type { EffectPayload } from '../../src/db/outbox.ts';
import { statement } from '../../src/db/store.ts';
import { asId } from '../../src/kernel/ids.ts';
import { personIdOf } from '../../src/sandbox/cast.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Notice = { id: string; at: string; type: string; details: Record<string, unknown>; readAt: string | null };
type Notices = { items: Notice[]; next: string | null };

const NORTHLIGHT = '0f1d2c3b-4a59-4687-9d01-1c2b3a4f5e60';
const HARBOR = '7a6b5c4d-3e2f-4102-8b3c-4d5e6f708192';
const CEDAR = 'c0ffee00-1234-4abc-9def-0000000000c2';

describe('notices under the bell', () => {
  let world: TestWorld;
  const read = async (upn: string) => (await world.as(upn).get<Notices>('/api/v1/notices')).body.items;
  const queued = () =>
    world.store.single.all(statement<{ payload: EffectPayload }>`
      select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'notices' order by j.id`);
  const deliver = async () => {
    let told = 0;
    for (const { payload } of await queued()) {
      const delivered = await deliverNotices(world.systemContext(), payload);
      if (!delivered.ok) throw new Error(delivered.failure.code);
      told += delivered.value;
    }
    return told;
  };
  const invite = async (upn: string) => {
    const draft = await world
      .as(upn)
      .post<{ link: string }>('/api/v1/invitations', { kind: 'reseller_joint', providerId: NORTHLIGHT });
    expect(draft.status, draft.text).toBe(201);
    return draft.body.link.split('/').at(-1);
  };
  beforeAll(async () => {
    world = await testWorld();
    const token = await invite('hugo@harborit.example');
    const accepted = await world
      .as('carla@cedarclinic.example')
      .post(`/api/v1/acceptances/${token}/accept`, { agreement: { version: '2026-07' } });
    expect(accepted.status, accepted.text).toBe(200);
  });
  afterAll(() => world.close());

  test('an acceptance is told to the admins of both partners and to whoever accepted (domain 3.15)', async () => {
    expect(await read('hugo@harborit.example')).toEqual([]);
    expect(await deliver()).toBe(3);
    for (const upn of ['hugo@harborit.example', 'nora@northlight.example', 'carla@cedarclinic.example']) {
      const [notice] = await read(upn);
      expect(notice).toMatchObject({
        type: 'invitation.accepted',
        at: START,
        readAt: null,
        details: { customer: { id: CEDAR, name: 'Cedar Clinic' } },
      });
      expect(notice?.details.as).toBe(upn.startsWith('carla') ? 'customer' : 'partner');
      expect(JSON.stringify(notice)).not.toContain('createdById');
    }
    expect(await read('saul@northlight.example')).toEqual([]);
    expect(await read('sara@harborit.example')).toEqual([]);
  });

  test('delivering the same event again adds nothing, however often and however many at once', async () => {
    const [job] = await queued();
    if (!job) throw new Error('no job');
    const again = await Promise.all([1, 2, 3].map(() => deliverNotices(world.systemContext(), job.payload)));
    expect(again.map((result) => result.ok && result.value)).toEqual([0, 0, 0]);
    expect(await read('hugo@harborit.example')).toHaveLength(1);
  });

  test('two deliveries of a new event at once tell everybody once', async () => {
    const event: EffectPayload = {
      id: world.ids.id(),
      at: START,
      event: {
        type: 'partnership.active',
        subject: { kind: 'partnership', id: 'p' },
        audience: [asId(NORTHLIGHT), asId(HARBOR)],
        details: { provider: 'Northlight Distribution', reseller: 'Harbor IT' },
      },
    };
    const both = await Promise.all([1, 2].map(() => deliverNotices(world.systemContext(), event)));
    expect(both.map((result) => (result.ok ? result.value : -1)).reduce((sum, told) => sum + told, 0)).toBe(2);
    const notice = (await read('nora@northlight.example')).find((one) => one.type === 'partnership.active');
    expect(notice?.details.organization).toEqual({ id: HARBOR, name: 'Harbor IT' });
  });

  test('whoever drafted an invitation hears that it was declined; the co-inviter does not', async () => {
    const before = (await read('nora@northlight.example')).length;
    const draft = await world
      .as('sara@harborit.example')
      .post<{ link: string }>('/api/v1/invitations', { kind: 'reseller', delegatedAdmin: null });
    const token = draft.body.link.split('/').at(-1);
    await world.as('oscar@ostrich.example').post(`/api/v1/acceptances/${token}/decline`, { reason: 'Not now' });
    await deliver();
    for (const upn of ['sara@harborit.example', 'hugo@harborit.example']) {
      const declined = (await read(upn)).find((notice) => notice.type === 'invitation.declined');
      expect(declined?.details).toMatchObject({ reason: 'Not now', customer: { name: 'Ostrich Logistics' } });
    }
    expect(await read('oscar@ostrich.example')).toEqual([]);
    expect(await read('nora@northlight.example')).toHaveLength(before);
  });

  test('an event that nobody is to be told of tells nobody (S49), and only the platform delivers', async () => {
    const event: EffectPayload = {
      id: world.ids.id(),
      at: START,
      event: {
        type: 'reseller_relationship.removed',
        subject: { kind: 'reseller_relationship', id: 'r' },
        audience: [asId(HARBOR), asId(CEDAR)],
      },
    };
    expect(await deliverNotices(world.systemContext(), event)).toEqual({ ok: true, value: 0 });
    const person = await deliverNotices(await world.context('hugo@harborit.example'), event);
    expect(person.ok).toBe(false);
  });

  test("are the reader's own: read one by one, then all; nobody reads another one's", async () => {
    const hugo = world.as('hugo@harborit.example');
    const unread = async () =>
      (await hugo.get<{ counts: { unreadNotices: number } }>('/api/v1/session')).body.counts.unreadNotices;
    const [first] = await read('hugo@harborit.example');
    const count = await unread();
    expect(count).toBeGreaterThan(1);
    const stranger = await world.as('carla@cedarclinic.example').post('/api/v1/notices/read', { ids: [first?.id] });
    expect(stranger.body).toEqual({ unreadNotices: 1 });
    expect(await unread()).toBe(count);
    const one = await hugo.post('/api/v1/notices/read', { ids: [first?.id] });
    expect([one.status, one.body.unreadNotices]).toEqual([200, count - 1]);
    world.clock.advance('PT1H');
    expect((await hugo.post('/api/v1/notices/read')).body).toEqual({ unreadNotices: 0 });
    expect((await read('hugo@harborit.example'))[0]?.readAt).toBe(START);
    expect(await unread()).toBe(0);
  });

  test('are paged, newest first', async () => {
    const hugo = world.as('hugo@harborit.example');
    const all = (await read('hugo@harborit.example')).map((notice) => notice.id);
    const first = await hugo.get<Notices>('/api/v1/notices?limit=1');
    const second = await hugo.get<Notices>(`/api/v1/notices?limit=500&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map((notice) => notice.id)).toEqual(all);
  });

  test('a removed colleague is told nothing more', async () => {
    const sara = personIdOf('sara@harborit.example');
    await world.as('hugo@harborit.example').delete(`/api/v1/people/${sara}`);
    await world.store.pool.query('delete from notices where person_id = $1', [sara]);
    await deliver();
    const { count } = await world.store.single.one(statement<{ count: number }>`
      select count(*) as count from notices where person_id = ${sara}`);
    expect(count).toBe(0);
  });

  test('an ordinary user and a program have no bell', async () => {
    const dario = await world.as('dario@cedarclinic.example').get('/api/v1/notices');
    expect([dario.status, dario.body.code]).toEqual([403, 'role_missing']);
    const program = await world.asApplication('harborit.example').post('/api/v1/notices/read', {});
    expect([program.status, program.body.code]).toEqual([403, 'person_required']);
    expect((await world.visitor.get('/api/v1/notices')).status).toBe(401);
  });
});
