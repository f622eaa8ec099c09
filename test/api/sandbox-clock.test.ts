import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statement } from '../../src/db/store.ts';
import { contextOf, type World } from '../../src/http/context.ts';
import { buildServer } from '../../src/http/server.ts';
import { passwords } from '../../src/identity/passwords.ts';
import { sweep } from '../../src/jobs/schedule.ts';
import { ok } from '../../src/kernel/result.ts';
import { addDays, addMonths, type Instant } from '../../src/kernel/time.ts';
import { restoreClock, type SandboxClock, sandboxClock, timeMachine } from '../../src/sandbox/clock.ts';
import { clockRoutes } from '../../src/sandbox/clock-routes.ts';
import { mailRoutes } from '../../src/sandbox/mail-routes.ts';
import { type PostRoom, postRoom } from '../post-room.ts';
import { START, type TestWorld, testWorld } from '../world.ts';

type Mail = { id: string; to: string; from: string; subject: string; text: string; html: string; at: Instant };
type Clock = { now: Instant; offset: string };

describe('the sandbox’s clock and mailbox (own API, "Sandbox only")', () => {
  let world: TestWorld;
  let room: PostRoom;
  let clock: SandboxClock;
  let app: FastifyInstance;

  beforeAll(async () => {
    world = await testWorld();
    // The test's own clock stands in for the real one: it stands still, so that every moment is exact.
    clock = sandboxClock(world.clock);
    room = await postRoom({ ...world, systemContext: () => ({ ...world.systemContext(), clock }) });
    const system = () => ({ ...world.systemContext(), clock, door: 'job' as const });
    const own: World = {
      ...system(),
      identify: async () => ok({ actor: { kind: 'visitor' }, by: 'nothing' }),
      passwords,
    };
    const time = timeMachine({ clock, system, sweep, drain: room.worker.drain });
    app = await buildServer({
      world: own,
      isTrustedOrigin: () => true,
      more: [clockRoutes({ time, contextOf: (request) => contextOf(own, request) }), mailRoutes({ system })],
    });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await room.close();
    await world.close();
  });

  const advance = async (period: unknown, key?: string) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/clock',
      payload: { advance: period } as object,
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
    return { status: response.statusCode, headers: response.headers, body: response.json<Clock & { code?: string }>() };
  };
  const read = async () => (await app.inject('/api/v1/sandbox/clock')).json<Clock>();
  const mail = async (query = '') =>
    (await app.inject(`/api/v1/sandbox/mail${query}`)).json<{ items: Mail[]; next: string | null }>();
  const invite = async (who: string, locale = 'en') => {
    const reply = await world.as(who).post<{ id: string }>('/api/v1/invitations', { kind: 'reseller', locale });
    await world.as(who).post(`/api/v1/invitations/${reply.body.id}/done`);
    return reply.body.id;
  };

  test('it starts at the real time', async () => {
    expect(await read()).toEqual({ now: START, offset: 'PT0S' });
    expect(await mail()).toEqual({ items: [], next: null });
  });

  test('a jump of 91 days expires what was open, in order, and the letters are there with the answer', async () => {
    const first = await invite('hugo@harborit.example');
    expect((await advance('P1D')).body).toEqual({ now: addDays(START, 1), offset: 'P1D' });
    // The second one ends half a day after the first.
    await world.store.single.run(statement`
      update invitations set expires_at = expires_at + interval '12 hours'
      where id = ${await invite('chihming@lantern.example', 'zh-TW')}`);

    const jumped = await advance('P91D');
    expect([jumped.status, jumped.body]).toEqual([200, { now: addDays(START, 92), offset: 'P92D' }]);
    const items = (await mail()).items.filter(({ subject }) => /invitation|邀請/.test(subject));
    expect(items.map(({ to, subject, at }) => [to, subject, at.slice(0, 16)])).toEqual([
      [
        'chihming@lantern.example',
        '貴公司於 2026\u00a0年\u00a011\u00a0月\u00a023\u00a0日建立的邀請已過期',
        '2027-02-21T21:00',
      ],
      ['hugo@harborit.example', 'Your invitation of 23\u00a0Nov\u00a02026 has expired', '2027-02-21T09:00'],
    ]);
    expect(items[1]).toMatchObject({ from: 'no-reply@tandem.example' });
    expect(items[1]?.text).toContain('Its link was never opened.');
    const { at } = await world.store.single.one(statement<{ at: Instant }>`
      select at from audit_entries where subject_id = ${first} and action = 'invitation.expired' limit 1`);
    expect(at).toBe(addDays(START, 90));
  });

  test('the mailbox narrows to one address and is read page by page', async () => {
    expect((await mail('?to=Hugo@HarborIT.example')).items.map(({ to }) => to)).toEqual(['hugo@harborit.example']);
    const page = await mail('?limit=1');
    expect(page.items.map(({ to }) => to)).toEqual(['chihming@lantern.example']);
    expect((await mail(`?limit=1&cursor=${page.next}`)).items.map(({ to }) => to)).toEqual(['hugo@harborit.example']);
  });

  test('admin roles that extend themselves do so on the way, each at its own end date', async () => {
    const extended = await advance('P3Y');
    expect(extended.status).toBe(200);
    const rows = await world.store.single.all(statement<{ action: string; at: Instant; ends: string }>`
      select action, at, details ->> 'endsAt' as ends from audit_entries
      where action like 'delegated_admin.ext%' and organization_id = 'c0ffee00-1234-4abc-9def-0000000000c1' order by at`);
    expect(rows).toEqual([
      { action: 'delegated_admin.extended', at: addDays(START, 730), ends: addDays(START, 910) },
      { action: 'delegated_admin.extended', at: addDays(START, 910), ends: addDays(START, 1090) },
      { action: 'delegated_admin.extended', at: addDays(START, 1090), ends: addDays(START, 1270) },
    ]);
  });

  test('admin roles that end are announced 30, 7 and 1 days before, once each, to both sides in their language', async () => {
    const start = (await read()).now;
    await world.store.single.run(statement`
      update delegated_admins set auto_extend = false, ends_at = ${addDays(start, 40)}, remind_at = ${addDays(start, 10)}
      where state = 'active'`);
    await world.store.single.run(statement`update people set locale = 'zh-TW' where upn = 'ines@tallowbakery.example'`);
    expect((await advance('P60D')).status).toBe(200);
    const told = async (to: string) =>
      (await mail(`?to=${to}`)).items
        .filter(({ at }) => at > start)
        .map(({ subject, at }) => [subject, at])
        .reverse();
    const moments = [10, 33, 39, 40].map((days) => addDays(start, days));
    expect(await told('ines@tallowbakery.example')).toEqual([
      ['Harbor IT 在貴組織的系統管理員角色將於 30 天後到期', moments[0]],
      ['Harbor IT 在貴組織的系統管理員角色將於 7 天後到期', moments[1]],
      ['Harbor IT 在貴組織的系統管理員角色將於明天到期', moments[2]],
      ['Harbor IT 不再持有貴組織的系統管理員角色', moments[3]],
    ]);
    expect(await told('hugo@harborit.example')).toEqual([
      ['Your admin roles at Tallow Bakery end in 30 days', moments[0]],
      ['Your admin roles at Tallow Bakery end in 7 days', moments[1]],
      ['Your admin roles at Tallow Bakery end tomorrow', moments[2]],
      ['Your admin roles at Tallow Bakery have ended', moments[3]],
    ]);
    const logged = await world.store.single.all(statement<{ action: string; days: string | null }>`
      select action, details ->> 'daysLeft' as days from audit_entries
      where action like 'delegated_admin.exp%' and organization_id = 'c0ffee00-1234-4abc-9def-0000000000c1' order by at`);
    expect(logged.map(({ action, days }) => [action, days])).toEqual([
      ['delegated_admin.expiring', '30'],
      ['delegated_admin.expiring', '7'],
      ['delegated_admin.expiring', '1'],
      ['delegated_admin.expired', null],
    ]);
  });

  test('what is no period, or too far, is refused and moves nothing', async () => {
    const before = await read();
    for (const period of ['8 days', 'P-1D', '', 'P11Y', 'P99999Y', 'PT9999999H']) {
      const refused = await advance(period);
      expect([period, refused.status, refused.body.code]).toEqual([period, 400, 'invalid']);
    }
    expect((await advance(8)).status).toBe(400);
    expect(await read()).toEqual(before);
  });

  test('a repeated request moves it once', async () => {
    const once = await advance('P1D', 'a-key');
    const again = await advance('P1D', 'a-key');
    expect(again.body).toEqual(once.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await read()).now).toBe(once.body.now);
  });

  test('two jumps at the same time come one after the other', async () => {
    const before = await read();
    await Promise.all([advance('P1D'), advance('P2D')]);
    expect((await read()).now).toBe(addDays(before.now, 3));
  });

  test('three years pass in order: every period is charged and every term renewed, each as of its own moment', async () => {
    const chargesOf = (customer: string) =>
      world.store.single.all(statement<{ kind: string; at: Instant; from_at: Instant; until_at: Instant }>`
        select c.kind, c.at, c.from_at, c.until_at from charges c join organizations o on o.id = c.customer_id
        where o.domain = ${customer} order by c.at, c.id`);
    expect((await advance('P3Y')).status).toBe(200);
    for (const [customer, begins, renewals] of [
      ['tallowbakery.example', addDays(START, -3), 12],
      ['mapletea.example', addDays(START, -12), 1],
    ] as const) {
      const charges = await chargesOf(customer);
      expect(charges.length).toBeGreaterThan(37);
      for (const [index, { at, from_at: from, until_at: until, kind }] of charges.entries()) {
        expect(at).toBe(from);
        expect(from).toBe(addMonths(begins, index));
        expect(until).toBe(addMonths(begins, index + 1));
        expect(kind).toBe(index === 0 ? 'purchase' : index % renewals === 0 ? 'renewal' : 'cycle');
      }
      expect((charges.at(-1)?.until_at ?? '') > (await read()).now).toBe(true);
    }
    const told = await world.store.single.all(statement<{ upn: string; count: number }>`
      select upn, count(*) as count from notices n join people p on p.id = n.person_id
      where type = 'subscription.renewed' group by upn`);
    const renewals = new Map(told.map(({ upn, count }) => [upn, count]));
    expect(renewals.get('vera@tallowbakery.example')).toBe(renewals.get('saul@northlight.example'));
    expect(renewals.get('sara@harborit.example')).toBeGreaterThanOrEqual(3);
    expect(renewals.has('helder@harborit.example')).toBe(false);
    const log = await world.store.single.all(statement<{ at: Instant }>`
      select at from audit_entries where action like 'subscription.%' and door = 'job' order by event_id`);
    expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).sort());
  }, 120_000);

  test('after a restart it stands where it was left; a reset forgets it', async () => {
    const restarted = sandboxClock(world.clock);
    await restoreClock(restarted, world.systemContext);
    expect(restarted.now()).toBe(clock.now());
    await world.store.single.run(statement`delete from platform where key = 'clock.offset'`);
    await restoreClock(restarted, world.systemContext);
    expect(restarted.now()).toBe(START);
  });
});
